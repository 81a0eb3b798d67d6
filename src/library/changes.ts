/** What differs between two states of a corpus, passage by passage? */

import type { Document, Passage } from '../corpus/document.ts';
import type { Corpus } from '../corpus/load.ts';

export interface Changes {
  readonly added: readonly Passage[];
  /** Passages whose words have replaced others. */
  readonly changed: readonly Passage[];
  readonly removed: readonly Passage[];
  /** The passages of before that are no longer there: those removed, and those that others have replaced. */
  readonly gone: readonly Passage[];
}

/** Number of passages of a corpus. */
export function passageCount({ passages }: Corpus): number {
  return passages.length;
}

/**
 * Which passages differ between two corpora. A passage is identified by its id, and so by its words. If one is gone
 * and another is new at the same numbered paragraph of a document (or in the same section, outside the running text),
 * they count as one changed passage. The results are in the order of the corpora. Documents with unchanged text are
 * skipped.
 */
export function changesBetween(before: Corpus, after: Corpus): Changes {
  const known = new Map(before.documents.map((document) => [document.id, document]));
  const isSame = (document: Document): boolean => {
    const own = known.get(document.id);
    // The text of a document that was never read is decoded only to be compared.
    return own === document || own?.text === document.text;
  };
  const same = new Set(after.documents.filter(isSame).map(({ id }) => id));
  const differing = ({ passages }: Corpus) => passages.filter(({ document }) => !same.has(document.id));
  const [old, now] = [differing(before), differing(after)];
  const had = new Set(old.map(({ id }) => id));
  const kept = new Set(now.map(({ id }) => id));
  const gone = new Map<string, Passage[]>();
  for (const passage of old) {
    if (kept.has(passage.id)) continue;
    const place = placeOf(passage);
    const there = gone.get(place);
    if (there === undefined) gone.set(place, [passage]);
    else there.push(passage);
  }
  const taken = new Map<string, number>();
  const added: Passage[] = [];
  const changed: Passage[] = [];
  for (const passage of now) {
    if (had.has(passage.id)) continue;
    const place = placeOf(passage);
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    (before < (gone.get(place)?.length ?? 0) ? changed : added).push(passage);
  }
  const removed = [...gone].flatMap(([place, passages]) => passages.slice(taken.get(place) ?? 0));
  return { added, changed, removed, gone: old.filter(({ id }) => !kept.has(id)) };
}

function placeOf({ document, paragraph, section }: Passage): string {
  return JSON.stringify([document.id, paragraph > 0 ? paragraph : section]);
}
