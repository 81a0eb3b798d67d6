/** Which code in HTML elements can be read as a fenced block? */

import type { Span } from '../../text/span.ts';

/** Replaces the tags. */
export const FENCE = '```';

/** In UTF-16 units; longer code is read as running text. */
const LONGEST = 50_000;

const OPENING = /^(?:<code[^<>\n]*>)?[ \t]*(?=\n)/u;
const CLOSING = /\n([ \t]*(?:<\/code>)?[ \t]*<\/pre>)[ \t]*(?=\n|$)/u;

/**
 * Where the code after `<pre>` starts, and the span of its closing tags; undefined if it has no lines of its own, or if
 * tags and entities in it have to be read.
 */
export function preformatted(text: string, from: number): { start: number; closing: Span } | undefined {
  const near = text.slice(from, from + LONGEST);
  const opening = OPENING.exec(near)?.[0];
  const closing = opening === undefined ? null : CLOSING.exec(near);
  if (opening === undefined || closing === null) return undefined;
  if (/[<&]|```/u.test(near.slice(opening.length, closing.index))) return undefined;
  const start = from + closing.index + 1;
  return { start: from + opening.length, closing: { start, end: start + (closing[1]?.length ?? 0) } };
}
