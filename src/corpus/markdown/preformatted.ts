/** Which code in HTML can be read as a fenced block? */

import type { Span } from '../../text/span.ts';

/** What stands in place of the tags. */
export const FENCE = '```';

/** Longer code, in UTF-16 units, is read as running text. */
const LONGEST = 50_000;

const OPENING = /^(?:<code[^<>\n]*>)?[ \t]*(?=\n)/u;
const CLOSING = /\n([ \t]*(?:<\/code>)?[ \t]*<\/pre>)[ \t]*(?=\n|$)/u;

/**
 * Where the code behind `<pre>` starts, and where the tags that close it stand; undefined where it has no lines of its
 * own, or where tags and entities in it have to be read.
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
