/** How is the time of a message written, and which such time does a text name? */

import type { Document, Passage } from './document.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUTES_OF_DAY = 24 * 60;

const CLOCK = String.raw`([01]?\d|2[0-3]):([0-5]\d)(?![\d:])`;
/** "mon 3 mar 2025, 14:02", with or without the weekday and the time. */
const MOMENT = new RegExp(
  String.raw`(?:(?:on|at)\s)?(?:(${DAYS.join('|')})[a-z]{0,6}\.?,?\s)?(\d{1,2})\s(${MONTHS.join('|')})[a-z]{0,6}\.?,?\s(\d{4})(?!\d)(?:,?\s(?:at\s)?${CLOCK})?`,
  'iuy',
);
const CLOCK_ALONE = new RegExp(CLOCK, 'uy');

/**
 * Minutes since 1970 by the clock of the export, whatever its zone. `to` is the last minute of the day if no time is
 * named.
 */
export interface Moment {
  readonly from: number;
  readonly to: number;
  /** Where it ends in the text. */
  readonly end: number;
}

/** "Mon 3 Mar 2025, 14:02". @param minutes since 1970 */
export function momentLabel(minutes: number): string {
  const date = new Date(minutes * 60_000);
  const two = (count: number): string => String(count).padStart(2, '0');
  const day = `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  return `${day} ${date.getUTCFullYear()}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/**
 * The moment that is written at an offset; undefined if there is none, if the date does not exist, or if the weekday is
 * wrong.
 */
export function momentAt(text: string, at: number): Moment | undefined {
  MOMENT.lastIndex = at;
  const [whole, weekday, day = '', month = '', year = '', hour, minute] = MOMENT.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), indexIn(MONTHS, month), Number(day)));
  const isOther = weekday !== undefined && date.getUTCDay() !== indexIn(DAYS, weekday);
  if (date.getUTCDate() !== Number(day) || isOther) return undefined;
  const start = date.getTime() / 60_000;
  const end = at + whole.length;
  if (hour === undefined) return { from: start, to: start + MINUTES_OF_DAY - 1, end };
  const from = start + Number(hour) * 60 + Number(minute);
  return { from, to: from, end };
}

/** The time of day that is written at an offset, on the day of another moment. */
export function clockAt(text: string, at: number, { from }: Moment): Moment | undefined {
  CLOCK_ALONE.lastIndex = at;
  const [whole, hour, minute] = CLOCK_ALONE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const start = from - (from % MINUTES_OF_DAY) + Number(hour) * 60 + Number(minute);
  return { from: start, to: start, end: at + whole.length };
}

/** Whether the places of a document are times of messages. */
export function hasMoments({ format }: Pick<Document, 'format'>): boolean {
  return format === 'chat';
}

/** The passages whose messages were sent between two moments, in minutes since 1970, both included. */
export function writtenAt(passages: readonly Passage[], from: number, to: number): Passage[] {
  return passages.filter(({ place }) => {
    const own = place?.kind === 'message' ? momentAt(place.label, 0)?.from : undefined;
    return own !== undefined && own >= from && own <= to;
  });
}

function indexIn(names: readonly string[], name: string): number {
  return names.findIndex((one) => one.toLowerCase() === name.toLowerCase());
}
