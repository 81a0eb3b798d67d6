import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGrouped, words } from '../../src/text/words.ts';
import { growth, LINEAR } from '../support/growth.ts';
import { runs } from '../support/runs.ts';

const cut = (text: string): string[] => words(text).map(({ start, end }) => text.slice(start, end));
const kinds = (text: string): string[] => words(text).map(({ kind }) => kind);

describe('words()', () => {
  test.each([
    ['Latin with accents', 'Où était Žižka’s café?', ['Où', 'était', 'Žižka’s', 'café']],
    ['accents as marks of their own', 'cafe\u0301 noir', ['cafe\u0301', 'noir']],
    ['Cyrillic', 'Кто назвал остров «Формозой»?', ['Кто', 'назвал', 'остров', 'Формозой']],
    ['Greek', 'Ποιος ήταν;', ['Ποιος', 'ήταν']],
    ['Arabic and Hebrew', 'من كان שלום', ['من', 'كان', 'שלום']],
    ['Devanagari with its vowel signs', 'हिन्दी में', ['हिन्दी', 'में']],
    ['Korean', '대만 문제', ['대만', '문제']],
    ['Han runs as a whole', '台湾问题，俄罗斯。', ['台湾问题', '俄罗斯']],
    ['kana with Han', '台湾のコーヒー', ['台湾のコーヒー']],
    ['Han beside Latin', 'TASS通讯社2025年', ['TASS', '通讯社', '2025', '年']],
    ['letters beyond the basic plane', '𠀀𠀁 and 𝐁old', ['𠀀𠀁', 'and', '𝐁old']],
    ['hyphens and dashes between words', 'Russia–Taiwan one-China', ['Russia', 'Taiwan', 'one', 'China']],
    ['apostrophes inside words only', "'don't' rock ’n’ roll", ["don't", 'rock', 'n', 'roll']],
    [
      'a letter that leans on the next word',
      'l’école O’Doyle’s I’ll п’ять',
      ['l', 'école', 'O', 'Doyle’s', 'I’ll', 'п’ять'],
    ],
    [
      'names with signs',
      'C++, C#; F#. .NET or C (g++) C++20',
      ['C++', 'C#', 'F#', '.NET', 'or', 'C', 'g++', 'C++', '20'],
    ],
    ['signs that are none of a name', '#tag A+ a++b end.net 1++', ['tag', 'A', 'a', 'b', 'end', 'net', '1']],
    [
      'names of variables',
      'retryDelayMs getURLOf maxRetries2',
      ['retry', 'Delay', 'Ms', 'get', 'URL', 'Of', 'max', 'Retries', '2'],
    ],
    ['names of makers', 'iPhone eBay YouTube macOS mRNA', ['iPhone', 'eBay', 'YouTube', 'macOS', 'mRNA']],
    ['initials with dots', 'the U.S. and U.S.S.R. agree.', ['the', 'U.S.', 'and', 'U.S.S.R.', 'agree']],
    ['one letter at the end of a sentence', 'Plan B. Then', ['Plan', 'B', 'Then']],
    ['nothing but signs', '?! 🎉 … — «»', []],
    ['nothing', '', []],
  ])('finds %s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test.each([
    ['1,000', ['1,000']],
    ['1.000.000', ['1.000.000']],
    ['6.5 km', ['6.5', 'km']],
    ['in 1949, then', ['in', '1949', 'then']],
    ['29.12.2025', ['29', '12', '2025']],
    ['1,2,3', ['1', '2', '3']],
    ['02:05', ['02', '05']],
    ['1960s', ['1960s']],
    ['Envoy1 Covid19', ['Envoy', '1', 'Covid', '19']],
    ['Council² ¹⁶For H₂O 10²³ m² sugar₂', ['Council', '²', '¹⁶', 'For', 'H₂O', '10²³', 'm²', 'sugar', '₂']],
    ['H1N1 G7 BRICS+', ['H1N1', 'G7', 'BRICS']],
    ['١٩٤٩', ['١٩٤٩']],
  ])('tells numbers and their separators: %s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('cuts scripts without spaces into dictionary words', () => {
    expect(cut('ไต้หวันเป็นเกาะ')).toEqual(['ไต้หวัน', 'เป็น', 'เกาะ']);
    expect(kinds('ไต้หวันเป็นเกาะ')).toEqual(['unspaced', 'unspaced', 'unspaced']);
  });

  test('tells the kinds of words apart', () => {
    expect(kinds('Taiwan 台湾 1,000 1960s U.S.')).toEqual(['letters', 'han', 'number', 'letters', 'letters']);
  });

  test('finds spans in any text that are in order, without overlap, not empty, and made of whole characters', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('1,0', '.', "'", 'é', '台', '𠀀', 'ก', 'U.', ' '),
      ),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join('');
        let last = 0;
        for (const { start, end } of words(joined)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(joined.isWellFormed() && !joined.slice(start, end).isWellFormed()).toBe(false);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(joined.length);
      }),
      runs(300),
    );
  });

  test.each(['a', 'ж', 'a.', '1', '1,', "a'", '台', 'A.', 'e\u0301', 'a1', '-'])(
    'reads a long run of %j in linear time',
    (run) => {
      expect(growth((size) => words(run.repeat(size / run.length)), 96_000)).toBeLessThan(LINEAR);
    },
  );
});

describe('isGrouped()', () => {
  test.each(['1,000', '12,345,678', '1.000', '1,000.50', '1.000,5'])('takes %s for thousands', (number) => {
    expect(isGrouped(number)).toBe(true);
  });

  test.each(['1000', '1,00', '1,0000', '6.5', '1,000,00', '1,000.000.000'])(
    'does not take %s for thousands',
    (number) => {
      expect(isGrouped(number)).toBe(false);
    },
  );
});
