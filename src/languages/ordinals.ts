/** Which of several does a text speak of: the first, the second, the last? */

import { UNSPACED } from '../text/scripts.ts';
import { languages } from './index.ts';

/** Position among several: 1 to 5, and 0 for the last. */
export type Rank = number;

/** The ranks that a text names, in any language, in order. */
export function ranksIn(text: string): Rank[] {
  patterns ??= made();
  return patterns.flatMap((pattern, rank) => (pattern.test(text) ? rank : []));
}

/** Of all languages together: what is false in one language is then false in question and text alike. */
let patterns: readonly RegExp[] | undefined;

function made(): RegExp[] {
  return [0, 1, 2, 3, 4, 5].map((rank) => {
    const sources = languages.map(({ ordinals }) => ordinals[rank] ?? '');
    return new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])|${unspaced(rank)}`,
      'iu',
    );
  });
}

/** In a script without spaces, words have no bounds. */
function unspaced(rank: Rank): string {
  const own = new RegExp(`^[(?:]*[${UNSPACED}]`, 'u');
  return languages
    .flatMap(({ ordinals }) => (own.test(ordinals[rank] ?? '') ? (ordinals[rank] ?? '') : []))
    .join('|');
}

/** The words of a language for a rank, in lower case; few of those in scripts without spaces. */
export function ordinalWords(rank: Rank, code: string): string[] {
  const source = languages.find((language) => language.code === code)?.ordinals[rank] ?? '';
  return alternativesOf(source).flatMap(spelledOut);
}

/** The parts of a pattern between the bars that are in no group. */
function alternativesOf(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of source) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** "перв(?:ый|ая)" as two words; nothing for a pattern that is more than words with endings. */
function spelledOut(source: string): string[] {
  // What may not follow is no part of the word.
  const word = source.replace(/\(\?!.*$/u, '');
  const [, stem = '', endings, optional] = /^([^()[\]?]*)(?:\(\?:([^()[\]?]*)\)(\?)?)?$/u.exec(word) ?? [];
  if (stem === '') return [];
  if (endings === undefined) return [stem];
  const whole = endings.split('|').map((ending) => stem + ending);
  return optional === undefined ? whole : [stem, ...whole];
}
