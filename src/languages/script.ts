/** Which script is a word written in? */

import { HAN_AND_KANA } from '../text/scripts.ts';
import type { Script } from './language.ts';

/** Letters by script, in the order in which the scripts of a word are looked for. */
export const LETTERS: readonly (readonly [Script, RegExp])[] = [
  ['Latin', /\p{sc=Latin}/u],
  ['Cyrillic', /\p{sc=Cyrillic}/u],
  ['Han', new RegExp(`[${HAN_AND_KANA}]`, 'u')],
  ['Greek', /\p{sc=Greek}/u],
  ['Arabic', /\p{sc=Arabic}/u],
  ['Devanagari', /\p{sc=Devanagari}/u],
  ['Thai', /\p{sc=Thai}/u],
];

/** The script of a word; if it has several, the first one in the list. */
export function scriptOf(word: string): Script {
  for (const [script, letters] of LETTERS) if (letters.test(word)) return script;
  return 'Other';
}
