import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/corpus/build/block.ts';
import { vocabulary } from '../../../src/corpus/pdf/hyphens.ts';
import { type Line, linesOf } from '../../../src/corpus/pdf/lines.ts';
import { blocksOf } from '../../../src/corpus/pdf/paragraphs.ts';
import type { Segment } from '../../../src/corpus/pdf/segments.ts';
import { segmentAt } from './page.ts';

const known = { body: { size: 10, font: 'body' }, outline: [], tags: new Map(), isBold: () => false };
const NO_NOTES = { notes: [], labels: new Set<string>() };
/** Blocks of pages, each of which is one region. */
const read = (...pages: Segment[][]) => {
  const lines = pages.map((segments, page): Line[] => linesOf(segments, page, page));
  const blocks = [
    ...blocksOf(
      lines.map((own) => ({ lines: own, notes: NO_NOTES })),
      known,
      vocabulary(),
    ),
  ];
  return blocks.flatMap((one) => (one === undefined ? [] : [[one.page, said(one.block)]]));
};
const said = (block: Block) =>
  block.kind === 'list'
    ? block.items.map(({ depth, label, text }) => [depth, label, text])
    : 'text' in block && block.text;
const below = (texts: string[], { x = 0, y = 100 } = {}) =>
  texts.map((text, at) => segmentAt(text, x, y + 12 * at));

const FULL = 'a line that fills its column from its start to its end';

describe('blocksOf()', () => {
  test('parts paragraphs at a gap, at an indent, and behind a sentence that ends early', () => {
    const gap = [...below([FULL, 'One.']), ...below([FULL, 'Two.'], { y: 140 })];
    expect(read(gap)).toEqual([
      [0, `${FULL} One.`],
      [0, `${FULL} Two.`],
    ]);
    const indented = [...below([FULL, FULL]), segmentAt(FULL, 15, 124), ...below([FULL], { y: 136 })];
    expect(read(indented)).toEqual([
      [0, `${FULL} ${FULL}`],
      [0, `${FULL} ${FULL}`],
    ]);
    expect(read(below([FULL, 'One.', `Two ${FULL}`.slice(0, 54), 'Three.']))).toHaveLength(2);
  });

  test('keeps a hanging indent together', () => {
    const hanging = [
      segmentAt(FULL, 0, 100),
      segmentAt(FULL.slice(4), 20, 112),
      segmentAt('and its end', 20, 124),
    ];
    expect(read(hanging)).toEqual([[0, `${FULL} ${FULL.slice(4)} and its end`]]);
  });

  test('has items by their depth, and lines that go on with them', () => {
    expect(
      read([
        ...below(['• one that fills its column from the start', 'and goes on', '• two']),
        ...below(['• three'], { x: 20, y: 136 }),
        ...below(['• four'], { y: 148 }),
      ]),
    ).toEqual([
      [
        0,
        [
          [0, '-', 'one that fills its column from the start and goes on'],
          [0, '-', 'two'],
          [1, '-', 'three'],
          [0, '-', 'four'],
        ],
      ],
    ]);
  });

  test('does not take a dash within a sentence for an item', () => {
    expect(read(below([FULL, `— ${FULL}`]))).toEqual([[0, `${FULL} — ${FULL}`]]);
  });

  test('goes on over the end of a page, also past small print, but not with a new sentence', () => {
    const small = segmentAt('Printed in winter', 0, 200, { size: 7 });
    expect(read([...below([FULL, FULL]), small], below(['and its end.']))).toEqual([
      [0, `${FULL} ${FULL} and its end.`],
      [0, 'Printed in winter'],
    ]);
    expect(read(below([FULL, 'One.']), below(['Two.']))).toEqual([
      [0, `${FULL} One.`],
      [1, 'Two.'],
    ]);
  });

  test('keeps lines that their author has ended', () => {
    const address = below(['Ann Lee', 'Quay 7, by the old lighthouse', 'Bay']);
    expect(read([...address, ...below([FULL], { y: 160 })])).toEqual([
      [0, 'Ann Lee\nQuay 7, by the old lighthouse\nBay'],
      [0, FULL],
    ]);
  });
});
