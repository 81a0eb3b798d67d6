/** Does a message only greet or thank, in any language? */

import { withoutAccents } from '../text/accents.ts';
import { languages } from './index.ts';

/** What a message that asks nothing does. */
export type Courtesy = 'greeting' | 'thanks';

/** Longer messages say more than that, in UTF-16 units. */
const LONGEST = 80;

/** Undefined for a message with any word that neither greets nor thanks; one that does both thanks. */
export function courtesyOf(words: string): Courtesy | undefined {
  if (words.length > LONGEST) return undefined;
  const plain = folded(words);
  if (plain === '') return undefined;
  made ??= patternsOf();
  if (!made.any.test(plain)) return undefined;
  return made.greetings.test(plain) ? 'greeting' : 'thanks';
}

let made: { readonly any: RegExp; readonly greetings: RegExp } | undefined;

function patternsOf(): { any: RegExp; greetings: RegExp } {
  const greetings = languages.flatMap(({ courtesies }) => courtesies.greetings);
  const thanks = languages.flatMap(({ courtesies }) => courtesies.thanks);
  return {
    any: strungOf([...greetings, ...thanks]),
    // Not whether any part thanks: “alles klar” does, and “alles klar bei dir” greets.
    greetings: strungOf(greetings),
  };
}

/** Up to where a phrase goes: a space, the end, or the next phrase in a script without spaces. */
const PHRASE_END = String.raw`(?: |$|(?<=\p{Lo})(?=\p{Lo}))`;

/** Phrases and nothing else, the longest first. Their end is written once: with hundreds of it, compiling takes seconds. */
function strungOf(phrases: readonly string[]): RegExp {
  const longestFirst = [...new Set(phrases.map(folded))].sort((a, b) => b.length - a.length);
  return new RegExp(`^(?:(?:${longestFirst.join('|')})${PHRASE_END})+$`, 'u');
}

/** Letters and digits in lower case with single spaces between words: no punctuation, no emoji, no accents. */
function folded(text: string): string {
  return withoutAccents(text.toLowerCase())
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
