/** Does a quotation stand in the corpus, word for word, nearly, or not at all? */

import type { DocumentId, Passage, Span } from '../corpus/document.ts';
import { plainSetting, type SaidWord, saidWords } from '../text/wording.ts';
import { type Aligned, align, type Change, changesOf } from './alignment.ts';
import { analyze } from './analyzer.ts';
import type { PassageIndex } from './passage-index.ts';
import { type Stretch, Wording } from './wording-index.ts';

/** Where a quotation stands: in `passage` it begins. */
export interface QuotePlace extends Stretch {
  /** The words of the quotation in the span: all of it, or the parts between which words are left out. */
  readonly marks: readonly Span[];
  /** What of it stands in later passages of the same document, in order; mostly none. */
  readonly further: readonly Stretch[];
}

/**
 * The outcome of a check.
 *
 * A quotation is verbatim when its words, numbers and signs (% € + and the like) are those of the text, all
 * and in order. Never compared are: white space, kinds of quotation mark, kinds of dash, … against three
 * stops, composed against decomposed letters, characters that are not seen, and whatever stands before the
 * first word or behind the last (quotation marks, a trailing …, a full stop). `differs` is 'case' where
 * nothing but upper and lower case differs, 'punctuation' where a mark between two words, or white space
 * beside one, is missing, added or another (and perhaps case too). Accents, digits and their separators
 * (1,000 · 6.5 · 02:05), a minus and an apostrophe inside a word belong to the word: another one is another word.
 *
 * … or [ … ] in the middle leaves words out: the parts must stand in order in one document, and within one
 * passage wherever that is so.
 */
export type QuoteCheck =
  | {
      readonly kind: 'verbatim';
      /** In order of the corpus, at most 25; never empty. */
      readonly places: readonly QuotePlace[];
      /** How many places there are. */
      readonly total: number;
      /** For the first place. */
      readonly differs?: 'punctuation' | 'case';
      /** Whether an omission mark of the quotation stands for words of the text. */
      readonly elided: boolean;
    }
  | {
      readonly kind: 'near';
      readonly place: QuotePlace;
      /** Every word of the quotation and every word of the place, in order. */
      readonly changes: readonly Change[];
      /** Words that agree, as a share of the steps from one wording to the other; at least 0.7, below 1. */
      readonly share: number;
    }
  | { readonly kind: 'absent'; readonly nearest?: QuotePlace }
  /** `problem` is a sentence that says what to do. */
  | { readonly kind: 'too-long' | 'empty'; readonly problem: string };

/** In UTF-16 units. */
export const LONGEST_QUOTATION = 2_000;

/** Places that are told; a reply has no room for more. */
const MOST_PLACES = 25;

/** Shorter quotations are like too many others to be nearly one of them. */
const FEWEST_NEAR_WORDS = 4;
const LEAST_NEAR_SHARE = 0.7;
/** Below, the nearest passage has nothing to do with the quotation. */
const LEAST_NEAREST_SHARE = 0.3;

/** Passages that are compared word by word. */
const CANDIDATES = 20;
/** Rarest words by which they are found. */
const RARE_WORDS = 8;
/** Cells of the tables that alignment fills: 20 passages for words, a few for 2,000 Han characters; some 40 ms. */
const MOST_CELLS = 8_000_000;

const OMISSION = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.+/gu;
/** More parts are no quotation. */
const MOST_PARTS = 20;
/** Beginnings that are tried in a document for the tightest run of the parts; the first alone decides whether there is one. */
const MOST_BEGINNINGS = 1_000;

export class QuoteChecker {
  readonly byDocument: ReadonlyMap<DocumentId, readonly Passage[]>;
  readonly #index: PassageIndex;
  readonly #wordings: ReadonlyMap<DocumentId, Wording>;

