import { expect, test } from 'vitest';
import { outline } from '../../src/corpus/outline.ts';

test('outline() nests headings, and numbers the blocks below them', () => {
  const { sections, paragraphs } = outline(
    [
      { level: 1, title: 'A', start: 10 },
      { level: 3, title: 'B', start: 20 },
      { level: 2, title: 'C', start: 30 },
      { level: 1, title: 'D', start: 40 },
    ],
    [0, 12, 22, 42].map((start) => ({ span: { start, end: start + 5 } })),
    50,
  );
  expect(sections.map(({ path, span }) => [path.join('/'), span.start, span.end])).toEqual([
    ['A', 10, 40],
    ['A/B', 20, 30],
    ['A/C', 30, 40],
    ['D', 40, 50],
  ]);
  expect(paragraphs.map(({ section, number }) => [section.join('/'), number])).toEqual([
    ['', 1],
    ['A', 2],
    ['A/B', 3],
    ['D', 4],
  ]);
});

test('outline() gives a labelled block a section of its own and no number', () => {
  const blocks = [{ span: { start: 0, end: 4 }, label: 'Facts' }, { span: { start: 5, end: 9 } }];
  const { sections, paragraphs } = outline([], blocks, 9);
  expect(sections).toEqual([{ path: ['Facts'], span: { start: 0, end: 4 } }]);
  expect(paragraphs.map(({ section, number }) => [section, number])).toEqual([
    [['Facts'], 0],
    [[], 1],
  ]);
});
