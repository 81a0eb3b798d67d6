/** Which escape sequences does Footnote write itself, and how does a text without them read? */

import { harmless } from './printable.ts';

/** What begins and what ends each. Source: ECMA-48, SGR */
export const BOLD = ['\u001b[1m', '\u001b[22m'] as const;
export const FOCUS = ['\u001b[1;4m', '\u001b[22;24m'] as const;
export const DIM = ['\u001b[2m', '\u001b[22m'] as const;

const ALL: ReadonlySet<string> = new Set([...BOLD, ...FOCUS, ...DIM]);
const ENDS: ReadonlySet<string> = new Set([BOLD[1], FOCUS[1], DIM[1]]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: what stands between is kept only if it is in the list
const STYLE = /(\u001b\[[\d;]*m)/u;

/** The text and our own sequences in it, and nothing else that a terminal acts on. Text of others is cleaned before. */
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

/** The lines with no style open at the end of any: one that goes on is begun again on the next. */
export function closedAtLineEnds(lines: readonly string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const begun = open + line;
    for (const part of line.split(STYLE)) if (ALL.has(part)) open = ENDS.has(part) ? '' : part;
    const end = [BOLD, FOCUS, DIM].find(([start]) => start === open)?.[1] ?? '';
    return begun + end;
  });
}
