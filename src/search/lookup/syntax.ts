/** Which words and phrases does a search name, and which of them must be there or must not? */

import type { Span } from '../../text/span.ts';
import { saidWords } from '../../text/quoted-words.ts';

/** In UTF-16 units; what is longer is a text, not a search. */
const LONGEST_SEARCH = 300;
const MOST_WORDS = 16;
const MOST_PHRASES = 8;

/** One word or phrase with its sign. */
export interface Part {
  readonly sign: '' | '+' | '-';
  readonly phrase: boolean;
  /** What is looked for, into the search. */
  readonly span: Span;
  readonly text: string;
}

/** A sign counts at the start of a word only; a mark that is never closed is closed by the end. */
const PART =
  /(?<sign>(?<![^\s])[+\-−–])?(?:["“”„‟«»](?<phrase>[^"“”„‟«»]*)["“”„‟«»]?|(?<word>[^\s"“”„‟«»]+))/gu;

/** The words and phrases of a search, in order; what has no word in it is left out. */
export function partsOf(text: string): Part[] {
  const found: Part[] = [];
  for (const match of text.slice(0, LONGEST_SEARCH).matchAll(PART)) {
    const { sign, phrase, word } = match.groups as Record<string, string | undefined>;
    const said = phrase ?? word ?? '';
    const start = match.index + match[0].indexOf(said, sign?.length ?? 0);
    const part = {
      phrase: phrase !== undefined,
      span: { start, end: start + said.length },
      text: said.trim(),
    };
    const words = part.phrase ? saidWords(said).length > 0 : /[\p{L}\p{N}]/u.test(said);
    if (words) found.push({ ...part, sign: sign === undefined ? '' : sign === '+' ? '+' : '-' });
  }
  return found;
}

/** The search with everything but plain words blanked out, so that offsets stay those of the search. */
export function onlyWords(text: string, parts: readonly Part[]): string {
  const plain = parts.filter(({ sign, phrase }) => sign === '' && !phrase);
  let kept = '';
  for (const { span } of plain) kept = kept.padEnd(span.start) + text.slice(span.start, span.end);
  return kept;
}

/** The sentence that says why a search cannot be run; undefined when it can, as far as its parts show. */
export function problemOf(text: string, parts: readonly Part[]): string | undefined {
  if (text.trim() === '') return 'The search is empty; type words, or an exact phrase in quotation marks.';
  if (text.length > LONGEST_SEARCH)
    return `The search has ${text.length} characters and at most ${LONGEST_SEARCH} can be searched; shorten it.`;
  const phrases = parts.filter(({ phrase }) => phrase).length;
  const words = parts.length - phrases;
  if (words > MOST_WORDS)
    return `The search has ${words} words and at most ${MOST_WORDS} can be searched; leave some out, or put an exact phrase in quotation marks.`;
  if (phrases > MOST_PHRASES)
    return `The search has ${phrases} phrases and at most ${MOST_PHRASES} can be searched; leave some out.`;
  if (parts.length === 0)
    return 'The search has no word in it, only signs; type a name, a place, a date or a thing.';
  return undefined;
}

/** The same, for a search of which no word is left to look for. */
export function nothingWanted(parts: readonly Part[]): string {
  return parts.every(({ sign }) => sign === '-')
    ? 'The search only says what to leave out; add a word or a phrase to look for.'
    : 'Every word of the search is too common to search for; add a name or a thing, or put an exact phrase in quotation marks.';
}
