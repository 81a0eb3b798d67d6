/** How does a link in double brackets read? */

import type { Span } from '../../text/span.ts';

export interface WikiLink {
  readonly end: number;
  /** The words of the text that readers see; undefined for an embedded page. */
  readonly words?: Span;
  /** The words that readers see instead: "page > part" for `page#part`. */
  readonly shown?: string;
}

const LINK = /!?\[\[([^[\]\n|\\]+)(?:\\?\|([^[\]\n]*))?\]\](?!\()/uy;

/** The `[[page|words]]` or `![[page]]` at an offset. Source: Obsidian help, internal links */
export function wikiLinkAt(text: string, at: number): WikiLink | undefined {
  LINK.lastIndex = at;
  const found = LINK.exec(text);
  if (found === null) return undefined;
  const end = LINK.lastIndex;
  if (text[at] === '!') return { end };
  const [, page = '', alias] = found;
  if (alias !== undefined && alias.trim() !== '')
    return { end, words: { start: end - 2 - alias.length, end: end - 2 } };
  const start = at + 2;
  const [name = '', ...parts] = page.split('#');
  const named = parts.filter((part) => !part.startsWith('^') && part.trim() !== '');
  if (named.length === parts.length && parts.length === 0)
    return { end, words: { start, end: start + page.length } };
  const shown = [name, ...named].map((part) => part.trim()).filter((part) => part !== '');
  return { end, words: { start, end: start + page.length }, shown: shown.join(' > ') };
}
