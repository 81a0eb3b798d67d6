/** How does an index follow a change of its passages without reading again those that stay? */

import type { Document, Passage } from '../corpus/document.ts';
import { languageIn } from '../languages/choose.ts';
import { LETTERS } from '../languages/script.ts';
import { type CorpusLanguages, languagesOf } from './corpus-languages.ts';
import { wordsAbove } from './heading-words.ts';
import { BARRIER, type IndexData, readSpans, writeNumber } from './index-data.ts';
import { IndexWriter, startsUpper } from './index-writer.ts';
import type { PassageIndex } from './passage-index.ts';

/** An index that passages may be taken from. */
export type Before = Pick<PassageIndex, 'passages' | 'data' | 'rangeOf'>;

/** Passages taken over between two points where the work may pause: this takes a third of a millisecond. */
const TAKEN_TOGETHER = 10;

/** Share of the work that is reading. */
const READING = 0.9;

/**
 * The index of passages, equal in every byte to that of `buildIndex()`. Passages that one of the indexes before has,
 * as the same object or as the same words of the same document object, are taken over from the first that has them.
 * They are read again only if a word in them may belong to another language now. Yields the share of the work that is
 * done, 0 to 1.
 */
export function* rebuildIndex(
  passages: readonly Passage[],
  before: readonly Before[],
): Generator<number | undefined, IndexData> {
  const languages = yield* languagesOf(passages);
  const writer = new IndexWriter(languages);
  const sources: Source[] = [];
  for (const index of before) {
    const source = new Source(index, yield* languagesOf(index.passages), languages, writer);
    sources.push(source);
  }
  let last: Found | undefined;
  for (const [at, passage] of passages.entries()) {
    const found = foundIn(sources, passage);
    if (found === undefined) {
      writer.say(passage);
      yield undefined;
      writer.read(passage);
      yield (READING * at) / passages.length;
    } else {
      const isNext = last?.source === found.source && last.number + 1 === found.number;
      found.source.say(passage, found.number, isNext);
      found.source.read(passage, found.number);
      if (at % TAKEN_TOGETHER === 0) yield (READING * at) / passages.length;
    }
    last = found;
  }
  return yield* writer.finish();
}

interface Found {
  readonly source: Source;
  readonly number: number;
}

function foundIn(sources: readonly Source[], passage: Passage): Found | undefined {
  for (const source of sources) {
    const number = source.numberOf(passage);
    if (number !== undefined) return { source, number };
  }
  return undefined;
}

/** Not numbered in the new index yet. */
const UNNUMBERED = -1;

const numbersOf = (count: number): Int32Array => new Int32Array(count).fill(UNNUMBERED);

/** An index before, with the new numbers of what has been taken over from it. */
class Source {
  readonly #index: Before;
  readonly #was: CorpusLanguages;
  readonly #now: CorpusLanguages;
  readonly #writer: IndexWriter;
  readonly #forms: Int32Array;
  readonly #surfaces: Int32Array;
  readonly #terms: Int32Array;
  readonly #saidWords: Int32Array;
  /** Headings by the language that they are analysed with first. */
  readonly #headings = new Map<string | undefined, Int32Array>();
  /** Letters that another language reads now, by the languages before and now. */
  readonly #differing = new Map<string, RegExp | undefined>();
  #document: Document | undefined;
  #differs: RegExp | undefined;

  constructor(index: Before, was: CorpusLanguages, now: CorpusLanguages, writer: IndexWriter) {
    this.#index = index;
    this.#was = was;
    this.#now = now;
    this.#writer = writer;
    const { data } = index;
    this.#forms = numbersOf(data.formTerms.length);
    this.#surfaces = numbersOf(data.surfaces.length);
    this.#terms = numbersOf(data.terms.length);
    this.#saidWords = numbersOf(data.saidWords.length);
  }

  /** The number of a passage whose words here are those of the new index; undefined if there is none. */
  numberOf(passage: Passage): number | undefined {
    const { from, to } = this.#index.rangeOf(passage.document.id);
    const number = from + passage.position;
    const own = this.#index.passages[number];
    if (own === undefined || number >= to || !isSame(own, passage)) return undefined;
    return this.#isReadOtherwise(passage) ? undefined : number;
  }

