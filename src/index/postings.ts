/** Which passages contain each term? The terms of each passage, inverted. */

import type { FieldPostings } from './index-data.ts';

/** Passages whose lists are inverted between two points where the work may pause. */
const TURNED_TOGETHER = 400;

/**
 * For each term, the passages that contain it, from the terms of each passage: counted first, then filled in. Yields
 * where the work may pause.
 * @param each calls `say` with every term of a passage
 */
export function* turned(
  passages: number,
  terms: number,
  each: (passageNumber: number, say: (term: number) => void) => void,
): Generator<undefined, FieldPostings> {
  const starts = new Uint32Array(terms + 1);
  // Passages count from 1 here, because 0 means that the term has not been met yet.
  const latest = new Uint32Array(terms);
  for (let passageNumber = 0; passageNumber < passages; passageNumber++) {
    each(passageNumber, (term) => {
      if (latest[term] === passageNumber + 1) return;
      latest[term] = passageNumber + 1;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    });
    if (passageNumber % TURNED_TOGETHER === 0) yield undefined;
  }
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const passageNumbers = new Uint32Array(starts[terms] ?? 0);
  const counts = new Uint8Array(passageNumbers.length);
  const ends = starts.slice(0, terms);
  latest.fill(0);
  for (let passageNumber = 0; passageNumber < passages; passageNumber++) {
    each(passageNumber, (term) => {
      if (latest[term] === passageNumber + 1) {
        const last = (ends[term] ?? 0) - 1;
        if ((counts[last] ?? 0) < 255) counts[last] = (counts[last] ?? 0) + 1;
        return;
      }
      latest[term] = passageNumber + 1;
      const at = ends[term] ?? 0;
      passageNumbers[at] = passageNumber;
      counts[at] = 1;
      ends[term] = at + 1;
    });
    if (passageNumber % TURNED_TOGETHER === 0) yield undefined;
  }
  return { starts, passageNumbers, counts };
}
