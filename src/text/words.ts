/** Where are the words of a text, whatever its script? */

import { HAN_AND_KANA, STOPLESS, UNSPACED } from './scripts.ts';
import type { Span } from './span.ts';

/**
 * How a run of characters is cut into words; `elided` is a letter that is attached to the next word: l'école, O'Doyle.
 */
export type WordKind = 'letters' | 'number' | 'han' | 'unspaced' | 'elided';

export interface Word extends Span {
  readonly kind: WordKind;
}

/**
 * Runs, in this order of trial: initials with dots (U.S.); Han and kana; scripts that are written without spaces; and
 * letters or digits of every other script, joined by the separators of a number (1,000 · 6.5), by apostrophes and by
 * zero-width joiners. Each alternative is a run of one class, so a text is scanned once. Signs belong to a name that
 * would be a different one without them: C++, F#, .NET.
 */
const RUN = new RegExp(
  [
    String.raw`(?<initials>(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,})`,
    String.raw`(?<![^\s\p{Ps}\p{Pi}"'])\.(?:NET|Net|net)(?![\p{L}\p{M}\p{N}])`,
    `(?<han>[${HAN_AND_KANA}]+)`,
    `(?<unspaced>[${STOPLESS}]+)`,
    String.raw`(?:[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]|(?<=\p{Nd})[.,](?=\p{Nd})|(?<=\p{L})['’ʼ](?=\p{L})|(?<=[\p{L}\p{M}])[\u200c\u200d](?=\p{L}))+(?:(?<=\p{L})\+\+(?![\p{L}+])|(?<=(?<![\p{L}\p{M}\p{N}])\p{L})#(?![\p{L}\p{N}#]))?`,
  ].join('|'),
  'gv',
);

const DIGITS_ONLY = /^[\p{Nd}.,]+$/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text, in order, without overlap. A run of Han characters is one word; scripts without spaces are cut
 * into dictionary words.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const run = match[0];
    const groups = match.groups as Record<string, string | undefined>;
    if (groups.han !== undefined) found.push({ start, end: start + run.length, kind: 'han' });
    else if (groups.unspaced !== undefined) found.push(...segmented(run, start));
    else if (DIGITS_ONLY.test(run)) found.push(...numbers(run, start));
    else found.push(...letters(run, start));
  }
  return found;
}

function segmented(run: string, offset: number): Word[] {
  const found: Word[] = [];
  for (const part of segmenter.segment(run)) {
    if (part.isWordLike !== true) continue;
    const start = offset + part.index;
    found.push({ start, end: start + part.segment.length, kind: 'unspaced' });
  }
  return found;
}

/**
 * A word, separated from a number at its end (Envoy1, covid19, the raised number of a note or a verse; short codes such
 * as H1N1 stay whole), from an elided letter before it (l'école, O'Doyle), and at capital letters in the name of a
 * variable (retryDelayMs).
 */
function letters(run: string, start: number): Word[] {
  if (PARTED.test(run)) {
    const elided = ELIDED.test(run) ? [{ start, end: start + 1, kind: 'elided' as const }] : [];
    const rest = elided.length === 0 ? run : run.slice(2);
    const offset = start + run.length - rest.length;
    if (!VARIABLE.test(rest)) return [...elided, ...withNumber(rest, offset)];
    const parts = [...rest.matchAll(VARIABLE_PART)].flatMap((part) =>
      withNumber(part[0], offset + part.index),
    );
    return [...elided, ...parts];
  }
  return withNumber(run, start);
}

/** Words that need a closer look: most have neither an apostrophe nor a capital inside. */
const PARTED = /['’ʼ]|[a-z][A-Z]/u;

/**
 * A Latin letter that stands for a word of its own. Before fewer than three letters it is something else: I'll, I've,
 * p'tit.
 */
const ELIDED = /^\p{sc=Latin}['’ʼ](?=\p{L}{3})/u;

/** Names with a single small letter first stay whole: iPhone, eBay, mRNA. */
const VARIABLE = /^[a-z]{2,}(?=.*[A-Z][a-z])[A-Z][A-Za-z\d]*$/;

const VARIABLE_PART = /^[a-z]+|[A-Z]+(?![a-z])\d*|[A-Z][a-z\d]+/g;

function withNumber(run: string, start: number): Word[] {
  const end = start + run.length;
  const raised = /^[⁰¹²³⁴-⁹]+(?=\p{L}{3,}$)/u.exec(run)?.[0];
  if (raised !== undefined) {
    const middle = start + raised.length;
    return [
      { start, end: middle, kind: 'number' },
      { start: middle, end, kind: 'letters' },
    ];
  }
  const digits = /^\p{L}{3,}((?:\p{Nd}|[⁰¹²³⁴-⁹₀-₉])+)$/u.exec(run)?.[1];
  if (digits === undefined) return [{ start, end, kind: 'letters' }];
  const middle = end - digits.length;
  return [
    { start, end: middle, kind: 'letters' },
    { start: middle, end, kind: 'number' },
  ];
}

/** One number, or the parts of something like 29.12.2025 or 1,2,3, which is not a number. */
function numbers(run: string, offset: number): Word[] {
  const whole: Word = { start: offset, end: offset + run.length, kind: 'number' };
  if (/^\p{Nd}+$/u.test(run) || isGrouped(run) || /^\p{Nd}+[.,]\p{Nd}+$/u.test(run)) return [whole];
  return [...run.matchAll(/\p{Nd}+/gu)].map((part) => ({
    start: offset + part.index,
    end: offset + part.index + part[0].length,
    kind: 'number' as const,
  }));
}

/** Whether the separators group thousands: 1,000 or 1.000.000 or 1,000.50. */
export function isGrouped(number: string): boolean {
  return /^\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?$|^\p{Nd}{1,3}(?:\.\p{Nd}{3})+(?:,\p{Nd}+)?$/u.test(
    number,
  );
}
