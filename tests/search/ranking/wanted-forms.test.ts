import { expect, test } from 'vitest';
import { WantedForms } from '../../../src/search/ranking/wanted-forms.ts';
import { indexOf } from '../../support/sample-corpus.ts';

test('WantedForms has the values of a term for each word that is indexed as it, and for no other', () => {
  const index = indexOf('# T\n\nA ship sailed. Ships sail. Lamps burn.\n');
  const wanted = new WantedForms<string>(index);
  expect(wanted.isEmpty).toBe(true);
  wanted.add('ship', 'first');
  wanted.add('ship', 'second');
  wanted.add('nowhere', 'third');
  expect(wanted.isEmpty).toBe(false);
  const found = Array.from({ length: index.formCount }, (_, form) => [
    index.form(form).surface,
    wanted.of(form),
  ]);
  expect(Object.fromEntries(found.filter(([, values]) => values !== undefined))).toEqual({
    ship: ['first', 'second'],
    ships: ['first', 'second'],
  });
});
