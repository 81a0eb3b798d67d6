import { describe, expect, test } from 'vitest';
import { turned } from '../../src/index/postings.ts';
import { toEnd } from '../../src/slices.ts';

/** Terms of each passage, as numbers. */
const postingsOf = (terms: number, ...passages: readonly (readonly number[])[]) =>
  toEnd(
    turned(passages.length, terms, (passageNumber, say) => {
      for (const term of passages[passageNumber] ?? []) say(term);
    }),
  );

describe('turned()', () => {
  test('lists the passages of each term in order, and how often each contains it', () => {
    const { starts, passageNumbers, counts } = postingsOf(3, [2, 0, 2], [], [0]);
    expect([...starts]).toEqual([0, 2, 2, 3]);
    expect([...passageNumbers]).toEqual([0, 2, 0]);
    expect([...counts]).toEqual([1, 1, 2]);
  });

  test('counts to 255', () => {
    expect([...postingsOf(1, new Array(300).fill(0)).counts]).toEqual([255]);
  });

  test('has nothing for no passages', () => {
    expect(postingsOf(0)).toEqual({
      starts: new Uint32Array(1),
      passageNumbers: new Uint32Array(),
      counts: new Uint8Array(),
    });
  });
});