  constructor(index: PassageIndex) {
    this.#index = index;
    this.#wordings = wordingsOf(index.passages);
    this.byDocument = new Map([...this.#wordings].map(([id, { passages }]) => [id, passages]));
  }

  /** The text of every document, as words that can be searched for. */
  get wordings(): Iterable<Wording> {
    return this.#wordings.values();
  }

  check(quotation: string): QuoteCheck {
    if (quotation.length > LONGEST_QUOTATION) {
      const problem = `The quotation has ${quotation.length} characters and at most ${LONGEST_QUOTATION} can be checked; shorten it.`;
      return { kind: 'too-long', problem };
    }
    // Quoting on Discord puts > before each line.
    const text = quotation.replace(/^[ \t]*>+[ \t]?/gmu, (marks) => ' '.repeat(marks.length));
    const words = saidWords(text);
    if (words.length === 0) {
      return { kind: 'empty', problem: 'The quotation has no words; paste the words to look for.' };
    }
    return this.#whole(text, words) ?? this.#elided(text) ?? this.#near(text, words);
  }

  #whole(text: string, words: readonly SaidWord[]): QuoteCheck | undefined {
    const said = wordingOf(words);
    const found: Found[] = [];
    let total = 0;
    for (const wording of this.wordings) {
      for (let at = wording.next(said); at >= 0; at = wording.next(said, at + 1)) {
        total++;
        if (found.length < MOST_PLACES) found.push({ runs: [wording.run(said, at)] });
      }
    }
    return verbatim(text, [words], found, total);
  }

  /** Every part in order: within one passage, or else the tightest way of each document. */
  #elided(text: string): QuoteCheck | undefined {
    const parts = partsOf(text);
    if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
    const within: Found[] = [];
    const across: Found[] = [];
    for (const wording of this.wordings) {
      const found = inOrder(wording, parts.map(wordingOf));
      const own = new Map<Passage | undefined, Found>();
      for (const way of found) {
        const [passage, ...others] = passagesOf(way.runs);
        if (others.length === 0 && !own.has(passage)) own.set(passage, way);
      }
      within.push(...own.values());
      const [tightest] = found;
      if (own.size === 0 && tightest !== undefined) across.push(tightest);
    }
    const found = within.length > 0 ? within : across;
    return verbatim(text, parts, found.slice(0, MOST_PLACES), found.length);
  }

  #near(text: string, words: readonly SaidWord[]): QuoteCheck {
    const best = this.#nearest(text, words);
    if (best === undefined) return { kind: 'absent' };
    const { document, aligned, said } = best;
    const changes = changesOf(text, words, said, aligned);
    const place = placeOf([document.stretches(said.slice(aligned.from, aligned.to))]);
    if (place === undefined) return { kind: 'absent' };
    if (words.length >= FEWEST_NEAR_WORDS && aligned.share >= LEAST_NEAR_SHARE)
      return { kind: 'near', place, changes, share: aligned.share };
    return aligned.same >= 2 && aligned.share >= LEAST_NEAREST_SHARE
      ? { kind: 'absent', nearest: place }
      : { kind: 'absent' };
  }

  #nearest(
    text: string,
    words: readonly SaidWord[],
  ): { document: Wording; aligned: Aligned; said: SaidWord[] } | undefined {
    const omissions = omissionsAfter(text, words);
    const candidates = this.#candidates(text)
      .flatMap((passage) => {
        const document = this.#wordings.get(passage.document.id);
        if (document === undefined) return [];
        const said = document.around(passage);
        return [{ document, said, shared: shared(words, said) }];
      })
      .sort((a, b) => b.shared - a.shared);
    let best: { document: Wording; aligned: Aligned; said: SaidWord[] } | undefined;
    let cells = 0;
    for (const { document, said, shared } of candidates) {
      if (best !== undefined && (shared <= best.aligned.same || cells > MOST_CELLS)) break;
      const aligned = align(words, said, omissions);
      cells += words.length * said.length;
      if (aligned.same > 0 && (best === undefined || aligned.score > best.aligned.score))
        best = { document, aligned, said };
    }
    return best;
  }

  /** Passages that hold the rarest words of the quotation. */
  #candidates(text: string): Passage[] {
    const languages = this.#index.languages.length === 0 ? [undefined] : this.#index.languages;
    const terms = new Set<string>();
    for (const language of languages) {
      for (const { term, stop } of analyze(text, language)) if (!stop) terms.add(term);
    }
    const rare = [...terms]
      .map((term) => ({ term, frequency: this.#index.frequency(term), weight: 1 }))
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => a.frequency - b.frequency)
      .slice(0, RARE_WORDS);
    return this.#index.candidates(rare, CANDIDATES).flatMap((place) => this.#index.passages[place] ?? []);
  }
}

/** The words of one place: a run for each part of the quotation. */
interface Found {
  readonly runs: readonly (readonly Stretch[])[];
}

function wordingsOf(passages: readonly Passage[]): Map<DocumentId, Wording> {
  const byDocument = new Map<DocumentId, Passage[]>();
  for (const passage of passages) {
    const known = byDocument.get(passage.document.id);
    if (known === undefined) byDocument.set(passage.document.id, [passage]);
    else known.push(passage);
  }
  return new Map([...byDocument].map(([id, own]) => [id, new Wording(own)]));
}

