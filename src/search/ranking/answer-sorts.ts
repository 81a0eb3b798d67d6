/** Where in a text is something of the sort that a question asks for? */

import type { Document } from '../../corpus/document.ts';
import { languagesIn } from '../../index/corpus-languages.ts';
import { type AnswerKind, answersWritten } from '../../languages/answer-patterns.ts';
import { DATES, NUMBERS_WRITTEN, WITHIN_NUMBER } from '../../languages/date-words.ts';
import { languages } from '../../languages/index.ts';
import { type AnswerType, alternatives } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';

/** Something that may answer a question, judging by its sort. */
export interface Answer extends Span {
  /**
   * Whether it could just as well be something else (in the chest, after the harvest): it counts, but is not pointed
   * at.
   */
  readonly isLoose: boolean;
}

const CAPITALISED = String.raw`\p{Lu}(?:[\p{L}\p{M}'’-]|\.(?=\p{Lu}|\s\p{Lu}\.))*`;
const PARTICLES = alternatives(...languages.map(({ nameParticles }) => nameParticles));

/** A capitalised word and those that follow it, including particles of names between them. */
const NAMES = new RegExp(String.raw`${CAPITALISED}(?:\s+(?:(?:${PARTICLES})\s+)*${CAPITALISED})*`, 'gu');

/** Everything of a sort within a span of a document, in no particular order; offsets are from the start of the span. */
export function answersOf(document: Document, { start, end }: Span, asks: AnswerType): Answer[] {
  const text = document.text.slice(start, end);
  const lower = lowerCase(text);
  const exact = (...all: readonly (readonly Span[])[]) =>
    all.flat().map((span) => ({ ...span, isLoose: false }));
  const loose = (...all: readonly (readonly Span[])[]) =>
    all.flat().map((span) => ({ ...span, isLoose: true }));
  const written = (...kinds: readonly AnswerKind[]): Span[] =>
    languagesIn(document).flatMap((language) => answersWritten(lower, kinds, language));
  switch (asks) {
    case 'date':
      return [...exact(spans(lower, DATES), written('clock')), ...loose(written('times', 'conditions'))];
    case 'case':
      return loose(spans(lower, DATES), written('clock', 'times', 'conditions', 'allowed'));
    case 'number':
      return exact(numbers(lower), written('counts'));
    case 'amount':
      return [...exact(numbers(lower), written('counts')), ...loose(written('priced'))];
    case 'frequency':
      return exact(written('often'));
    case 'duration':
      return [...exact(written('spans', 'lengths')), ...loose(written('lasting'))];
    case 'distance':
      return [...exact(written('lengths')), ...loose(written('far', 'spans'))];
    case 'age':
      return [...exact(written('spans')), ...loose(spans(lower, DATES))];
    case 'person':
      return [...exact(names(text, document)), ...loose(written('roles'))];
    case 'place':
      return [...exact(names(text, document)), ...loose(written('places'))];
    case 'reason':
      return exact(languagesIn(document).flatMap(({ reasons }) => spans(text, reasons)));
    case 'permission':
      return loose(written('allowed'));
    case 'any':
      return [];
  }
}

function names(text: string, document: Document): Span[] {
  return spans(text, NAMES)
    .map((name) => withoutOpener(text, name, document))
    .filter((name) => name.end - name.start > 1 && !isOneWordAtOpening(text, name));
}

/** "Under President Boris Yeltsin" at the beginning of a sentence names the president. */
function withoutOpener(text: string, { start, end }: Span, document: Document): Span {
  const [opener = '', space = ''] = text.slice(start, end).split(/(\s+)/u);
  // A stop word of another language may begin a name: Los Angeles.
  const isOpener =
    space !== '' &&
    opensSentence(text, start) &&
    languagesIn(document).some(({ stopWords }) => stopWords.has(opener.toLowerCase()));
  return { start: isOpener ? start + opener.length + space.length : start, end };
}

/**
 * Whole numbers written in words or digits, without dates: a part of twenty-one would be a different number, and the
 * one in one-way street is not a number.
 */
function numbers(text: string): Span[] {
  const dates = spans(text, DATES);
  const whole: Span[] = [];
  for (const span of spans(text, NUMBERS_WRITTEN)) {
    const last = whole.at(-1);
    const isWord = ({ start }: Span) => /^\p{L}/u.test(text.slice(start, start + 2));
    const goesOn =
      last !== undefined &&
      isWord(last) &&
      isWord(span) &&
      WITHIN_NUMBER.test(text.slice(last.end, span.start));
    if (goesOn) whole[whole.length - 1] = { start: last.start, end: span.end };
    else whole.push(span);
  }
  return whole.filter(
    (number) =>
      !dates.some((date) => overlap(date, number)) &&
      !(
        /\p{L}-$/u.test(text.slice(Math.max(0, number.start - 3), number.start)) ||
        /^-\p{L}/u.test(text.slice(number.end, number.end + 3))
      ),
  );
}

/** The text in lower case, except for İ, the only character whose lower case would shift what follows. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^İ]+/gu, (run) => run.toLowerCase());
}

/** A single capitalised word that opens a sentence may be capitalised for that reason alone. */
function isOneWordAtOpening(text: string, { start, end }: Span): boolean {
  return !/\s/u.test(text.slice(start, end)) && opensSentence(text, start);
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?…]["”’)]*\s+)$/u.test(text.slice(0, start));
}

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
