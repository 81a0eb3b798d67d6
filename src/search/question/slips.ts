/** Which word that asks was meant by a slip of it: hwo, wich, whre? */

import type { Token } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { languages } from '../../languages/index.ts';
import type { Language } from '../../languages/language.ts';
import { withoutAccents } from '../../text/accents.ts';

/** Shorter words have too many neighbours. */
const SHORTEST = 3;

/** From this length on one letter may stand for another, but not the first one. */
const SHORTEST_WITH_OTHER_LETTER = 4;

/** A token that is a slip, with the word that is meant. */
export interface Slip {
  readonly token: Token;
  readonly meant: string;
}

/** The slips among the words of a question, of words that no list and no text has. */
export function slipsOf(
  question: string,
  tokens: readonly Token[],
  asker: string | undefined,
  index: PassageIndex,
): Slip[] {
  const codes = [asker, ...index.languages].map((code) => code?.split('-')[0]?.toLowerCase());
  const spoken = languages.filter(({ code }) => codes.includes(code));
  return tokens.flatMap((token, at): Slip[] => {
    const { surface, stop, light } = token;
    if (stop || light || surface.length < SHORTEST || !/^\p{L}+$/u.test(surface)) return [];
    // A capital letter makes a name, but for the first word.
    if (at > 0 && /^\p{Lu}/u.test(question.slice(token.start))) return [];
    if (index.writes(surface) || index.frequency(token.term) > 0) return [];
    for (const language of spoken) {
      // How meny belong together; behind another word that asks stands what is asked about.
      const asksElsewhere = tokens.some(
        (other, n) => Math.abs(n - at) > 1 && language.askedBy.has(other.surface),
      );
      if (asksElsewhere) continue;
      const meant = meantBy(surface, tokens[at + 1], language);
      if (meant !== undefined && !spoken.some((other) => other.isCommonWord?.(surface)))
        return [{ token, meant }];
    }
    return [];
  });
}

function meantBy(word: string, next: Token | undefined, language: Language): string | undefined {
  // Without a list of its words one more letter, or another, often makes a word: Wein and Wand are not wen and wann.
  const isSlip = language.isCommonWord === undefined ? isOmission : isSlipOf;
  const near = [...language.askedBy].filter((asking) => isSlip(word, withoutAccents(asking)));
  if (near.length < 2) return near[0];
  const asks = (words: string) => language.asks.some(({ pattern }) => pattern.test(words));
  const together = near.find((asking) => !asks(asking) && asks(`${asking} ${next?.surface ?? ''}`));
  // A verb of its own behind it tells that somebody or something does it.
  const doer = next !== undefined && !next.stop ? near.find(asks) : undefined;
  return together ?? doer ?? near[0];
}

/** Two letters swapped, or one left out. */
function isOmission(word: string, meant: string): boolean {
  const swapped = word.length === meant.length && [...word].sort().join('') === [...meant].sort().join('');
  return (swapped || word.length < meant.length) && isSlipOf(word, meant);
}

/** Two letters swapped, one left out or put in, or one behind the first for another. */
function isSlipOf(word: string, meant: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === meant[start]) start++;
  const rest = (of: string, skipped: number) => of.slice(start + skipped);
  if (meant.length < SHORTEST) return false;
  if (word.length === meant.length) {
    if (start === word.length) return false;
    if (word[start] === meant[start + 1] && word[start + 1] === meant[start])
      return rest(word, 2) === rest(meant, 2);
    return start > 0 && word.length >= SHORTEST_WITH_OTHER_LETTER && rest(word, 1) === rest(meant, 1);
  }
  if (word.length === meant.length + 1) return rest(word, 1) === rest(meant, 0);
  return word.length + 1 === meant.length && rest(word, 0) === rest(meant, 1);
}
