import { describe, expect, test } from 'vitest';
import { regionsOf } from '../../../src/corpus/pdf/columns.ts';
import type { Segment } from '../../../src/corpus/pdf/segments.ts';
import { segmentAt } from './page.ts';

const LINE = 'as many words as a line of text has';
const column = (name: string, x: number, y: number, lines = 5): Segment[] =>
  Array.from({ length: lines }, (_, at) => segmentAt(`${name}${at} ${LINE}`, x, y + 12 * at));
const read = (segments: Segment[], isBackward = false) =>
  regionsOf(
    [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0),
    isBackward,
  ).map(({ segments: own }) => own.map(({ text }) => text.split(' ')[0]).join(' '));

describe('regionsOf()', () => {
  test('reads columns one after another, and separately the lines that run across both', () => {
    const title = segmentAt('Title that goes over both of the columns', 80, 80);
    const foot = segmentAt('Foot that goes under both of the columns', 80, 180);
    expect(read([title, ...column('l', 0, 100), ...column('r', 210, 100), foot])).toEqual([
      'Title',
      'l0 l1 l2 l3 l4',
      'r0 r1 r2 r3 r4',
      'Foot',
    ]);
  });

  test('reads three columns, and the right one first where words go to the left', () => {
    const three = [...column('a', 0, 100), ...column('b', 210, 100), ...column('c', 420, 100)];
    expect(read(three).map((one) => one[0])).toEqual(['a', 'b', 'c']);
    expect(read(three, true).map((one) => one[0])).toEqual(['c', 'b', 'a']);
  });

  test('does not take cells of a table for columns', () => {
    const cells = Array.from({ length: 6 }, (_, at) => [
      segmentAt(`row${at}`, 0, 100 + 12 * at),
      segmentAt(`${at}.00`, 200, 100 + 12 * at),
    ]).flat();
    expect(read(cells)).toHaveLength(1);
  });

  test('does not take numbers at the ends of lines for a column', () => {
    const contents = Array.from({ length: 14 }, (_, at) => [
      segmentAt(`${LINE} ${at}`, 0, 100 + 12 * at),
      segmentAt(String(at), 300, 100 + 12 * at),
    ]).flat();
    expect(read(contents)).toHaveLength(1);
  });
});
