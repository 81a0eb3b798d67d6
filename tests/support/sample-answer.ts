/** How do tests of replies get an answer that says just what they need? */

import type { Passage } from '../../src/corpus/document.ts';
import type { Answer } from '../../src/library/library.ts';
import type { Quotation } from '../../src/reply.ts';
import type { Hit } from '../../src/search/answer/hits.ts';
import { corpusOf } from './sample-corpus.ts';

/** A hit that quotes `words` from the first passage that holds them; what stands in « » is marked. */
export function hitOn(text: string, words: string): Hit {
  const [passage] = corpusOf({ 'notes.md': text }).passages.filter((candidate) =>
    holds(candidate, plain(words)),
  );
  if (passage === undefined) throw new Error(`no passage holds ${words}`);
  const start = passage.document.text.indexOf(plain(words), passage.span.start);
  const marks = [...words.matchAll(/«([^»]*)»/gu)].map(({ index, 1: marked = '' }, before) => {
    const from = start + index - 2 * before;
    return { start: from, end: from + marked.length };
  });
  return { passage, span: { start, end: start + plain(words).length }, marks, worth: 1, score: 1.23456 };
}

/** A hit as it is quoted, cited by its number. */
export function quotationOf({ passage, span, marks, lead, focus }: Hit): Quotation {
  return {
    passage,
    span,
    marks,
    ...(lead === undefined ? {} : { lead }),
    ...(focus === undefined ? {} : { focus }),
    citation: `Notes · ¶ ${passage.paragraph}`,
    identity: `${passage.id} · version 0123abcd`,
  };
}

export function answerOf(changes: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    question: 'Who came?',
    level: 'answer',
    confidence: 0.87654,
    sure: true,
    hits: [],
    readAs: [],
    suggestions: { headings: [], unknownWords: [] },
    corpus: '0123abcd',
    ...changes,
  };
}

function plain(words: string): string {
  return words.replace(/[«»]/gu, '');
}

function holds({ document, span }: Passage, words: string): boolean {
  return document.text.slice(span.start, span.end).includes(words);
}
