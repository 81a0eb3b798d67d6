/** How does an answer read in a terminal? */

import type { Answer } from '../library/library.ts';
import type { Hit } from '../search/search.ts';
import { columnsOf } from '../text/columns.ts';
import { asSeen } from '../text/printable.ts';
import { BOLD, closedAtLineEnds, DIM, FOCUS, withoutStyles } from '../text/styles.ts';
import { MAY_NOT_ANSWER } from './compose/words.ts';
import { emphases } from './emphases.ts';

export interface TextStyle {
  /** Whether escape sequences for bold and dim text may be used; without them marks are shown as «word», the likely answer as ««word»». */
  readonly color: boolean;
  /** Width to wrap at, in columns; 40 or more. */
  readonly width: number;
}

/** Gives the citation of a hit's passage. */
type Cite = (hit: Hit) => string;

export function answerToText(answer: Answer, cite: Cite, style: TextStyle): string {
  const blocks: string[] = [];
  if (answer.level !== 'answer') blocks.push(refusal(answer));
  if (answer.level === 'related') blocks.push('Possibly related:');
  if (answer.level === 'answer' && !answer.sure) blocks.push(MAY_NOT_ANSWER);
  for (const [n, hit] of answer.hits.entries()) blocks.push(hitToText(hit, n + 1, cite(hit), style));
  const notes = [
    ...readAs(answer),
    ...(answer.level === 'answer' ? [] : suggestions(answer)),
    `corpus ${answer.corpus}`,
  ];
  blocks.push(notes.map((note) => dim(note, style)).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function refusal({ question }: Answer): string {
  return `The material does not say: no passage answers “${asSeen(question)}”.`;
}

function readAs(answer: Answer): string[] {
  if (answer.readAs.length === 0) return [];
  return [
    `searched for: ${answer.readAs.map(({ word, as }) => `${asSeen(word)} → ${asSeen(as)}`).join(', ')}`,
  ];
}

function suggestions({ suggestions: { headings, unknownWords } }: Answer): string[] {
  const lines: string[] = [];
  if (unknownWords.length > 0) lines.push(`not in the material: ${unknownWords.map(asSeen).join(', ')}`);
  if (headings.length > 0)
    lines.push('nearest headings:', ...headings.map((heading) => `  ${asSeen(heading)}`));
  return lines;
}

function hitToText(hit: Hit, number: number, citation: string, style: TextStyle): string {
  const { document } = hit.passage;
  const before = hit.span.start > hit.passage.span.start ? '… ' : '';
  const after = hit.span.end < hit.passage.span.end ? ' …' : '';
  const quoted = wrap(`${before}${marked(document.text, hit, style)}${after}`, style.width - 4);
  const lines = quoted.map((line, n) => `${n === 0 ? `${number}.`.padEnd(4) : '    '}${line}`);
  return [...lines, `    — ${asSeen(citation)}`, dim(`    [${hit.passage.id}]`, style)].join('\n');
}

/** The excerpt as it is seen, on one line, with its marks shown. */
function marked(text: string, { span, marks, focus }: Hit, style: TextStyle): string {
  const raw = text.slice(span.start, span.end);
  const seen = asSeen(raw);
  // What is left out of the beginning of a text is left out of the whole.
  const inSeen = (offset: number) =>
    raw === seen ? offset - span.start : asSeen(raw.slice(0, offset - span.start)).length;
  let shown = '';
  let at = 0;
  for (const { start, end, isFocus } of emphases(marks, focus)) {
    const plain = isFocus ? (['««', '»»'] as const) : (['«', '»'] as const);
    const [open, close] = !style.color ? plain : isFocus ? FOCUS : BOLD;
    const [from, to] = [inSeen(start), inSeen(end)];
    shown += `${seen.slice(at, from)}${open}${seen.slice(from, to)}${close}`;
    at = to;
  }
  return shown + seen.slice(at);
}

/** Lines of at most so many columns, cut at white space; a longer word has a line of its own. */
function wrap(text: string, width: number): string[] {
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

function dim(text: string, { color }: TextStyle): string {
  return color
    ? text
        .split('\n')
        .map((line) => `${DIM[0]}${line}${DIM[1]}`)
        .join('\n')
    : text;
}
