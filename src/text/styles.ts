/** Which escape sequences does Footnote write itself, and how is all other text made safe? */

import { harmless } from './printable.ts';

/** The start and end of each style. Source: ECMA-48, SGR */
export const BOLD = ['\u001b[1m', '\u001b[22m'] as const;
export const FOCUS = ['\u001b[1;4m', '\u001b[22;24m'] as const;
export const DIM = ['\u001b[2m', '\u001b[22m'] as const;

const ALL: ReadonlySet<string> = new Set([...BOLD, ...FOCUS, ...DIM]);
const ENDS: ReadonlySet<string> = new Set([BOLD[1], FOCUS[1], DIM[1]]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: a sequence is kept only if it is in the list
const STYLE = /(\u001b\[[\d;]*m)/u;

/** The text with our own sequences, and nothing else that a terminal acts on. Foreign text is cleaned beforehand. */
export function harmlessStyled(text: string): string {
  return text
    .split(STYLE)
    .map((part) => (ALL.has(part) ? part : harmless(part)))
    .join('');
}

export function withoutStyles(text: string): string {
  return text
    .split(STYLE)
    .filter((part) => !ALL.has(part))
    .join('');
}

/** Lines in which no style is open at the end; a style that continues is opened again on the next line. */
export function closedAtLineEnds(lines: readonly string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const begun = open + line;
    for (const part of line.split(STYLE)) if (ALL.has(part)) open = ENDS.has(part) ? '' : part;
    const end = [BOLD, FOCUS, DIM].find(([start]) => start === open)?.[1] ?? '';
    return begun + end;
  });
}
