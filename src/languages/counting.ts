/**
 * Which number does a text contain, in the digits of any script, in Roman or Chinese numerals, or as the word for
 * first?
 */

import { languages } from './index.ts';
import { patternOf } from './language.ts';

/** The zeros of scripts that have their own digits. Source: Unicode, general category Nd. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0e50, 0xff10];

const ROMAN = /^(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

let first: RegExp | undefined;

/**
 * "12a" for "12A" and "１２a", "4" for "IV" and "四", "1" for a word for first; undefined if it is not a number. Roman
 * numerals only up to 99, because larger ones are hard to tell from words.
 */
export function numberOf(written: string): string | undefined {
  const lower = arabic(written.toLowerCase());
  if (/^\d{1,9}(?:[a-z]{1,2}|bis|ter|quater)?$/u.test(lower)) return lower.replace(/^0+(?=\d)/u, '');
  if (ROMAN.test(lower)) return String(romanValue(lower));
  if (/^[〇零一二三四五六七八九十百千]+$/u.test(lower)) return String(hanValue(lower));
  if (/^[a-z]$/u.test(lower)) return lower;
  first ??= new RegExp(`^(?:${patternOf(languages.map(({ provisions }) => provisions.first))})$`, 'u');
  return lower !== '' && first.test(lower) ? '1' : undefined;
}

function arabic(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + ((values[at + 1] ?? 0) > value ? -value : value), 0);
}

function hanValue(numeral: string): number {
  let sum = 0;
  let digit: number | undefined;
  for (const character of numeral.replaceAll('零', '〇')) {
    const ten = HAN_TENS[character];
    if (ten === undefined) {
      // 一二 is twelve, written digit by digit.
      digit = (digit ?? 0) * 10 + HAN_DIGITS.indexOf(character);
    } else {
      sum += (digit ?? 1) * ten;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}
