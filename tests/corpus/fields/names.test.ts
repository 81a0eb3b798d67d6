import { expect, test } from 'vitest';
import { FIELD_NAMES, plainName, valuesOf } from '../../../src/corpus/fields/names.ts';

test.each([
  ['Last-Modified_at', 'lastmodifiedat'],
  ['source url', 'sourceurl'],
  ['título', 'título'],
])('plainName(%j) is %j', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

test.each([
  ['title', true],
  ['licence', true],
  ['tags', true],
  ['lamp', false],
])('FIELD_NAMES has %s: %s', (name, isKnown) => {
  expect(FIELD_NAMES.has(name)).toBe(isKnown);
});

test('FIELD_NAMES are in the form used for comparison', () => {
  expect([...FIELD_NAMES].map(plainName)).toEqual([...FIELD_NAMES]);
});

test('valuesOf() gives the more telling name first, as it is written', () => {
  const fields = { Updated: 1, title: 2, 'pub-date': 3, Date: 4, PubDate: 5 };
  expect([...valuesOf(fields, 'published')]).toEqual([
    { name: 'pub-date', value: 3 },
    { name: 'PubDate', value: 5 },
    { name: 'Date', value: 4 },
    { name: 'Updated', value: 1 },
  ]);
  expect([...valuesOf(fields, 'author')]).toEqual([]);
});
