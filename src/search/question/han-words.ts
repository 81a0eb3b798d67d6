/**
 * Which words do the Han characters of a question make up? For a corpus without Han text, in which pairs mean
 * nothing.
 */

import { analyze, type Token } from '../../index/analyzer.ts';
import { languages } from '../../languages/index.ts';
import { scriptOf } from '../../languages/script.ts';
import type { Span } from '../../text/span.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

const binding = languages.flatMap(({ han }) => (han === undefined ? [] : [han.binding]));

/** @param covered whether a span of the question is already accounted for */
export function hanWords(question: string, covered: (span: Span) => boolean): Token[] {
  return tellingWords(question, covered).flatMap(({ token, length }) => (length < 2 ? [] : token));
}

/** Words of a single character that says something, such as a dog. Most names and terms are longer. */
export function singleHanWords(question: string, covered: (span: Span) => boolean): Token[] {
  return tellingWords(question, covered).flatMap(({ token, length }) =>
    length !== 1 || token.light ? [] : token,
  );
}

/** Every word in Han characters, and how many of its characters do more than bind others together. */
function tellingWords(
  question: string,
  covered: (span: Span) => boolean,
): { token: Token; length: number }[] {
  const found: { token: Token; length: number }[] = [];
  for (const { segment, index: start } of segmenter.segment(question)) {
    const end = start + segment.length;
    if (scriptOf(segment) !== 'Han' || covered({ start, end })) continue;
    const telling = binding.reduce((left, characters) => left.replace(characters, ''), segment);
    const light = analyze(segment).every((token) => token.stop || token.light);
    const token = { start, end, surface: segment, term: segment, stop: false, light };
    found.push({ token, length: [...telling].length });
  }
  return found;
}
