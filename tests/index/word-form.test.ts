import { describe, expect, test } from 'vitest';
import { numberForm, wordForm } from '../../src/index/word-form.ts';

const form = (raw: string, code = 'en', asker?: string) => wordForm(raw, [code], asker);

describe('numberForm()', () => {
  test.each([
    ['1,000', '1000'],
    ['1.000.000', '1000000'],
    ['6.5', '6.5'],
    ['٢٠٢٤', '2024'],
    ['１９１１', '1911'],
  ])('reads %s as %s', (raw, term) => {
    expect(numberForm(raw)).toEqual({ surface: term, term, stop: false, light: false });
  });
});

describe('wordForm()', () => {
  test.each([
    ['Ships', 'ships', 'ship'],
    ["Stalin's", 'stalin', 'stalin'],
    ['Café', 'cafe', 'cafe'],
    ['N.A.T.O.', 'nato', 'nato'],
    ['1960s', '1960', '1960'],
    ['27th', '27', '27'],
  ])('reads %s as %s, indexed as %s', (raw, surface, term) => {
    expect(form(raw)).toMatchObject({ surface, term });
  });

  test('knows stop words', () => {
    expect(form('The').stop).toBe(true);
    expect(form('Treaty').stop).toBe(false);
  });

  test('reads a word in the language that its letters and the codes say', () => {
    expect(form('Häuser', 'de').term).toBe(form('Häusern', 'de').term);
    expect(form('договором').term).toBe(form('договор').term);
  });

  test('takes what is common in the language of a question for common', () => {
    expect(form('der', 'en').stop).toBe(false);
    expect(form('der', 'en', 'de').stop).toBe(true);
  });
});
