import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../../src/corpus/pdf/hyphens.ts';
import { type Line, linesOf } from '../../../src/corpus/pdf/lines.ts';
import { wordsBy } from '../../../src/corpus/pdf/words.ts';
import { segmentAt } from './page.ts';

const linesWith = (...texts: string[]) =>
  linesOf(
    texts.map((text, at) => segmentAt(text, 0, 100 + 12 * at)),
    0,
    0,
  );
const words = (lines: readonly Line[], labels: readonly string[] = [], cut?: number) =>
  wordsBy([{ lines, notes: { notes: [], labels: new Set(labels) } }], vocabulary())(lines, cut);

describe('wordsBy()', () => {
  test('joins lines, and keeps the end of one that its author has ended', () => {
    expect(words(linesWith('a line that fills its column to its end', 'and goes on'))).toEqual({
      text: 'a line that fills its column to its end and goes on',
    });
    expect(words(linesWith('Ann Lee', 'Quay 7, by the old lighthouse')).text).toBe(
      'Ann Lee\nQuay 7, by the old lighthouse',
    );
  });

  test('leaves out what is cut at its start', () => {
    expect(words(linesWith('1. one'), [], 3)).toEqual({ text: 'one' });
  });

  test('has the notes of its page that are called, without their signs', () => {
    const lines = linesWith('Bees2 fly3').map((line) => ({
      ...line,
      raised: [[4, 5] as const, [9, 10] as const],
    }));
    expect(words(lines, ['2'])).toEqual({ text: 'Bees fly3', calls: [[4, '2']] });
  });

  test('makes an entry of a table of contents a link', () => {
    expect(words(linesWith('Fees … 12')).links).toEqual([[0, 9, '#']]);
  });
});
