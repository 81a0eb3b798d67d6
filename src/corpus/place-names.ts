/** How is a passage named within its sections: by the provision it stands under, or by its number? */

import type { Document, Passage } from './document.ts';

/** By document, the numbers of the paragraphs whose provision has been named by an earlier one of the section. */
const continuations = new WeakMap<Document, ReadonlySet<number>>();

/**
 * "Article 12", "¶ 4", or "Article 12, ¶ 5" for what goes on with a provision; '' outside the running text. Different
 * for all paragraphs of a section.
 */
export function placeName({ document, place, paragraph }: Passage): string {
  if (paragraph === 0) return '';
  const number = `¶ ${paragraph}`;
  if (place === undefined) return number;
  let known = continuations.get(document);
  if (known === undefined) {
    known = continuationsIn(document);
    continuations.set(document, known);
  }
  return known.has(paragraph) ? `${place.label}, ${number}` : place.label;
}

function continuationsIn({ paragraphs }: Document): Set<number> {
  const named = new Set<string>();
  const found = new Set<number>();
  for (const { section, place, number } of paragraphs) {
    if (place === undefined) continue;
    const name = JSON.stringify([section, place.label]);
    if (named.has(name)) found.add(number);
    named.add(name);
  }
  return found;
}
