import { describe, expect, test } from 'vitest';
import { pairEncoder } from '../../src/models/pair-encoder.ts';
import { FAKE_RUNTIME } from '../support/fake-runtime.ts';

const { Tokenizer } = FAKE_RUNTIME;

const encoder = (tokenizer: object = { model: 'words' }, longest = 16) =>
  pairEncoder(Tokenizer, { tokenizer }, longest);

describe('pairEncoder()', () => {
  test('puts the special tokens around the question and the passage', () => {
    expect(encoder().asking('Who is she')?.('The queen')).toEqual([
      {
        ids: [1, 103, 102, 103, 2, 103, 105, 2],
        types: [0, 0, 0, 0, 0, 1, 1, 1],
        passage: { start: 5, end: 7 },
      },
    ]);
  });

  test('cuts only the passage, into windows that overlap', () => {
    const words = Array.from({ length: 14 }, (_, n) => 'x'.repeat(n + 1)).join(' ');
    const pairs = encoder().asking('Who is she')?.(words) ?? [];
    expect(pairs.map(({ ids }) => ids.length)).toEqual([16, 16]);
    expect(pairs.map(({ ids }) => ids.slice(0, 5))).toEqual(Array(2).fill([1, 103, 102, 103, 2]));
    expect(pairs.map(({ ids, passage }) => ids.slice(passage.start, passage.end))).toEqual([
      [101, 102, 103, 104, 105, 106, 107, 108, 109, 110],
      [105, 106, 107, 108, 109, 110, 111, 112, 113, 114],
    ]);
  });

  test('has no pair for a passage without a token', () => {
    expect(encoder().asking('Who')?.(' \n')).toEqual([]);
  });

  test('refuses a question without a token, and one that takes more than half of the room', () => {
    expect(encoder().asking('  ')).toBeUndefined();
    expect(encoder().asking('a b c d e f')).toBeDefined();
    expect(encoder().asking('a b c d e f g')).toBeUndefined();
  });

  test('takes no special token from a text', () => {
    const tokenizer = {
      model: 'words',
      added_tokens: [{ content: '[SEP]', special: true }, { content: 'x' }],
    };
    const [pair] = encoder(tokenizer).asking('Who')?.('The [SEP]x queen') ?? [];
    expect(pair?.ids).toEqual([1, 103, 2, 103, 101, 101, 101, 101, 102, 105, 2]);
  });

  test.each([
    ['nothing of a tokenizer', {}],
    ['no object', 'words'],
    ['no pairs', { model: 'single' }],
  ])('refuses a file that has %s', (_, tokenizer) => {
    expect(() => pairEncoder(Tokenizer, { tokenizer }, 16)).toThrow(
      'its tokenizer.json is not that of a tokenizer for pairs of texts',
    );
  });

  test('throws for a word that has no number, and not for others', () => {
    const { asking } = encoder({ model: 'no unknown words' });
    expect(asking('a')?.('b')).toHaveLength(1);
    expect(() => asking('a')?.('bees')).toThrow('it has no token for unknown words');
  });
});
