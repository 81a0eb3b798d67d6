import { expect, test } from 'vitest';
import { placeOfPart } from '../../src/text/part-place.ts';

const PAGES = { kind: 'page', label: '12', to: '13', turn: 50 };

test.each([
  [
    { start: 0, end: 50 },
    { kind: 'page', label: '12' },
  ],
  [
    { start: 50, end: 90 },
    { kind: 'page', label: '13' },
  ],
  [{ start: 40, end: 60 }, PAGES],
])('placeOfPart() of %j is %j', (span, place) => {
  expect(placeOfPart(span, PAGES)).toEqual(place);
});

test('placeOfPart() is that of the page that a provision is within', () => {
  const rule = { kind: 'provision', label: '§ 3', within: PAGES };
  expect(placeOfPart({ start: 60, end: 70 }, rule)).toEqual({
    kind: 'provision',
    label: '§ 3',
    within: { kind: 'page', label: '13' },
  });
  expect(placeOfPart({ start: 60, end: 70 }, { label: '1', to: '2' })).toEqual({ label: '1', to: '2' });
});
