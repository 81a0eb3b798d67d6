/** What does every answer promise, whatever was asked of whatever corpus? */

import { expect } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import type { Answer, Library } from '../../src/library/library.ts';
import { citedLine } from '../../src/replies/compose/cited.ts';
import { whyUnasked } from '../../src/replies/compose/unsearched.ts';
import { answerToJson } from '../../src/replies/json.ts';
import { UNSPACED } from '../../src/text/scripts.ts';
import { LOCALES } from '../../src/texts/locales.ts';
import { voiceIn } from '../../src/texts/voice.ts';

/** In UTF-16 units. */
export const LONGEST_EXCERPT = 300;

/** Asks and expects of every excerpt that it is the text's own words, whole, in its passage, and cited. */
export function expectPromises(library: Library, question: string): Answer | undefined {
  const answer = library.ask(question);
  if (answer.kind !== 'answer') {
    expect(whyUnasked(answer, library, voiceIn('en'))).toMatch(/^[A-Z].*[;,] .*\.$/u);
    return undefined;
  }
  expect(answer.hits.length).toBeLessThanOrEqual(3);
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  for (const { passage, span, marks } of answer.hits) {
    const { document } = passage;
    const text = quote(document, span);
    expect(text).not.toBe('');
    expect(text.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
    expect(span.start).toBeGreaterThanOrEqual(passage.span.start);
    expect(span.end).toBeLessThanOrEqual(passage.span.end);
    expectWhole(document.text, span.start);
    expectWhole(document.text, span.end);
    expectWordsWhole(quote(document, passage.span), span.start - passage.span.start);
    expectWordsWhole(quote(document, passage.span), span.end - passage.span.start);
    let last = span.start;
    for (const mark of marks) {
      expect(mark.start).toBeGreaterThanOrEqual(last);
      expect(mark.end).toBeGreaterThan(mark.start);
      last = mark.end;
    }
    expect(last).toBeLessThanOrEqual(span.end);
    expect(library.resolve(library.cite(passage))).toBe(passage);
    expect(library.resolve(passage.id)).toBe(passage);
    expect(library.passage(passage.id)).toBe(passage);
  }
  expectJson(library, answer);
  return answer;
}

/** Every passage is found by its id, its citation, and the line that readers see, in every language. */
export function expectNames(library: Library): void {
  for (const passage of library.corpus.passages) {
    expect(library.resolve(passage.id)).toBe(passage);
    expect(library.resolve(library.cite(passage))).toBe(passage);
    for (const line of new Set(LOCALES.map((locale) => citedLine(passage, voiceIn(locale)))))
      expect(library.resolve(line), line).toBe(passage);
  }
}

/** No surrogate pair goes on across the offset. */
function expectWhole(text: string, at: number): void {
  expect(
    /[\uD800-\uDBFF]$/u.test(text.slice(at - 1, at)) && /^[\uDC00-\uDFFF]/u.test(text.slice(at, at + 1)),
  ).toBe(false);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]`, 'u');

/** No word goes on across the offset, but for scripts without spaces and words that no excerpt could hold. */
function expectWordsWhole(passage: string, at: number): void {
  for (const { 0: word, index } of passage.matchAll(WORD)) {
    if (index >= at) return;
    if (index + word.length <= at || UNSPACED_LETTER.test(word) || endless(passage, index)) continue;
    expect.fail(`"${word}" is cut after ${at - index} characters`);
  }
}

/** Whether what stands between two spaces around an offset is longer than an excerpt. */
function endless(text: string, at: number): boolean {
  const before = /\S*$/u.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /^\S*/u.exec(text.slice(at))?.[0].length ?? 0;
  return before + after > LONGEST_EXCERPT;
}

function expectJson(library: Library, answer: Answer): void {
  const json = answerToJson(answer, (hit) => library.cite(hit.passage), 0);
  for (const { text, start, end, document: id } of [...json.excerpts, ...json.related]) {
    const document = library.corpus.documents.find((candidate) => candidate.id === id);
    expect(document?.text.slice(start, end)).toBe(text);
  }
  expect(json.answered ? json.related : json.excerpts).toEqual([]);
}
