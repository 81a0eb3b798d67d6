/** How is a quotation written in Discord's markdown, verbatim and within a length? */

import { type Passage, type PassageId, quote } from '../../corpus/document.ts';
import type { Span } from '../../text/span.ts';
import { clean } from '../../text/unseen.ts';
import { emphasised, isWithin, marksWithin } from './emphasised.ts';
import { inQuote, quotedCode, quotedLead, quotedTable } from './quoted-blocks.ts';
import type { Quotation } from '../../reply.ts';
import { characterStarts } from '../../text/characters.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** In UTF-16 units. In a longer run without spaces, a quotation may be cut between words of unspaced scripts or characters. */
const LONGEST_UNSPACED = 20;

/** How many times the length that is shown is looked at: cleaning hardly ever removes more. */
const LOOKED_AT = 4;

/** Shares of the room for the words before the first mark, tried in turn until the mark itself fits. */
const LEADS = [1 / 3, 1 / 8, 0];

/**
 * Whether the words are still those of the passage: the span lies in it, it lies in its document with a lead that
 * ends before the span, and the stored passage with this id, if `stored` is given, has the same words and lead.
 */
export function isCurrent(
  { passage, span, lead }: Quotation,
  stored?: (id: PassageId) => Passage | undefined,
): boolean {
  const whole = { start: 0, end: passage.document.text.length };
  if (!isWithin(span, passage.span) || !isWithin(passage.span, whole)) return false;
  if (lead !== undefined && !isWithin(lead, { ...whole, end: span.start })) return false;
  if (passage.lead !== undefined && !isWithin(passage.lead, whole)) return false;
  if (stored === undefined) return true;
  const now = stored(passage.id);
  if (now === undefined || wordsOf(now) !== wordsOf(passage)) return false;
  if (lead === undefined) return true;
  return now.lead !== undefined && quote(now.document, now.lead) === quote(passage.document, lead);
}

/**
 * Lines of a quotation, at most `longest` units of markdown, below the words that lead it in: all of it, or the words
 * around its first mark. Tables and code are shown as such.
 */
export function quoted(quotation: Quotation, longest: number): string {
  const { kind, lead } = quotation.passage;
  if (kind === 'table') return quotedTable(quotation, longest);
  if (kind === 'code') {
    const code = quotedCode(quotation, longest);
    if (code !== undefined) return code;
  }
  const led = lead === undefined ? '' : quotedLead(quotation, quotation.lead, longest);
  return led === '' ? inLines(quotation, longest) : `${led}\n${inLines(quotation, longest - led.length - 1)}`;
}

function inLines(quotation: Quotation, longest: number): string {
  const { span, passage } = quotation;
  const words =
    span.end - span.start <= longest * LOOKED_AT ? passage.document.text.slice(span.start, span.end) : '';
  if (words !== '' && clean(words).length <= longest) {
    const whole = write(quotation, span);
    if (whole.length <= longest) return whole;
  }
  const window = windowOf(quotation, (span) => write(quotation, span).length <= longest, longest);
  return window === undefined ? inQuote('…') : write(quotation, window);
}

/** The quotation narrowed to the line of its first mark, or to its first line with words, without its lead. */
export function onOneLine(quotation: Quotation): Quotation {
  const { passage } = quotation;
  const { text } = passage.document;
  const { lead } = passage;
  const own = lead !== undefined && isWithin(lead, quotation.span) ? behind(quotation, lead) : quotation;
  const { span } = own;
  const marks = marksWithin(own, span);
  const mark = passage.kind === undefined ? marks[0] : fullest(text, marks);
  const from = mark?.start ?? span.start + leadingSpace(text, span);
  const before = text.lastIndexOf('\n', from - 1);
  const after = text.indexOf('\n', from);
  const start = Math.max(span.start, before + 1);
  const line = text.slice(start, after < 0 ? span.end : Math.min(span.end, after));
  const end = start + line.trimEnd().length;
  return start < end ? { ...own, span: { start, end } } : own;
}

/** The first mark of the line with the most marks: an item or row is understood without the others. */
function fullest(text: string, marks: readonly Span[]): Span | undefined {
  let best: { first: Span; count: number } | undefined;
  let line: { first: Span; count: number } | undefined;
  for (const mark of marks) {
    const goesOn = line !== undefined && !text.slice(line.first.start, mark.start).includes('\n');
    if (goesOn && line !== undefined) line.count++;
    else line = { first: mark, count: 1 };
    if (best === undefined || line.count > best.count) best = line;
  }
  return best?.first;
}

