/**
 * Which blocks of a plain text belong together: a sentence and its list, a question and its answer, a label and its
 * text?
 */

import { languages } from '../../languages/index.ts';
import { patternOf } from '../../languages/language.ts';
import { sentences } from '../../languages/sentences.ts';
import type { Span } from '../../text/span.ts';
import { extent } from '../lines.ts';
import type { HeadedBlock } from '../outline.ts';
import { type Marker, markerOf } from './list-lines.ts';
import { tableHeader } from './tables.ts';

type Lines = readonly Span[];

/** In UTF-16 units; up to this length, a line that ends with a colon is a label for the text below it. */
const LONGEST_LABEL = 80;
/** Blocks joined between two points where the work may pause. */
const JOINED_TOGETHER = 200;

const pair = (kind: 'question' | 'answer'): RegExp =>
  new RegExp(
    String.raw`^(?:${patternOf(languages.map(({ labels }) => labels[kind]))})\s?\p{Nd}{0,3}\s?[:：.]\s*\S`,
    'iu',
  );
const QUESTION = pair('question');
const ANSWER = pair('answer');
const LEADS_IN = /[:：]["”’»)\]]*$/u;

/** Blocks of lines below one heading, joined into the units that are quoted. */
export function* joined(text: string, blocks: readonly Lines[]): Generator<undefined, HeadedBlock[]> {
  const found: HeadedBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    if (found.length % JOINED_TOGETHER === JOINED_TOGETHER - 1) yield undefined;
    const { taken, made } = joinedAt(text, blocks, at);
    found.push(...made);
    at += taken;
  }
  return found;
}

function joinedAt(
  text: string,
  blocks: readonly Lines[],
  at: number,
): { taken: number; made: HeadedBlock[] } {
  const block = blocks[at] ?? [];
  const next = blocks[at + 1];
  const span = extent(block);
  const words = text.slice(span.start, span.end);
  const header = tableHeader(text, block);
  if (header !== undefined) return { taken: 1, made: [table(block, span, header)] };
  const answer = QUESTION.test(words)
    ? block.findIndex((line) => ANSWER.test(text.slice(line.start, line.end)))
    : -1;
  if (answer > 0) return { taken: 1, made: [{ span, lead: extent(block.slice(0, answer)) }] };
  const listFrom = firstItem(text, block);
  if (listFrom !== undefined) return list(text, blocks, at, listFrom);
  if (next === undefined) return { taken: 1, made: [{ span }] };
  const below = extent(next);
  if (QUESTION.test(words) && ANSWER.test(text.slice(below.start, below.end))) {
    return { taken: 2, made: [{ span: { start: span.start, end: below.end }, lead: span }] };
  }
  if (!LEADS_IN.test(words)) return { taken: 1, made: [{ span }] };
  const rows = tableHeader(text, next);
  if (rows !== undefined) {
    const { before, lead } = leadOf(text, span);
    const head = next[rows - 1] ?? lead;
    const made = {
      kind: 'table',
      span: { start: lead.start, end: below.end },
      lead: { start: lead.start, end: head.end },
    } as const;
    return { taken: 2, made: [...before, made] };
  }
  if (firstItem(text, next) === 0) return list(text, blocks, at, block.length);
  // Of two labels in a row, the first does not name anything.
  const isLabel =
    block.length === 1 && words.length <= LONGEST_LABEL && !LEADS_IN.test(text.slice(below.start, below.end));
  if (!isLabel) return { taken: 1, made: [{ span }] };
  const rest = joinedAt(text, blocks, at + 1);
  const [first, ...others] = rest.made;
  if (first === undefined) return { taken: 1, made: [{ span }] };
  return {
    taken: rest.taken + 1,
    made: [{ ...first, span: { start: span.start, end: first.span.end }, lead: span }, ...others],
  };
}

function table(block: Lines, span: Span, header: number): HeadedBlock {
  const last = block[header - 1];
  return { kind: 'table', span, ...(last !== undefined && { lead: { start: span.start, end: last.end } }) };
}

/** Index of the first line that is an item, if every line after it is an item or continues one. */
function firstItem(text: string, block: Lines): number | undefined {
  const markers = block.map((line) => markerOf(text.slice(line.start, line.end)));
  const first = markers.findIndex((marker) => marker !== undefined);
  if (first < 0) return undefined;
  // A single dash or number within a paragraph does not make a list.
  const items = markers.filter((marker) => marker === markers[first]).length;
  return first === 0 ||
    items > 1 ||
    LEADS_IN.test(text.slice(block[first - 1]?.start ?? 0, block[first - 1]?.end ?? 0))
    ? first
    : undefined;
}

/**
 * A list that begins at a line of a block, with its lead before it, and with further items that stand in blocks of
 * their own.
 */
function list(
  text: string,
  blocks: readonly Lines[],
  at: number,
  from: number,
): { taken: number; made: HeadedBlock[] } {
  const block = blocks[at] ?? [];
  const start = block[0]?.start ?? 0;
  const introduced = from > 0;
  let end = block.at(-1)?.end ?? start;
  let taken = 1;
  let marker: Marker | undefined = block[from] === undefined ? undefined : markerAt(text, block[from]);
  const single = block.length - from <= 1;
  for (; at + taken < blocks.length; taken++) {
    const next = blocks[at + taken] ?? [];
    const own = markerAt(text, next[0]);
    if (own === undefined || (marker !== undefined && own !== marker)) break;
    // Numbered paragraphs without a lead are just paragraphs.
    if (!introduced && (own !== 'bullet' || !single)) break;
    marker = own;
    end = next.at(-1)?.end ?? end;
  }
  if (!introduced) {
    const items = block.filter((line) => markerAt(text, line) !== undefined).length;
    return {
      taken,
      made: [{ span: { start, end }, ...((items > 1 || taken > 1) && { kind: 'list' as const }) }],
    };
  }
  const prose = extent(block.slice(0, from));
  const { before, lead } = leadOf(text, prose);
  return { taken, made: [...before, { kind: 'list', span: { start: lead.start, end }, lead }] };
}

function markerAt(text: string, line: Span | undefined): Marker | undefined {
  return line === undefined ? undefined : markerOf(text.slice(line.start, line.end));
}

/** The last sentence before a list, and the text before that sentence as a block of its own. */
function leadOf(text: string, prose: Span): { before: HeadedBlock[]; lead: Span } {
  const all = sentences(text, prose);
  const lead = all.at(-1) ?? prose;
  const last = all.at(-2);
  return { before: last === undefined ? [] : [{ span: { start: prose.start, end: last.end } }], lead };
}
