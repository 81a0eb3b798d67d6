import { expect, test } from 'vitest';
import { codeRanges } from '../../../src/corpus/markdown/code-ranges.ts';
import { containersIn } from '../../../src/corpus/markdown/containers.ts';
import { applyCuts } from '../../../src/corpus/markdown/cuts.ts';
import { toEnd } from '../../../src/slices.ts';

function read(text: string) {
  const { cuts, labels } = toEnd(containersIn(text, 0, toEnd(codeRanges(text))));
  return [
    applyCuts(text, cuts).text,
    labels.map(({ start, end, until }) => [text.slice(start, end), text.slice(end, until).trim()]),
  ];
}

test.each<[string, string, string[][]]>([
  ['!!! tip "Honey"\n    Wax.\n\nBees.', 'Honey\nWax.\n\nBees.', [['Honey', 'Wax.']]],
  ['::: tip Honey\nWax.\n:::\nBees.', 'Honey\nWax.\n\nBees.', [['Honey', 'Wax.']]],
  ['<div>\n  Wax.\n</div>\nBees.', '\nWax.\n\nBees.', []],
  ['```\n::: tip Honey\n```', '```\n::: tip Honey\n```', []],
  ['Bees.', 'Bees.', []],
])('containersIn() of %j', (text, left, labels) => {
  const [bare, named] = read(text);
  expect(bare).toBe(left);
  expect((named as string[][]).map(([label, below]) => [label, below?.replace(/^"/u, '').trim()])).toEqual(
    labels,
  );
});
