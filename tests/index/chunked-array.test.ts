import { describe, expect, test } from 'vitest';
import { bytes, ChunkedArray, integers } from '../../src/index/chunked-array.ts';
import { toEnd } from '../../src/slices.ts';

describe('ChunkedArray', () => {
  test('joins what was pushed and added, in order', () => {
    const list = new ChunkedArray(integers);
    list.push(7);
    list.add(1_000_000, 0);
    expect(list.length).toBe(3);
    expect(toEnd(list.join())).toEqual(new Uint32Array([7, 1_000_000, 0]));
  });

  test('joins more than fits a piece', () => {
    const list = new ChunkedArray(bytes);
    const length = 600_000;
    for (let at = 0; at < length; at++) list.push(at % 251);
    expect(list.length).toBe(length);
    const all = toEnd(list.join());
    expect(all).toHaveLength(length);
    expect(all.findIndex((byte, at) => byte !== at % 251)).toBe(-1);
  });

  test('is an empty array if nothing was pushed', () => {
    expect(toEnd(new ChunkedArray(bytes).join())).toEqual(new Uint8Array());
  });
});
