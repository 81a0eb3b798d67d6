/** What is found for a question if moderators have decided which passage answers it, and which do not? */

import type { Passage } from '../corpus/document.ts';
import { withoutFarBehind } from '../search/answer/far-behind.ts';
import { isPointedOut } from '../search/answer/trust.ts';
import type { Hit } from '../search/answer/hits.ts';
import type { Searcher, SearchOptions, SearchResult } from '../search/search.ts';
import type { Pin } from '../store/records/record.ts';
import type { PinsFor } from './pin-board.ts';

export interface PinnedResult extends SearchResult {
  /** The decision that made the first hit the first. */
  readonly pinned?: Pin;
}

/** A moderator's decision is not a guess. */
const CERTAIN = 1;

/** At most this many hits if the options name no limit, as for any search. */
const LIMIT = 3;

/** How far a pinned passage leads, as a share of the best score: hits are shown in the order of their scores. */
const AHEAD = 1e-6;

/**
 * The result of a search without the passages that do not answer, and with the one that does first. Passages that
 * would not have been an answer do not follow it.
 * @param passage of `pins.use`; undefined if it is not among those searched
 */
export function pinnedSearch(
  searcher: Searcher,
  question: string,
  options: SearchOptions,
  pins: PinsFor,
  passage: Passage | undefined,
): PinnedResult {
  const without = new Set(pins.not.map((pin) => pin.passage));
  const among = without.size === 0 ? options : { ...options, without };
  if (pins.use === undefined || passage === undefined) return searcher.search(question, among);
  // A moderator has decided, so that nothing is left to be guessed from the meaning of words.
  const result = searcher.search(question, { ...among, byWords: true });
  const found = result.level === 'answer' ? withoutFarBehind(result.hits) : [];
  const [best] = result.hits;
  // A word is pointed out only if the search would have pointed it out.
  const isOwn = best?.passage.id === passage.id && isPointedOut(result.confidence);
  const own = best?.passage.id === passage.id ? best : searcher.hitIn(passage, result.query, among);
  if (own === undefined) return result;
  const others = found.filter((hit) => hit !== own && (best === own || hit.passage.id !== passage.id));
  const score = Math.max(own.score, (others[0]?.score ?? 0) * (1 + AHEAD));
  const hits = [{ ...(isOwn ? own : unfocused(own)), score }, ...others.map(unfocused)];
  return {
    ...result,
    level: 'answer',
    confidence: CERTAIN,
    hits: hits.slice(0, options.limit ?? LIMIT),
    pinned: pins.use,
  };
}

export function unfocused({ focus: _, ...hit }: Hit): Hit {
  return hit;
}
