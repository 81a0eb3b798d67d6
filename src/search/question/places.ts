/** Which passages does a question name by the provision they belong to? */

import type { Document, DocumentId, Passage } from '../../corpus/document.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { type Label, labelAt } from '../../languages/provision-label.ts';
import type { Span } from '../../text/span.ts';
import type { PlaceIndex } from '../lookup/place-index.ts';
import { type RankedPassage, rank } from '../ranking/ranking.ts';
import type { Query } from './query.ts';

/** Highest number of passages shown of one provision; its citation opens all of it. */
const MOST_NAMED = 6;

/** Where a name can begin: not within a word or a number, but anywhere in a script without spaces. */
const BEGINNING = /(?<![\p{L}\p{M}\p{Nd}.:,])[\p{L}\p{Nd}§]|第|(?<=\p{sc=Thai})\p{sc=Thai}/gu;

export interface Named {
  /** In document order, or best first if the question asks for more than the provision. */
  readonly ranked: readonly RankedPassage[];
  /** Whether they say something about what else is asked, if anything is. */
  readonly sure: boolean;
}

/**
 * The passages of the first provision that a question names. If the question also names documents, only theirs.
 * Undefined if it names none, or names a bare number and asks about something else.
 */
export function namedByPlace(
  query: Query,
  places: PlaceIndex,
  index: PassageIndex,
  only: ReadonlySet<DocumentId> | undefined,
): Named | undefined {
  for (const { label, span } of placesIn(query.question)) {
    const all = places.find(label).filter((place) => isIn(index.passages[place], only));
    const meant = ofNamedDocument(query, all, index);
    const ranked = rank(query, meant, index, meant.length);
    const called = ranked[0] === undefined ? new Set() : nameTerms(query, ranked[0].passage.document);
    const more = new Set([...further(query, span, label)].filter((term) => !called.has(term)));
    const sure =
      more.size === 0 ||
      (!isBare(label) && asksForPlace(query, more, span)) ||
      ranked.some(({ occurrences }) => occurrences.some(({ term }) => more.has(term)));
    const [best] = ranked;
    if (best === undefined || (isBare(label) && !sure)) continue;
    const own = ranked.filter(({ passage }) => passage.document === best.passage.document);
    const inOrder = more.size > 0 ? own : own.sort((a, b) => a.passageNumber - b.passageNumber);
    return { ranked: inOrder.slice(0, MOST_NAMED), sure };
  }
  return undefined;
}

/** A bare number may be an amount or a time of day. */
function isBare({ unit }: Label): boolean {
  return unit === 'decimal' || unit === 'verse';
}

/** The provisions that a text names, and where in it. */
export function placesIn(text: string): { readonly label: Label; readonly span: Span }[] {
  const found: { label: Label; span: Span }[] = [];
  for (const { index } of text.matchAll(BEGINNING)) {
    if (index < (found.at(-1)?.span.end ?? 0)) continue;
    const label = labelAt(text, index);
    if (label !== undefined) found.push({ label, span: { start: index, end: index + label.length } });
  }
  return found;
}

function isIn(passage: Passage | undefined, only: ReadonlySet<DocumentId> | undefined): boolean {
  return passage !== undefined && (only === undefined || only.has(passage.document.id));
}

/** The passages of the documents whose names share most words with the question; all of them if none does. */
function ofNamedDocument(query: Query, all: readonly number[], index: PassageIndex): readonly number[] {
  const said = new Map<string, number>();
  for (const place of all) {
    const document = index.passages[place]?.document;
    if (document !== undefined && !said.has(document.id))
      said.set(document.id, nameTerms(query, document).size);
  }
  const most = Math.max(...said.values());
  return all.filter((place) => said.get(index.passages[place]?.document.id ?? '') === most);
}

/** Numbers of the terms that refer to a document: words in its id, title or path. */
function nameTerms({ terms }: Query, { id, title, file }: Document): Set<number> {
  const names = new Set(`${id} ${title} ${file}`.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu));
  const found = new Set<number>();
  for (const [n, { surfaces, text }] of terms.entries()) {
    if (!/^\p{Nd}/u.test(text) && surfaces.some((word) => names.has(word))) found.add(n);
  }
  return found;
}

/**
 * Whether the one word besides the place is the verb that asks for it: "Was regelt Artikel 5?", "What does article 5
 * govern?". A word further on, not directly after the place, asks for something else: "What does article 5 say of
 * oars?".
 */
function asksForPlace({ question, terms }: Query, more: ReadonlySet<number>, { start, end }: Span): boolean {
  const [one] = more;
  const term = one === undefined ? undefined : terms[one];
  if (term === undefined || more.size > 1 || term.isName || !/^\p{Ll}/u.test(term.text)) return false;
  return term.span.end <= start || question.slice(end, term.span.start).trim() === '';
}

/**
 * Numbers of the terms by which a question asks for more than the place: not part of its name, nor there only to hold
 * the question together. An unknown word does not count if the place is named by a word.
 */
function further({ terms }: Query, { start, end }: Span, label: Label): Set<number> {
  const found = new Set<number>();
  for (const [n, { span, isLight, isName, alternatives }] of terms.entries()) {
    const isPlace = span.start < end && span.end > start;
    const holds = isLight || (!isBare(label) && !isName && alternatives.length === 0);
    if (!isPlace && !holds) found.add(n);
  }
  return found;
}
