import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/corpus/pdf/lines.ts';
import { type Draft, listAt, listOf } from '../../../src/corpus/pdf/lists.ts';
import { markerOf } from '../../../src/corpus/pdf/markers.ts';
import { segmentAt } from './page.ts';

const drafts = (...texts: readonly (readonly [text: string, x: number])[]): Draft[] =>
  linesOf(
    texts.map(([text, x], at) => segmentAt(text, x, 100 + 12 * at)),
    0,
    0,
  ).map((line): Draft => ({ kind: 'text', lines: [line], ...markerOf(line.text) }));
const count = (...texts: string[]) =>
  listAt(
    drafts(...texts.map((text) => [text, 0] as const)).map((draft) => ({ draft })),
    0,
  );

describe('listAt()', () => {
  test('counts bullets, and numbers that follow each other', () => {
    expect([count('• one', '• two', 'More.'), count('1. one', '2. two', '7. seven')]).toEqual([2, 2]);
  });

  test('does not take a single number, or long paragraphs with numbers, for a list', () => {
    expect([count('1. one', 'More.'), count(`1. ${'one '.repeat(90)}`, `2. ${'two '.repeat(90)}`)]).toEqual([
      0, 0,
    ]);
  });
});

test('listOf() has items without their marks, by how far they are set in', () => {
  const list = listOf(drafts(['• one', 0], ['• two', 20], ['• three', 0]), (lines, cut = 0) => ({
    text: lines.map(({ text }) => text.slice(cut)).join(' '),
  }));
  expect(list).toEqual({
    kind: 'list',
    items: [
      { depth: 0, label: '-', text: 'one' },
      { depth: 1, label: '-', text: 'two' },
      { depth: 0, label: '-', text: 'three' },
    ],
  });
});
