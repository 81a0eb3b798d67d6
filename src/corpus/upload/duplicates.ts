/** Is a document there already, in these words or in another version? */

import { inSlices } from '../../slices.ts';
import type { Document } from '../document.ts';
import { limitOf, type Sketch, sketching } from './sketch.ts';

/** Of the wording of the shorter document, at least this much is in the longer one. */
const NEAR = 0.4;

/** From this share on, it does not matter whether the wording is that of a form, since hardly anything else is left. */
const NEARLY_ALL = 0.8;

/** So many documents may be versions of one another; wording that more of them share is more likely a form. */
const USUAL = 3;

/** Fewer pieces of wording prove nothing. */
const FEWEST = 24;

export interface Duplicate {
  readonly document: Document;
  /** `exact`: the same words in the same order; case, accents, signs and white space may differ. */
  readonly kind: 'exact' | 'near';
  /** How much of the wording of the shorter document is in the longer one, from 0 to 1. */
  readonly share: number;
}

/** The exact duplicates first, then the near ones with the largest share first. Runs in slices. */
export function duplicatesOf(
  document: Document,
  existing: readonly Document[],
): Promise<readonly Duplicate[]> {
  return inSlices(finding(document, existing));
}

function* finding(
  document: Document,
  existing: readonly Document[],
): Generator<undefined, readonly Duplicate[]> {
  const own = yield* sketched(document);
  const found: Duplicate[] = [];
  const near: { readonly document: Document; readonly share: number; readonly common: Common }[] = [];
  /** How many of the others have each piece of the document's own. */
  const spread = new Uint16Array(own.pieces.length);
  for (const one of existing) {
    const other = yield* sketched(one);
    const common = commonIn(own, other);
    for (const at of common.at) spread[at] = (spread[at] ?? 0) + 1;
    if (own.words > 0 && own.all === other.all) found.push({ document: one, kind: 'exact', share: 1 });
    else {
      const share =
        common.of >= FEWEST ? common.at.length / common.of : yield* shareOf([document, own], [one, other]);
      if (share >= NEAR) near.push({ document: one, share, common });
    }
    yield undefined;
  }
  for (const { document: one, share, common } of near)
    if (share >= NEARLY_ALL || weighed(common, spread) >= NEAR)
      found.push({ document: one, kind: 'near', share });
  const rank = ({ kind, share }: Duplicate): number => (kind === 'exact' ? 2 : share);
  return found.sort((a, b) => rank(b) - rank(a));
}

/**
 * The share if each piece of the document's own counts less if many others have it: minutes of meetings, or books
 * of a publisher, share a form and are no versions of each other.
 */
function weighed({ at, below, others }: Common, spread: Uint16Array): number {
  let [common, all] = [0, 0];
  const weight = (one: number): number => Math.min(1, USUAL / (spread[one] ?? 1));
  for (const one of at) common += weight(one);
  for (let one = 0; one < below; one++) all += weight(one);
  return common / all / Math.min(1, others / below);
}

/** Documents do not change, and one that is served is compared with every upload. */
const sketches = new WeakMap<Document, Sketch>();

function* sketched(document: Document): Generator<undefined, Sketch> {
  const known = sketches.get(document);
  if (known !== undefined) return known;
  const made = yield* sketching(document, limitOf(document));
  sketches.set(document, made);
  return made;
}

type Sketched = readonly [document: Document, sketch: Sketch];

/** For a short and a much longer document, of which too few pieces are kept to compare the short one with. */
function* shareOf(one: Sketched, other: Sketched): Generator<undefined, number> {
  const [[, short], [long, kept]] = one[1].words <= other[1].words ? [one, other] : [other, one];
  if (kept.limit >= short.limit || short.pieces.length < FEWEST) return 0;
  const { pieces } = yield* sketchedFully(long, short.limit);
  const of = Math.min(short.pieces.length, positionOf(short.limit, pieces));
  if (of < FEWEST) return 0;
  // The long one has thousands of times as many, so each piece is looked up.
  return short.pieces.filter((piece) => pieces[positionOf(piece, pieces)] === piece).length / of;
}

/** A book is compared with hundreds of short documents, but read once. */
const full = new WeakMap<Document, Sketch>();

/** @param limit that its pieces must at least be kept to */
function* sketchedFully(document: Document, limit: number): Generator<undefined, Sketch> {
  const known = full.get(document);
  if (known !== undefined && known.limit >= limit) return known;
  const made = yield* sketching(document, limit);
  full.set(document, made);
  return made;
}

/** Where a piece is, or would be, among pieces in ascending order. */
function positionOf(piece: number, pieces: Sketch['pieces']): number {
  let [from, to] = [0, pieces.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((pieces[middle] ?? 0) < piece) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What two documents have in common, of the pieces that are kept of both. */
interface Common {
  /** Positions among the pieces of the first. */
  readonly at: readonly number[];
  /** How many pieces of the first, of the second, and of the shorter one can be compared. */
  readonly below: number;
  readonly others: number;
  readonly of: number;
}

function commonIn(first: Sketch, second: Sketch): Common {
  const limit = Math.min(first.limit, second.limit);
  const at: number[] = [];
  let [below, others] = [0, 0];
  for (let piece = first.pieces[0]; piece !== undefined && piece < limit; piece = first.pieces[++below]) {
    while ((second.pieces[others] ?? limit) < piece) others++;
    if (second.pieces[others] === piece) at.push(below);
  }
  while ((second.pieces[others] ?? limit) < limit) others++;
  return { at, below, others, of: Math.min(below, others) };
}
