import { describe, expect, test } from 'vitest';
import { endsIn, signIn } from '../../../src/corpus/markdown/signs.ts';

function sign(text: string, at = 0, last?: { start: number; end: number }) {
  const newline = text.indexOf('\n', at);
  const found = signIn(text, at, newline < 0 ? text.length : newline, last, endsIn(text));
  return found && [found.kind, found.label && text.slice(found.label.start, found.label.end)];
}

describe('signIn()', () => {
  test.each<[string, unknown]>([
    ['!!! note "Honey"\n    Wax', ['indented', 'Honey']],
    ['!!! note\n    Wax', ['indented', undefined]],
    ['!!! note "Honey"\nWax', undefined],
    ['=== "Linux"\n    Wax', ['indented', 'Linux']],
    ['::: tip Honey', ['fenced', 'Honey']],
    [':::note[Honey]', ['fenced', 'Honey']],
    [':::', ['closing', undefined]],
    ['> [!NOTE] Honey\n> Wax', ['quoted', 'Honey']],
    ['> Honey', undefined],
    ['Honey', undefined],
  ])('of %j is %j', (text, found) => {
    expect(sign(text)).toEqual(found);
  });

  test('of a definition has the term above it', () => {
    const text = 'Honey\n: What bees make.';
    const found = signIn(text, 6, text.length, { start: 0, end: 5 }, endsIn(text));
    expect(found).toMatchObject({
      kind: 'defined',
      term: { start: 0, end: 5 },
      label: { start: 8, end: 23 },
    });
    expect(sign('x\n\n\n: What', 4, { start: 0, end: 1 })).toBeUndefined();
  });
});

test('endsIn() finds where a quotation and a definition end', () => {
  const text = '> a\n> b\nc';
  expect(endsIn(text).quotation(3)).toBe(7);
  expect(endsIn('a\n: b\n  c\nd').definition(5)).toBe(9);
});
