/** Which units make up an excerpt, so that it begins and ends where a reader can follow? */

import type { Passage } from '../../corpus/document.ts';
import { sentences } from '../../languages/sentences.ts';
import { toEnd } from '../../slices.ts';
import { clauses } from '../../text/clauses.ts';
import { openAt } from '../../text/enclosures.ts';
import type { Span } from '../../text/span.ts';
import { unitsInTurn } from '../../text/units.ts';

export interface Unit extends Span {
  /** Position among the units of its passage, from 0. */
  readonly number: number;
  /** Number of the sentence, item, row or line that it is part of, from 0. */
  readonly sentence: number;
  /** Whether it begins a sentence, an item, a row or a line. */
  readonly startsSentence: boolean;
  /**
   * What it ends: a whole sentence, item, row or line, a clause, or only a word. Or it ends amid brackets or a
   * quotation, or between a quotation and the words that say whose it is.
   */
  readonly ends: 'sentence' | 'clause' | 'word' | 'amid';
  /** Whether an excerpt may begin with it: only a sentence longer than the budget may be entered in the middle. */
  readonly isEntry: boolean;
  /** Whether it introduces what follows, and says nothing alone. */
  readonly leads: boolean;
}

type Part = Omit<Unit, 'number' | 'sentence' | 'leads'>;

/**
 * The items, rows or lines of a block, or else the clauses of sentences; a clause longer than the budget is cut into
 * words.
 * @param prose the sentences of the whole passage, if it is prose
 */
export function excerptUnits(
  { document: { text }, span, kind, lead }: Passage,
  maxLength: number,
  prose: readonly Span[],
): Unit[] {
  const isLed = lead !== undefined && lead.start === span.start && lead.end < span.end;
  const whole =
    kind === undefined
      ? isLed
        ? [lead, ...sentences(text, rest(text, span, lead))]
        : prose
      : toEnd(unitsInTurn(text, span, kind, lead));
  const units: Unit[] = [];
  // In loops that copy nothing, because one question may look at thousands of parts.
  for (const [sentence, unit] of whole.entries()) {
    const isLead = isLed && sentence === 0;
    const sort = kind === undefined && !isLead ? 'prose' : kind === 'table' && !isLead ? 'row' : 'item';
    for (const { start, end, startsSentence, ends, isEntry } of partsOf(text, unit, sort, maxLength)) {
      const leads = isLead && ends === 'sentence' && startsSentence;
      units.push({ start, end, number: units.length, sentence, startsSentence, ends, isEntry, leads });
    }
  }
  return units;
}

function partsOf(text: string, unit: Span, sort: 'prose' | 'row' | 'item', maxLength: number): Part[] {
  if (sort === 'prose') return partsOfSentence(text, unit, maxLength);
  // Cells mean nothing without their row.
  if (unit.end - unit.start <= maxLength || sort === 'row')
    return [{ ...unit, startsSentence: true, ends: 'sentence', isEntry: true }];
  // An excerpt of a long item begins at its start, which names its subject.
  return sentences(text, unit)
    .flatMap((sentence) => partsOfSentence(text, sentence, maxLength))
    .map((part) => ({ ...part, startsSentence: part.start === unit.start }));
}

/** The clauses of a sentence, or the words of a clause longer than the budget. */
function partsOfSentence(text: string, sentence: Span, maxLength: number): Part[] {
  const fits = sentence.end - sentence.start <= maxLength;
  const parts: Part[] = [];
  for (const clause of unbroken(text, sentence, maxLength)) {
    for (const { start, end } of pieces(text, clause, maxLength)) {
      const startsSentence = start === sentence.start;
      const ends = end === clause.end ? clause.ends : 'word';
      parts.push({ start, end, startsSentence, ends, isEntry: startsSentence || !fits });
    }
  }
  return parts;
}

/** The clauses of a sentence. If nothing may be cut between two of them, they are joined if both fit together. */
function unbroken(text: string, sentence: Span, maxLength: number): (Span & Pick<Unit, 'ends'>)[] {
  const joined: (Span & Pick<Unit, 'ends'>)[] = [];
  for (const { start, end } of clauses(text, sentence)) {
    const ends = end === sentence.end ? 'sentence' : 'clause';
    const last = joined.at(-1);
    const isAmid = last !== undefined && breaksOff(text, sentence, start);
    if (isAmid) joined.pop();
    if (isAmid && end - last.start <= maxLength) joined.push({ start: last.start, end, ends });
    else if (isAmid) joined.push({ ...last, ends: 'amid' }, { start, end, ends });
    else joined.push({ start, end, ends });
  }
  return joined;
}

/** Whether a cut would be inside brackets or a quotation, or between one and the words that say whose it is. */
function breaksOff(text: string, sentence: Span, at: number): boolean {
  const before = text.slice(sentence.start, at);
  return openAt(before) || OPENS.test(text.charAt(at)) || CLOSED.test(before);
}

/**
 * A quotation at the start of a clause, after its introduction; or one that has just ended, before the words that say
 * whose it is.
 */
const OPENS = /["“„«「『‘]/u;
const CLOSED = /["”»」』’]\s*$|[“”"»」』’][,，]\s*$/u;

/** What follows a lead. */
function rest(text: string, { end }: Span, lead: Span): Span {
  const behind = text.slice(lead.end, end);
  return { start: lead.end + behind.length - behind.trimStart().length, end };
}

/** A stretch longer than the budget, cut at spaces, or between characters if there are none. */
function pieces(text: string, { start, end }: Span, maxLength: number): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > maxLength) {
    const room = text.slice(from, from + maxLength + 1);
    const space = room.search(/\s+\S*$/u);
    let to = from + (space > 0 ? space : maxLength);
    const code = text.charCodeAt(to);
    if (code >= 0xdc00 && code <= 0xdfff) to--;
    found.push({ start: from, end: to });
    from = to;
    // The stretch itself does not end in a space.
    while (/\s/u.test(text.charAt(from))) from++;
  }
  return [...found, { start: from, end }];
}
