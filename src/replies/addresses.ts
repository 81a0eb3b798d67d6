/** Which addresses do the words of a quotation lead to? */

import type { Passage } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';

export interface Address {
  /** The words that lead there, as the document has them. */
  readonly text: string;
  /** A web address, a mail address without `mailto:`, or a path as written, relative to the file. */
  readonly url: string;
}

/** More addresses than this would bury the quotation. */
const MOST = 5;

/** Addresses that words of the spans lead to, in order, each once, at most five. */
export function addressesIn({ document }: Passage, spans: readonly (Span | undefined)[]): Address[] {
  const found = new Map<string, Address>();
  for (const { span, url } of document.links ?? []) {
    if (found.size === MOST) break;
    const isQuoted = spans.some((own) => own !== undefined && span.start < own.end && span.end > own.start);
    const text = document.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
    if (isQuoted && !found.has(url)) found.set(url, { text, url: url.replace(/^mailto:/iu, '') });
  }
  return [...found.values()];
}

/** "the form: https://example.org/form", or the address alone if the words are the address. */
export function addressLine({ text, url }: Address): string {
  const bare = (words: string) => words.replace(/^https?:\/\/|\/$/giu, '').toLowerCase();
  return bare(text) === bare(url) ? url : `${text}: ${url}`;
}
