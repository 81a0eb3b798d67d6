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
  const found: Token[] = [];
  for (const { segment, index: start } of segmenter.segment(question)) {
    const end = start + segment.length;
    if (scriptOf(segment) !== 'Han' || covered({ start, end })) continue;
    const telling = binding.reduce((left, characters) => left.replace(characters, ''), segment);
    if ([...telling].length < 2) continue;
    const light = analyze(segment).every((token) => token.stop || token.light);
    found.push({ start, end, surface: segment, term: segment, stop: false, light });
  }
  return found;
}
