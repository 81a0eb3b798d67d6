/** Which words and phrases are in a search, and which of them are required or excluded? */

import { saidWords } from '../../text/quoted-words.ts';
import type { Span } from '../../text/span.ts';
import type { UnsearchedTerms } from '../unsearched.ts';

/** In UTF-16 units; anything longer is a text, not a search. */
const LONGEST_SEARCH = 300;
const MOST_WORDS = 16;
const MOST_PHRASES = 8;

/** One word or phrase with its sign. */
export interface Part {
  readonly sign: '' | '+' | '-';
  readonly phrase: boolean;
  /** Position of `text`, into the search. */
  readonly span: Span;
  readonly text: string;
}

/** A sign counts only at the start of a word. A quotation mark that is never closed is closed by the end. */
const PART =
  /(?<sign>(?<![^\s])[+\-−–])?(?:["“”„‟«»](?<phrase>[^"“”„‟«»]*)["“”„‟«»]?|(?<word>[^\s"“”„‟«»]+))/gu;

/** The words and phrases of a search, in order; parts without a word are left out. */
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

/** The search with everything but plain words blanked out, so that offsets are still those of the search. */
export function onlyWords(text: string, parts: readonly Part[]): string {
  const plain = parts.filter(({ sign, phrase }) => sign === '' && !phrase);
  let kept = '';
  for (const { span } of plain) kept = kept.padEnd(span.start) + text.slice(span.start, span.end);
  return kept;
}

/** Why a search cannot be run; undefined if it can, as far as its parts show. */
export function faultOf(text: string, parts: readonly Part[]): UnsearchedTerms | undefined {
  if (text.trim() === '') return { kind: 'empty' };
  if (text.length > LONGEST_SEARCH) return { kind: 'too-long', length: text.length, most: LONGEST_SEARCH };
  const phrases = parts.filter(({ phrase }) => phrase).length;
  const words = parts.length - phrases;
  if (words > MOST_WORDS) return { kind: 'too-many-words', count: words, most: MOST_WORDS };
  if (phrases > MOST_PHRASES) return { kind: 'too-many-phrases', count: phrases, most: MOST_PHRASES };
  return parts.length === 0 ? { kind: 'no-word' } : undefined;
}

/** Why a search cannot be run if no word is left to look for. */
export function nothingWanted(parts: readonly Part[]): UnsearchedTerms {
  return { kind: parts.every(({ sign }) => sign === '-') ? 'only-excluded' : 'too-common' };
}
