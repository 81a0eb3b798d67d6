import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { VerbatimIndex } from '../../../src/index/verbatim-index.ts';
import { literalIn } from '../../../src/search/lookup/exact.ts';
import { corpusOf, indexOf, paragraphs } from '../../support/sample-corpus.ts';
import { runs } from '../../support/runs.ts';

/** Words of a phrase in many settings, some with signs that are not seen or are written in several ways. */
const SETTINGS = [
  'of the',
  'of, the',
  'OF  the',
  'Of\nthe',
  'of\u00a0the',
  'of\u200b, the',
  'o\u00adf the',
  'of (the)',
  '(of) the',
  'of; the',
  'of\u037e the',
  'of—the',
  'of - the',
  'of “the”',
  "of 'the'",
  'of… the',
  'of... the',
  'of the\u0301',
  'ok the',
  'o\u212a the',
  'of \u0130the',
  'of ithe',
  'of.the',
  'thereof, the',
  'of, then',
];
const phrase = fc.constantFrom(...SETTINGS, 'the', 'the (of', 'the?', 'of', ') the');
const text = fc
  .array(fc.constantFrom(...SETTINGS, 'tea', 'Tea', '台湾', '。', '.', ', ', ' ', 'the', 'of'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((some) => `A ${some.join(' ')} b`);

test('literalIn() finds a phrase in the passages in which it finds where it stands', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), phrase, (texts, words) => {
      const index = indexOf(paragraphs(...texts));
      const literal = literalIn(
        { text: words, phrase: true, sign: '', span: { start: 0, end: words.length } },
        index,
        new VerbatimIndex(index),
      );
      const standing = index.passages.flatMap((_, place) =>
        literal.spansIn(place).length > 0 ? [place] : [],
      );
      expect([...literal.passageNumbers.keys()].sort((a, b) => a - b)).toEqual(standing);
    }),
    runs(2_000),
  );
  // Two thousand small corpora are built for all examples.
}, 180_000);

test.each([
  ['of, the', [1, 3]],
  ['of the', [0]],
  ['OF (the)', [2]],
])('literalIn() finds "%s" as it is set', (words, passageNumbers) => {
  const index = indexOf(
    paragraphs('Some of the tea.', 'Some OF,\nthe tea.', 'Some of (the) tea.', 'o\u200bf, the tea'),
  );
  const literal = literalIn(
    { text: words, phrase: true, sign: '', span: { start: 0, end: words.length } },
    index,
    new VerbatimIndex(index),
  );
  expect([...literal.passageNumbers.keys()]).toEqual(passageNumbers);
});

test('literalIn() finds a word with a sign in the passages in which it finds where it stands, in all languages', () => {
  const english = [
    'The war began.',
    'A ship of war came.',
    'They fought wars in the harbour.',
    'Ships came in.',
  ];
  const german = ['Das Schiff war im Hafen.', 'Es war ein Krieg.', 'Die Schiffe kamen in den Hafen.'];
  const words = fc.constantFrom(
    'war',
    'wars',
    'ship',
    'Schiff',
    'die',
    'came',
    'harbour',
    'Hafen',
    'was',
    'den',
  );
  const some = (all: readonly string[]) => fc.subarray([...all], { minLength: 1 });
  fc.assert(
    fc.property(some(english), some(german), words, (one, other, word) => {
      const { passages } = corpusOf({
        'a.md': `---\nlanguage: en\n---\n${paragraphs(...one)}`,
        'b.md': `---\nlanguage: de\n---\n${paragraphs(...other)}`,
      });
      const index = new PassageIndex(passages);
      const part = { text: word, phrase: false, sign: '+', span: { start: 0, end: word.length } } as const;
      const literal = literalIn(part, index, new VerbatimIndex(index));
      const standing = passages.flatMap((_, place) => (literal.spansIn(place).length > 0 ? [place] : []));
      expect([...literal.passageNumbers.keys()].sort((a, b) => a - b)).toEqual(standing);
    }),
    runs(300),
  );
});
