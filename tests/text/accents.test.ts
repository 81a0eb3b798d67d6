import { expect, test } from 'vitest';
import { withoutAccents } from '../../src/text/accents.ts';

test.each([
  ['Café', 'Cafe'],
  ['Ἀθῆναι', 'Αθηναι'],
  ['ёлка', 'елка'],
  ['йод', 'йод'],
  ['її', 'її'],
  ['plain', 'plain'],
  ['', ''],
  ['が', 'が'],
])('withoutAccents() of %s is %s', (word, bare) => {
  expect(withoutAccents(word)).toBe(bare);
});
