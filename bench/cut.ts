/** Which small corpora, with and without the answers, are made from a set? */

import { basename } from 'node:path';
import type { Passage } from '../src/corpus/document.ts';
import { type Asked, type AskedCorpus, ofFolder, ofPublic, unanswered } from './asked.ts';
import { type EvalSet, halfOf } from './eval-set.ts';
import { openFolder, readFolderQuestions } from './folder-set.ts';

/** Sizes of small corpora in passages, in turn: about what a group starts with. */
const SIZES = [3, 8, 30];

/** Questions per small corpus, at most, so that documents count alike. */
const MOST = { own: 16, absent: 5, foreign: 3 };

/** How far down the list of documents the foreign questions of each are taken from. */
const FAR = 6;

/** Half of the documents of a public set, with the questions they answer and those that the other half answers. */
export function withHalf({ passages, questions }: EvalSet, set: string): AskedCorpus {
  const half = halfOf(passages);
  const asked = questions.flatMap((question, position) => {
    if (!question.answerable || question.goldPassageIds.length === 0) return [];
    const own = ofPublic(question, position);
    return half.answers(question) ? own : unanswered(own, 'absent');
  });
  return { set, passages: half.passages, glossary: [], asked };
}

/**
 * The first passages of each document of a public set, with questions that they, the rest of the document, and
 * another document answer.
 */
export function inDocuments({ passages, questions }: EvalSet, set: string): AskedCorpus[] {
  const documents = documentsOf(passages);
  const about = (of: readonly Passage[]) => {
    const ids = new Set<string>(of.map(({ id }) => id));
    return questions.flatMap((question, position) =>
      question.goldPassageIds.some((id) => ids.has(id)) ? ofPublic(question, position) : [],
    );
  };
  const able = (of: readonly Passage[]) => about(of).filter(({ kind }) => kind === 'able');
  return documents.map((all, n) => {
    const size = SIZES[n % SIZES.length] ?? all.length;
    const kept = all.slice(0, size);
    const other = documents[(n + FAR) % documents.length] ?? [];
    return {
      set,
      passages: kept,
      glossary: [],
      asked: [
        ...about(kept)
          .filter((_, m) => m % 2 === 0)
          .slice(0, MOST.own),
        ...able(all.slice(size))
          .slice(0, MOST.absent)
          .map((one) => unanswered(one, 'absent')),
        ...(other === all ? [] : able(other).slice(0, MOST.foreign)).map((one) => unanswered(one, 'foreign')),
      ],
    };
  });
}

function documentsOf(passages: readonly Passage[]): (readonly Passage[])[] {
  const byTitle = new Map<string, Passage[]>();
  for (const passage of passages) {
    const title = passage.document.title || passage.id;
    byTitle.set(title, [...(byTitle.get(title) ?? []), passage]);
  }
  return [...byTitle.values()];
}

/** Each file of a folder that answers questions, alone: with those questions, and one about another file. */
export async function inFiles(dir: string): Promise<AskedCorpus[]> {
  const questions = readFolderQuestions(dir);
  const corpora: AskedCorpus[] = [];
  for (const folder of new Set(questions.map((one) => one.folder))) {
    const { corpus } = await openFolder(dir, folder);
    for (const [position, question] of questions.entries()) {
      if (question.folder !== folder || !question.answerable) continue;
      const passages = corpus.passages.filter(({ document }) => document.file === question.file);
      if (passages.length === 0) continue;
      const others = questions.flatMap((one, n): Asked[] =>
        one.folder === folder && one.file !== question.file
          ? [unanswered(ofFolder(one, n), one.answerable ? 'absent' : 'near')]
          : [],
      );
      const at = position % Math.max(1, others.length);
      const other = others.slice(at, at + 1);
      const asked = [ofFolder(question, position), ...other];
      corpora.push({ set: `${basename(dir)}, cut`, passages, glossary: [], asked });
    }
  }
  return corpora;
}

/** Each corpus of a set of folders, with the questions added that the next corpus answers. */
export function withForeign(corpora: readonly AskedCorpus[]): AskedCorpus[] {
  return corpora.map((corpus, n) => {
    const next = corpora[(n + 1) % corpora.length];
    if (next === undefined || next === corpus) return corpus;
    const foreign = next.asked.filter(({ kind }) => kind === 'able').map((one) => unanswered(one, 'foreign'));
    return { ...corpus, asked: [...corpus.asked, ...foreign] };
  });
}
