/** What else may stand for the words of a question, if words that mean nearly the same count too? */

import { inverseFrequency } from '../../index/idf.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Alternative } from '../question/alternatives.ts';
import type { Span } from '../../text/span.ts';
import { singleHanWords } from '../question/han-words.ts';
import { LIGHT_WEIGHT, MOST_TERMS, type Query, type QueryTerm } from '../question/query.ts';
import type { NearTerm, NearWords } from './near-words.ts';

/**
 * What a word of the corpus counts that means the same as one asked for, if that is there itself, or is not. Tried
 * with questions in Russian and Chinese over English texts and with paraphrases; see bench/README.md.
 */
const WEIGHT = { beside: 0.6, instead: 1 };

/**
 * The query with further alternatives: words of the corpus that mean nearly what a word of the question means. The
 * same query if there are none. Numbers and names of several words mean only themselves.
 */
export function softened(query: Query, near: NearWords, index: PassageIndex): Query {
  const own = query.terms.map((term) => softenedTerm(term, query.asker, near, index));
  const short = shortTerms(query, index)
    .map((term) => softenedTerm(term, query.asker, near, index))
    .filter(({ alternatives }) => alternatives.length > 0);
  if (short.length === 0 && own.every((term, at) => term === query.terms[at])) return query;
  // What words alone found counts its terms by their places.
  const terms = [...own, ...short];
  return { ...query, terms, totalIdf: terms.reduce((sum, { idf }) => sum + idf, 0) };
}

/** Words of one Chinese character that words alone do not look for in texts without any. */
function shortTerms({ question, terms }: Query, index: PassageIndex): QueryTerm[] {
  if (index.scripts.has('Han')) return [];
  const isAsked = ({ start, end }: Span) => terms.some(({ span }) => start < span.end && end > span.start);
  return singleHanWords(question, isAsked)
    .slice(0, MOST_TERMS)
    .map(({ start, end, surface }) => ({
      span: { start, end },
      text: surface,
      surfaces: [surface],
      isName: false,
      isLight: true,
      alternatives: [],
      idf: 0,
    }));
}

function softenedTerm(
  term: QueryTerm,
  asker: string | undefined,
  near: NearWords,
  index: PassageIndex,
): QueryTerm {
  if (/[\p{N}\s]/u.test(term.text)) return term;
  const isThere = term.alternatives.length > 0;
  const own = new Set(term.alternatives.flatMap(({ terms }) => terms));
  const others = near.of(term.text, asker).filter((one) => !own.has(one.term));
  const [nearest] = others;
  if (nearest === undefined) return term;
  const highest = isThere ? WEIGHT.beside : WEIGHT.instead;
  const added = others.map(
    ({ term: other, nearness }): Alternative => ({
      terms: [other],
      weight: highest * nearness,
      kind: 'meaning',
      text: other,
    }),
  );
  return {
    ...term,
    alternatives: [...term.alternatives, ...added],
    // A word that the corpus lacks is as rare there as the word that means most nearly the same.
    idf: isThere ? term.idf : rarity(nearest, index) * (term.isLight ? LIGHT_WEIGHT : 1),
  };
}

function rarity({ term }: NearTerm, index: PassageIndex): number {
  return inverseFrequency(index.frequency(term), index.passages.length);
}