function verbatim(
  text: string,
  parts: readonly (readonly SaidWord[])[],
  found: readonly Found[],
  total: number,
): QuoteCheck | undefined {
  const places = found.flatMap(({ runs }) => placeOf(runs) ?? []);
  const [first] = found;
  if (first === undefined || places.length === 0) return undefined;
  const settings = parts.map((words, at) => ({
    said: plainSetting(text.slice(words[0]?.start, words.at(-1)?.end)),
    written: plainSetting(textOf(first.runs[at] ?? [])),
  }));
  const elided = parts.length > 1;
  const outcome = { kind: 'verbatim', places, total, elided } as const;
  if (settings.every(({ said, written }) => said === written)) return outcome;
  const sameMarks = settings.every(({ said, written }) => said.toLowerCase() === written.toLowerCase());
  return { ...outcome, differs: sameMarks ? 'case' : 'punctuation' };
}

/** What the words of a run stand in, from the first to the last. */
function textOf(run: readonly Stretch[]): string {
  const [first, last] = [run[0], run.at(-1)];
  return first && last ? first.passage.document.text.slice(first.span.start, last.span.end) : '';
}

function passagesOf(runs: Found['runs']): Set<Passage> {
  return new Set(runs.flat().map(({ passage }) => passage));
}

/** Runs as a place: its passage is the first, with the runs in it as marks. */
function placeOf(runs: Found['runs']): QuotePlace | undefined {
  const byPassage = new Map<Passage, Span[]>();
  for (const { passage, span } of runs.flat()) {
    const spans = byPassage.get(passage);
    if (spans === undefined) byPassage.set(passage, [span]);
    else spans.push(span);
  }
  const stretches = [...byPassage].map(([passage, marks]) => {
    const span = { start: marks[0]?.start ?? passage.span.start, end: marks.at(-1)?.end ?? passage.span.end };
    return { passage, span, marks };
  });
  const [first, ...rest] = stretches;
  return first && { ...first, further: rest.map(({ passage, span }) => ({ passage, span })) };
}

/** The ways in which the parts follow each other in a document, one for each place of the first; tightest first. */
function inOrder(wording: Wording, parts: readonly string[]): Found[] {
  const [first = '', ...rest] = parts;
  const ways: { offsets: number[]; length: number }[] = [];
  // Beginnings move on only, and so does what follows them: each part is searched through the document once.
  const known = rest.map(() => -1);
  let start = wording.next(first);
  for (let tried = 0; start >= 0 && tried < MOST_BEGINNINGS; tried++) {
    const offsets = [start];
    let after = start + first.length + 1;
    for (const [at, part] of rest.entries()) {
      if ((known[at] ?? -1) < after) known[at] = wording.next(part, after);
      const found = known[at] ?? -1;
      if (found < 0) return sorted(ways);
      offsets.push(found);
      after = found + part.length + 1;
    }
    ways.push({ offsets, length: after - start });
    start = wording.next(first, start + 1);
  }
  return sorted(ways);

  function sorted(found: typeof ways): Found[] {
    return found
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST_PLACES)
      .map(({ offsets }) => ({ runs: offsets.map((offset, at) => wording.run(parts[at] ?? '', offset)) }));
  }
}

/** The words between omission marks; at the ends nothing is left out. */
function partsOf(text: string): SaidWord[][] {
  const parts: SaidWord[][] = [];
  let start = 0;
  for (const mark of text.matchAll(OMISSION)) {
    parts.push(saidWords(text, { start, end: mark.index }));
    start = mark.index + mark[0].length;
  }
  parts.push(saidWords(text, { start, end: text.length }));
  return parts.filter((words) => words.length > 0);
}

/** After how many words omission marks stand. */
function omissionsAfter(text: string, words: readonly SaidWord[]): Set<number> {
  const marks = Array.from(text.matchAll(OMISSION), ({ index }) => index);
  return new Set(marks.map((mark) => words.filter(({ end }) => end <= mark).length));
}

function wordingOf(words: readonly SaidWord[]): string {
  return words.map(({ said }) => said).join(' ');
}

/** How many words two texts share, each as often as both say it. */
function shared(words: readonly SaidWord[], others: readonly SaidWord[]): number {
  const left = new Map<string, number>();
  for (const { said } of words) left.set(said, (left.get(said) ?? 0) + 1);
  let count = 0;
  for (const { said } of others) {
    const known = left.get(said) ?? 0;
    if (known === 0) continue;
    left.set(said, known - 1);
    count++;
  }
  return count;
}
