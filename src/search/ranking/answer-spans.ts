/** Which spans of a passage could answer a who, when, where or how many? */

import type { Passage } from '../../corpus/document.ts';
import type { AnswerType } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { type Answer, answersOf } from './answer-sorts.ts';

/** Sorts for which no words can be pointed at. */
const UNMARKED: ReadonlySet<AnswerType> = new Set(['any', 'reason', 'case', 'permission']);

/** Whether the question asks for words that can be pointed at, such as a date, a number, a person or a place. */
export function asksForSpan(asks: AnswerType): boolean {
  return !UNMARKED.has(asks);
}

/** Spans found in a passage, by the sort of answer; kept as long as the passage is. */
const remembered = new WeakMap<Passage, Map<AnswerType, readonly Candidate[]>>();

/** Something of the sort asked for, with its folded words. */
interface Candidate extends Answer {
  readonly words: readonly string[];
}

/**
 * Spans in a passage that are of the sort asked for, in order, into `document.text`. Anything that the question
 * itself mentions answers nothing and is left out. Empty if the question asks for no such thing.
 * @param asked folded words of the question
 */
export function answersIn(passage: Passage, asks: AnswerType, asked: ReadonlySet<string>): Answer[] {
  if (asks === 'any') return [];
  let byType = remembered.get(passage);
  if (byType === undefined) {
    byType = new Map();
    remembered.set(passage, byType);
  }
  let found = byType.get(asks);
  if (found === undefined) {
    found = candidates(passage, asks);
    byType.set(asks, found);
  }
  return found.filter(({ words }) => words.length === 0 || words.some((word) => !asked.has(word)));
}

function candidates({ document, span }: Passage, asks: AnswerType): Candidate[] {
  const found = answersOf(document, span, asks).map(({ start, end, isLoose }) => {
    const own = { start: start + span.start, end: end + span.start };
    const written = document.text.slice(own.start, own.end).toLowerCase();
    return { ...own, isLoose, words: written.match(/[\p{L}\p{N}]+/gu) ?? [] };
  });
  return withoutOverlaps(found).sort((a, b) => a.start - b.start);
}

/** Unambiguous spans first, then longer ones. */
function withoutOverlaps(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const length = ({ start, end }: Span) => end - start;
  const ordered = found.toSorted((a, b) => Number(a.isLoose) - Number(b.isLoose) || length(b) - length(a));
  for (const one of ordered) if (!kept.some((other) => overlap(one, other))) kept.push(one);
  return kept;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
