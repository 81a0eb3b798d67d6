/** What is shown of a passage in a list of hits? */

import type { Passage } from '../../corpus/document.ts';
import { characterEnd } from '../../text/characters.ts';
import { type Excerpt, excerpts } from '../answer/excerpt.ts';
import type { Query } from '../question/query.ts';
import type { RankedPassage } from '../ranking/ranking.ts';

export interface TermHit extends Excerpt {
  readonly passage: Passage;
}

/** A hit takes one or two lines of a list. In UTF-16 units. */
const EXCERPT_LENGTH = 160;

/**
 * The stretch that says most of the search, with every match in it marked; it never lacks a mark if the passage has
 * one.
 */
export function hitOf(query: Query, ranked: RankedPassage): TermHit {
  const { passage, occurrences } = ranked;
  const [best] = excerpts(query, ranked, 1, { maxLength: EXCERPT_LENGTH });
  const [first] = occurrences;
  if (best === undefined || (best.marks.length === 0 && first !== undefined)) {
    // A phrase that runs past the end of a sentence, or is longer than an excerpt.
    const start = first?.start ?? passage.span.start;
    const span = { start, end: cutAt(passage.document.text, start, passage.span.end) };
    const marks = first === undefined ? [] : [{ start, end: Math.min(first.end, span.end) }];
    return { passage, span, marks, worth: 0 };
  }
  return { passage, ...best };
}

/** The end of the last word that fits into an excerpt from `start`. */
function cutAt(text: string, start: number, end: number): number {
  if (end - start <= EXCERPT_LENGTH) return end;
  const room = text.slice(start, start + EXCERPT_LENGTH + 1);
  const space = room.search(/\s+\S*$/u);
  if (space > 0) return start + space;
  return characterEnd(text, start, EXCERPT_LENGTH);
}
