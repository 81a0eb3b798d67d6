/** Where does inline HTML end, and what is an address in `<>`? */

import { after } from './after.ts';

const AUTOLINK =
  /<(?:[a-zA-Z][a-zA-Z\d+.-]{1,31}:[^ <>\p{Cc}]*|[a-zA-Z\d.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?(?:\.[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?)*)>/uy;
const CLOSING_TAG = /<\/[a-zA-Z][a-zA-Z\d-]*[ \t\n]*>/uy;
const OPENING_TAG = /<[a-zA-Z][a-zA-Z\d-]*/uy;
const ATTRIBUTE = /[ \t\n]+[a-zA-Z_:][\w.:-]*(?:[ \t\n]*=[ \t\n]*(?:[^ \t\n"'=<>`]+|'[^']*'|"[^"]*"))?/uy;
const TAG_END = /[ \t\n]*\/?>/uy;

/** The end of the `<https://…>` or `<name@host>` that begins at `at`, or undefined if there is none. */
export function autolinkEnd(text: string, at: number): number | undefined {
  return after(AUTOLINK, text, at);
}

/**
 * Finds the end of a tag, comment, instruction or declaration that begins at an offset, or undefined if there is none.
 * Offsets must not decrease from call to call: a closing sign that was not found is not searched for again.
 */
export function htmlReader(text: string): (at: number) => number | undefined {
  const seen = new Map<string, number>();
  const find = (closing: string, from: number): number | undefined => {
    let place = seen.get(closing) ?? -1;
    if (place < from) {
      const found = text.indexOf(closing, from);
      place = found < 0 ? Number.POSITIVE_INFINITY : found;
      seen.set(closing, place);
    }
    return place === Number.POSITIVE_INFINITY ? undefined : place + closing.length;
  };
  return (at) => {
    if (text.startsWith('<!-->', at)) return at + 5;
    if (text.startsWith('<!--->', at)) return at + 6;
    if (text.startsWith('<!--', at)) return find('-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) return find(']]>', at + 9);
    if (text.startsWith('<?', at)) return find('?>', at + 2);
    if (/^<![a-zA-Z]/u.test(text.slice(at, at + 3))) return find('>', at + 2);
    return after(CLOSING_TAG, text, at) ?? openingTagEnd(text, at);
  };
}

/** One attribute at a time: a single pattern for all of them would keep a backtracking state for each. */
function openingTagEnd(text: string, at: number): number | undefined {
  let end = after(OPENING_TAG, text, at);
  if (end === undefined) return undefined;
  for (let next = after(ATTRIBUTE, text, end); next !== undefined; next = after(ATTRIBUTE, text, end)) {
    end = next;
  }
  return after(TAG_END, text, end);
}
