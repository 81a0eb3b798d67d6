/** How are leads, tables and code of a quotation written in Discord's markdown? */

import type { Span } from '../../text/span.ts';
import { shorten } from '../../text/characters.ts';
import { clean } from '../../text/unseen.ts';
import type { Quotation } from '../../reply.ts';
import { aligned, keyed, type Piece, type Table, tableOf } from '../tables.ts';
import { emphasised, isWithin, marksWithin } from './emphasised.ts';
import { escapeCode, escapeText } from './escape.ts';

/** Before each line of a quotation. */
const QUOTE = '> ';

/** Columns of a code block that a phone shows without wrapping. */
const WIDEST_TABLE = 56;

/** Share of the room that a lead may take. */
const LEAD_ROOM = 0.4;

const [OPEN, CLOSE] = ['```\n', '\n```'];

export function inQuote(lines: string): string {
  return lines
    .split('\n')
    .map((line) => QUOTE + line)
    .join('\n');
}

/** The words that lead a quotation in, shortened if they would take more than two fifths of the room; '' for none. */
export function quotedLead(quotation: Quotation, lead: Span | undefined, longest: number): string {
  if (lead === undefined) return '';
  const whole = inQuote(emphasised({ ...quotation, marks: [] }, lead));
  const room = Math.floor(longest * LEAD_ROOM);
  return whole.length <= room
    ? whole
    : QUOTE + shortened(quotation.passage.document.text.slice(lead.start, lead.end), room);
}

/** On one line, escaped, with an ellipsis if it is cut. */
function shortened(words: string, longest: number): string {
  const line = clean(words).replace(/\s+/gu, ' ').trim();
  return escapeText(shorten(line, longest - QUOTE.length, (piece) => escapeText(piece).length));
}

/**
 * A table in columns, with its header or, if that is too wide, each row as "Berth: B27 · Owner: Ann". If not all rows fit,
 * those around the one with the most marks.
 */
export function quotedTable(quotation: Quotation, longest: number): string {
  const table = tableOf(quotation.passage, quotation.span);
  const led = quotedLead(quotation, table.intro, longest);
  const room = longest - (led === '' ? 0 : led.length + 1);
  const shown = rowsIn(quotation, table, room);
  return led === '' ? shown : `${led}\n${shown}`;
}

function rowsIn(quotation: Quotation, table: Table, room: number): string {
  const { rows } = table;
  const { text } = quotation.passage.document;
  const marked = fullestRow(quotation, rows);
  if (rows.length === 0) return setTable(text, table, room) ?? inQuote('…');
  // As many rows as fit; those below the marked one are added before those above it.
  let best: string | undefined;
  let [from, to] = [marked, marked + 1];
  for (const isSet of [true, false]) {
    const write = (first: number, last: number): string | undefined => {
      const some = { ...table, rows: rows.slice(first, last) };
      const [above, below] = [first > 0, last < rows.length];
      return isSet
        ? setTable(text, some, room, above, below)
        : fitting(inQuote(keyedRows(quotation, some, above, below)), room);
    };
    [from, to] = [marked, marked + 1];
    best = write(from, to);
    for (let grown = best !== undefined; grown; ) {
      const more = to < rows.length ? write(from, to + 1) : undefined;
      const less = more === undefined && from > 0 ? write(from - 1, to) : undefined;
      if (more !== undefined) to++;
      else if (less !== undefined) from--;
      best = more ?? less ?? best;
      grown = more !== undefined || less !== undefined;
    }
    // Columns are used only if all rows are narrow enough, even those that are left out.
    if (best !== undefined && (!isSet || isNarrow(text, table))) return best;
  }
  return QUOTE + shortened(plainRow(text, table, rows[marked] ?? []), room);
}

function isNarrow(text: string, table: Table): boolean {
  return aligned(text, table, WIDEST_TABLE) !== undefined;
}

function fitting(written: string, room: number): string | undefined {
  return written.length <= room ? written : undefined;
}

function setTable(
  text: string,
  table: Table,
  room: number,
  above = false,
  below = false,
): string | undefined {
  const lines = aligned(text, table, WIDEST_TABLE);
  if (lines === undefined || lines.length === 0) return undefined;
  if (above) lines.splice(table.header.length > 0 ? 1 : 0, 0, '…');
  if (below) lines.push('…');
  return fitting(`${OPEN}${escapeCode(lines.join('\n'), 'block')}${CLOSE}`, room);
}

function keyedRows(quotation: Quotation, table: Table, above: boolean, below: boolean): string {
  const { text } = quotation.passage.document;
  const lines = table.rows.map((row) =>
    keyed(text, table, row)
      .map((piece) => markdownOf(quotation, piece))
      .join(''),
  );
  return [...(above ? ['…'] : []), ...lines, ...(below ? ['…'] : [])].join('\n');
}

function markdownOf(quotation: Quotation, piece: Piece): string {
  if (typeof piece === 'string') return escapeText(piece);
  return emphasised(quotation, piece).replaceAll('\n', ' ');
}

function plainRow(text: string, table: Table, row: readonly Span[]): string {
  return keyed(text, table, row)
    .map((piece) => (typeof piece === 'string' ? piece : text.slice(piece.start, piece.end)))
    .join('');
}

/** The index of the first row with the most marks; 0 if there are none. */
function fullestRow(quotation: Quotation, rows: Table['rows']): number {
  const counts = rows.map((row) =>
    row.reduce((sum, cell) => sum + (cell.start < cell.end ? marksWithin(quotation, cell).length : 0), 0),
  );
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

/** Code as code, below the sentence that leads it in; if not all lines fit, those from the first mark on. Undefined if no line fits. */
export function quotedCode(quotation: Quotation, longest: number): string | undefined {
  const { passage, span } = quotation;
  const { text } = passage.document;
  const inside = passage.lead !== undefined && isWithin(passage.lead, span) ? passage.lead : undefined;
  const led = quotedLead(quotation, quotation.lead ?? inside, longest);
  const room = longest - (led === '' ? 0 : led.length + 1);
  const from = inside?.end ?? span.start;
  // The first line has its indentation before the span.
  const newline = text.lastIndexOf('\n', from - 1) + 1;
  const indent = /^\s*$/u.test(text.slice(newline, from)) ? text.slice(newline, from) : '';
  const lines = clean(indent + text.slice(from, span.end))
    .replace(/^(?:[^\S\n]*\n)+/u, '')
    .trimEnd()
    .split('\n');
  const [mark] = marksWithin(quotation, { start: from, end: span.end });
  const marked =
    mark === undefined
      ? 0
      : clean(text.slice(from, mark.start))
          .replace(/^\s*\n/u, '')
          .split('\n').length - 1;
  const before = inside === undefined && span.start > passage.span.start;
  for (const first of new Set([0, marked])) {
    for (let last = lines.length; last > Math.max(first, marked); last--) {
      const cut = lines.slice(first, last);
      if (first > 0 || before) cut.unshift('…');
      if (last < lines.length || span.end < passage.span.end) cut.push('…');
      const code = `${OPEN}${escapeCode(cut.join('\n'), 'block')}${CLOSE}`;
      if (code.length <= room) return led === '' ? code : `${led}\n${code}`;
    }
  }
  return undefined;
}
