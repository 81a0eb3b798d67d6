/** Which excerpts of the passages that were found are shown, in which order and with which marks? */

import type { Passage } from '../../corpus/document.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Span } from '../../text/span.ts';
import type { Query } from '../question/query.ts';
import type { RankedPassage } from '../ranking/ranking.ts';
import { distinctPassages } from './distinct.ts';
import { type Excerpt, excerpts, marksWithin } from './excerpt.ts';
import { likelyAnswer } from './likely-answer.ts';
import { asFound } from './said-by.ts';
import type { Found, Slots } from './slots.ts';

export interface HitOptions {
  /** At most this many hits, 1 or more. Default 3. */
  readonly limit?: number;
  /** Longest excerpt in UTF-16 units. Default 300. */
  readonly maxLength?: number;
  /** At most this many excerpts per passage. Default 2, because the answer may be elsewhere in a long passage. */
  readonly perPassage?: number;
}

export interface Hit extends Excerpt {
  readonly passage: Passage;
  /**
   * Only on the first hit: what is likely the answer itself, within the excerpt; into `document.text`; see
   * `likelyAnswer()`.
   */
  readonly focus?: Span;
  /**
   * Only if it was found by words that mean nearly the same as those asked: hardly any of those is in the passage, or
   * words alone would not have answered. It has no marks.
   */
  readonly byMeaning?: true;
  /** Comparable only within one answer. */
  readonly score: number;
}

/** The passages chosen for each part of the question, each with its own excerpt, followed by what else was found. */
export function hitsOf({ first }: Slots, whole: Found, options: HitOptions, index: PassageIndex): Hit[] {
  const limit = options.limit ?? 3;
  const used = new Set(first.map((slot) => slot.ranked.passageNumber));
  const others = whole.ranked.filter(({ passageNumber }) => !used.has(passageNumber));
  const own = first.slice(0, limit).flatMap((slot, n) => {
    const [hit] = hitsIn(slot.found, [slot.ranked], { ...options, limit: 1, perPassage: 1 }, index);
    if (hit === undefined) return [];
    const { focus, ...unfocused } = hit;
    return [n === 0 && focus !== undefined ? hit : unfocused];
  });
  if (own.length === 0) return hitsIn(whole, whole.ranked, options, index);
  const rest =
    own.length === limit ? [] : hitsIn(whole, others, { ...options, limit: limit - own.length }, index);
  const best = Math.max(...own.map(({ score }) => score), ...rest.map(({ score }) => score));
  // Hits are shown in the order of their scores.
  return [
    ...own.map((hit, n) => ({ ...hit, score: best * (1 + (own.length - n) * AHEAD) })),
    ...rest.map(({ focus, ...hit }) => hit),
  ];
}

/** Excerpts of passages as `bestHits()` gives them. Only words that were asked, or forms of them, are marked. */
function hitsIn(
  { query, words, byMeaning }: Found,
  ranked: readonly RankedPassage[],
  options: HitOptions,
  index: PassageIndex,
): Hit[] {
  const hits = bestHits(query, ranked, options);
  if (words === undefined) return hits;
  if (byMeaning === true) return hits.map((hit) => ({ ...hit, marks: [], byMeaning }));
  return hits.map((hit) => {
    const bare = asFound(words, index.passageNumberOf(hit.passage), index);
    return { ...hit, marks: bare === undefined ? [] : marksWithin(hit.span, bare.occurrences) };
  });
}

/** Excerpts of the best passages in order; a further excerpt of a passage comes after anything that says more. */
export function bestHits(query: Query, ranked: readonly RankedPassage[], options: HitOptions): Hit[] {
  const limit = options.limit ?? 3;
  const { maxLength, perPassage = 2 } = options;
  const distinct = distinctPassages(ranked, limit, maxLength);
  // A further excerpt scores at most this share of the first. If it would come after `limit` first excerpts, it is
  // not looked for.
  const last = distinct.length < limit ? Number.NEGATIVE_INFINITY : leastScore(distinct);
  const [best, ...others] = distinct
    .flatMap((found) => {
      const wanted = found.score > 0 && found.score * FURTHER < last ? 1 : perPassage;
      const own = excerpts(query, found, wanted, maxLength === undefined ? {} : { maxLength });
      const most = Math.max(0, ...own.map(({ worth }) => worth)) || 1;
      return own
        .filter(({ worth }, n) => n === 0 || worth > 0)
        .map((one, n) => ({
          found,
          hit: {
            ...one,
            passage: found.passage,
            score: n === 0 ? found.score : found.score * FURTHER * (one.worth / most),
          },
        }));
    })
    .sort((a, b) => b.hit.score - a.hit.score)
    .slice(0, limit);
  if (best === undefined) return [];
  const focus = likelyAnswer(query, best.found, best.hit.span);
  return [focus === undefined ? best.hit : { ...best.hit, focus }, ...others.map(({ hit }) => hit)];
}

function leastScore(ranked: readonly RankedPassage[]): number {
  return ranked.reduce((least, { score }) => Math.min(least, score), Number.POSITIVE_INFINITY);
}

/** How far chosen passages lead, as a share of the best score: just enough to keep them first. */
const AHEAD = 1e-6;

/** What a further excerpt of a passage is worth, relative to the passage's first. */
const FURTHER = 0.8;
