/** Where does a sentence end, given the words that each language may have beside a full stop? */

import { characterEnd } from './characters.ts';
import { STOPLESS, UNSPACED } from './scripts.ts';
import type { Span } from './span.ts';

/** In UTF-16 units; a longer stretch without a full stop, in a script that has none, is cut at spaces. */
const LONGEST_WITHOUT_STOPS = 300;
/** In UTF-16 units: how far from a full stop to look for the word beside it; no abbreviation is longer. */
const WORD_REACH = 16;

/**
 * In UTF-16 units: the blank lines across which a sentence may continue, because a number and a time code were removed
 * from them.
 */
const BLANK_REACH = 12;
/** The least number of line ends between two subtitles. */
const CUE_BREAKS = 3;

const STOP = /[\n.!?…。！？｡।॥؟۔።։။។]/gu;
/** These end a sentence even if no space follows. */
const STOP_WITHOUT_SPACE = /[。！？｡।॥؟۔።։။។]/u;
const IN_RUN = /[.!?…。！？｡।॥؟۔።։။។"'”’»›)\]}】」』）》〉]/u;
const REFERENCE = /\[[\p{L}\p{N}]{1,3}\]/uy;
const LIST_MARKER = /[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+\S/uy;
const OPENING = /["'“‘«‹„‚([{¿¡—–-]/u;
const SPACE = /\s/u;
const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]`, 'u');
const STOPLESS_LETTER = new RegExp(`[${STOPLESS}]`, 'u');

/**
 * Words that may stand beside a full stop. Lists separated by spaces, without the final full stop; empty if a full stop
 * ends every sentence. They apply to every text, whatever its language, so words that mean something in another
 * language (dna, ts) are left out.
 */
export interface SentenceWords {
  /** In lower case. The text after them belongs to them: titles before names, words that announce an explanation. */
  readonly neverLast: string;
  /** In lower case. They go with a number after them ("No. 5", "Sept. 11"); otherwise they end a sentence. */
  readonly beforeNumbers: string;
  /**
   * In lower case. They may end a sentence or not; the text after them decides. Single letters and words like U.S. are
   * treated the same way.
   */
  readonly mayBeLast: string;
  /** Words that, if capitalised, begin a sentence far more often than they continue with a name. */
  readonly starters: string;
  /** Words before and after an ordinal written as a numeral with a full stop: "im 19. Jahrhundert". */
  readonly beforeOrdinals: string;
  readonly afterOrdinals: string;
}

/** The same lists as sets, for all languages together: a text may be in several. */
export type SentenceSets = { readonly [Name in keyof SentenceWords]: ReadonlySet<string> };

/**
 * Sentences in `text`, in order, without overlap, trimmed of outer white space; together they contain every character
 * of the range that is not white space. Blank lines and list markers end a sentence; a single line end does not. Spans
 * are offsets into `text`; empty if the range (by default the whole text) has no words.
 */
export function sentencesBy(
  words: SentenceSets,
  text: string,
  span: Span = { start: 0, end: text.length },
): Span[] {
  const found: Span[] = [];
  let from = span.start;
  const endAt = (end: number): void => {
    const sentence = trim(text, from, end);
    if (sentence.start < sentence.end) found.push(...spaced(text, sentence));
    from = end;
  };
  STOP.lastIndex = span.start;
  for (let stop = STOP.exec(text); stop !== null && stop.index < span.end; stop = STOP.exec(text)) {
    const at = stop.index;
    if (stop[0] === '\n') {
      if (endsUnit(text, at, span.end)) endAt(at);
      continue;
    }
    const after = endOfRun(text, at, span.end);
    if (endsSentence(words, text, from, at, after, span.end)) endAt(after);
    STOP.lastIndex = after;
  }
  endAt(span.end);
  return found;
}

/** In UTF-16 units: how much is read before other work may run; nobody writes a sentence so long. */
const READ_TOGETHER = 50_000;
/** In UTF-16 units: closer than this to where reading stopped, too little of the text after a sentence was visible. */
const SEEN_BEHIND = 500;

/**
 * `sentencesBy()` for a stretch of any length, some sentences at a time. A sentence that is longer than `together` is
 * cut, at white space if it has any.
 * @param together UTF-16 units to read at a time. Default 50,000
 */
export function* sentencesInTurnBy(
  words: SentenceSets,
  text: string,
  span: Span,
  together = READ_TOGETHER,
): Generator<Span[]> {
  let next = span.start;
  while (span.end - next > together) {
    const start = next;
    const end = start + together;
    // Only the range is passed, because a search for a full stop would run through the whole rest of the text. The last
    // sentence may continue.
    const whole = sentencesBy(words, text.slice(start, end))
      .slice(0, -1)
      .map((sentence): Span => ({ start: start + sentence.start, end: start + sentence.end }))
      .filter((sentence) => sentence.end <= end - SEEN_BEHIND);
    const last = whole.at(-1);
    const to = last?.end ?? cutBefore(text, start, end);
    yield last === undefined ? [trim(text, start, to)].filter((part) => part.start < part.end) : whole;
    next = to;
  }
  yield sentencesBy(words, text, { start: next, end: span.end });
}

/** The last point between words in a range, or between characters if nothing separates words. */
function cutBefore(text: string, start: number, end: number): number {
  for (let at = end; at > end - SEEN_BEHIND; at--)
    if (SPACE.test(text.charAt(at - 1)) && !/\p{M}/u.test(text.charAt(at))) return at;
  return characterEnd(text, start, end - start);
}

/** The range without white space at either end; `start === end` if it is all white space. */
export function trim(text: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && SPACE.test(text.charAt(first))) first++;
  while (last > first && SPACE.test(text.charAt(last - 1))) last--;
  return { start: first, end: last };
}

function endsUnit(text: string, newline: number, end: number): boolean {
  let next = newline + 1;
  while (next < end && /[ \t\r]/u.test(text.charAt(next))) next++;
  if (next >= end) return true;
  if (text[next] === '\n') return !goesOn(text, newline, next, end);
  LIST_MARKER.lastIndex = newline + 1;
  return LIST_MARKER.test(text);
}

/**
 * Whether a sentence continues after several blank lines, from which the number and time code of a subtitle were
 * removed: the next word is in lower case, and a letter or a comma comes before.
 */
function goesOn(text: string, newline: number, next: number, end: number): boolean {
  let below = next;
  while (below < Math.min(end, next + BLANK_REACH) && SPACE.test(text.charAt(below))) below++;
  let above = newline;
  while (above > Math.max(0, newline - BLANK_REACH) && SPACE.test(text.charAt(above - 1))) above--;
  if (text.slice(above, below).split('\n').length <= CUE_BREAKS) return false;
  return (
    /^\p{Ll}/u.test(text.slice(below, Math.min(end, below + 2))) &&
    /[\p{L}\p{M},]$/u.test(text.slice(Math.max(0, above - 2), above))
  );
}

/** The end of a run of full stops, closing quotes and brackets, and reference marks such as [3]. */
function endOfRun(text: string, at: number, end: number): number {
  let after = at + 1;
  while (after < end) {
    REFERENCE.lastIndex = after;
    if (IN_RUN.test(text.charAt(after))) after++;
    else if (REFERENCE.test(text) && REFERENCE.lastIndex <= end) after = REFERENCE.lastIndex;
    else break;
  }
  // French puts a space before a closing quote; an opening quote has no space after it.
  const spacedQuote =
    SPACE.test(text.charAt(after)) && text[after + 1] === '»' && /^\s?$/u.test(text.charAt(after + 2));
  return spacedQuote && after + 2 <= end ? after + 2 : after;
}

function endsSentence(
  words: SentenceSets,
  text: string,
  from: number,
  at: number,
  after: number,
  end: number,
): boolean {
  if (after >= end) return true;
  const run = text.slice(at, after);
  const following = text.charAt(after);
  // After 「…。」と the sentence continues: the quoted one is part of it.
  if (STOP_WITHOUT_SPACE.test(run)) return !(/[」』]$/u.test(run) && /[とっで]/u.test(following));
  if (!SPACE.test(following)) return /[!?]/u.test(run) && UNSPACED_LETTER.test(following);
  let next = after;
  while (next < end && SPACE.test(text.charAt(next))) next++;
  while (next < end && OPENING.test(text.charAt(next))) next++;
  const ahead = text.slice(next, Math.min(end, next + WORD_REACH));
  if (/^\p{Ll}/u.test(ahead)) return false;
  return !/^\.[^.!?…]*$/u.test(run) || endsWithStop(words, text, from, at, ahead);
}

/** Whether a single full stop at `at` ends the sentence, judged by the words on both sides of it. */
function endsWithStop(words: SentenceSets, text: string, from: number, at: number, ahead: string): boolean {
  const behind = text.slice(Math.max(from, at - WORD_REACH), at);
  const word = /[\p{L}\p{M}\p{N}.№]*$/u.exec(behind)?.[0] ?? '';
  const lower = word.toLowerCase();
  if (/^\p{N}+$/u.test(word)) return !isOrdinal(words, behind, word, ahead, at - from <= WORD_REACH);
  if (words.neverLast.has(lower)) return false;
  if (words.beforeNumbers.has(lower)) {
    if (/^\p{N}/u.test(ahead)) return false;
    if (lower.length > 1) return true;
  }
  const initial = /^\p{L}\p{M}*$/u.test(word) && lower !== word.toUpperCase();
  const initials = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);
  if (!initial && !initials && !words.mayBeLast.has(lower)) return true;
  const next = /^[\p{L}\p{M}]+(?!\.|[\p{L}\p{M}])/u.exec(ahead)?.[0] ?? '';
  return words.starters.has(next);
}

/** "1. Introduction", "am 3. Oktober"; `whole` if `behind` has the whole sentence so far. */
function isOrdinal(
  words: SentenceSets,
  behind: string,
  word: string,
  ahead: string,
  whole: boolean,
): boolean {
  const before = behind.slice(0, -word.length);
  if (whole && word.length <= 3 && before.trim() === '') return true;
  if (word.length > 2) return false;
  const next = /^[\p{L}]+/u.exec(ahead)?.[0] ?? '';
  return (
    words.afterOrdinals.has(next) || words.beforeOrdinals.has(/(?:^|\s)(\p{L}+)\s$/u.exec(before)?.[1] ?? '')
  );
}

/** The sentence itself, or its parts if it is long and its script has no full stops. */
function spaced(text: string, sentence: Span): Span[] {
  if (sentence.end - sentence.start <= LONGEST_WITHOUT_STOPS) return [sentence];
  const parts: Span[] = [];
  let start = sentence.start;
  let space = -1;
  for (let at = start + 1; at < sentence.end - 1; at++) {
    if (!SPACE.test(text.charAt(at))) continue;
    if (at - start > LONGEST_WITHOUT_STOPS && space > start) {
      parts.push(trim(text, start, space));
      start = space + 1;
    }
    if (STOPLESS_LETTER.test(text.charAt(at - 1)) && STOPLESS_LETTER.test(text.charAt(at + 1))) space = at;
  }
  if (space > start && sentence.end - start > LONGEST_WITHOUT_STOPS) {
    parts.push(trim(text, start, space));
    start = space + 1;
  }
  parts.push(trim(text, start, sentence.end));
  return parts;
}
