import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/corpus/document.ts';
import { emphasised, isWithin, marksWithin } from '../../../src/replies/discord/emphasised.ts';
import type { Quotation } from '../../../src/reply.ts';
import type { Span } from '../../../src/text/span.ts';

/** A quotation of a whole text. */
function quoteOf(text: string, marks: readonly Span[], change: Partial<Quotation & Passage> = {}): Quotation {
  const { kind, focus } = change;
  const span = { start: 0, end: text.length };
  const passage = { document: { text, format: 'markdown' }, span, ...(kind && { kind }) } as Passage;
  return {
    passage,
    span,
    marks,
    citation: 'Notes · ¶ 1',
    identity: 'notes:0123abcd',
    ...(focus && { focus }),
  };
}

const shown = (...args: Parameters<typeof quoteOf>) => {
  const quotation = quoteOf(...args);
  return emphasised(quotation, quotation.span);
};

describe('emphasised()', () => {
  test('escapes the words and makes the marks bold', () => {
    expect(shown('one *two* three', [{ start: 10, end: 15 }])).toBe('one \\*two\\* **three**');
  });

  test('makes marks that touch one, and the focus stronger', () => {
    const marks = [
      { start: 0, end: 3 },
      { start: 3, end: 6 },
    ];
    expect(shown('onetwo three', marks)).toBe('**onetwo** three');
    expect(shown('onetwo three', marks, { focus: { start: 7, end: 12 } })).toBe('**onetwo** __**three**__');
  });

  test('widens a mark to whole characters', () => {
    expect(shown('a cafe\u0301 b', [{ start: 2, end: 6 }])).toBe('a **cafe\u0301** b');
  });

  test('makes one line of lines that wrap a sentence, and keeps those of a list', () => {
    const line = 'The keeper lights the lamp at dusk and lets it burn';
    expect(shown(`${line}\nuntil dawn`, [])).toBe(`${line} until dawn`);
    expect(shown(`${line}\nuntil dawn`, [], { kind: 'list' })).toBe(`${line}\nuntil dawn`);
  });

  test('shows the window alone, and of a mark what lies in it', () => {
    const quotation = quoteOf('one two three', [{ start: 0, end: 7 }]);
    expect(emphasised(quotation, { start: 4, end: 13 })).toBe('**two** three');
  });
});

test('marksWithin() leaves out marks that are out of order or out of the quotation', () => {
  const marks = [
    { start: 4, end: 7 },
    { start: 0, end: 3 },
    { start: 6, end: 9 },
    { start: 8, end: 13 },
    { start: 12, end: 20 },
  ];
  expect(marksWithin(quoteOf('one two three', marks), { start: 0, end: 10 })).toEqual([
    { start: 4, end: 7 },
    { start: 8, end: 10 },
  ]);
});

test.each([
  ['the same span', 2, 5, true],
  ['a span that begins before it', 1, 5, false],
  ['a span that ends behind it', 2, 6, false],
  ['an empty span', 3, 3, false],
  ['what is no span', Number.NaN, 4, false],
  ['a span between two units', 2.5, 4, false],
])('isWithin() of %s (%d to %d) is %s', (_, start, end, isIn) => {
  expect(isWithin({ start, end }, { start: 2, end: 5 })).toBe(isIn);
});
