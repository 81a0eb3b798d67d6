/** Which words do the Han characters of a question make up? For a corpus that has none, in which pairs mean nothing. */

import type { Span } from '../../text/span.ts';
import { analyze, type Token } from '../../index/analyzer.ts';
import { scriptOf } from '../../languages/script.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters that hold a sentence together; a word that is little more than these is not looked for. */
const HAN_PARTICLES =
  /[了着過过的地得在去来來上下中里裡到从從向往被把将將给給让讓使叫做作为為是有没沒不别別要会會能可以也都又再还還就才个個些几幾多少年月日什么麼谁誰哪怎这這那其之与與和跟及或]/gu;

/** @param covered whether a span of the question is accounted for already */
export function hanWords(question: string, covered: (span: Span) => boolean): Token[] {
  const found: Token[] = [];
  for (const { segment, index: start } of segmenter.segment(question)) {
    const end = start + segment.length;
    if (scriptOf(segment) !== 'Han' || covered({ start, end })) continue;
    if ([...segment.replace(HAN_PARTICLES, '')].length < 2) continue;
    const light = analyze(segment).every((token) => token.stop || token.light);
    found.push({ start, end, surface: segment, term: segment, stop: false, light });
  }
  return found;
}
