import { describe, expect, test } from 'vitest';
import type { PassageId } from '../../../src/corpus/document.ts';
import { withoutFarBehind } from '../../../src/search/answer/far-behind.ts';

const left = (...hits: readonly (readonly [string, number])[]) =>
  withoutFarBehind(hits.map(([id, score]) => ({ passage: { id: id as PassageId }, score }))).map(
    ({ passage: { id }, score }) => [id, score],
  );

describe('withoutFarBehind()', () => {
  test('leaves out what scores less than two fifths of the best', () => {
    expect(left(['a', 10], ['b', 4], ['c', 3.9])).toEqual([
      ['a', 10],
      ['b', 4],
    ]);
  });

  test('keeps further stretches of what is kept', () => {
    expect(left(['a', 10], ['b', 3.9], ['a', 1], ['b', 1])).toEqual([
      ['a', 10],
      ['a', 1],
    ]);
  });

  test('leaves nothing of nothing', () => expect(left()).toEqual([]));
});
