/** Where can a sentence be cut so that both halves still say something? */

import { HAN_AND_KANA } from './scripts.ts';
import { trim } from './sentences.ts';
import type { Span } from './span.ts';

/** In UTF-16 units; a shorter quotation is kept in one piece. */
const SHORT_QUOTE = 40;
/** A clause has at least three words or four Han characters, counted in these weights. */
const LEAST_WEIGHT = 12;
const WORD_WEIGHT = 4;
const HAN_WEIGHT = 3;

const HAN = `[${HAN_AND_KANA}]`;
const WORD = new RegExp(String.raw`${HAN}|[\p{L}\p{N}](?:(?!${HAN})[\p{L}\p{M}\p{N}'’])*`, 'gu');
/** No Han character or kana has a lower code, so most words of other scripts are skipped. */
const FIRST_HAN = 0x2e80;
const HAN_START = new RegExp(`^${HAN}`, 'u');
/** A hyphen or short dash needs a space on both sides; without spaces, it joins words or numbers. */
const BREAK = /[;:,،؛](?=["'”’»)\]]*\s)|[；：，]|—|(?<=\s)[–-](?=\s)/gu;
const CLOSING = /["'”’»)\]」』）]/u;
const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '‘': '’',
  '«': '»',
  '「': '」',
  '『': '』',
};
const OPENING_QUOTE = new RegExp(`[${Object.keys(CLOSING_QUOTES).join('')}]`, 'gu');

/**
 * Clauses of the sentence at `span`, cut after ; : , — – and a spaced hyphen, but never inside a number or a short
 * quotation, and only with at least three words (four characters in Han text) on both sides. In order, without overlap;
 * together they contain every character of the span that is not white space. Offsets into `text`.
 */
export function clauses(text: string, span: Span): Span[] {
  const sentence = text.slice(span.start, span.end);
  const found: Span[] = [];
  let from = 0;
  for (const after of [...cuts(sentence), sentence.length]) {
    const clause = trim(text, span.start + from, span.start + after);
    if (clause.start < clause.end) found.push(clause);
    from = after;
  }
  return found;
}

/** Offsets into the sentence at which a clause ends, after its mark and any closing quotes. */
function cuts(sentence: string): number[] {
  const breaks = Array.from(sentence.matchAll(BREAK), ({ index }) => index);
  if (breaks.length === 0) return [];
  const words = wordWeights(sentence);
  const quotes = shortQuotes(sentence);
  const found: number[] = [];
  let ahead = words.reduce((sum, word) => sum + word.weight, 0);
  let behind = 0;
  let word = 0;
  let quote = 0;
  for (const at of breaks) {
    for (let next = words[word]; next !== undefined && next.at < at; next = words[++word]) {
      behind += next.weight;
      ahead -= next.weight;
    }
    while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= at) quote++;
    const quoted = (quotes[quote]?.start ?? Number.POSITIVE_INFINITY) < at;
    if (quoted || behind < LEAST_WEIGHT || ahead < LEAST_WEIGHT || betweenDigits(sentence, at)) continue;
    let after = at + 1;
    while (CLOSING.test(sentence.charAt(after))) after++;
    found.push(after);
    behind = 0;
  }
  return found;
}

function wordWeights(sentence: string): { at: number; weight: number }[] {
  const found: { at: number; weight: number }[] = [];
  WORD.lastIndex = 0;
  for (let word = WORD.exec(sentence); word !== null; word = WORD.exec(sentence)) {
    const isHan = sentence.charCodeAt(word.index) >= FIRST_HAN && HAN_START.test(word[0]);
    found.push({ at: word.index, weight: isHan ? HAN_WEIGHT : WORD_WEIGHT });
  }
  return found;
}

function shortQuotes(sentence: string): Span[] {
  const found: Span[] = [];
  OPENING_QUOTE.lastIndex = 0;
  for (let mark = OPENING_QUOTE.exec(sentence); mark !== null; mark = OPENING_QUOTE.exec(sentence)) {
    const at = mark.index;
    const closing = CLOSING_QUOTES[mark[0]] ?? '';
    const near = sentence.slice(at + 1, at + SHORT_QUOTE).indexOf(closing);
    if (near >= 0) {
      found.push({ start: at, end: at + near + 2 });
      OPENING_QUOTE.lastIndex = at + near + 2;
    } else if (closing === '"') {
      // A straight quote looks the same at both ends: skip the closing one, or it would seem to open another.
      const far = sentence.indexOf(closing, at + 1);
      if (far < 0) break;
      OPENING_QUOTE.lastIndex = far + 1;
    }
  }
  return found;
}

function betweenDigits(text: string, at: number): boolean {
  return /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
}
