/** Which words of a document link to which addresses? */

import { trim } from '../../text/sentences.ts';
import type { Link } from '../document.ts';
import type { Linked } from './inlines.ts';

/** Links with a longer address, in UTF-16 units, and links beyond this number in one document, are not kept. */
const LONGEST_ADDRESS = 2_000;
const MOST_LINKS = 20_000;

/** The links of a text with their addresses; links within the document and images are left out. */
export function linksIn(text: string, links: readonly Linked[]): Link[] {
  const found: Link[] = [];
  for (const { kind, url, ...place } of links) {
    if (kind !== 'link' || url === '' || url.startsWith('#') || url.length > LONGEST_ADDRESS) continue;
    const span = trim(text, place.start, place.end);
    if (span.start < span.end && found.push({ span, url }) === MOST_LINKS) break;
  }
  return found;
}
