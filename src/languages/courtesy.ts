/** Does a message only greet or thank, in any language? */

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
  return made.thanks.test(plain) ? 'thanks' : 'greeting';
}

let made: { readonly any: RegExp; readonly thanks: RegExp } | undefined;

function patternsOf(): { any: RegExp; thanks: RegExp } {
  const greetings = languages.flatMap(({ courtesies }) => courtesies.greetings);
  const thanks = languages.flatMap(({ courtesies }) => courtesies.thanks);
  const whole = alternatives([...greetings, ...thanks]);
  return {
    any: new RegExp(`^(?:${whole})+$`, 'u'),
    thanks: new RegExp(`(?:^|[ \\p{Lo}])(?:${alternatives(thanks)})`, 'u'),
  };
}

/** Phrases, the longest first, each up to a space, the end, or the next one in a script without spaces. */
function alternatives(phrases: readonly string[]): string {
  const longestFirst = [...new Set(phrases.map(folded))].sort((a, b) => b.length - a.length);
  return longestFirst.map((phrase) => `${phrase}(?: |$|(?<=\\p{Lo})(?=\\p{Lo}))`).join('|');
}

/** Letters and digits in lower case with single spaces between words: no punctuation, no emoji. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
