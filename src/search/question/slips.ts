/** Which question word was meant by a misspelt one: hwo, wich, whre? */

import type { Token } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { base } from '../../languages/choose.ts';
import { languages } from '../../languages/index.ts';
import type { Language } from '../../languages/language.ts';
import { withoutAccents } from '../../text/accents.ts';

/** Shorter words have too many neighbours. */
const SHORTEST = 3;

/** From this length on, one letter may be replaced by another, but not the first. */
const SHORTEST_WITH_OTHER_LETTER = 4;

/** A misspelt token, with the word that was meant. */
export interface Slip {
  readonly token: Token;
  readonly meant: string;
}

/** The misspelt question words in a question: only words that are in no list and no text. */
export function slipsOf(
  question: string,
  tokens: readonly Token[],
  asker: string | undefined,
  index: PassageIndex,
): Slip[] {
  const codes = [asker, ...index.languages].map((code) => base(code));
  const spoken = languages.filter(({ code }) => codes.includes(code));
  return tokens.flatMap((token, at): Slip[] => {
    const { surface, stop, light } = token;
    if (stop || light || surface.length < SHORTEST || !/^\p{L}+$/u.test(surface)) return [];
    // A capital letter makes a name, except in the first word.
    if (at > 0 && /^\p{Lu}/u.test(question.slice(token.start))) return [];
    if (index.writes(surface) || index.frequency(token.term) > 0) return [];
    for (const language of spoken) {
      // Adjacent words belong together ("How meny"). After another question word comes what is asked about.
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
  // Without a word list, adding or replacing a letter often makes a real word: Wein and Wand are not wen and wann.
  const isSlip = language.isCommonWord === undefined ? isOmission : isSlipOf;
  const near = [...language.askedBy].filter((asking) => isSlip(word, withoutAccents(asking)));
  if (near.length < 2) return near[0];
  const asks = (words: string) => language.asks.some(({ pattern }) => pattern.test(words));
  const together = near.find((asking) => !asks(asking) && asks(`${asking} ${next?.surface ?? ''}`));
  // A content word directly after it is likely a verb, with the question word as its subject.
  const doer = next !== undefined && !next.stop ? near.find(asks) : undefined;
  return together ?? doer ?? near[0];
}

/** Two letters swapped, or one left out. */
function isOmission(word: string, meant: string): boolean {
  const swapped = word.length === meant.length && [...word].sort().join('') === [...meant].sort().join('');
  return (swapped || word.length < meant.length) && isSlipOf(word, meant);
}

/** Two letters swapped, one left out or added, or one other than the first replaced. */
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
