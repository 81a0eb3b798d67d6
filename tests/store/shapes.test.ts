import { describe, expect, test } from 'vitest';
import type { Paragraph, Place } from '../../src/corpus/document.ts';
import { areShapesTold, checkShapes, isPlace, shapeAt, shapesOf } from '../../src/store/shapes.ts';

const rule = (label: string): Place => ({ kind: 'provision', label });
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const numbered = () => ({ list: [] as Place[], numbers: new Map<string, number>() });

const PARAGRAPHS = [
  { kind: 'list', lead: { start: 0, end: 6 }, place: rule('§ 1') },
  {},
  { kind: 'table', place: rule('§ 2') },
  { kind: 'code', place: rule('§ 1') },
].map((shape): Paragraph => ({ span: { start: 0, end: 9 }, section: [], number: 1, ...shape }) as Paragraph);

test('shapesOf() keeps kind, lead and place of each paragraph as numbers, equal places by one', () => {
  const places = numbered();
  expect([...shapesOf(PARAGRAPHS, places)]).toEqual([1, 0, 6, 1, 0, 0, 0, 0, 2, 0, 0, 2, 3, 0, 0, 1]);
  expect(places.list).toEqual([rule('§ 1'), rule('§ 2')]);
});

test('shapeAt() reads what shapesOf() keeps', () => {
  const places = numbered();
  const shapes = shapesOf(PARAGRAPHS, places);
  expect([0, 4, 8, 12].map((at) => shapeAt(shapes, at, places.list))).toEqual([
    { kind: 'list', lead: { start: 0, end: 6 }, place: rule('§ 1') },
    {},
    { kind: 'table', place: rule('§ 2') },
    { kind: 'code', place: rule('§ 1') },
  ]);
});

describe('checkShapes()', () => {
  /** A paragraph from 10 to 20, and one place. */
  const check = (shape: readonly number[]) => () =>
    checkShapes(Uint32Array.from(shape), Uint32Array.from([0, 1, 10, 20]), 1);

  test.each([
    ['none', [0, 0, 0, 0]],
    ['a kind and a place that are known', [3, 0, 0, 1]],
    ['a lead that ends before its paragraph', [1, 2, 10, 0]],
    ['a lead at its start', [1, 10, 20, 0]],
  ])('takes %s', (_, shape) => {
    expect(check(shape)).not.toThrow();
  });

  test.each([
    ['another kind', [4, 0, 0, 0], 'a shape is none'],
    ['a place too many', [0, 0, 0, 2], 'a shape is none'],
    ['a lead that ends within its paragraph', [1, 2, 11, 0], 'a lead lies elsewhere'],
    ['a lead that ends behind it', [1, 10, 21, 0], 'a lead lies elsewhere'],
    ['an empty lead', [1, 5, 5, 0], 'a lead lies elsewhere'],
    ['a lead without an end', [1, 5, 0, 0], 'a lead lies elsewhere'],
    ['a shape too few', [], 'a paragraph has no shape'],
  ])('refuses %s', (_, shape, why) => {
    expect(check(shape)).toThrow(`Cannot read the snapshot: ${why}`);
  });
});

test.each<[unknown, boolean]>([
  [{ kind: 'provision', label: '§ 1' }, true],
  [{ kind: 'page', label: 'xiv', to: '3' }, true],
  [{ kind: 'provision', label: '§ 1', within: { kind: 'page', label: '3' } }, true],
  [{ kind: 'provision', label: '§ 1', within: { kind: 'page', label: 3 } }, false],
  [{ kind: 'page', label: '1', to: '2', turn: 40 }, true],
  [{ kind: 'page', label: '1', to: '2', turn: 'x' }, false],
  [{ kind: 'page', label: '1', to: '' }, false],
  [{ kind: 'verse', label: '1' }, false],
  [{ kind: 'provision', label: '' }, false],
  [{ kind: 'time', label: '07:01' }, true],
  [{ kind: 'message', label: 'Mon 3 Mar 2025, 14:02', by: 'Ada' }, true],
  [{ kind: 'message', label: 'Mon 3 Mar 2025, 14:02', by: 1 }, false],
  [{ kind: 'chapter', label: '1' }, false],
  [{ kind: 'provision', label: 1 }, false],
  ['§ 1', false],
  [null, false],
])('isPlace(%j) is %s', (value, isOne) => {
  expect(isPlace(value)).toBe(isOne);
});

describe('areShapesTold()', () => {
  const link = (url: string) => ({ span: { start: 0, end: 1 }, url });
  /** Paragraphs at places by their numbers, in a file. */
  const told = (numbers: readonly number[], file: string, urls: readonly string[] = []) =>
    areShapesTold(
      { links: urls.map(link) },
      Uint32Array.from(numbers.flatMap((number) => [0, 0, 0, number])),
      [rule('§ 1'), rule('§ 2')],
      bytes(file),
    );

  test.each<[string, boolean, readonly number[], string, string[]]>([
    ['labels in turn', true, [1, 1, 0, 2], '§ 1 a § 2 b', []],
    ['a label that returns', true, [1, 2, 1], '§ 1 a § 2 b', []],
    ['a label that the file lacks', false, [1, 2], '§ 1 a', []],
    ['addresses in turn', true, [0], 'a.md b.md', ['a.md', 'b.md']],
    ['an address at the end of the file', true, [0], 'b.md [1]: a.md', ['a.md', 'b.md']],
    ['an address that the file lacks', false, [0], 'a.md', ['a.md', 'c.md']],
  ])('of %s is %s', (_, isTold, numbers, file, urls) => {
    expect(told(numbers, file, urls)).toBe(isTold);
  });

  test('is false for more than twenty returns to the top', () => {
    const turns = (returns: number) => [1, ...Array.from({ length: returns }, () => [2, 1]).flat()];
    expect(told(turns(20), '§ 1 a § 2 b')).toBe(true);
    expect(told(turns(21), '§ 1 a § 2 b')).toBe(false);
  });
});
