/** How does an answer read in a terminal? */

import type { Answer } from '../library.ts';
import type { Hit } from '../search/search.ts';
import { MAY_NOT_ANSWER } from './compose-words.ts';
import { emphases } from './emphases.ts';

export interface TextStyle {
  /** Whether escape sequences for bold and dim text may be used; without them marks are shown as «word», the likely answer as ««word»». */
  readonly color: boolean;
  /** Width to wrap at, in characters; 40 or more. */
  readonly width: number;
}

/** Gives the citation of a hit's passage. */
type Cite = (hit: Hit) => string;

const BOLD = ['\u001b[1m', '\u001b[22m'] as const;
const FOCUS = ['\u001b[1;4m', '\u001b[22;24m'] as const;
const DIM = ['\u001b[2m', '\u001b[22m'] as const;

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
  return `The material does not say: no passage answers “${visible(question)}”.`;
}

function readAs(answer: Answer): string[] {
  if (answer.readAs.length === 0) return [];
  return [
    `searched for: ${answer.readAs.map(({ word, as }) => `${visible(word)} → ${visible(as)}`).join(', ')}`,
  ];
}

function suggestions({ suggestions: { headings, unknownWords } }: Answer): string[] {
  const lines: string[] = [];
  if (unknownWords.length > 0) lines.push(`not in the material: ${unknownWords.map(visible).join(', ')}`);
  if (headings.length > 0)
    lines.push('nearest headings:', ...headings.map((heading) => `  ${visible(heading)}`));
  return lines;
}

function hitToText(hit: Hit, number: number, citation: string, style: TextStyle): string {
  const { document } = hit.passage;
  const before = hit.span.start > hit.passage.span.start ? '… ' : '';
  const after = hit.span.end < hit.passage.span.end ? ' …' : '';
  const quoted = wrap(`${before}${marked(document.text, hit, style)}${after}`, style.width - 4);
  const lines = quoted.map((line, n) => `${n === 0 ? `${number}.`.padEnd(4) : '    '}${line}`);
  return [...lines, `    — ${visible(citation)}`, dim(`    [${hit.passage.id}]`, style)].join('\n');
}

/** The excerpt with its marks shown, one character for each of its own otherwise. */
function marked(text: string, { span, marks, focus }: Hit, style: TextStyle): string {
  let shown = '';
  let at = span.start;
  for (const { start, end, isFocus } of emphases(marks, focus)) {
    const plain = isFocus ? (['««', '»»'] as const) : (['«', '»'] as const);
    const [open, close] = !style.color ? plain : isFocus ? FOCUS : BOLD;
    shown += `${visible(text.slice(at, start))}${open}${visible(text.slice(start, end))}${close}`;
    at = end;
  }
  return shown + visible(text.slice(at, span.end));
}

/** Lines of at most so many visible characters, cut at white space. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && visibleLength(line) + 1 + visibleLength(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function visibleLength(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences are our own bold and dim
  return text.replace(/\u001b\[\d+m/gu, '').length;
}

/** Text without what could move the cursor or turn the reading direction of what follows. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

function dim(text: string, { color }: TextStyle): string {
  return color
    ? text
        .split('\n')
        .map((line) => `${DIM[0]}${line}${DIM[1]}`)
        .join('\n')
    : text;
}
