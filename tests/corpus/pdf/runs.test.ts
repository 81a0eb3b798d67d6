import { describe, expect, test } from 'vitest';
import { framesOf, type TextItem, unnamed } from '../../../src/corpus/pdf/runs.ts';

const item = (str: string, transform: number[], more: Partial<TextItem> = {}): TextItem => ({
  str,
  dir: 'ltr',
  transform,
  width: 20,
  height: 10,
  fontName: 'f1',
  hasEOL: false,
  ...more,
});
/** A page of 600 × 800 points. */
const VIEW = { width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] };
const UPRIGHT = [10, 0, 0, 10, 60, 700];
const framed = (...items: (TextItem | { type: string; id?: string })[]) =>
  framesOf({ items, styles: { down: { vertical: true } } }, VIEW);

describe('framesOf()', () => {
  test('tells where words stand, from the top', () => {
    expect(framed(item('bees', UPRIGHT))[0]?.runs[0]).toMatchObject({
      text: 'bees',
      x0: 60,
      x1: 80,
      y: 100,
      size: 10,
    });
  });

  test('turns words that go up or down, apart from the others', () => {
    const up = [0, 10, -10, 0, 60, 100];
    const frames = framed(item('bees and wasps', UPRIGHT), item('up', up));
    expect(frames.map(({ runs }) => runs[0]?.text)).toEqual(['bees and wasps', 'up']);
    expect(frames[1]?.runs[0]).toMatchObject({ x0: 100, x1: 120, y: 60 });
    expect([frames[1]?.width, frames[1]?.height]).toEqual([800, 600]);
  });

  test('has columns of vertical writing as lines, the right one first', () => {
    const down = { fontName: 'down', width: 0, height: 40 };
    const [frame] = framed(
      item('右', [10, 0, 0, 10, 500, 700], down),
      item('左', [10, 0, 0, 10, 400, 700], down),
    );
    expect(frame?.runs.map(({ text, y }) => [text, y])).toEqual([
      ['右', 105],
      ['左', 205],
    ]);
  });

  test('leaves out what is set twice to look bold, and blanks', () => {
    expect(
      framed(item('bees', UPRIGHT), item('bees', UPRIGHT), item(' ', UPRIGHT))[0]?.runs.map(
        ({ text, isSpaced }) => [text, isSpaced],
      ),
    ).toEqual([['bees', false]]);
  });

  test('has the mark that words belong to', () => {
    const [frame] = framed(
      { type: 'beginMarkedContentProps', id: 'm1' },
      item('bees', UPRIGHT),
      { type: 'endMarkedContent' },
      item('wasps', [10, 0, 0, 10, 60, 600]),
    );
    expect(frame?.runs.map(({ mark }) => mark)).toEqual(['m1', undefined]);
  });

  test('has bullets for those of symbol fonts', () => {
    expect(framed(item('\uf0b7', UPRIGHT))[0]?.runs[0]?.text).toBe('•');
  });
});

test('framesOf() takes the size of a font that is drawn from the width of its characters', () => {
  const drawn = [0.24, 0, 0, 0.24, 60, 700];
  const [frame] = framed(item('bees', drawn), item('and', [0.24, 0, 0, 0.24, 90, 700], { width: 15 }));
  expect(frame?.runs.map(({ size }) => Math.round(size))).toEqual([10, 10]);
  expect(framed(item('bees', UPRIGHT))[0]?.runs[0]?.size).toBe(10);
});

test('unnamed() counts drawn characters without a code', () => {
  expect(unnamed([item('\u0002\u0003ab', UPRIGHT), { type: 'endMarkedContent' }])).toEqual({
    unnamed: 2,
    all: 4,
  });
});
