import { describe, expect, test } from 'vitest';
import { align, changesOf } from '../../../src/search/quotation/alignment.ts';
import { saidWords } from '../../../src/text/quoted-words.ts';

function changes(quotation: string, text: string, omissions: number[] = []) {
  const [said, written] = [saidWords(quotation), saidWords(text)];
  return changesOf(quotation, said, written, align(said, written, new Set(omissions))).map(
    ({ kind, said: words, span }) => [kind, words, span && text.slice(span.start, span.end)],
  );
}

describe('align()', () => {
  const TEXT = 'In winter bees eat the honey they made.';

  test.each<[string, unknown[]]>([
    ['bees eat the honey', [['same', 'bees eat the honey', 'bees eat the honey']]],
    [
      'bees eat honey',
      [
        ['same', 'bees eat', 'bees eat'],
        ['missing', '', 'the'],
        ['same', 'honey', 'honey'],
      ],
    ],
    [
      'bees drink the honey',
      [
        ['same', 'bees', 'bees'],
        ['changed', 'drink', 'eat'],
        ['same', 'the honey', 'the honey'],
      ],
    ],
    [
      'bees eat all the honey',
      [
        ['same', 'bees eat', 'bees eat'],
        ['added', 'all', undefined],
        ['same', 'the honey', 'the honey'],
      ],
    ],
  ])('lays %j beside the text', (quotation, found) => {
    expect(changes(quotation, TEXT)).toEqual(found);
  });

  test('counts no words that are left out at an omission mark', () => {
    const [said, written] = [saidWords('bees honey'), saidWords(TEXT)];
    expect(align(said, written, new Set([1])).share).toBe(1);
    expect(align(said, written, new Set()).share).toBeLessThan(1);
  });

  test('of nothing alike has nothing the same', () => {
    expect(align(saidWords('lamp'), saidWords('bees'), new Set())).toMatchObject({ same: 0, share: 0 });
  });
});
