/** How do quoted words read in a terminal: sentences, items, rows and code? */

import type { Quotation } from '../reply.ts';
import { columnsOf } from '../text/columns.ts';
import { asSeen } from '../text/printable.ts';
import { unwrapped } from '../text/soft-breaks.ts';
import type { Span } from '../text/span.ts';
import { BOLD, closedAtLineEnds, FOCUS, withoutStyles } from '../text/styles.ts';
import { emphases } from './emphases.ts';
import { aligned, keyed, tableOf } from './tables.ts';

interface Style {
  readonly color: boolean;
  /** In columns. */
  readonly width: number;
}

/** Lines of at most `style.width` columns, except for code and long words, below the words that lead them in. */
export function quotedLines(hit: Quotation, style: Style): string[] {
  const { passage, span, lead } = hit;
  const { text } = passage.document;
  if (passage.kind === 'table') return tableLines(hit, style);
  const isLeft =
    lead === undefined ? span.start > passage.span.start : /\S/u.test(text.slice(lead.end, span.start));
  const goesOn = span.end < passage.span.end;
  const led = lead === undefined ? [] : wrap(marked(hit, lead, style), style.width);
  if (passage.kind === undefined && led.length === 0)
    return wrap(`${isLeft ? '… ' : ''}${marked(hit, span, style)}${goesOn ? ' …' : ''}`, style.width);
  const inside = passage.lead !== undefined && passage.lead.start === span.start ? passage.lead : undefined;
  const above =
    inside === undefined || inside.end >= span.end ? [] : wrap(marked(hit, inside, style), style.width);
  const from = above.length > 0 ? (inside?.end ?? span.start) : span.start;
  const lines = linesOf(text, { start: from, end: span.end }).flatMap((line) => {
    const shown = marked(hit, line, style);
    return passage.kind === 'code' ? [shown] : indented(shown, style.width);
  });
  const rest =
    passage.kind === undefined
      ? wrap(marked(hit, { start: from, end: span.end }, style), style.width)
      : lines;
  return [...led, ...above, ...(isLeft ? ['…'] : []), ...closedAtLineEnds(rest), ...(goesOn ? ['…'] : [])];
}

/** In columns with its header or, if that is too wide, each row as "Berth: B27 · Owner: Ann". */
function tableLines(hit: Quotation, style: Style): string[] {
  const { passage, span } = hit;
  const { text } = passage.document;
  const table = tableOf(passage, span);
  const above = table.intro === undefined ? [] : wrap(marked(hit, table.intro, style), style.width);
  const set = aligned(text, table, style.width);
  const [first, last] = [table.rows[0]?.[0], table.rows.at(-1)?.at(-1)];
  const behind = passage.lead?.end ?? passage.span.start;
  const isLeft =
    first !== undefined && /[^\s|]/u.test(text.slice(Math.min(behind, first.start), first.start));
  const isOn = last !== undefined && /[^\s|]/u.test(text.slice(last.end, passage.span.end));
  const [head, rows] =
    set === undefined
      ? [[], table.rows.flatMap((row) => wrap(rowLine(hit, keyed(text, table, row), style), style.width))]
      : table.header.length > 0
        ? [set.slice(0, 1), set.slice(1)]
        : [[], set];
  return [...above, ...head, ...(isLeft ? ['…'] : []), ...rows, ...(isOn ? ['…'] : [])];
}

function rowLine(hit: Quotation, pieces: ReturnType<typeof keyed>, style: Style): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : marked(hit, piece, style))).join('');
}

/** Lines with words; the first keeps the indentation that stands before the span. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  const before = text.lastIndexOf('\n', start - 1) + 1;
  let at = text.slice(before, start).trim() === '' ? before : start;
  while (at < end) {
    const newline = text.indexOf('\n', at);
    const to = newline < 0 ? end : Math.min(newline, end);
    if (text.slice(at, to).trim() !== '') lines.push({ start: at, end: to });
    at = to + 1;
  }
  return lines;
}

/** A line wrapped, all of it as far in as it begins. */
function indented(line: string, width: number): string[] {
  const indent = /^ */u.exec(line)?.[0] ?? '';
  return wrap(line.trim(), width - indent.length).map((part) => indent + part);
}

/** A stretch of the text as it is shown, with the marks in it. */
function marked({ passage, marks, focus }: Quotation, stretch: Span, style: Style): string {
  const { document, kind } = passage;
  const raw =
    kind === undefined
      ? unwrapped(document.text, stretch, document.format === 'subtitles')
      : document.text.slice(stretch.start, stretch.end);
  const seen = asSeen(raw);
  // A beginning of the text, shown by itself, has the same length as within the whole.
  const inSeen = (offset: number) =>
    raw === seen ? offset - stretch.start : asSeen(raw.slice(0, offset - stretch.start)).length;
  let shown = '';
  let at = 0;
  for (const { start, end, isFocus } of emphases(marks, focus)) {
    const [first, last] = [Math.max(start, stretch.start), Math.min(end, stretch.end)];
    if (first >= last) continue;
    const plain = isFocus ? (['««', '»»'] as const) : (['«', '»'] as const);
    const [open, close] = !style.color ? plain : isFocus ? FOCUS : BOLD;
    const [from, to] = [inSeen(first), inSeen(last)];
    shown += `${seen.slice(at, from)}${open}${seen.slice(from, to)}${close}`;
    at = to;
  }
  return shown + seen.slice(at);
}

/** Lines of at most `width` columns, cut at white space; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const word of text.split(/\s+/u)) {
    const more = columnsOf(withoutStyles(word));
    if (line !== '' && columns + 1 + more > width) {
      lines.push(line);
      line = word;
      columns = more;
    } else {
      columns += line === '' ? more : 1 + more;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return closedAtLineEnds([...lines, line]);
}
