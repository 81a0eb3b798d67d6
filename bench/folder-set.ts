/**
 * How is a set of folders with questions read? It has `questions.jsonl`, and a folder of documents for each `folder`.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../src/library/library.ts';
import { lines } from './eval-set.ts';
import { holdsAnswer } from './measures.ts';

export interface FolderQuestion {
  readonly id: string;
  readonly folder: string;
  readonly question: string;
  /** Groups of alternatives: an answer has one from each group. */
  readonly answers: readonly (readonly string[])[];
  /** File with the answer, relative to the folder. */
  readonly file?: string;
  readonly answerable: boolean;
}

/** Characters of an excerpt that count: a reply on Discord shows no more of it. */
const QUOTED = 1_000;

export function isFolderSet(dir: string): boolean {
  return existsSync(join(dir, 'questions.jsonl')) && !existsSync(join(dir, 'passages.jsonl'));
}

export function readFolderQuestions(dir: string): FolderQuestion[] {
  return lines<FolderQuestion>(join(dir, 'questions.jsonl'));
}

/** The library of one folder; nothing is kept beside it. */
export function openFolder(dir: string, folder: string): Promise<Library> {
  return Library.open(join(dir, folder), { fewestKept: Number.POSITIVE_INFINITY });
}

/** Whether a text has an alternative of each group; false for a question without groups. */
export function holdsGroups(text: string, { answers }: Pick<FolderQuestion, 'answers'>): boolean {
  const quoted = text.slice(0, QUOTED);
  return answers.length > 0 && answers.every((group) => holdsAnswer([quoted], group) === 1);
}
