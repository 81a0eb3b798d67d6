import { expect, test } from 'vitest';
import { withoutAccents, withoutStress } from '../../src/text/accents.ts';

test.each([
  ['Café', 'Cafe'],
  ['Ἀθῆναι', 'Αθηναι'],
  ['ёлка', 'елка'],
  ['йод', 'йод'],
  ['її', 'її'],
  ['plain', 'plain'],
  ['', ''],
  ['が', 'が'],
  ['ærø', 'aero'],
  ['łódź', 'lodz'],
  ['straße', 'strasse'],
  ['đurđevac', 'durdevac'],
])('withoutAccents() of %s is %s', (word, bare) => {
  expect(withoutAccents(word)).toBe(bare);
});

test.each([
  ['за́мок', 'замок'],
  ['замо\u0301к', 'замок'],
  ['на́до', 'надо'],
  ['ѝ', 'и'],
  ['йод', 'йод'],
  ['ёлка', 'ёлка'],
  ['її', 'її'],
  ['ќерка', 'ќерка'],
  ['café', 'café'],
])('withoutStress() of %s is %s', (word, bare) => {
  expect(withoutStress(word)).toBe(bare);
});
