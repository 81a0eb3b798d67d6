/** How is a quotation written in Discord's markdown, verbatim and within a length? */

import type { Passage, PassageId } from '../../corpus/document.ts';
import type { Quotation } from '../../reply.ts';
import { characterStarts, endAround, startAround } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { clean } from '../../text/unseen.ts';
import { type Emphasis, emphases } from '../emphases.ts';
import { escapeClean, strong, stronger } from './escape.ts';

/** Before each line of a quotation. */
const QUOTE = '> ';

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Where nothing parts words for so many UTF-16 units, a quotation is cut between words of unspaced scripts or characters. */
const LONGEST_UNSPACED = 20;

/** More than so many times the length to be shown is not looked at: that much of it is hardly taken out. */
const LOOKED_AT = 4;

/** Shares of the room for what leads up to the first mark, the first that leaves room for the mark itself. */
const LEADS = [1 / 3, 1 / 8, 0];

/**
 * Whether the words are still those of the passage: the span lies in it, it lies in its document, and the
 * stored passage of this id, where there is a store to ask, has the same words.
 */
export function isCurrent(
  { passage, span }: Quotation,
  stored?: (id: PassageId) => Passage | undefined,
): boolean {
  if (
    !isWithin(span, passage.span) ||
    !isWithin(passage.span, { start: 0, end: passage.document.text.length })
  ) {
    return false;
  }
  if (stored === undefined) return true;
  const now = stored(passage.id);
  return now !== undefined && wordsOf(now) === wordsOf(passage);
}

/** Lines of a quotation, at most `longest` units of markdown: whole, or the words around its first mark. */
export function quoted(quotation: Quotation, longest: number): string {
  const { span, passage } = quotation;
  const words =
    span.end - span.start <= longest * LOOKED_AT ? passage.document.text.slice(span.start, span.end) : '';
  if (words !== '' && clean(words).length <= longest) {
    const whole = write(quotation, span);
    if (whole.length <= longest) return whole;
  }
  const window = windowOf(quotation, (span) => write(quotation, span).length <= longest, longest);
  return window === undefined ? `${QUOTE}…` : write(quotation, window);
}

/** The quotation narrowed to the line of its first mark, or to its first line with words. */
export function onOneLine(quotation: Quotation): Quotation {
  const { span, passage } = quotation;
  const { text } = passage.document;
  const from = marksWithin(quotation, span)[0]?.start ?? span.start + leadingSpace(text, span);
  const before = text.lastIndexOf('\n', from - 1);
  const after = text.indexOf('\n', from);
  const start = Math.max(span.start, before + 1);
  const end = after < 0 ? span.end : Math.min(span.end, after);
  return start < end ? { ...quotation, span: { start, end } } : quotation;
}

function leadingSpace(text: string, { start, end }: Span): number {
  const within = text.slice(start, end);
  const space = within.length - within.trimStart().length;
  return space === within.length ? 0 : space;
}

function isWithin({ start, end }: Span, around: Span): boolean {
  return (
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    around.start <= start &&
    start < end &&
    end <= around.end
  );
}

function wordsOf({ document, span }: Passage): string {
  return document.text.slice(span.start, span.end);
}

/** A window of the quotation, with ellipses where the passage goes on, its marks bold. */
function write(quotation: Quotation, window: Span): string {
  const { document, span: whole } = quotation.passage;
  const raw = document.text.slice(window.start, window.end);
  const text = clean(raw);
  let written = window.start > whole.start ? '… ' : '';
  let at = 0;
  for (const { start, end, isFocus } of shownEmphases(quotation, window, raw, text)) {
    const emphasised = (isFocus ? stronger : strong)(text.slice(start, end));
    written += escapeClean(text.slice(at, start)) + emphasised;
    at = end;
  }
  written += escapeClean(text.slice(at)) + (window.end < whole.end ? ' …' : '');
  return written
    .split('\n')
    .map((line) => QUOTE + line)
    .join('\n');
}

/** What stands out in the clean text, widened to whole characters; marks that touch are one. */
function shownEmphases(quotation: Quotation, window: Span, raw: string, text: string): Emphasis[] {
  const { focus } = quotation;
  const inClean = (offset: number) => (raw === text ? offset : clean(raw.slice(0, offset)).length);
  const whole = ({ start, end }: Span): Span => ({
    start: startAround(text, inClean(start - window.start)),
    end: endAround(text, inClean(end - window.start)),
  });
  const marks: { start: number; end: number }[] = [];
  for (const mark of marksWithin(quotation, window)) {
    const { start, end } = whole(mark);
    const before = marks.at(-1);
    if (before !== undefined && start <= before.end) before.end = Math.max(before.end, end);
    else if (start < end) marks.push({ start, end });
  }
  const isShown = focus !== undefined && isWithin(focus, window) && isWithin(focus, quotation.span);
  return emphases(marks, isShown ? whole(focus) : undefined);
}

/** The parts of the marks in a window, without those that are out of order or out of the quotation. */
function marksWithin({ marks, span }: Quotation, window: Span): Span[] {
  const found: Span[] = [];
  let at = span.start;
  for (const mark of marks) {
    if (!isWithin(mark, span) || mark.start < at) continue;
    at = mark.end;
    const part = { start: Math.max(mark.start, window.start), end: Math.min(mark.end, window.end) };
    if (part.start < part.end) found.push(part);
  }
  return found;
}

/** The longest window that fits, from the beginning if it then holds the first mark; undefined when none fits. */
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

/** What the signs before lines, the ellipses and a few bold words take, in UTF-16 units. */
const USUAL_MARKUP = 16;

/**
 * The last of so many positions that passes, where all before one that passes do; -1 where none does. Few are
 * tried when it is near the guess.
 */
function lastThat(passes: (at: number) => boolean, count: number, guess: number): number {
  let [low, high] = [-1, count];
  let at = Math.max(0, Math.min(guess, count - 1));
  for (let step = 1; high - low > 1; step *= 2) {
    if (passes(at)) low = at;
    else high = at;
    // Away from the guess in growing steps, and once it is passed, by halves.
    const onwards = low === at ? at + step : at - step;
    at = low >= 0 && high < count ? (low + high) >> 1 : Math.max(low + 1, Math.min(onwards, high - 1));
  }
  return low;
}

/** Where a window may begin and end: between words, and where none end for long, between characters. */
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

/** Whether nothing was found for long. */
function isFar(place: number, found: readonly number[], region: Span): boolean {
  return place - (found.at(-1) ?? region.start) >= LONGEST_UNSPACED;
}

/** Where white space begins and ends; where there is none for long, ends of words, and of characters in very long words. */
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
