/** How does Chinese, which has no spaces between words, become terms? */

import { languageOf } from '../languages/choose.ts';
import type { Language } from '../languages/language.ts';
import type { Word } from '../text/words.ts';
import type { Token } from './analyzer.ts';

/**
 * The overlapping pairs of characters in a run; they need no dictionary and work in either script. Question words are
 * cut out whole first: no text that answers contains pairs of their characters or pairs that they form with their
 * neighbours.
 */
export function hanPairs(text: string, run: Word): Token[] {
  const tokens: Token[] = [];
  const han = text.slice(run.start, run.end);
  const language = languageOf(han, undefined);
  let from = 0;
  for (const match of language?.han === undefined ? [] : han.matchAll(language.han.asking)) {
    pairUp(tokens, language, han.slice(from, match.index), run.start + from, true);
    const start = run.start + match.index;
    const term = match[0].normalize('NFKC');
    tokens.push({ start, end: start + match[0].length, surface: term, term, stop: true, light: false });
    from = match.index + match[0].length;
  }
  pairUp(tokens, language, han.slice(from), run.start + from, from > 0);
  return tokens;
}

/** @param cut whether the characters were next to a question word: a single one that is left means nothing */
function pairUp(
  tokens: Token[],
  language: Language | undefined,
  han: string,
  offset: number,
  cut: boolean,
): void {
  const characters = [...han];
  const single = characters.length === 1;
  let start = offset;
  for (let at = 0; at < characters.length - (single ? 0 : 1); at++) {
    const first = characters[at] ?? '';
    const pair = single ? first : first + (characters[at + 1] ?? '');
    const term = pair.normalize('NFKC');
    const stop = (single && cut) || language?.stopWords.has(term) === true;
    const light = language?.lightWords.has(term) === true || language?.han?.particle.test(term) === true;
    tokens.push({ start, end: start + pair.length, surface: term, term, stop, light });
    start += first.length;
  }
}
