import { expect, test } from 'vitest';
import { markerOf } from '../../../src/corpus/plain/list-lines.ts';

test.each([
  ['- honey', 'bullet'],
  ['• honey', 'bullet'],
  ['1. honey', 'number'],
  ['(12) honey', 'number'],
  ['③ honey', 'number'],
  ['a) honey', 'letter'],
  ['(iv) honey', 'letter'],
  ['б) мёд', 'letter'],
  ['-honey', undefined],
  ['1.5 litres', undefined],
  ['honey', undefined],
  ['', undefined],
])('markerOf(%j) is %s', (line, marker) => {
  expect(markerOf(line)).toBe(marker);
});
