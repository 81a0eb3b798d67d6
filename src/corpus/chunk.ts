/** Which passages is a document cut into, and what is each one's id? */

import { createHash } from 'node:crypto';
import { sentencesInTurn } from '../languages/sentences.ts';
import { toEnd } from '../slices.ts';
import { characterEnd } from '../text/characters.ts';
import { clauses } from '../text/clauses.ts';
import { trim } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { placeOfPart } from '../text/part-place.ts';
import { leadOfPart, unitsInTurn } from '../text/units.ts';
import {
  type Document,
  type DocumentId,
  type Passage,
  type PassageId,
  quote,
  type Shape,
} from './document.ts';

/** In UTF-16 units: a passage with its citation fits into one message, and a search hit can be read at a glance. */
export const LONGEST_PASSAGE = 900;

/** Passages cut, or pieces joined into parts, between two points where the work may pause. */
const CUT_TOGETHER = 20;
const JOINED_TOGETHER = 1_000;

/**
 * Every paragraph as one passage, in order. A paragraph longer than `LONGEST_PASSAGE` becomes parts of similar length:
 * cut between its items, rows or lines if it has them, otherwise at sentence ends. A single item or sentence that is
 * too long is cut at clause ends, at spaces, or between characters.
 */
export function passages(document: Document): Passage[] {
  return toEnd(cutting(document));
}

/** `passages()` in steps: yields where the work may pause. */
export function* cutting(document: Document): Generator<undefined, Passage[]> {
  const seen = new Map<string, number>();
  const cut: Passage[] = [];
  for (const { span, section, number, lead, place, ...shape } of document.paragraphs) {
    if (cut.length % CUT_TOGETHER === 0) yield undefined;
    const parts = yield* partsOf(document.text, span, shape.kind, lead);
    for (const [at, part] of parts.entries()) {
      if (at % CUT_TOGETHER === CUT_TOGETHER - 1) yield undefined;
      const id = passageId(document.id, quote(document, part));
      const led = leadOfPart(part, lead);
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      cut.push({
        id: times === 1 ? id : (`${id}-${times}` as PassageId),
        document,
        span: part,
        section,
        paragraph: number,
        part: parts.length === 1 ? 0 : at + 1,
        position: cut.length,
        ...shape,
        ...(place && { place: placeOfPart(part, place) }),
        ...(led && { lead: led }),
      });
    }
  }
  return cut;
}

/** `document-id:hash`: the hash is of the passage's words only, regardless of spacing and Unicode composition. */
export function passageId(document: DocumentId, text: string): PassageId {
  const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return `${document}:${createHash('sha256').update(words).digest('hex').slice(0, 8)}` as PassageId;
}

/**
 * Whether the words in memory are still the ones that the id was made from when the file was read. Takes a few
 * microseconds.
 */
export function isIntact({ id, document, span }: Passage): boolean {
  const made = passageId(document.id, quote(document, span));
  return id === made || id.startsWith(`${made}-`);
}

interface Piece extends Span {
  /** The cost of a cut after this piece, in the squared units of `evenly()`. */
  readonly roughness: number;
}

/**
 * A part may be up to 150 units longer or shorter than the others to end with a sentence instead of a clause, and up to
 * 300 to end with a sentence instead of in the middle of a clause.
 */
const CLAUSE_ROUGHNESS = 2 * 150 ** 2;
const WORD_ROUGHNESS = 2 * 300 ** 2;
/** The same cost for cuts within an item, a row or a line that is too long. */
const UNIT_ROUGHNESS = 2 * 300 ** 2;

/**
 * Pieces joined into parts in one go. More are divided at this number wherever they are, since they are no prose, and
 * all of them at once would take hundreds of megabytes.
 */
const MOST_JOINED = 20_000;

/** In UTF-16 units: no sentence of a language is longer, so anything longer is read stretch by stretch. */
const LONGEST_STRETCH = 50_000;

function* partsOf(text: string, span: Span, kind?: Shape['kind'], lead?: Span): Generator<undefined, Span[]> {
  if (fits(span)) return [span];
  const parts: Span[] = [];
  let pieces: Piece[] = [];
  for (const some of kind === undefined ? textPieces(text, span) : unitPieces(text, span, kind, lead)) {
    for (const piece of some) pieces.push(piece);
    yield undefined;
    if (pieces.length < MOST_JOINED) continue;
    for (const part of yield* evenly(pieces)) parts.push(part);
    pieces = [];
  }
  for (const part of yield* evenly(pieces)) parts.push(part);
  return parts;
}

/** Items, rows or lines, or the pieces that a long one is cut into. */
function* unitPieces(
  text: string,
  span: Span,
  kind: NonNullable<Shape['kind']>,
  lead?: Span,
): Generator<readonly Piece[]> {
  const units = unitsInTurn(text, span, kind, lead);
  let found = units.next();
  for (; !found.done; found = units.next()) yield [];
  let pieces: Piece[] = [];
  for (const unit of found.value) {
    if (!fits(unit)) {
      yield pieces;
      yield* textPieces(text, unit, UNIT_ROUGHNESS);
      pieces = [];
    } else if (pieces.push({ ...unit, roughness: 0 }) === JOINED_TOGETHER) {
      yield pieces;
      pieces = [];
    }
  }
  yield pieces;
}

