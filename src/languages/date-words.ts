/**
 * Which parts of a text are dates and numbers? For all languages together, as a text may contain names and dates of
 * several.
 */

import { languages } from './index.ts';
import { alternatives, type DateWords, type Language, type NumberWords } from './language.ts';
import { scriptOf } from './script.ts';

/** In these languages, no spaces separate words from their surroundings. */
const isHan = ({ script }: Language): boolean => script === 'Han';
const parted = languages.filter((language) => !isHan(language));

const inDates = (name: 'months' | 'beforeMonth' | 'beforeYear' | 'ordinalEndings' | 'decadeEndings') =>
  alternatives(...languages.map(({ dates }) => dates[name]));
const inNumbers = (name: keyof NumberWords, of: readonly Language[] = languages) =>
  alternatives(...of.map(({ numbers }) => numbers[name]));
const forms = (of: readonly Language[]) => of.flatMap(({ dates }) => dates.forms);

/**
 * No digit, and no letter of a script with spaces between words, may come before; a number may directly follow Thai or
 * Han.
 */
const EDGE = '(?<![\\p{N}\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}\\p{sc=Arab}\\p{sc=Deva}])';
const END = '(?![\\p{N}\\p{M}\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}\\p{sc=Arab}\\p{sc=Deva}])';

const MONTH = `(?:${inDates('months')})`;

/** Units after which four digits are an amount and not a year, as in 1260 degrees. */
const MEASURES = alternatives(...languages.map(({ answers }) => answers.measures))
  .replaceAll('~', '\\p{L}*')
  .replaceAll('_', '\\s');

/** Endings that are attached to the digits of an ordinal or a decade, as alternatives of a pattern. */
export const ORDINAL_ENDINGS = inDates('ordinalEndings');
export const NUMBER_ENDINGS = alternatives(
  ...languages.flatMap(({ dates }) => [dates.decadeEndings, dates.ordinalEndings]),
);
export const BEFORE_MONTH = inDates('beforeMonth');
export const BEFORE_YEAR = inDates('beforeYear');

/** Day, month and year in words and digits, in the usual orders, within word boundaries. */
const DATES_IN_WORDS = [
  `\\d{1,2}(?:${ORDINAL_ENDINGS})?\\.?\\s+(?:${BEFORE_MONTH})?${MONTH}\\.?(?:,?\\s+(?:${BEFORE_YEAR})?\\d{4})?`,
  `${MONTH}\\.?\\s+(?:(?:\\d{1,2}(?:${ORDINAL_ENDINGS})?(?:,\\s*|\\s+)?)?\\d{4}|\\d{1,2}(?:${ORDINAL_ENDINGS})?)`,
  ...forms(parted),
  `\\d{4}-\\d{2}-\\d{2}`,
  `(?:1\\d{3}|20\\d{2})(?:${inDates('decadeEndings')})?(?!\\s?(?:${MEASURES})(?![\\p{L}\\p{M}]))`,
].join('|');

/**
 * Dates, from a year to a day, in lower-case text; global. With the flag for ignoring case, it would take ten times as
 * long to compile.
 */
export const DATES = new RegExp(
  [...forms(languages.filter(isHan)), `${EDGE}(?:${DATES_IN_WORDS})${END}`].join('|'),
  'gu',
);

/** Numbers in digits with their units, or single number words, in lower-case text; global. */
export const NUMBERS_WRITTEN = new RegExp(
  [
    `[$€£¥]?\\p{Nd}+(?:[.,]\\p{Nd}+)*(?:\\s?%|\\s(?:${inNumbers('units')}))?`,
    `${EDGE}(?:${inNumbers('words', parted)})${END}`,
    inNumbers('words', languages.filter(isHan)),
  ].join('|'),
  'gu',
);

/** What may stand between the words of one number. */
export const WITHIN_NUMBER = new RegExp(`^(?:-|\\s+(?:(?:${inNumbers('within')})\\s+)?)$`, 'u');

/** The words between a date and its time of day, as alternatives of a pattern. */
export const BEFORE_TIME = alternatives(...languages.map(({ dates }) => dates.beforeTime));

/** Words of the date lines of news reports, as alternatives of patterns. */
export const DATE_LINE = {
  labels: alternatives(...languages.map(({ dates }) => dates.labels)),
  byline: alternatives(...languages.map(({ dates }) => dates.byline)),
  weekdays: alternatives(...languages.map(({ dates }) => dates.weekdays)),
  afterTime: alternatives(...languages.map(({ dates }) => dates.afterTime)),
};

/** Dates in another order at the start of a line, with groups `year`, `month` and `day`. */
export const LEADING_FORMS: readonly RegExp[] = languages.flatMap(({ dates }) => dates.leadingForms);

/** How years beside the name of a month are counted, if not in the Common Era. */
export function calendarOf(month: string): DateWords['calendar'] {
  const script = scriptOf(month);
  return languages.find((one) => one.script === script && one.dates.calendar !== undefined)?.dates.calendar;
}

/** Languages for which only the names of months are known. */
const OTHER_LOCALES = ['it', 'pt', 'nl', 'pl', 'uk'];

let known: ReadonlyMap<string, number> | undefined;

/**
 * Month names in lower case, long and short, with their numbers. Read when the first date line is examined, as that
 * takes about 30 ms.
 */
export function monthNames(): ReadonlyMap<string, number> {
  known ??= readMonthNames();
  return known;
}

function readMonthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of [...languages.flatMap(({ dates }) => dates.monthLocales), ...OTHER_LOCALES]) {
    for (const form of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: form, timeZone: 'UTC' });
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
