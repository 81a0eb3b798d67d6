/** How exactly does a passage say the words of a search? */

import type { PassageIndex } from './passage-index.ts';
import type { Query, QueryTerm } from './query.ts';

/** What a way to say a word is worth beside the word as typed. */
export const EXACTNESS = { written: 1, stem: 0.9, alias: 0.7, correction: 0.5, part: 0.2 };

/** Aliases below are only loosely the same: fit to answer a question, not to be listed as the word. */
const LEAST_ALIAS_WEIGHT = 0.7;

export interface Way {
  readonly terms: readonly string[];
  readonly worth: number;
}

/** The ways to say a term, by their words; the single words of a typed name count a little. */
export function waysOf({ alternatives }: QueryTerm): Map<string, Way> {
  const ways = new Map<string, Way>();
  const add = (terms: readonly string[], worth: number): void => {
    const key = terms.join(' ');
    if ((ways.get(key)?.worth ?? 0) < worth) ways.set(key, { terms, worth });
  };
  for (const { terms, kind, weight } of alternatives) {
    if (kind === 'exact') {
      add(terms, EXACTNESS.stem);
      for (const term of terms) add([term], EXACTNESS.part);
    } else if (kind !== 'alias') add(terms, EXACTNESS.correction);
    else if (weight >= LEAST_ALIAS_WEIGHT) add(terms, EXACTNESS.alias);
  }
  return ways;
}

export interface Said {
  /** How exactly a term is said, for those that are. */
  readonly exactness: Map<number, number>;
  readonly times: Map<number, number>;
}

/** Stop words that may stand between the words of a name, as in `Matcher`. */
const WIDEST_GAP = 3;

/** What the words of a passage, as forms of the index, say of the terms of a query. */
export function wordsIn(query: Query, index: PassageIndex): (said: Uint32Array) => Said {
  const byForm = new Map<number, (Way & { readonly at: number })[]>();
  for (const [at, term] of query.terms.entries()) {
    for (const way of waysOf(term).values()) {
      for (const form of index.formsWith(way.terms[0] ?? '')) {
        const others = byForm.get(form);
        if (others === undefined) byForm.set(form, [{ ...way, at }]);
        else others.push({ ...way, at });
      }
    }
  }
  const surfaces = query.terms.map((term) => new Set(term.surfaces));
  // A search for phrases alone has no words to count.
  if (byForm.size === 0) return () => ({ exactness: new Map(), times: new Map() });
  // Most words of a passage are not looked for, and a list is read faster than a map.
  const isWanted = new Uint8Array(index.formCount);
  for (const form of byForm.keys()) isWanted[form] = 1;
  return (said) => {
    const [exactness, times] = [new Map<number, number>(), new Map<number, number>()];
    for (let from = 0; from < said.length; from++) {
      const form = said[from] ?? 0;
      const ways = isWanted[form] === 1 ? byForm.get(form) : undefined;
      if (ways === undefined) continue;
      for (const { at, terms, worth } of ways) {
        if (!follows(said, from, terms, index)) continue;
        const written = worth === EXACTNESS.stem && surfaces[at]?.has(index.form(form).surface) === true;
        exactness.set(at, Math.max(written ? EXACTNESS.written : worth, exactness.get(at) ?? 0));
        times.set(at, (times.get(at) ?? 0) + 1);
      }
    }
    return { exactness, times };
  };
}

function follows(said: Uint32Array, from: number, terms: readonly string[], index: PassageIndex): boolean {
  let at = from + 1;
  for (const term of terms.slice(1)) {
    for (let gap = 0; gap < WIDEST_GAP && index.form(said[at] ?? -1).stop; gap++) at++;
    if (index.form(said[at] ?? -1).term !== term) return false;
    at++;
  }
  return true;
}
