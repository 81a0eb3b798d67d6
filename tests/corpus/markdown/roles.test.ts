import { expect, test } from 'vitest';
import { roleOf, wordsIn } from '../../../src/corpus/markdown/roles.ts';

const all = (text: string) => ({ start: 0, end: text.length });

test.each([
  ['Bees make:', 'lead'],
  ['**Bees make:**', 'lead'],
  ['Who makes honey?', 'lead'],
  ['Q1. Who makes honey?', 'lead'],
  ['Bees fly. Who makes honey?', undefined],
  ['Honey', 'label'],
  ['Colour: gold', 'value'],
  ['Bees make honey.', undefined],
  ['Honey\nWax', undefined],
  ['— Ada', undefined],
  ['<b>Honey', undefined],
  ['honey '.repeat(14), undefined],
  ['蜜'.repeat(31), undefined],
])('roleOf(%j) is %s', (text, role) => {
  expect(roleOf(text, all(text))).toBe(role);
});

test.each([
  ['Bees make 3 kilos.', 3],
  ['台湾 honey', 3],
  ['— 1896', 0],
])('wordsIn(%j) is %i', (text, count) => {
  expect(wordsIn(text, all(text))).toBe(count);
});
