import { describe, expect, test } from 'vitest';
import { lintDocument, lintTogether } from '../../src/corpus/lint.ts';
import { toEnd } from '../../src/slices.ts';
import { corpusOf } from '../support/sample-corpus.ts';
import { documentOf } from './sample.ts';

describe('lintDocument()', () => {
  const warnings = (text: string) =>
    toEnd(lintDocument(documentOf(text))).map(({ line, message }) => [line, message]);

  test('warns of a paragraph that never ends a sentence', () => {
    expect(warnings(`# Bees\n\n${'wax '.repeat(600)}\n`)).toEqual([
      [3, expect.stringMatching(/^a paragraph of 2399 characters has no sentence end; /u)],
    ]);
    expect(warnings(`# Bees\n\n${'Wax. '.repeat(600)}\n`)).toEqual([]);
  });

  test('warns of a heading with nothing below it', () => {
    expect(warnings('# Bees\n\nWax.\n\n## Honey\n')).toEqual([
      [5, 'heading "Honey" has no text below it; add some or remove it'],
    ]);
  });
});

test('lintTogether() warns of a title and a passage that occur twice', () => {
  const { documents, passages } = corpusOf({
    'a.md': '# Bees\n\nBees make honey.\n',
    'b.md': '# BEES\n\nWasps.\n\nBees make honey.\n',
  });
  expect(
    toEnd(lintTogether(documents, passages)).map(({ file, line, message }) => `${file}:${line}: ${message}`),
  ).toEqual([
    'b.md:0: title "BEES" is also the title of a.md; give one of them another title',
    'b.md:5: this passage also appears elsewhere, word for word, and is found only once',
  ]);
});