function behind(quotation: Quotation, lead: Span): Quotation {
  const { span, marks } = quotation;
  if (lead.end >= span.end) return quotation;
  const rest = marks.filter(({ start }) => start >= lead.end);
  return { ...quotation, lead, span: { start: lead.end, end: span.end }, marks: rest };
}

function leadingSpace(text: string, { start, end }: Span): number {
  const within = text.slice(start, end);
  const space = within.length - within.trimStart().length;
  return space === within.length ? 0 : space;
}

/** A window of the quotation, with an ellipsis at each end at which the passage continues. */
function write(quotation: Quotation, window: Span): string {
  const { passage, lead } = quotation;
  const { text } = passage.document;
  const isCut =
    lead === undefined ? window.start > passage.span.start : /\S/u.test(text.slice(lead.end, window.start));
  const goesOn = window.end < passage.span.end;
  return inQuote(`${isCut ? '… ' : ''}${emphasised(quotation, window)}${goesOn ? ' …' : ''}`);
}

function wordsOf({ document, span }: Passage): string {
  return document.text.slice(span.start, span.end);
}

/** The longest window that fits, from the beginning if it then contains the first mark; undefined if none fits. */
function windowOf(quotation: Quotation, fits: (span: Span) => boolean, longest: number): Span | undefined {
  const { span, passage } = quotation;
  const mark = marksWithin(quotation, span)[0] ?? { start: span.start, end: span.start };
  const region = {
    start: Math.max(span.start, mark.start - longest),
    end: Math.min(span.end, mark.start + longest * LOOKED_AT),
  };
  const { starts, ends } = cuts(passage.document.text, region, span);
  const from = (start: number): Span | undefined => {
    const later = ends.filter((end) => end > start);
    const guess = later.findLastIndex((end) => end - start <= longest - USUAL_MARKUP);
    const end = later[lastThat((n) => fits({ start, end: later[n] ?? start }), later.length, guess)];
    return end === undefined ? undefined : { start, end };
  };
  const first = region.start === span.start ? from(span.start) : undefined;
  if (first !== undefined && first.end >= mark.end) return first;
  for (const lead of LEADS) {
    const start = starts.find((place) => place >= mark.start - longest * lead) ?? mark.start;
    const window = from(Math.min(start, mark.start));
    if (window !== undefined && window.end > mark.start) return window;
  }
  return undefined;
}

/** Usual length of the signs before lines, the ellipses and the signs around a few bold words, in UTF-16 units. */
const USUAL_MARKUP = 16;

/**
 * The last of `count` positions that passes, if all positions before one that passes do too; -1 if none does. Few are
 * tried if it is near the guess.
 */
function lastThat(passes: (at: number) => boolean, count: number, guess: number): number {
  let [low, high] = [-1, count];
  let at = Math.max(0, Math.min(guess, count - 1));
  for (let step = 1; high - low > 1; step *= 2) {
    if (passes(at)) low = at;
    else high = at;
    // Away from the guess in growing steps, then by halves once the last is between two positions.
    const onwards = low === at ? at + step : at - step;
    at = low >= 0 && high < count ? (low + high) >> 1 : Math.max(low + 1, Math.min(onwards, high - 1));
  }
  return low;
}

/** Where a window may begin and end: between words or, in a long run without spaces, between characters. */
function cuts(text: string, region: Span, span: Span): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const at of boundaries(text.slice(region.start, region.end))) {
    const place = region.start + at;
    const afterSpace = isSpace(text, place - 1);
    const beforeSpace = isSpace(text, place);
    if (afterSpace && beforeSpace) continue;
    if (!beforeSpace && (afterSpace || isFar(place, starts, region))) starts.push(place);
    if (!afterSpace && (beforeSpace || isFar(place, ends, region))) ends.push(place);
  }
  if (region.end === span.end) ends.push(span.end);
  return { starts, ends };
}

/** Whether the last place found is far away. */
function isFar(place: number, found: readonly number[], region: Span): boolean {
  return place - (found.at(-1) ?? region.start) >= LONGEST_UNSPACED;
}

/** Where white space begins and ends; in long runs without any, also ends of words, and of characters in very long words. */
function* boundaries(text: string): Generator<number> {
  for (const { 0: run, index: start } of text.matchAll(/\S+/g)) {
    if (start > 0) yield start;
    if (run.length > LONGEST_UNSPACED) yield* boundariesWithin(run, start);
    if (start + run.length < text.length) yield start + run.length;
  }
}

function* boundariesWithin(run: string, offset: number): Generator<number> {
  for (const { segment, index } of words.segment(run)) {
    if (index > 0) yield offset + index;
    if (segment.length <= LONGEST_UNSPACED) continue;
    for (const start of characterStarts(segment)) yield offset + index + start;
  }
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
