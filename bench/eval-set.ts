/** How is a folder of public questions and passages read? Form: `passages.jsonl`, `questions.jsonl`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, DocumentId, Passage, PassageId } from '../src/corpus/document.ts';

export interface EvalQuestion {
  readonly id: string;
  readonly question: string;
  readonly goldPassageIds: readonly string[];
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

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
