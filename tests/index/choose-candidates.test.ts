import { describe, expect, test } from 'vitest';
import { ArrayCandidates } from '../../src/index/array-candidates.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { firstCandidates, lastingCandidates, passagesIn } from '../../src/index/choose-candidates.ts';
import type { IndexData } from '../../src/index/index-data.ts';
import { MiniSearchCandidates } from '../../src/index/minisearch-candidates.ts';
import { toEnd } from '../../src/slices.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const none = toEnd(buildIndex([]));
/** As many passages without a word. */
const emptyOnes = (passages: number): IndexData => ({ ...none, lengths: new Uint32Array(passages) });

describe('firstCandidates()', () => {
  test('is MiniSearch up to 1,000 passages, and the arrays beyond', () => {
    expect(toEnd(firstCandidates(emptyOnes(1_000)))).toBeInstanceOf(MiniSearchCandidates);
    expect(toEnd(firstCandidates(emptyOnes(1_001)))).toBeInstanceOf(ArrayCandidates);
  });

  test('pauses', () => {
    expect([...firstCandidates(emptyOnes(100))]).toHaveLength(10);
  });
});

describe('lastingCandidates()', () => {
  const lasting = (passages: number) => {
    const data = emptyOnes(passages);
    return toEnd(lastingCandidates(data, new ArrayCandidates(data)));
  };

  test('is MiniSearch up to 20,000 passages, and the arrays beyond', () => {
    expect(lasting(20_000)).toBeInstanceOf(MiniSearchCandidates);
    expect(lasting(20_001)).toBeInstanceOf(ArrayCandidates);
  });

  test('keeps a MiniSearch that was filled at once', () => {
    const first = toEnd(firstCandidates(none));
    expect(toEnd(lastingCandidates(none, first))).toBe(first);
  });
});

test('passagesIn() gives the terms of a passage and its headings, without stop words', () => {
  const { passages } = corpusOf({
    'a.md': '# Harbours\n\n## The trade\n\nShips carry the ships.\n\n台湾人.\n',
  });
  const passageOf = passagesIn(toEnd(buildIndex(passages)));
  expect(passageOf(0)).toEqual({ id: 0, text: 'ship carri ship', heading: 'harbour trade' });
  expect(passageOf(1)).toEqual({ id: 1, text: '台湾 湾人', heading: 'harbour trade' });
  expect(passageOf(2)).toEqual({ id: 2, text: '', heading: 'harbour trade' });
});
