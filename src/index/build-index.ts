/**
 * How do passages become an index? Each is read once; the lists of terms by passage are then inverted into postings.
 */

import type { Passage } from '../corpus/document.ts';
import { languagesOf } from './corpus-languages.ts';
import type { IndexData } from './index-data.ts';
import { IndexWriter } from './index-writer.ts';

/** Share of the work that is reading. */
const READING = 0.9;

/** Yields the share of the work that is done, 0 to 1. */
export function* buildIndex(passages: readonly Passage[]): Generator<number | undefined, IndexData> {
  const writer = new IndexWriter(yield* languagesOf(passages));
  for (const [passageNumber, passage] of passages.entries()) {
    // One passage at a time, in two steps: the code that reads the first ones is still being compiled, which takes as
    // long as reading hundreds.
    writer.say(passage);
    yield undefined;
    writer.read(passage);
    yield (READING * passageNumber) / passages.length;
  }
  return yield* writer.finish();
}
