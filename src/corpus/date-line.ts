/** When was a text published, according to a line near its top, and is it set as a news report? */

import { DATE_LINE } from '../languages/date-words.ts';
import { languages } from '../languages/index.ts';
import { patternOf } from '../languages/language.ts';
import type { Span } from '../text/span.ts';
import { leadingDate } from './dates.ts';
import { written } from './lines.ts';

/** The date line is among this many lines from the top, not counting blank ones. */
const HEAD_LINES = 6;
/** In UTF-16 units; a longer line is running text even if it begins with a date. */
const LONGEST_DATE_LINE = 120;
/** In UTF-16 units: how far into the text below the head an agency is looked for. */
const OPENING = 160;

/** "Published: ", "Updated on ", "By A Name, ", "Monday, " before the date. */
const LABEL = new RegExp(String.raw`^(?:[\p{L} ]{2,24}[:：]\s*|(?:${DATE_LINE.labels})\s+)`, 'iu');
const BYLINE = new RegExp(String.raw`^(?:${DATE_LINE.byline})\s[^,|–—]{1,60}[,|–—]\s*`, 'iu');
const WEEKDAY = new RegExp(String.raw`^(?:\p{L}{2,14}\.?,|(?:${DATE_LINE.weekdays})\.?)\s+`, 'iu');
/** What may follow the date: nothing, or something separated from it, but not the verb of a sentence. */
const REST = new RegExp(String.raw`^\s*(?:$|[/|·•–—(,;\-]|(?:[A-Z]{2,4}|Z|${DATE_LINE.afterTime})\b)`, 'u');

const wordsOf = (kind: 'published' | 'byline'): string =>
  patternOf(languages.map(({ labels }) => labels[kind]));
/** A name after these words is recognised by its capital, so case matters. */
function withCapitals(words: string): string {
  return words
    .split('|')
    .flatMap((word) => [word, word.slice(0, 1).toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|');
}
const LETTER = String.raw`[\p{L}\p{M}]`;
/** Words in a date line that say when a report came out. */
const TOLD = new RegExp(`(?<!${LETTER})(?:${wordsOf('published')})(?!${LETTER})`, 'iu');
const BY = new RegExp(
  String.raw`^(?:${withCapitals(wordsOf('byline'))})(?:[:：]\s*|\s+|(?<=\p{sc=Han}))[\p{Lu}\p{Lo}]`,
  'u',
);
/** A time of day with its zone, as agencies write it. */
const ZONED = /\d[:.]\d{2}\s*(?:[ap]\.?m\.?\s*|[AP]M\s*)?\(?(?:GMT|UTC|[ECMP][SD]T|CES?T|MSK|BST|IST)\b/u;
/** "MOSCOW (Reuters) —", "LONDON, March 3 (AP) -". */
const AGENCY =
  /(?:^|[\s(/—–-])(?:Reuters|AP|AFP|UPI|TASS|ТАСС|РИА|Интерфакс|dpa|APA|ANSA|EFE|Xinhua|新华社|新華社|中央社|Anadolu|AA|PTI)(?=\)|\s[-–—]|\/)/u;

export interface DateLine {
  /** Where the last line with a date ends. */
  readonly end: number;
  /** ISO 8601, of the first such line. */
  readonly published: string;
}

/** As many lines from the top as the head can have, without blank ones. */
export function firstLines(text: string): Span[] {
  const found: Span[] = [];
  for (const line of written(text)) if (found.push(line) === HEAD_LINES) break;
  return found;
}

/** The first line with a date after the first line, among the first few. */
export function dateLine(text: string, top: readonly Span[] = firstLines(text)): DateLine | undefined {
  let found: DateLine | undefined;
  for (const line of top.slice(1)) {
    const published = dateOf(text.slice(line.start, line.end));
    if (published !== undefined) found = { end: line.end, published: found?.published ?? published };
    else if (found !== undefined) break;
  }
  return found;
}

/**
 * Whether a text with a date line is set as journalists set a report: it says that it was published or updated, who
 * wrote it, which agency it is from, or the zone of its time. A date alone may just as well be that of minutes or a
 * letter.
 */
export function isReport(text: string, { end }: DateLine): boolean {
  const head = firstLines(text)
    .filter((line) => line.end <= end)
    .slice(1)
    .map((line) => text.slice(line.start, line.end));
  if (head.some((line) => TOLD.test(line) || BY.test(line) || ZONED.test(line) || AGENCY.test(line)))
    return true;
  return AGENCY.test(text.slice(end, end + OPENING));
}

function dateOf(line: string): string | undefined {
  if (line.length > LONGEST_DATE_LINE) return undefined;
  const bare = line.replace(BYLINE, '').replace(LABEL, '').replace(WEEKDAY, '');
  const found = leadingDate(bare);
  if (found === undefined || !REST.test(found.rest) || /[^.\s]{4}[.!?]$/u.test(found.rest)) return undefined;
  return found.date;
}
