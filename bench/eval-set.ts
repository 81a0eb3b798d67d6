/** How is a folder of public questions and passages read? Its files are `passages.jsonl` and `questions.jsonl`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, DocumentId, Passage, PassageId } from '../src/corpus/document.ts';

export interface EvalQuestion {
  readonly id: string;
  readonly question: string;
  readonly goldPassageIds: readonly string[];
  /** How relevant passages are, by id, if the set grades them: 0 for not at all, more for more. */
  readonly rel?: Readonly<Record<string, number>>;
  readonly answers: readonly string[];
  readonly answerable: boolean;
}

export interface EvalSet {
  readonly passages: readonly Passage[];
  readonly questions: readonly EvalQuestion[];
}

export function readEvalSet(dir: string): EvalSet {
  const passages = lines<{ id: string; doc?: string; title?: string; text: string }>(
    join(dir, 'passages.jsonl'),
  );
  return {
    passages: passages.map(({ id, title, text }, position) => toPassage(id, title ?? '', text, position)),
    questions: lines<EvalQuestion>(join(dir, 'questions.jsonl')),
  };
}

/** The grades of the passages that answer a question; 1 for each if the set only tells right from wrong. */
export function gradesOf({ rel, goldPassageIds }: EvalQuestion): ReadonlyMap<string, number> {
  return new Map(rel === undefined ? goldPassageIds.map((id) => [id, 1]) : Object.entries(rel));
}

/** Half of the documents of a set, as if the others did not exist. */
export interface Half {
  readonly passages: readonly Passage[];
  /** Whether the half has a passage that answers a question. */
  answers(question: EvalQuestion): boolean;
}

export function halfOf(passages: readonly Passage[]): Half {
  const titles = [...new Set(passages.map(({ document }) => document.title))];
  const kept = new Set(titles.filter((_, n) => n % 2 === 0));
  const half = passages.filter(({ document }) => kept.has(document.title));
  const ids = new Set<string>(half.map(({ id }) => id));
  return { passages: half, answers: ({ goldPassageIds }) => goldPassageIds.some((id) => ids.has(id)) };
}

/** A passage that is a document of its own: the sets give no offsets into longer texts. */
export function toPassage(id: string, title: string, text: string, position: number): Passage {
  const span = { start: 0, end: text.length };
  const document: Document = {
    id: id as DocumentId,
    title,
    file: id,
    format: 'eval',
    text,
    source: {},
    sections: [],
    paragraphs: [{ span, section: [], number: 1 }],
  };
  return { id: id as PassageId, document, span, section: [], paragraph: 1, part: 0, position };
}

/** One JSON value per line; blank lines are skipped. */
export function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
