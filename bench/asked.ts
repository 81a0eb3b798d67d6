/** Which questions do the fits put to which corpus, and what is a right answer? */

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Passage } from '../src/corpus/document.ts';
import type { GlossaryEntry } from '../src/corpus/glossary.ts';
import { PassageIndex } from '../src/index/passage-index.ts';
import { Library } from '../src/library/library.ts';
import { Glossary } from '../src/search/question/glossary.ts';
import { Searcher } from '../src/search/search.ts';
import { holds, readQuestions } from '../tests/questions/question-set.ts';
import { type EvalQuestion, readEvalSet } from './eval-set.ts';
import {
  type FolderQuestion,
  holdsGroups,
  isFolderSet,
  openFolder,
  readFolderQuestions,
} from './folder-set.ts';
import { holdsAnswer } from './measures.ts';

/**
 * `able`: the corpus answers it; `near`: it was written for this corpus, which does not answer it; `absent`: the
 * document that answers it is left out; `foreign`: it was written for another corpus.
 */
export type AskedKind = 'able' | 'near' | 'absent' | 'foreign';

export interface Asked {
  readonly question: string;
  readonly kind: AskedKind;
  /** Position of the question in its file, which decides its half, see `halfAt()`. */
  readonly position: number;
  /** Whether what is shown of a passage, its lead and its excerpt, contains the answer. */
  readonly holds: (shown: string, passage: Passage) => boolean;
  /** Whether the passage is one that should come first. */
  readonly isGold: (shown: string, passage: Passage) => boolean;
}

export interface AskedCorpus {
  /** Corpora with the same name are one group, whose questions are counted together. */
  readonly set: string;
  readonly passages: readonly Passage[];
  readonly glossary: readonly GlossaryEntry[];
  readonly asked: readonly Asked[];
}

/**
 * @param argument a folder of public questions, a set of folders, or FOLDER=QUESTIONS for a corpus and a file of
 * questions about it
 */
export async function readAsked(argument: string): Promise<AskedCorpus[]> {
  if (argument.includes('=')) return [await ownCorpus(argument)];
  if (isFolderSet(argument)) return folderCorpora(argument);
  if (!existsSync(join(argument, 'passages.jsonl')))
    throw new TypeError(
      `Cannot read questions in ${argument}: it has neither passages.jsonl nor questions.jsonl.`,
    );
  const { passages, questions } = readEvalSet(argument);
  return [{ set: basename(argument), passages, glossary: [], asked: questions.map(ofPublic) }];
}

export function searcherOn({ passages, glossary }: AskedCorpus): Searcher {
  return new Searcher(new PassageIndex(passages), new Glossary(glossary));
}

/** The same question for a corpus in which nothing answers it. */
export function unanswered(asked: Asked, kind: AskedKind): Asked {
  return { ...asked, kind, holds: () => false, isGold: () => false };
}

/** If a set gives no answers, a gold passage counts as one. */
export function ofPublic(question: EvalQuestion, position: number): Asked {
  const gold = new Set(question.goldPassageIds);
  const isGold = (_: string, { id }: Passage) => question.answerable && gold.has(id);
  const { answers } = question;
  return {
    question: question.question,
    kind: question.answerable ? 'able' : 'near',
    position,
    holds:
      answers.length === 0 ? isGold : (shown) => question.answerable && holdsAnswer([shown], answers) === 1,
    isGold,
  };
}

export function ofFolder(question: FolderQuestion, position: number): Asked {
  const isRight = (shown: string) => question.answerable && holdsGroups(shown, question);
  const kind = question.answerable ? 'able' : 'near';
  return { question: question.question, kind, position, holds: isRight, isGold: isRight };
}

async function folderCorpora(dir: string): Promise<AskedCorpus[]> {
  const questions = readFolderQuestions(dir);
  const all = questions.map((question, position) => ({
    folder: question.folder,
    asked: ofFolder(question, position),
  }));
  const corpora: AskedCorpus[] = [];
  for (const name of new Set(questions.map(({ folder }) => folder))) {
    const { corpus } = await openFolder(dir, name);
    const asked = all.filter(({ folder }) => folder === name).map((one) => one.asked);
    corpora.push({ set: basename(dir), passages: corpus.passages, glossary: corpus.glossary, asked });
  }
  return corpora;
}

async function ownCorpus(argument: string): Promise<AskedCorpus> {
  const [dir = '', file = ''] = argument.split('=');
  const { corpus } = await Library.open(dir);
  const asked = readQuestions(file).map((question, position): Asked => {
    const able = question.kind !== 'unanswerable';
    const isRight = (shown: string) => able && holds(shown, question);
    return {
      question: question.question,
      kind: able ? 'able' : 'near',
      position,
      holds: isRight,
      isGold: isRight,
    };
  });
  return { set: 'own', passages: corpus.passages, glossary: corpus.glossary, asked };
}