/**
 * Sentences, or the pieces that they are cut into. Every cut except after the last piece costs `roughness` more.
 */
function* textPieces(text: string, span: Span, roughness = 0): Generator<readonly Piece[]> {
  let last: Piece | undefined;
  for (const some of sentencesInTurn(text, span))
    for (const sentence of some)
      for (const stretch of stretchesOf(text, sentence)) {
        const pieces: Piece[] = last === undefined ? [] : [last];
        for (const piece of piecesOf(text, stretch))
          pieces.push(roughness === 0 ? piece : { ...piece, roughness: piece.roughness + roughness });
        last = pieces.pop();
        yield pieces;
      }
  if (last !== undefined) yield [{ ...last, roughness: 0 }];
}

/** A sentence as it is, unless it is longer than `LONGEST_STRETCH`. */
function* stretchesOf(text: string, { start, end }: Span): Generator<Span> {
  for (let from = start; from < end; ) {
    const most = Math.min(end, from + LONGEST_STRETCH);
    const blank = most === end ? end : text.lastIndexOf(' ', most);
    const to = blank > from ? blank : characterEnd(text, from, LONGEST_STRETCH);
    const stretch = trim(text, from, to);
    if (stretch.start < stretch.end) yield stretch;
    from = to;
  }
}

function fits({ start, end }: Span): boolean {
  return end - start <= LONGEST_PASSAGE;
}

/** A sentence as a whole if it fits; otherwise its clauses, and the words of clauses that do not fit. */
function piecesOf(text: string, sentence: Span): Piece[] {
  if (fits(sentence)) return [{ ...sentence, roughness: 0 }];
  const pieces = clauses(text, sentence).flatMap((clause): Piece[] => {
    if (fits(clause)) return [{ ...clause, roughness: CLAUSE_ROUGHNESS }];
    const runs = words(text, clause).flatMap((word) => (fits(word) ? [word] : characterRuns(text, word)));
    return runs.map((run) => ({ ...run, roughness: WORD_ROUGHNESS }));
  });
  return pieces.map((piece, at) => (at === pieces.length - 1 ? { ...piece, roughness: 0 } : piece));
}

/** Spans between white space. A space that carries a combining mark is not white space. */
function words(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  for (const gap of text.slice(start, end).matchAll(/\s+(?!\p{M})/gu)) {
    found.push({ start: from, end: start + gap.index });
    from = start + gap.index + gap[0].length;
  }
  return [...found, { start: from, end }].filter((word) => word.start < word.end);
}

/** Runs of similar length from a stretch without spaces, cut between characters as readers count them. */
function characterRuns(text: string, { start, end }: Span): Span[] {
  const runs = Math.ceil((end - start) / LONGEST_PASSAGE);
  const wanted = Math.ceil((end - start) / runs);
  const found: Span[] = [];
  for (let from = start; from < end; ) {
    const to = Math.min(end, characterEnd(text, from, wanted));
    found.push({ start: from, end: to });
    from = to;
  }
  return found;
}

/**
 * Joins neighbouring pieces into as few parts as possible and, among the ways to do so, into the most equal parts with
 * the least rough cuts. Finds the best way to divide the first n pieces, for each n, from the best ways for fewer.
 */
function* evenly(pieces: readonly Piece[]): Generator<undefined, Span[]> {
  const count = pieces.length;
  const ways: Ways = {
    starts: Int32Array.from(pieces, ({ start }) => start),
    parts: new Int32Array(count + 1),
    costs: new Float64Array(count + 1),
    from: new Int32Array(count + 1),
  };
  for (const [last, { end, roughness }] of pieces.entries()) {
    if (last % JOINED_TOGETHER === JOINED_TOGETHER - 1) yield undefined;
    choose(ways, last, end, roughness);
  }
  const parts: Span[] = [];
  for (let until = count; until > 0; until = ways.from[until] ?? 0)
    parts.push({ start: pieces[ways.from[until] ?? 0]?.start ?? 0, end: pieces[until - 1]?.end ?? 0 });
  return parts.reverse();
}

/** The best way to divide the first n pieces, for each n: in how many parts, at what cost, and where the last begins. */
interface Ways {
  /** Of each piece. */
  readonly starts: Int32Array;
  readonly parts: Int32Array;
  readonly costs: Float64Array;
  readonly from: Int32Array;
}

/** Chooses the way to divide all pieces up to the `last`, which ends at `end`. */
function choose({ starts, parts, costs, from }: Ways, last: number, end: number, roughness: number): void {
  let [fewest, least, chosen] = [last + 2, 0, last];
  for (let at = last; at >= 0; at--) {
    const length = end - (starts[at] ?? end);
    if (length > LONGEST_PASSAGE && at < last) break;
    const own = (parts[at] ?? 0) + 1;
    const cost = (costs[at] ?? 0) + length * length + roughness;
    if (own > fewest || (own === fewest && cost >= least)) continue;
    fewest = own;
    least = cost;
    chosen = at;
  }
  parts[last + 1] = fewest;
  costs[last + 1] = least;
  from[last + 1] = chosen;
}
