/** Does a message only greet or thank, in any language? */

import { withoutAccents } from '../text/accents.ts';
import { UNSPACED } from '../text/scripts.ts';
import { languages } from './index.ts';

/** What a message that asks nothing does. */
export type Courtesy = 'greeting' | 'thanks';

/** Longer messages say more than that, in UTF-16 units. */
const LONGEST = 80;

/**
 * Undefined for a message with any word that neither greets nor thanks; one that does both thanks, unless all of it is
 * phrases that greet: "alles klar" thanks, and "alles klar bei dir" greets.
 */
export function courtesyOf(words: string): Courtesy | undefined {
  if (words.length > LONGEST) return undefined;
  const plain = folded(words);
  if (plain === '') return undefined;
  known ??= phrasesOfAll();
  // Up to each place at which phrases end: what they do.
  const upTo = new Map<number, Courtesy>([[0, 'greeting']]);
  for (let end = 1; end <= plain.length; end++) {
    if (!endsAt(plain, end)) continue;
    for (const [before, done] of upTo) {
      const start = plain[before] === ' ' ? before + 1 : before;
      const courtesy = known.get(plain.slice(start, end));
      if (courtesy === undefined || upTo.get(end) === 'greeting') continue;
      upTo.set(end, done === 'thanks' ? done : courtesy);
    }
  }
  return upTo.get(plain.length);
}

/** Every phrase, folded. One pattern of all of them would take seconds to compile. */
let known: ReadonlyMap<string, Courtesy> | undefined;

function phrasesOfAll(): Map<string, Courtesy> {
  const phrases = new Map<string, Courtesy>();
  for (const { courtesies } of languages)
    for (const phrase of courtesies.thanks) phrases.set(folded(phrase), 'thanks');
  for (const { courtesies } of languages)
    for (const phrase of courtesies.greetings) phrases.set(folded(phrase), 'greeting');
  return phrases;
}

const IN_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/** Whether a phrase may end there: before a space, at the end, or beside a character of a script without spaces. */
function endsAt(plain: string, end: number): boolean {
  return end === plain.length || plain[end] === ' ' || IN_UNSPACED.test(plain.slice(end - 1, end + 1));
}

/** Languages whose letters are told from others by what people leave out; Latin ones lose their accents in all. */
const FOLDING = languages.filter(({ script }) => script !== 'Latin');

/**
 * Letters and digits in lower case with single spaces between words: no punctuation, no emoji, no accents. A letter
 * that is held down counts once; Han characters are not letters that are held down.
 */
function folded(text: string): string {
  const plain = withoutAccents(text.normalize('NFKC').toLowerCase()).replaceAll('ı', 'i');
  return FOLDING.reduce((words, { fold }) => fold?.(words) ?? words, plain)
    .replace(/[^\p{L}\p{M}\p{N}\s]|\p{Variation_Selector}/gu, '')
    .replace(/(?!\p{sc=Han})(\p{L})\1{2,}/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
