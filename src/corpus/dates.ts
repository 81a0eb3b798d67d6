/** Which day does a text name, and how is it written for a reader? */

/** Whose month names are understood in the date line of a news report. */
const MONTH_LANGUAGES = 'en-GB en-US de fr es it pt nl pl uk ru tr ro el ar hi th'.split(' ');
/** Thailand counts its years from the Buddha, so many more than ours. */
const BUDDHIST_YEARS = 543;
/** A year from this one on, 1857 of ours, is counted so where the month is Thai. */
const FIRST_BUDDHIST_YEAR = 2400;

const ENGLISH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const MONTH_NAMES = Array.from({ length: 12 }, (_, month) => ENGLISH.format(Date.UTC(2000, month)));
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|[.º])?`;
/** A name, with the vowels that Hindi and Thai write as marks. */
const MONTH = String.raw`(\p{L}[\p{L}\p{M}]*)`;
const TIME =
  /^(?:\s*[,|–·-]|\s+(?:at|um|à|a las|в)|T)?\s*(\d{1,2})[:.h](\d{2})(?::\d{2})?(?:\s*([ap])\.?m\b\.?)?/iu;

/** The order of year, month and day in each way to write a date; a month may be a name or a number. */
const FORMS: readonly (readonly [pattern: RegExp, year: number, month: number, day: number])[] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u, 1, 3, 4],
  [/^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u, 1, 2, 3],
  [
    new RegExp(String.raw`^${DAY}\s+(?:de\s+)?${MONTH}\.?,?\s+(?:de\s+|[พค]\.ศ\.\s*)?(\d{4})(?!\d)`, 'u'),
    3,
    2,
    1,
  ],
  [new RegExp(String.raw`^${MONTH}\.?\s+${DAY},?\s+(\d{4})(?!\d)`, 'u'), 3, 1, 2],
  [/^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})(?!\d)/iu, 3, 2, 1],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u, 3, 2, 1],
];
/** The two numbers may be day and month or month and day. */
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/u;

/**
 * The date at the very start of a line, with its time where one follows, as `Source.published` wants it, and
 * the rest of the line. Where 03/04/2024 leaves day and month open, only the year is given.
 */
export function leadingDate(line: string): { readonly date: string; readonly rest: string } | undefined {
  const slashed = SLASHED.exec(line);
  if (slashed !== null) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[3]), slashed[4] ?? ''];
    const sure = first > 12 || second > 12 || first === second;
    const day = isoDay(year, Math.min(first, second), Math.max(first, second));
    return day === undefined ? undefined : withTime(sure ? day : year, line.slice(slashed[0].length));
  }
  for (const [pattern, year, month, day] of FORMS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const named = match[month] ?? '';
    const date = isoDay(
      commonYear(match[year] ?? '', named),
      monthNames().get(named.toLowerCase()) ?? Number(named),
      Number(match[day]),
    );
    if (date !== undefined) return withTime(date, line.slice(match[0].length));
  }
  return undefined;
}

/** The date in ISO 8601 as documents keep it (`2025`, `2025-12`, `2025-12-29`, `2025-12-29T02:05`), if it is one. */
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

/** "29 December 2025, 02:05" for `2025-12-29T02:05`, and as much of it as is known otherwise. */
export function readableDate(iso: string): string {
  const [day = '', time] = iso.split('T');
  const [year = '', month, date] = day.split('-');
  const name = month && MONTH_NAMES[Number(month) - 1];
  const written = [date && String(Number(date)), name, year].filter(Boolean).join(' ');
  return time === undefined ? written : `${written}, ${time}`;
}

/** A year as ISO 8601 counts it, by the month it was written with. */
function commonYear(year: string, month: string): string {
  const buddhist = Number(year) >= FIRST_BUDDHIST_YEAR && /\p{sc=Thai}/u.test(month);
  return buddhist ? String(Number(year) - BUDDHIST_YEARS) : year;
}

function isoDay(year: string, month: number, day: number): string | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1)) return undefined;
  // Day 0 of the next month is the last of this one.
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
  // The time of an unknown day is of no use.
  if (date.length === 4) return { date, rest: after };
  return { date: `${date}T${String(hour).padStart(2, '0')}:${match[2]}`, rest: after };
}

let known: ReadonlyMap<string, number> | undefined;

/** Month names in lower case and their numbers; read with the first date line, as that takes some 30 ms. */
function monthNames(): ReadonlyMap<string, number> {
  known ??= readMonthNames();
  return known;
}

function readMonthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of MONTH_LANGUAGES) {
    for (const form of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: form, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 1));
        const name =
          parts
            .find((part) => part.type === 'month')
            ?.value.toLowerCase()
            .replace(/\.$/u, '') ?? '';
        if (!names.has(name)) names.set(name, month);
      }
    }
  }
  return names;
}
