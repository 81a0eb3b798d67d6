/** Is a document consistent with itself, so that a citation of it cannot name any other place? */

import type { Span } from '../../text/span.ts';
import { isoDate } from '../dates.ts';
import type { Document, Paragraph, Place, Section } from '../document.ts';

/** Paragraphs, sections or links checked between two points where the work may pause. */
const CHECKED_TOGETHER = 1_000;

/** @throws Error that names what is inconsistent. Yields where the work may pause. */
export function* checkDocument({
  text,
  sections,
  paragraphs,
  links = [],
  doubts = [],
  source,
}: Document): Generator<undefined, void> {
  const { length } = text;
  yield* checkSections(sections, length);
  yield* checkParagraphs(sections, paragraphs, length);
  let before = 0;
  for (const [at, { span }] of links.entries()) {
    if (at % CHECKED_TOGETHER === 0) yield undefined;
    if (span.start < before || !isWithin(span, length)) fail('a link lies elsewhere');
    before = span.start;
  }
  const named = new Set(sections.map(({ path }) => path.at(-1)));
  if (!doubts.every(({ section }) => named.has(section))) fail('a doubt names no section');
  for (const date of [source.published, source.retrieved])
    if (date !== undefined && isoDate(date) !== date) fail(`"${date}" is not a date`);
}

/** @throws Error, always */
export function fail(what: string): never {
  throw new Error(`Cannot read a kept document: ${what}`);
}

function* checkSections(sections: readonly Section[], length: number): Generator<undefined, void> {
  let before = 0;
  for (const [at, { path, span }] of sections.entries()) {
    if (at % CHECKED_TOGETHER === 0) yield undefined;
    if (path.length === 0) fail('a section has no heading');
    if (span.start < before || span.end < span.start || span.end > length) fail('a section lies elsewhere');
    before = span.start;
  }
}

/** As `outline()` makes them: numbered in order, each below the last heading before it or below its own label. */
function* checkParagraphs(
  sections: readonly Section[],
  paragraphs: readonly Paragraph[],
  length: number,
): Generator<undefined, void> {
  const labelled = new Map<number, Paragraph>();
  for (const paragraph of paragraphs)
    if (paragraph.number === 0) labelled.set(paragraph.span.start, paragraph);
  let [section, number, before, found] = [0, 0, 0, 0];
  let above: readonly string[] = [];
  for (const [at, { span, section: path, number: told, lead, place }] of paragraphs.entries()) {
    if (at % CHECKED_TOGETHER === 0) yield undefined;
    if (span.start < before || !isWithin(span, length)) fail('a paragraph lies elsewhere');
    before = span.end;
    for (let next = sections[section]; next !== undefined && next.span.start <= span.start; ) {
      const own = labelled.get(next.span.start);
      if (own === undefined) above = next.path;
      else {
        if (own.span.end !== next.span.end || !isSame(own.section, next.path))
          fail('a labelled section is another');
        found++;
      }
      next = sections[++section];
    }
    if (told !== 0 && (told !== ++number || !isSame(path, above))) fail('a paragraph has another number');
    if (lead !== undefined && !isLead(lead, span)) fail('a lead lies elsewhere');
    if (place !== undefined && !isPlaced(place, length)) fail('a place lies elsewhere');
  }
  if (found !== labelled.size) fail('a labelled paragraph has no section');
}

function isWithin({ start, end }: Span, length: number): boolean {
  return start < end && end <= length;
}

/** It ends before its paragraph or is at its start. */
function isLead(lead: Span, span: Span): boolean {
  return (
    lead.start < lead.end && (lead.end <= span.start || (lead.start === span.start && lead.end <= span.end))
  );
}

function isPlaced({ turn = 0, within }: Place, length: number): boolean {
  return turn <= length && (within === undefined || isPlaced(within, length));
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((heading, at) => heading === other[at]));
}
