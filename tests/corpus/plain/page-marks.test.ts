import { describe, expect, test } from 'vitest';
import { lines } from '../../../src/corpus/lines.ts';
import { pageMarks } from '../../../src/corpus/plain/page-marks.ts';

const marks = (text: string) => {
  const all = [...lines(text)];
  const found = pageMarks(text, all);
  return all
    .filter(({ start, end }) => start < end && found.has(start))
    .map(({ start, end }) => text.slice(start, end));
};

describe('pageMarks()', () => {
  test.each<[string, string[]]>([
    ['Bees.\n\n12\n\nWasps.', ['12']],
    ['Bees.\n\n- 12 -\n\nWasps.', ['- 12 -']],
    ['Bees.\n12\nWasps.', []],
    ['Bees.\nPage 3 of 9\nWasps.', ['Page 3 of 9']],
    ['Bees.\nSeite 3/9\nWasps.', ['Seite 3/9']],
    ['Postel      [Page 3]\nWasps.', ['Postel      [Page 3]']],
    ['Page 3 says so.', []],
  ])('of %j are %j', (text, found) => {
    expect(marks(text)).toEqual(found);
  });

  test('are the heads of pages that stand at three page breaks', () => {
    const page = (n: number) => `Bees ${n}.\n\fRFC 1 Honey ${n}\nWax.\n`;
    expect(marks(page(1) + page(2) + page(3))).toEqual(['RFC 1 Honey 1', 'RFC 1 Honey 2', 'RFC 1 Honey 3']);
    expect(marks(page(1) + page(2))).toEqual([]);
  });
});
