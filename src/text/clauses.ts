/** Where can one sentence be cut so that both halves still say something? */

import type { Span } from '../corpus/document.ts';
import { trim } from './sentences.ts';

/** A quotation shorter than this, in UTF-16 units, is kept in one piece. */
const SHORT_QUOTE = 40;
/** Three words or four Han characters are the least that a clause holds, counted in these weights. */
const LEAST_WEIGHT = 12;
const WORD_WEIGHT = 4;
const HAN_WEIGHT = 3;

const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const WORD = new RegExp(String.raw`${HAN}|[\p{L}\p{N}](?:(?!${HAN})[\p{L}\p{M}\p{N}'’])*`, 'gu');
const HAN_START = new RegExp(`^${HAN}`, 'u');
/** A hyphen or short dash needs a space on both sides: without, it joins words or numbers. */
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

/**
 * Clauses of the sentence at `span`, cut behind ; : , — – and a spaced hyphen, but never inside a number or
 * a short quotation, and only where three words (four characters in Han text) stand on both sides. In order
 * and apart; together they hold every character of the span that is not white space. Offsets into `text`.
 */
export function clauses(text: string, span: Span): Span[] {
  const weights = wordWeights(text, span);
  const quotes = shortQuotes(text, span);
  let ahead = weights.reduce((sum, word) => sum + word.weight, 0);
  let behind = 0;
  let word = 0;
  let quoted = 0;
  let from = span.start;
  const found: Span[] = [];
  BREAK.lastIndex = span.start;
  for (let cut = BREAK.exec(text); cut !== null && cut.index < span.end; cut = BREAK.exec(text)) {
    const at = cut.index;
    for (let next = weights[word]; next !== undefined && next.at < at; next = weights[++word]) {
      behind += next.weight;
      ahead -= next.weight;
    }
    while ((quotes[quoted]?.end ?? span.end) <= at) quoted++;
    const inQuote = (quotes[quoted]?.start ?? span.end) < at;
    if (inQuote || behind < LEAST_WEIGHT || ahead < LEAST_WEIGHT || betweenDigits(text, at)) continue;
    let after = at + 1;
    while (after < span.end && CLOSING.test(text.charAt(after))) after++;
    found.push(trim(text, from, after));
    from = after;
    behind = 0;
  }
  const last = trim(text, from, span.end);
  if (last.start < last.end) found.push(last);
  return found;
}

function wordWeights(text: string, span: Span): { at: number; weight: number }[] {
  return Array.from(text.slice(span.start, span.end).matchAll(WORD), (word) => ({
    at: span.start + word.index,
    weight: HAN_START.test(word[0]) ? HAN_WEIGHT : WORD_WEIGHT,
  }));
}

function shortQuotes(text: string, span: Span): Span[] {
  const found: Span[] = [];
  for (let at = span.start; at < span.end; at++) {
    const closing = CLOSING_QUOTES[text.charAt(at)];
    if (closing === undefined) continue;
    const near = text.slice(at + 1, Math.min(span.end, at + SHORT_QUOTE)).indexOf(closing);
    if (near >= 0) {
      found.push({ start: at, end: at + near + 2 });
      at += near + 1;
    } else if (closing === '"') {
      // A straight quote looks the same at both ends: step over the far one, or it would seem to open.
      const far = text.indexOf(closing, at + 1);
      if (far < 0 || far >= span.end) break;
      at = far;
    }
  }
  return found;
}

function betweenDigits(text: string, at: number): boolean {
  return /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
}
