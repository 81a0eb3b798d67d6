/** Which date does a text name, and how is it written for a reader? */

import {
  BEFORE_MONTH,
  BEFORE_TIME,
  BEFORE_YEAR,
  calendarOf,
  LEADING_FORMS,
  monthNames,
  ORDINAL_ENDINGS,
} from '../languages/date-words.ts';

const ENGLISH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const MONTH_NAMES = Array.from({ length: 12 }, (_, month) => ENGLISH.format(Date.UTC(2000, month)));
const DAY = String.raw`(?<day>\d{1,2})(?:${ORDINAL_ENDINGS}|[.º])?`;
/** A name of a month, with the vowels that Hindi and Thai write as marks. */
const MONTH = String.raw`(?<month>\p{L}[\p{L}\p{M}]*)`;
const YEAR = String.raw`(?<year>\d{4})(?!\d)`;
const TIME = new RegExp(
  String.raw`^(?:\s*[,|–·-]|\s+(?:${BEFORE_TIME})|T)?\s*(\d{1,2})[:.h](\d{2})(?::\d{2})?(?:\s*([ap])\.?m\b\.?)?`,
  'iu',
);

/** Year, month and day in each order that people use; a month may be a name or a number. */
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)/u,
  // Korean dates are read only here.
  /^(?<year>\d{4})\s?년\s?(?<month>\d{1,2})\s?월\s?(?<day>\d{1,2})\s?일/u,
  new RegExp(String.raw`^${DAY}\s+(?:${BEFORE_MONTH})?${MONTH}\.?,?\s+(?:${BEFORE_YEAR})?${YEAR}`, 'u'),
  new RegExp(String.raw`^${MONTH}\.?\s+${DAY},?\s+${YEAR}`, 'u'),
  ...LEADING_FORMS,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/u,
];
/** The two numbers may be day and month, or month and day. */
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/u;

/**
 * The date at the very start of a line, in the form of `Source.published` and with its time if one follows, and the
 * rest of the line. If day and month are ambiguous, as in 03/04/2024, only the year is given.
 */
export function leadingDate(line: string): { readonly date: string; readonly rest: string } | undefined {
  const slashed = SLASHED.exec(line);
  if (slashed !== null) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[3]), slashed[4] ?? ''];
    const sure = first > 12 || second > 12 || first === second;
    const day = isoDay(year, Math.min(first, second), Math.max(first, second));
    return day === undefined ? undefined : withTime(sure ? day : year, line.slice(slashed[0].length));
  }
  for (const pattern of FORMS) {
    const match = pattern.exec(line);
    if (match?.groups === undefined) continue;
    const { year = '', month = '', day } = match.groups;
    const named = month.toLowerCase();
    const date = isoDay(commonYear(year, named), monthNames().get(named) ?? Number(month), Number(day));
    if (date !== undefined) return withTime(date, line.slice(match[0].length));
  }
  return undefined;
}

/**
 * The date in ISO 8601 as documents store it (`2025`, `2025-12`, `2025-12-29`, `2025-12-29T02:05`), or undefined if the
 * text is not one.
 */
export function isoDate(text: string): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2}))?)?)?$/u.exec(text.trim());
  if (match === null) return undefined;
  const [, year = '', month, day, hour, minute] = match;
  if (month === undefined) return year;
  if (day === undefined) return isoDay(year, Number(month), 1)?.slice(0, 7);
  const date = isoDay(year, Number(month), Number(day));
  if (hour === undefined || date === undefined) return date;
  return Number(hour) < 24 && Number(minute) < 60 ? `${date}T${hour}:${minute}` : undefined;
}

/** "29 December 2025, 02:05" for `2025-12-29T02:05`, or as much as the value contains. */
export function readableDate(iso: string): string {
  const [day = '', time] = iso.split('T');
  const [year = '', month, date] = day.split('-');
  const name = month && MONTH_NAMES[Number(month) - 1];
  const written = [date && String(Number(date)), name, year].filter(Boolean).join(' ');
  return time === undefined ? written : `${written}, ${time}`;
}

/** The Common Era year; the calendar is recognised by the name of the month. */
function commonYear(year: string, month: string): string {
  const calendar = calendarOf(month);
  return calendar !== undefined && Number(year) >= calendar.from
    ? String(Number(year) - calendar.yearsAhead)
    : year;
}

function isoDay(year: string, month: number, day: number): string | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1)) return undefined;
  // Day 0 of the next month is the last day of this one.
  if (day > new Date(Date.UTC(Number(year), month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function withTime(date: string, rest: string): { date: string; rest: string } {
  const match = TIME.exec(rest);
  if (match === null) return { date, rest };
  const half = match[3]?.toLowerCase();
  const hour = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'p' ? 12 : 0);
  if (hour > 23 || Number(match[2]) > 59) return { date, rest };
  const after = rest.slice(match[0].length);
  // A time without a known day is useless.
  if (date.length === 4) return { date, rest: after };
  return { date: `${date}T${String(hour).padStart(2, '0')}:${match[2]}`, rest: after };
}
