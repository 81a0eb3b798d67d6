/** How is a news report read: headline, a line with the date, a standfirst, paragraphs? */

import { DATE_LINE } from '../../languages/date-words.ts';
import { leadingDate } from '../dates.ts';
import type { Span } from '../../text/span.ts';
import { blocks, extent, lines, written } from '../lines.ts';
import { outline } from '../outline.ts';
import { toEnd } from '../../slices.ts';
import { type Format, type ParsedDocument, type ParseInput, stem } from './format.ts';

/** The date line is among this many lines from the top, blank ones not counted. */
const HEAD_LINES = 6;
/** A longer line, in UTF-16 units, is running text even if it begins with a date. */
const LONGEST_DATE_LINE = 120;
/** A longer block after the date line is the report itself, set without a blank line before it. */
const LONGEST_STANDFIRST = 500;

/** "Published: ", "Updated on ", "By A Name, ", "Monday, " before the date. */
const LABEL = new RegExp(String.raw`^(?:[\p{L} ]{2,24}[:：]\s*|(?:${DATE_LINE.labels})\s+)`, 'iu');
const BYLINE = new RegExp(String.raw`^(?:${DATE_LINE.byline})\s[^,|–—]{1,60}[,|–—]\s*`, 'iu');
const WEEKDAY = new RegExp(String.raw`^(?:\p{L}{2,14}\.?,|(?:${DATE_LINE.weekdays})\.?)\s+`, 'iu');
/** What may follow: nothing, or something set apart from the date; not the verb of a sentence. */
const REST = new RegExp(String.raw`^\s*(?:$|[/|·•–—(,;\-]|(?:[A-Z]{2,4}|Z|${DATE_LINE.afterTime})\b)`, 'u');

export const news: Format = {
  name: 'news',
  extensions: ['.txt'],
  detects: (text) => dateLine(text, firstLines(text)) !== undefined,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function* parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  const top = firstLines(text);
  const dated = dateLine(text, top);
  const first = top[0];
  const title = first === undefined ? stem(file) : text.slice(first.start, first.end);
  const head = { start: first?.start ?? 0, end: dated?.end ?? first?.end ?? 0 };
  const below = (yield* blocks(linesFrom(text, head.end))).map((block) => ({ span: extent(block) }));
  const standfirst = below[0]?.span;
  const joins = standfirst !== undefined && belongsToHead(text, head.end, standfirst);
  if (joins) head.end = standfirst.end;
  const running = joins ? below.slice(1) : below;
  return {
    title,
    text,
    source: { title, kind: 'news report', ...(dated && { published: dated.published }) },
    ...outline([], first ? [{ span: head, label: 'Headline' }, ...running] : [], text.length),
    problems: [],
  };
}

/** As many lines from the top as the head can have, without blank ones. */
function firstLines(text: string): Span[] {
  const found: Span[] = [];
  for (const line of written(text)) if (found.push(line) === HEAD_LINES) break;
  return found;
}

function* linesFrom(text: string, start: number): Generator<Span> {
  for (const line of lines(text)) if (line.start >= start) yield line;
}

/** The first dated line below the headline and where the last line with a date ends. */
function dateLine(text: string, top: readonly Span[]): { end: number; published: string } | undefined {
  let found: { end: number; published: string } | undefined;
  for (const line of top.slice(1)) {
    const published = dateOf(text.slice(line.start, line.end));
    if (published !== undefined) found = { end: line.end, published: found?.published ?? published };
    else if (found !== undefined) break;
  }
  return found;
}

function dateOf(line: string): string | undefined {
  if (line.length > LONGEST_DATE_LINE) return undefined;
  const bare = line.replace(BYLINE, '').replace(LABEL, '').replace(WEEKDAY, '');
  const found = leadingDate(bare);
  if (found === undefined || !REST.test(found.rest) || /[^.\s]{4}[.!?]$/u.test(found.rest)) return undefined;
  return found.date;
}

/** A standfirst stands on the lines directly below the date, with no blank line between. */
function belongsToHead(text: string, headEnd: number, block: Span): boolean {
  const between = text.slice(headEnd, block.start);
  return between.split('\n').length === 2 && block.end - block.start <= LONGEST_STANDFIRST;
}
