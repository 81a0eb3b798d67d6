/** Which sentence introduces the text below it, and which label names it? */

import { sentences } from '../../languages/sentences.ts';
import { trim } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Shape } from '../document.ts';
import type { HeadedBlock } from '../outline.ts';
import { withMembers } from './members.ts';
import type { Unquotable } from './navigation.ts';
import { type Role, roleOf, wordsIn } from './roles.ts';

/** In UTF-16 units; a longer lead stays a paragraph, and only its last sentence introduces the text below. */
const LONGEST_LEAD = 400;
/**
 * A label and its text have at most this many line ends between them: one empty line, and one line that is not shown.
 */
const MOST_LINE_ENDS = 3;
/** A picture or a script that is not shown may lie between a lead and its text, but no more than that. */
const MOST_LINE_ENDS_LED = 8;
/** Consecutive labels are one block up to this length, in UTF-16 units. */
const LONGEST_RUN = 800;
/** Fewer words above a list of links are its heading; more are a sentence. */
const FEWEST_SAID = 4;

/** Pieces joined between two points where the work may pause. */
const JOINED_TOGETHER = 50;

/** A piece of the text; trimmed, in order, without overlap. */
export interface Loose {
  readonly span: Span;
  readonly kind?: Shape['kind'];
  /** Where the header of a table ends. */
  readonly header?: number;
  /** If this is a list item: where its list starts. */
  readonly list?: number;
  readonly quoted?: boolean;
  readonly unquotable?: Unquotable;
  /** If this is a label: where the text that it names ends. */
  readonly until?: number;
  /** The sentence that a footnote belongs to. */
  readonly noteOf?: Span;
}

/** A lead or label that waits for the text below it. */
interface Waiting {
  readonly span: Span;
  readonly role: Role;
  readonly until?: number;
  /** The lead of a row of labels. */
  readonly lead?: Span;
  readonly quoted?: boolean;
  /** Whether it is only the title of a box. */
  readonly isBare?: boolean;
}

/**
 * Joins loose pieces into blocks. `seals` are the offsets of headings and rules, in order: nothing is joined across
 * one. Yields undefined where the work may pause. Every lead lies at the start of its block, or before the block if it
 * introduces several.
 */
export function* joined(
  text: string,
  loose: readonly Loose[],
  seals: readonly number[],
): Generator<HeadedBlock | undefined> {
  yield* withMembers(text, led(text, loose, seals));
}

