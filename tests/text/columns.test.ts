import { expect, test } from 'vitest';
import { columnsOf } from '../../src/text/columns.ts';

test.each([
  ['', 0],
  ['abc d', 5],
  ['слово', 5],
  ['e\u0301', 1],
  ['漢字', 4],
  ['かなカナ', 8],
  ['ｶﾅ', 2],
  ['한국', 4],
  ['\u1112\u1161\u11ab', 2],
  ['，。「」', 8],
  ['\u3000', 2],
  ['Ａ', 2],
  ['a\u00a0b', 3],
  ['😀', 2],
  ['👩‍👩‍👧‍👦', 2],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
  ['🇫🇷', 2],
  ['👍🏽', 2],
  ['1️⃣', 2],
  ['❤️', 2],
  ['❤', 1],
  ['שָׁלוֹם', 4],
  ['a\u200b\u200d\u2060\u00ad\ufeffb', 2],
  ['葛\u{e0100}', 2],
  ['«consul»', 8],
  ['—…', 2],
])('columnsOf() gives %j its room', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});
