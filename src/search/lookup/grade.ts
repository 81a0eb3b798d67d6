/** How exactly does a passage contain the words of a search? */

import type { PassageIndex } from '../../index/passage-index.ts';
import type { Query, QueryTerm } from '../question/query.ts';
import { matchEnd } from '../ranking/matching.ts';
import { WantedForms } from '../ranking/wanted-forms.ts';

/**
 * What a match is worth compared with the word as typed. `below` is for words in a heading: they count fully for the
 * first passage below it, and by this share for the others, which are therefore listed after all passages that
 * contain the word themselves.
 */
export const EXACTNESS = { written: 1, stem: 0.9, alias: 0.7, correction: 0.5, part: 0.2, below: 0.1 };

/**
 * Aliases with a lower weight are only loosely the same: good enough to answer a question, but not to be listed as
 * the word.
 */
const LEAST_ALIAS_WEIGHT = 0.7;

export interface Way {
  readonly terms: readonly string[];
  readonly worth: number;
}

/** The ways to say a term, by their words; single words of a name that was typed count a little. */
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
  /** How exactly each term is said; absent for a term that is not. */
  readonly exactness: Map<number, number>;
  readonly times: Map<number, number>;
}

/** What the words of a passage, as forms of the index, say of the terms of a query. */
export function wordsIn(query: Query, index: PassageIndex): (said: Uint32Array) => Said {
  const wanted = new WantedForms<Way & { readonly at: number }>(index);
  for (const [at, term] of query.terms.entries())
    for (const way of waysOf(term).values()) wanted.add(way.terms[0] ?? '', { ...way, at });
  const surfaces = query.terms.map((term) => new Set(term.surfaces));
  // A search for phrases alone has no words to count.
  if (wanted.isEmpty) return () => ({ exactness: new Map(), times: new Map() });
  return (said) => {
    const [exactness, times] = [new Map<number, number>(), new Map<number, number>()];
    for (let from = 0; from < said.length; from++) {
      const form = said[from] ?? 0;
      const ways = wanted.of(form);
      if (ways === undefined) continue;
      for (const { at, terms, worth } of ways) {
        if (matchEnd(said, from, terms, index) === undefined) continue;
        const written = worth === EXACTNESS.stem && surfaces[at]?.has(index.form(form).surface) === true;
        exactness.set(at, Math.max(written ? EXACTNESS.written : worth, exactness.get(at) ?? 0));
        times.set(at, (times.get(at) ?? 0) + 1);
      }
    }
    return { exactness, times };
  };
}
