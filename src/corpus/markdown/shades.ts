/** Which words are marked with `==`, and which are struck out with `~~`? */

import type { Span } from '../../text/span.ts';
import type { Cutter } from './code-spans.ts';

/** A run of `=` or `~`; two of them mark words or strike them out. */
export interface Shade extends Span {
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The run that begins at an offset. */
export function shadeAt(text: string, start: number): Shade {
  const sign = text[start] ?? '';
  let end = start + 1;
  while (text[end] === sign) end++;
  const marks = end - start === 2;
  return {
    sign,
    start,
    end,
    opens: marks && /\S/u.test(text[end] ?? ''),
    closes: marks && /\S/u.test(text[start - 1] ?? ''),
  };
}

/** Struck-out words no longer apply, so they are left out; marked words stay. */
export function pairShades(shades: readonly Shade[], cut: Cutter): void {
  const open = new Map<string, Shade>();
  for (const shade of shades) {
    const opener = open.get(shade.sign);
    if (opener !== undefined && shade.closes) {
      open.delete(shade.sign);
      if (shade.sign === '~') cut(opener.start, shade.end);
      else {
        cut(opener.start, opener.end);
        cut(shade.start, shade.end);
      }
    } else if (opener === undefined && shade.opens) open.set(shade.sign, shade);
  }
}
