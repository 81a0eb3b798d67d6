/** Which paragraphs of a document belong to a number that the document itself gives, such as "Article 12"? */

import { base } from '../languages/choose.ts';
import { languageOfText } from '../languages/detect.ts';
import { languages } from '../languages/index.ts';
import type { Unit } from '../languages/provision-label.ts';
import { trim } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Paragraph, Place, Section } from './document.ts';
import { areProvisions, isNext } from './numbering.ts';
import { blockStarts, headingStart, type Start } from './provision-starts.ts';

/** In UTF-16 units: how much text to detect the language from, if the document does not name it. */
const TELLING = 4_000;

/** Headings or paragraphs examined between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 500;

export interface Numbered {
  readonly text: string;
  readonly language?: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The paragraphs with their places; a provision extends to the next number or heading. A paragraph with several verses
 * is split into one per verse, and the paragraphs after it are renumbered. Yields where the work may pause.
 */
export function* provisions(read: Numbered): Generator<undefined, readonly Paragraph[]> {
  // Times in recordings, and dates in messages, are not numbers of rules.
  if (read.paragraphs.some(({ place }) => place?.kind === 'time' || place?.kind === 'message'))
    return read.paragraphs;
  const headings: (Start | undefined)[] = [];
  const blocks: Start[][] = [];
  for (const [at, section] of read.sections.entries()) {
    if (at % LOOKED_AT_TOGETHER === 0) yield undefined;
    headings.push(headingStart(section));
  }
  for (const [at, paragraph] of read.paragraphs.entries()) {
    if (at % LOOKED_AT_TOGETHER === 0) yield undefined;
    blocks.push(blockStarts(read.text, paragraph));
  }
  const starts = [...headings.filter((start) => start !== undefined), ...blocks.flat()];
  const units = areProvisions(starts.sort((a, b) => a.at - b.at));
  return units.size === 0 ? read.paragraphs : yield* placed(read, units, headings, blocks);
}

/** The place that the current text belongs to. */
interface Under {
  /** Where the section ends; infinite outside sections. */
  readonly end: number;
  /** The provision in which paragraphs (1), (2) are counted. */
  base: string | undefined;
  label: string | undefined;
  /** The last of the paragraphs that are numbered 1., 2. from the heading on; undefined if there are none. */
  counted: number | undefined;
}

function* placed(
  read: Numbered,
  units: ReadonlySet<Unit>,
  headings: readonly (Start | undefined)[],
  blocks: readonly (readonly Start[])[],
): Generator<undefined, Paragraph[]> {
  const { text, sections } = read;
  const cited = citedParagraph(read);
  const found: Paragraph[] = [];
  const open: Under[] = [
    { end: Number.POSITIVE_INFINITY, base: undefined, label: undefined, counted: undefined },
  ];
  let section = 0;
  let number = 0;
  let verse: string | undefined;
  for (const [at, paragraph] of read.paragraphs.entries()) {
    if (at % LOOKED_AT_TOGETHER === 0) yield undefined;
    const { span } = paragraph;
    let fresh = false;
    for (; (sections[section]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start; section++) {
      const { start, end } = sections[section]?.span ?? span;
      while (open.length > 1 && (open.at(-1)?.end ?? 0) <= start) open.pop();
      const heading = headings[section];
      const own = heading !== undefined && units.has(heading.unit) ? heading.written : open.at(-1)?.base;
      open.push({ end, base: own, label: own, counted: undefined });
      fresh = true;
    }
    while (open.length > 1 && (open.at(-1)?.end ?? 0) <= span.start) open.pop();
    const under = open.at(-1);
    if (under === undefined || paragraph.number === 0) {
      found.push(paragraph);
      continue;
    }
    const starts = (blocks[at] ?? []).filter(({ unit }) => units.has(unit));
    for (const part of partsOf(text, span, starts, verse)) {
      if (part.start !== undefined) {
        under.base = part.start.written;
        under.label = under.base;
        if (part.start.unit === 'verse') verse = part.start.number;
      } else if (under.base !== undefined) {
        under.label = paragraphOf(text, part.span, under, fresh, cited) ?? under.label;
      }
      fresh = false;
      const { lead, ...shape } = paragraph;
      const led = lead !== undefined && lead.start >= part.span.start && lead.end <= part.span.end;
      found.push({
        ...shape,
        span: part.span,
        number: ++number,
        ...(led && { lead }),
        ...(under.label !== undefined && { place: placeOf(under.label, paragraph.place) }),
      });
    }
  }
  return found;
}

function placeOf(label: string, within: Place | undefined): Place {
  return { kind: 'provision', label, ...(within && { within }) };
}

/** A paragraph as it is, or cut where consecutive verses begin. */
function partsOf(
  text: string,
  span: Span,
  starts: readonly Start[],
  before: string | undefined,
): { readonly span: Span; readonly start?: Start }[] {
  const first = starts.find(({ at }) => at === span.start);
  const cuts: Start[] = [];
  let last = first?.number ?? before;
  for (const start of starts) {
    if (start === first || start.unit !== 'verse' || last === undefined || !isNext(last, start.number))
      continue;
    cuts.push(start);
    last = start.number;
  }
  const ends = [...cuts.map(({ at }) => at), span.end];
  return [first, ...cuts].map((start, n) => ({
    span: trim(text, n === 0 ? span.start : (start?.at ?? span.start), ends[n] ?? span.end),
    ...(start !== undefined && { start }),
  }));
}

/** "§ 17 Abs. 1" or "Article 5(1)" for a block that begins with (1), or with 1. right below the provision's heading. */
function paragraphOf(
  text: string,
  { start, end }: Span,
  under: Under,
  fresh: boolean,
  cited: string,
): string | undefined {
  const beginning = text.slice(start, Math.min(end, start + 8));
  const [, inBrackets] = /^[(（](\d{1,3}[a-z]?)[)）]\s/u.exec(beginning) ?? [];
  const [, counted] = /^(\d{1,3})\.\s/u.exec(beginning) ?? [];
  let number = inBrackets;
  if (counted !== undefined && (fresh ? counted === '1' : Number(counted) === (under.counted ?? -1) + 1)) {
    under.counted = Number(counted);
    number = counted;
  }
  if (number === undefined || under.base === undefined) return undefined;
  return cited === '' ? `${under.base}(${number})` : `${under.base} ${cited} ${number}`;
}

/** The word with which the text's language cites a paragraph; '' for brackets. */
function citedParagraph({ text, language }: Numbered): string {
  const code = language ?? languageOfText(text.slice(0, TELLING));
  const known = languages.find((one) => one.code === base(code));
  return known?.provisions.paragraphCited ?? '';
}