  say(passage: Passage, number: number, isNext: boolean): void {
    const { said, saidStarts } = this.#index.data;
    const from = saidStarts[number] ?? 0;
    let to = saidStarts[number + 1] ?? said.length;
    if (isNext) this.#writer.beginSaying(passage, !this.#isBarrierAt(from - 1, number - 1));
    else this.#writer.beginSaying(passage);
    if (this.#isBarrierAt(to - 1, number)) to--;
    let [value, scale] = [0, 1];
    for (let at = from; at < to; at++) {
      const byte = said[at] ?? 0;
      value += (byte & 127) * scale;
      scale *= 128;
      if (byte > 127) continue;
      writeNumber(this.#writer.said, this.#saidWord(value - 1) + 1);
      [value, scale] = [0, 1];
    }
  }

  read(passage: Passage, number: number): void {
    const { words, wordStarts, spans, spanStarts, lengths, formStops, formSurfaces, surfaceLower } =
      this.#index.data;
    const writer = this.#writer;
    const { surfaceCounts, surfaceLower: lower } = writer;
    writer.begin();
    let isLowerUnknown = false;
    for (let at = wordStarts[number] ?? 0; at < (wordStarts[number + 1] ?? 0); at++) {
      const own = words[at] ?? 0;
      const form = this.#form(own);
      writer.words.push(form);
      if (formStops[own] === 1) continue;
      const ownSurface = formSurfaces[own] ?? 0;
      const surface = this.#surfaces[ownSurface] ?? 0;
      surfaceCounts[surface] = (surfaceCounts[surface] ?? 0) + 1;
      if (lower[surface] === 0 && surfaceLower[ownSurface] === 1) isLowerUnknown = true;
    }
    const [from, to] = [spanStarts[number] ?? 0, spanStarts[number + 1] ?? 0];
    for (let at = from; at < to; at++) writer.spans.push(spans[at] ?? 0);
    if (isLowerUnknown) this.#findLower(passage, number);
    writer.lengths.push(lengths[number] ?? 0);
    this.#underHeading(passage, number);
  }

  /** Finds the words of a passage that are in lower case in it. */
  #findLower({ document, span }: Passage, number: number): void {
    const { words, wordStarts, spans, spanStarts, formStops, formSurfaces } = this.#index.data;
    const { surfaceLower } = this.#writer;
    const places = readSpans(spans, spanStarts[number] ?? 0, spanStarts[number + 1] ?? 0, span.start);
    const from = wordStarts[number] ?? 0;
    for (let at = from; at < (wordStarts[number + 1] ?? 0); at++) {
      const own = words[at] ?? 0;
      if (formStops[own] === 1) continue;
      const surface = this.#surfaces[formSurfaces[own] ?? 0] ?? 0;
      const start = places[2 * (at - from)] ?? 0;
      if (surfaceLower[surface] === 0 && !startsUpper(document.text, start)) surfaceLower[surface] = 1;
    }
  }

  #underHeading(passage: Passage, number: number): void {
    const { headings, headingStarts, headingTerms, titleTerms } = this.#index.data;
    const own = headings[number] ?? 0;
    const [code] = this.#now.of(passage.document);
    let known = this.#headings.get(code);
    if (known === undefined) {
      known = numbersOf(headingStarts.length - 1);
      this.#headings.set(code, known);
    }
    const taken = known[own] ?? UNNUMBERED;
    if (taken !== UNNUMBERED) {
      this.#writer.headings.push(taken);
      return;
    }
    known[own] = this.#writer.heading(passage.document.title, wordsAbove(passage), code, () => {
      this.#writer.titleTerms.push(titleTerms[own] ?? 0);
      for (let at = headingStarts[own] ?? 0; at < (headingStarts[own + 1] ?? 0); at++)
        this.#writer.headingTerms.push(this.#term(headingTerms[at] ?? 0));
    });
  }

  #form(own: number): number {
    const known = this.#forms[own] ?? UNNUMBERED;
    if (known !== UNNUMBERED) return known;
    const { surfaces, terms, formSurfaces, formTerms, formStops } = this.#index.data;
    const ownSurface = formSurfaces[own] ?? 0;
    const written = surfaces.at(ownSurface);
    const surface = this.#writer.surfaces.of(written);
    this.#surfaces[ownSurface] = surface;
    const term = terms.at(formTerms[own] ?? 0);
    const form = this.#writer.form(surface, { surface: written, term, stop: formStops[own] === 1 });
    this.#forms[own] = form;
    return form;
  }

  #term(own: number): number {
    const known = this.#terms[own] ?? UNNUMBERED;
    if (known !== UNNUMBERED) return known;
    const term = this.#writer.terms.of(this.#index.data.terms.at(own));
    this.#terms[own] = term;
    return term;
  }

  #saidWord(own: number): number {
    const known = this.#saidWords[own] ?? UNNUMBERED;
    if (known !== UNNUMBERED) return known;
    const word = this.#writer.saidWords.of(this.#index.data.saidWords.at(own));
    this.#saidWords[own] = word;
    return word;
  }

  /** Whether what a passage says ends, at this offset, in a barrier. */
  #isBarrierAt(offset: number, number: number): boolean {
    const { said, saidStarts } = this.#index.data;
    return offset >= (saidStarts[number] ?? 0) && said[offset] === BARRIER;
  }

  /** Whether a passage has letters that another language reads now. */
  #isReadOtherwise(passage: Passage): boolean {
    const { document, span } = passage;
    if (document !== this.#document) {
      this.#document = document;
      this.#differs = this.#lettersThatDiffer(document);
    }
    const differs = this.#differs;
    if (differs === undefined) return false;
    const texts = [document.text.slice(span.start, span.end), document.title, wordsAbove(passage)];
    return texts.some((text) => differs.test(text));
  }

  #lettersThatDiffer(document: Document): RegExp | undefined {
    const [was, now] = [this.#was.of(document), this.#now.of(document)];
    const key = `${String(was)} ${String(now)}`;
    if (!this.#differing.has(key)) {
      const scripts = LETTERS.filter(([script]) => languageIn(script, was) !== languageIn(script, now));
      const letters = scripts.map(([, { source }]) => source).join('|');
      this.#differing.set(key, scripts.length === 0 ? undefined : new RegExp(letters, 'u'));
    }
    return this.#differing.get(key);
  }
}

/** Whether two passages are the same words below the same headings. */
function isSame(one: Passage, other: Passage): boolean {
  if (one === other) return true;
  const { document, span } = other;
  const isThere = one.document === document && one.span.start === span.start && one.span.end === span.end;
  return isThere && wordsAbove(one) === wordsAbove(other);
}
