import { expect, test } from 'vitest';
import { type Shift, shifted } from '../../src/text/raised.ts';

test.each<[string, Shift, string, string]>([
  ['10', 'raised', '23', '10²³'],
  ['10', 'raised', '-3', '10⁻³'],
  ['10', 'raised', '−3', '10⁻³'],
  ['m', 'raised', '2', 'm²'],
  ['H', 'lowered', '2', 'H₂'],
  ['', 'raised', '14', '¹⁴'],
  ['2', 'raised', 'n', '2ⁿ'],
  ['2', 'raised', 'n+1', '2ⁿ⁺¹'],
  ['2', 'raised', 'x', '2^x'],
  ['2', 'raised', 'x + 1', '2^(x + 1)'],
  ['10', 'raised', '2.5', '10^2.5'],
  ['x', 'raised', '2.5', 'x^2.5'],
  ['10', 'lowered', '2.5', '10_2.5'],
  ['2', 'raised', '3²', '2^3²'],
  ['20', 'raised', 'th', '20th'],
  ['20', 'raised', 'e', '20e'],
  ['1', 'raised', 'a', '1ª'],
  ['word', 'raised', 'th', 'wordth'],
  ['word', 'raised', '1, 2', 'word¹, ²'],
  ['95', 'raised', '™', '95™'],
  ['95', 'raised', '*', '95*'],
  ['x', 'lowered', 'max', 'xmax'],
  ['V', 'lowered', 'in', 'Vin'],
])('shifted() behind %s, %s, of %s', (behind, shift, words, expected) => {
  const made = shifted(words, shift, behind);
  expect(behind + made.before + made.text + made.behind).toBe(expected);
  expect(made.text).toHaveLength(words.length);
});
