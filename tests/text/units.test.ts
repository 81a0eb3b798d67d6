import { describe, expect, test } from 'vitest';
import { toEnd } from '../../src/slices.ts';
import { leadBefore, leadOfPart, unitsInTurn } from '../../src/text/units.ts';

type Kind = Parameters<typeof unitsInTurn>[2];

function units(text: string, kind: Kind, lead?: string): string[] {
  const led = lead === undefined ? undefined : { start: 0, end: lead.length };
  const found = toEnd(unitsInTurn(text, { start: 0, end: text.length }, kind, led));
  return found.map(({ start, end }) => text.slice(start, end));
}

describe('unitsInTurn()', () => {
  test('gives each item of a list with all that is indented below it', () => {
    expect(units('- oil\n  - for the lamp\n\n  more oil\n- wick', 'list')).toEqual([
      '- oil\n  - for the lamp\n\n  more oil',
      '- wick',
    ]);
  });

  test.each(['•', '3.', '(b)', 'iv)', '[x]'])('takes %s for the sign of an item', (sign) => {
    expect(units(`${sign} oil\nand more\n${sign} wick`, 'list')).toEqual([
      `${sign} oil\nand more`,
      `${sign} wick`,
    ]);
  });

  test('gives rows and lines one by one, trimmed, without the blank ones', () => {
    expect(units('B1 | Ann\n\n  B2 | Ben  ', 'table')).toEqual(['B1 | Ann', 'B2 | Ben']);
    expect(units('- lamp();\n  - fill();', 'code')).toEqual(['- lamp();', '- fill();']);
  });

  test('gives a lead at the start as a unit of its own', () => {
    expect(units('Bring\nthis:\n- oil', 'list', 'Bring\nthis:')).toEqual(['Bring\nthis:', '- oil']);
  });

  test('looks at the span alone', () => {
    const text = 'no\n- oil\n- wick\nno';
    expect(toEnd(unitsInTurn(text, { start: 3, end: 15 }, 'list'))).toEqual([
      { start: 3, end: 8 },
      { start: 9, end: 15 },
    ]);
  });
});

const LEAD = { start: 10, end: 20 };

test.each([
  ['the lead of a stretch behind it', 20, LEAD],
  ['none for a stretch that begins within the lead', 19, undefined],
  ['none for a stretch that begins with the lead', 10, undefined],
])('leadBefore() is %s', (_, start, expected) => {
  expect(leadBefore({ start, end: 30 }, LEAD)).toEqual(expected);
});

test.each([
  ['the lead of a part that begins with it', { start: 10, end: 30 }, LEAD],
  ['the lead of a part behind it', { start: 25, end: 30 }, LEAD],
  ['none for a part that is cut off within it', { start: 10, end: 20 }, undefined],
  ['none for a part that begins within it', { start: 15, end: 30 }, undefined],
])('leadOfPart() is %s', (_, part, expected) => {
  expect(leadOfPart(part, LEAD)).toEqual(expected);
});