function* led(
  text: string,
  loose: readonly Loose[],
  seals: readonly number[],
): Generator<HeadedBlock | undefined> {
  let waiting: Waiting | undefined;
  let seal = 0;
  let listLead: { readonly list: number; readonly lead: Span } | undefined;
  const scopes: { readonly label: Span; readonly until: number }[] = [];
  for (const [at, piece] of loose.entries()) {
    if (at % JOINED_TOGETHER === 0) yield undefined;
    const { span, kind } = piece;
    const inQuotation = piece.quoted ? { quoted: true } : {};
    let isUnder = false;
    for (; (seals[seal] ?? Number.POSITIVE_INFINITY) <= span.start; seal++) isUnder = true;
    if (waiting !== undefined && (isUnder || isApart(text, waiting, piece))) {
      yield* alone(text, waiting);
      waiting = undefined;
    }
    while ((scopes.at(-1)?.until ?? span.start + 1) <= span.start) scopes.pop();
    if (piece.until !== undefined) {
      if (piece.until > span.end) scopes.push({ label: span, until: piece.until });
      waiting = {
        span: { start: waiting?.span.start ?? span.start, end: span.end },
        role: 'label',
        isBare: waiting === undefined,
        ...(piece.until > span.end && { until: piece.until }),
      };
      continue;
    }
    if (piece.unquotable !== undefined) {
      const isLed = waiting?.role === 'lead' && wordsIn(text, waiting.span) >= FEWEST_SAID;
      if (piece.unquotable !== 'ways' || !isLed) {
        if (waiting !== undefined && piece.unquotable !== 'ways') yield* alone(text, waiting);
        waiting = undefined;
        continue;
      }
    }
    const before: Waiting | undefined = waiting;
    const role = kind === undefined && piece.list === undefined ? roleOf(text, span) : undefined;
    const next = loose[at + 1];
    const isLast = next === undefined || (seals[seal] ?? Number.POSITIVE_INFINITY) <= next.span.start;
    if (role === 'value' || (role === 'label' && before?.role === 'value')) {
      const start = before?.span.start ?? span.start;
      if (before !== undefined && span.end - start > LONGEST_RUN) {
        yield* alone(text, before);
        waiting = { span, role: 'value', ...inQuotation, ...(before.lead && { lead: before.lead }) };
      } else {
        const lead = before?.role === 'value' ? before.lead : before?.span;
        const until = before?.until;
        waiting = {
          span: { start, end: span.end },
          role: 'value',
          ...inQuotation,
          ...(lead && { lead }),
          ...(until !== undefined && { until }),
        };
      }
      continue;
    }
    if (before?.role === 'value') {
      yield* alone(text, before);
      waiting = undefined;
    }
    const above = before?.role === 'value' ? undefined : before;
    if (role === 'label' && above !== undefined && span.end - above.span.start > LONGEST_RUN) {
      yield* alone(text, above);
      waiting = { span, role, ...inQuotation };
      continue;
    }
    if (role !== undefined && !isLast) {
      const from = above?.span.start ?? span.start;
      if (span.end - from <= LONGEST_LEAD || role === 'label') {
        waiting = {
          span: { start: from, end: span.end },
          role,
          ...inQuotation,
          ...(above?.until !== undefined && { until: above.until }),
        };
        continue;
      }
      const found = sentences(text, span).at(-1) ?? span;
      // Sentences do not begin with a number: what looks like an end before it is an abbreviation.
      const last = /^["“«(]?[\p{Lu}\p{Lo}]/u.test(text.slice(found.start, found.start + 4)) ? found : span;
      const head = trim(text, from, last.start);
      if (head.start < head.end) yield { span: head, ...(above && { lead: above.span }) };
      waiting = { span: last.start > span.start ? last : span, role, ...inQuotation };
      continue;
    }
    waiting = undefined;
    const scope = scopes.findLast(({ label, until }) => label.end <= span.start && span.end <= until);
    const start = above?.span.start ?? span.start;
    const inListLead = piece.list !== undefined && listLead?.list === piece.list ? listLead.lead : undefined;
    if (piece.list !== undefined && above !== undefined) listLead = { list: piece.list, lead: above.span };
    const end = piece.header ?? above?.span.end;
    const lead = end === undefined ? (piece.noteOf ?? inListLead ?? scope?.label) : { start, end };
    yield { span: { start, end: span.end }, ...(kind && { kind }), ...(lead && { lead }) };
  }
  if (waiting !== undefined) yield* alone(text, waiting);
}

/**
 * The title of a box applies up to the end of the box; a label stands close above its text, both inside the same
 * quotation.
 */
function isApart(text: string, { span, role, until, quoted }: Waiting, below: Loose): boolean {
  const { start } = below.span;
  if (until !== undefined) return until <= start;
  if (role !== 'lead')
    return (quoted === true && !below.quoted) || lineEnds(text, span.end, start) > MOST_LINE_ENDS;
  return lineEnds(text, span.end, start) > (text[span.end - 1] === '?' ? MOST_LINE_ENDS : MOST_LINE_ENDS_LED);
}

function lineEnds(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length - 1;
}

/** The title of an empty box says nothing, unless it is a sentence. */
function* alone(text: string, { span, lead, isBare }: Waiting): Generator<HeadedBlock> {
  if (isBare === true && !/[.!?。！？…]["”»')\]]*$/u.test(text.slice(span.start, span.end))) return;
  yield { span, ...(lead && { lead }) };
}
