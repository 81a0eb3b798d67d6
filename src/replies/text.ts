/** How does an answer read in a terminal? */

import type { Answer } from '../library/library.ts';
import type { Hit } from '../search/search.ts';
import { doubtsOn } from '../corpus/doubts.ts';
import { doubtLine, MAY_NOT_ANSWER } from './compose/words.ts';
import { asSeen } from '../text/printable.ts';
import { DIM } from '../text/styles.ts';
import { addressesIn, addressLine } from './addresses.ts';
import { quotedLines } from './text-quoted.ts';

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
  const lines = quotedLines(hit, { ...style, width: style.width - 4 });
  return [
    ...lines.map((line, n) => `${n === 0 ? `${number}.`.padEnd(4) : '    '}${line}`.trimEnd()),
    ...addressesIn(hit.passage, [hit.lead, hit.span]).map((one) => `    ${asSeen(addressLine(one))}`),
    `    — ${asSeen(citation)}`,
    ...doubtOf(hit).map((line) => dim(line, style)),
    dim(`    [${hit.passage.id}]`, style),
  ].join('\n');
}

function doubtOf({ passage }: Hit): string[] {
  const doubts = doubtsOn(passage);
  return doubts.length === 0 ? [] : [`    ${asSeen(doubtLine(doubts))}`];
}

function dim(text: string, { color }: TextStyle): string {
  return color
    ? text
        .split('\n')
        .map((line) => `${DIM[0]}${line}${DIM[1]}`)
        .join('\n')
    : text;
}
