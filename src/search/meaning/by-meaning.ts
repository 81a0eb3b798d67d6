/** What is found if words that mean nearly the same count too? */

import type { PassageIndex } from '../../index/passage-index.ts';
import { meantConfidence, wordShare } from './meant-confidence.ts';
import type { Found } from '../answer/slots.ts';
import { level } from '../answer/trust.ts';
import type { Query } from '../question/query.ts';
import type { RankedPassage } from '../ranking/ranking.ts';
import type { NearWords } from './near-words.ts';
import { softened } from './soften.ts';

/** Share of a question's idf below which a passage has hardly any of the words asked. */
const HARDLY_ANY = 0.35;

/**
 * What is found with the meaning of words, in place of what words alone found; that itself if meaning adds nothing.
 * @param ranked ranks the passages for a query
 */
export function byMeaning(
  words: Found,
  near: NearWords,
  index: PassageIndex,
  ranked: (query: Query) => readonly RankedPassage[],
): Found {
  const query = softened(words.query, near, index);
  if (query === words.query) return words;
  const meant = ranked(query);
  const [best] = meant;
  if (best === undefined) return words;
  const isAnswered = level(words.confidence) === 'answer';
  return {
    query,
    ranked: meant,
    confidence: meantConfidence(query, meant, words, index),
    words,
    byMeaning: !isAnswered || wordShare(query, best, words, index) < HARDLY_ANY,
  };
}
