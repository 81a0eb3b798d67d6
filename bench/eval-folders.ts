/** How well are the questions of a set of folders answered, folder by folder? */

import { quote } from '../src/corpus/document.ts';
import type { Library } from '../src/library/library.ts';
import { print } from '../src/print.ts';
import { type FolderQuestion, holdsGroups, openFolder, readFolderQuestions } from './folder-set.ts';
import { mean, reliability } from './measures.ts';
import { describeBins, type Judged } from './trust-figures.ts';
import { inHalf, type QuestionHalf } from './unseen.ts';

/** The result of one question. */
export interface Verdict extends Judged {
  readonly question: FolderQuestion;
  /** Whether one of the excerpts contains the answer. */
  readonly any: boolean;
  readonly refused: boolean;
  /** Whether it is refused, or answered with the remark that the excerpts may not answer it. */
  readonly told: boolean;
  readonly excerpts: readonly string[];
}

export interface FolderOptions {
  /** Default: all questions. */
  readonly half?: QuestionHalf;
  /** Whether each miss is printed, with what was quoted. */
  readonly misses: boolean;
  readonly reliability: boolean;
}

/** Number of excerpts per reply that count. */
const SHOWN = 3;

/** Characters of an excerpt printed below a miss. */
const PRINTED = 160;

export async function evalFolders(dir: string, options: FolderOptions): Promise<void> {
  const questions = inHalf(readFolderQuestions(dir), options.half);
  const all: Verdict[] = [];
  for (const folder of new Set(questions.map((one) => one.folder))) {
    const library = await openFolder(dir, folder);
    const verdicts = questions.filter((one) => one.folder === folder).map((one) => judge(library, one));
    all.push(...verdicts);
    print(`${folder.padEnd(12)} ${describe(verdicts)}`);
    if (options.misses) for (const verdict of verdicts) printMiss(verdict);
  }
  print(`${'all'.padEnd(12)} ${describe(all)}`);
  if (options.reliability) print(`right by confidence: ${describeBins(reliability(all))}`);
}

export function judge(library: Library, question: FolderQuestion): Verdict {
  const answer = library.ask(question.question);
  const isAnswer = answer.kind === 'answer' && answer.level === 'answer';
  const excerpts = isAnswer
    ? answer.hits.slice(0, SHOWN).map((hit) => quote(hit.passage.document, hit.span))
    : [];
  const found = excerpts.map((text) => question.answerable && holdsGroups(text, question));
  return {
    question,
    kind: question.answerable ? 'able' : 'near',
    score: answer.kind === 'answer' ? answer.confidence : 0,
    right: found[0] === true,
    any: found.includes(true),
    refused: !isAnswer,
    told: !isAnswer || !answer.sure,
    excerpts,
  };
}

/**
 * Shares of the answerable questions that are right in the first excerpt, right in any excerpt, and refused; share of
 * the others that are told.
 */
export function describe(verdicts: readonly Verdict[]): string {
  const share = (of: readonly Verdict[], is: (verdict: Verdict) => boolean) =>
    of.length === 0 ? '-' : mean(of.map((one) => (is(one) ? 1 : 0))).toFixed(2);
  const able = verdicts.filter(({ kind }) => kind === 'able');
  const near = verdicts.filter(({ kind }) => kind === 'near');
  const right = able.filter((one) => one.right);
  return [
    `${verdicts.length} questions`,
    `first ${share(able, (one) => one.right)}`,
    `any ${share(able, ({ any }) => any)}`,
    `refused ${share(able, ({ refused }) => refused)}`,
    `right told ${share(right, ({ told }) => told)}`,
    `unanswerable told ${share(near, ({ told }) => told)}`,
  ].join(' · ');
}

function printMiss({ question, right, any, refused, told, excerpts }: Verdict): void {
  if (question.answerable ? right : told) return;
  const what = !question.answerable ? 'not told' : refused ? 'refused' : any ? 'not first' : 'wrong';
  print(`  ${question.id} ${what}: ${question.question}`);
  for (const text of excerpts) print(`      ${text.replace(/\s+/gu, ' ').slice(0, PRINTED)}`);
}
