import { expect, test } from 'vitest';
import { follows, markerOf } from '../../../src/corpus/pdf/markers.ts';

test.each([
  ['• a lamp', { label: '-', length: 2, isDash: false }],
  ['– a lamp', { label: '-', length: 2, isDash: true }],
  ['12. a lamp', { label: '12.', length: 4, isDash: false }],
  ['(b) a lamp', { label: '(b)', length: 4, isDash: false }],
  ['-5 degrees', undefined],
  ['§ 5 says', undefined],
  ['2024. It was', undefined],
  ['a lamp', undefined],
])('markerOf() %j is %j', (text, found) => {
  expect(markerOf(text)).toEqual(found);
});

test.each([
  ['2.', '1.', true],
  ['(b)', '(a)', true],
  ['iii)', 'ii)', true],
  ['-', '-', true],
  ['3.', '1.', false],
  ['2)', '1.', false],
  ['-', '1.', false],
])('%j follows() %j: %j', (label, before, does) => {
  expect(follows(label, before)).toBe(does);
});
