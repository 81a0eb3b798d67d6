import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { slimTokenizer } from '../../src/models/slim-tokenizer.ts';
import type { TokenizerClass } from '../../src/models/load-runtime.ts';
import { RUNTIME_DIR } from '../support/toy-model.ts';

const VOCABULARY = [
  '<unk>',
  '▁',
  '▁hon',
  'ey',
  'e',
  'y',
  'h',
  'o',
  'n',
  '▁honey',
  'comb',
  '蜂',
  '蜜',
  '蜂蜜',
  '▁蜂',
];

const unigram = () => ({
  added_tokens: [],
  normalizer: { type: 'NFKC' },
  pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always' },
  post_processor: null,
  decoder: null,
  model: { type: 'Unigram', unk_id: 0, vocab: VOCABULARY.map((word, n) => [word, -1 - n / 10]) },
});

describe('slimTokenizer()', () => {
  test.skipIf(RUNTIME_DIR === '')('changes no token, and forgets the list of words', () => {
    const load = createRequire(join(RUNTIME_DIR, 'from-here.cjs'));
    const { Tokenizer } = load('@huggingface/tokenizers') as { Tokenizer: TokenizerClass };
    const texts = ['honey honeycomb', '蜂蜜 蜂', 'xyz honé', 'h o n e y', '', ' '];
    const plain = new Tokenizer(unigram(), {});
    const json = unigram();
    const slim = new Tokenizer(json, {}) as InstanceType<TokenizerClass> & { model: { trie: object } };
    const { trie } = slim.model;
    slimTokenizer(slim, json);
    for (const text of texts) expect(slim.encode(text, {})).toEqual(plain.encode(text, {}));
    expect([json.model.vocab, slim.model.trie === trie]).toEqual([[], false]);
  });

  test('changes no tokenizer of another type', () => {
    const json = { model: { vocab: [['a', 1]] } };
    for (const model of [
      undefined,
      {},
      { trie: {} },
      { tokens_to_ids: new Map() },
      { trie: 1, tokens_to_ids: {} },
    ]) {
      const tokenizer = { model };
      slimTokenizer(tokenizer, json);
      expect([tokenizer, json]).toEqual([{ model }, { model: { vocab: [['a', 1]] } }]);
    }
  });
});
