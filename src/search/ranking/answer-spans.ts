/** Where in a text does something stand that could answer a who, when, where or how many? */

import type { Document, Passage } from '../../corpus/document.ts';
import { languagesIn } from '../../index/corpus-languages.ts';
import { DATES, NUMBERS_WRITTEN, WITHIN_NUMBER } from '../../languages/date-words.ts';
import { languages } from '../../languages/index.ts';
import { type AnswerType, alternatives } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';

const CAPITALISED = String.raw`\p{Lu}(?:[\p{L}\p{M}'’-]|\.(?=\p{Lu}|\s\p{Lu}\.))*`;
const PARTICLES = alternatives(...languages.map(({ nameParticles }) => nameParticles));

/** A capitalised word and those that follow it, with the particles that names have between them. */
const NAMES = new RegExp(String.raw`${CAPITALISED}(?:\s+(?:(?:${PARTICLES})\s+)*${CAPITALISED})*`, 'gu');

/** Whether words of a sort are asked for, which can be pointed at: a date, a number, a person or a place. */
export function asksForSpan(asks: AnswerType): boolean {
  return asks !== 'any' && asks !== 'reason';
}

/** Spans found in a passage by the sort of answer, as long as the passage is kept. */
const remembered = new WeakMap<Passage, Map<AnswerType, readonly Candidate[]>>();

/** Something of the sort asked for, with its folded words. */
interface Candidate extends Span {
  readonly words: readonly string[];
}

/**
 * Spans in a passage that are of the sort asked for, in order, into `document.text`. Names and numbers that the
 * question itself mentions answer nothing and are left out. Empty when the question asks for no such thing.
 * @param asked folded words of the question
 */
export function answersIn(passage: Passage, asks: AnswerType, asked: ReadonlySet<string>): Span[] {
  if (asks === 'any') return [];
  let byType = remembered.get(passage);
  if (byType === undefined) {
    byType = new Map();
    remembered.set(passage, byType);
  }
  const { document, span } = passage;
  let spans = byType.get(asks);
  if (spans === undefined) {
    spans = found(document, span, asks).map((one) => {
      const [start, end] = [one.start + span.start, one.end + span.start];
      const words =
        document.text
          .slice(start, end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      return { start, end, words };
    });
    byType.set(asks, spans);
  }
  return spans.filter(({ words }) => words.length === 0 || words.some((word) => !asked.has(word)));
}

function found(document: Document, { start, end }: Span, asks: AnswerType): Span[] {
  const text = document.text.slice(start, end);
  switch (asks) {
    case 'date':
      return spans(lowerCase(text), DATES);
    case 'number': {
      const lower = lowerCase(text);
      const dates = spans(lower, DATES);
      return numbers(lower).filter((number) => !dates.some((date) => overlap(date, number)));
    }
    case 'person':
    case 'place':
      return spans(text, NAMES).filter(
        (name) => name.end - name.start > 1 && !opensSentence(text, name.start, name.end),
      );
    case 'reason':
      return languagesIn(document).flatMap(({ reasons }) => spans(text, reasons));
    case 'any':
      return [];
  }
}

/** Whole ones: a part of twenty-one would be another number, and that of a one-way street is none. */
function numbers(text: string): Span[] {
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
    ({ start, end }) =>
      !(
        /\p{L}-$/u.test(text.slice(Math.max(0, start - 3), start)) ||
        /^-\p{L}/u.test(text.slice(end, end + 3))
      ),
  );
}

/** In lower case where that leaves every character in its place, which İ alone does not. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^İ]+/gu, (run) => run.toLowerCase());
}

/** A single capitalised word that opens a sentence is capitalised for that alone. */
function opensSentence(text: string, start: number, end: number): boolean {
  return !/\s/u.test(text.slice(start, end)) && /(?:^|[.!?…]["”’)]*\s+)$/u.test(text.slice(0, start));
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
