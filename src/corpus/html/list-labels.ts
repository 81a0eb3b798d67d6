/** Which number or sign does each item of an HTML list have? */

import { attribute, type HtmlElement, isElement } from './tree.ts';

/** Returns a function to call for each item of a list, in order. */
export function listLabels(list: HtmlElement): (item: HtmlElement) => string {
  if (list.tagName !== 'ol') return () => '-';
  const type = attribute(list, 'type') ?? '1';
  const isReversed = attribute(list, 'reversed') !== undefined;
  const count = list.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length;
  let next = numberOf(attribute(list, 'start')) ?? (isReversed ? count : 1);
  return (item) => {
    next = numberOf(attribute(item, 'value')) ?? next;
    const label = `${numeral(next, type)}.`;
    next += isReversed ? -1 : 1;
    return label;
  };
}

/**
 * A number in the style of a list.
 * @param type as in HTML: 1, a, A, i or I
 */
export function numeral(number: number, type: string): string {
  switch (type) {
    case 'a':
    case 'A': {
      const letters = lettersOf(number);
      return type === 'a' ? letters : letters.toUpperCase();
    }
    case 'i':
    case 'I': {
      const roman = romanOf(number);
      return type === 'i' ? roman : roman.toUpperCase();
    }
    default:
      return String(number);
  }
}

function numberOf(told: string | undefined): number | undefined {
  const number = Number.parseInt(told ?? '', 10);
  return Number.isSafeInteger(number) && Math.abs(number) < LARGEST_NUMBER ? number : undefined;
}

const LARGEST_NUMBER = 1_000_000;

/** a to z, then aa, ab and so on. */
function lettersOf(number: number): string {
  if (number < 1) return String(number);
  let letters = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(97 + ((left - 1) % 26)) + letters;
  return letters;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function romanOf(number: number): string {
  if (number < 1 || number > 3_999) return String(number);
  let [left, roman] = [number, ''];
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) roman += letters;
  return roman;
}
