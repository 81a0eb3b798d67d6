/**
 * How do passages become an index? Each is read once; the lists of terms by passage are then inverted into postings.
 */

import type { Passage } from '../corpus/document.ts';
import type { Script } from '../languages/language.ts';
import { scriptOf } from '../languages/script.ts';
import { saidWords } from '../text/quoted-words.ts';
import { analyze, type Token } from './analyzer.ts';
import { bytes, ChunkedArray, integers } from './chunked-array.ts';
import { type CorpusLanguages, languagesOf } from './corpus-languages.ts';
import { BARRIER, type FieldPostings, type IndexData, writeNumber, writeSpan } from './index-data.ts';
import { wordsAbove } from './heading-words.ts';
import { lengthOf, lettersOf } from './spellings.ts';
import { Interner, StringTable } from './string-table.ts';

/** Passages whose lists are inverted between two points where the work may pause. */
const TURNED_TOGETHER = 400;
/** Words looked at between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 5_000;
/** Share of the work that is reading. */
const READING = 0.9;

/** Yields the share of the work that is done, 0 to 1. */
export function* buildIndex(passages: readonly Passage[]): Generator<number | undefined, IndexData> {
  const reading = new Reading(yield* languagesOf(passages));
  for (const [passageNumber, passage] of passages.entries()) {
    // One passage at a time, in two steps: the code that reads the first ones is still being compiled, which takes as
    // long as reading hundreds.
    reading.say(passage);
    yield undefined;
    reading.read(passage);
    yield (READING * passageNumber) / passages.length;
  }
  return yield* reading.finish();
}

class Reading {
  readonly #languages: CorpusLanguages;
  readonly #terms = new Interner();
  readonly #surfaces = new Interner();
  readonly #forms = new Interner();
  /** For each surface, the form it had last: a key for each word of the corpus would cost a third of the time. */
  readonly #latest: { readonly form: number; readonly term: string; readonly stop: boolean }[] = [];
  readonly #surfaceCounts: number[] = [];
  readonly #surfaceLower: number[] = [];
  readonly #underHeading = new Interner();
  readonly #formSurfaces = new ChunkedArray(integers);
  readonly #formTerms = new ChunkedArray(integers);
  readonly #formStops = new ChunkedArray(bytes);
  readonly #wordStarts = new ChunkedArray(integers);
  readonly #words = new ChunkedArray(integers);
  readonly #spanStarts = new ChunkedArray(integers);
  readonly #spans = new ChunkedArray(bytes);
  readonly #lengths = new ChunkedArray(integers);
  readonly #headings = new ChunkedArray(integers);
  readonly #headingStarts = new ChunkedArray(integers);
  readonly #headingTerms = new ChunkedArray(integers);
  readonly #titleTerms = new ChunkedArray(integers);
  readonly #saidWords = new Interner();
  readonly #said = new ChunkedArray(bytes);
  readonly #saidStarts = new ChunkedArray(integers);
  #before: Passage | undefined;

  constructor(languages: CorpusLanguages) {
    this.#languages = languages;
  }

  /** Adds a passage's words as they are indexed. */
  read(passage: Passage): void {
    const { document, span } = passage;
    const codes = this.#languages.of(document);
    const text = document.text.slice(span.start, span.end);
    this.#wordStarts.push(this.#words.length);
    this.#spanStarts.push(this.#spans.length);
    let [end, content] = [0, 0];
    for (const token of analyze(text, codes)) {
      const surface = this.#surfaces.of(token.surface);
      this.#words.push(this.#form(surface, token));
      writeSpan(this.#spans, end, token.start, token.end);
      end = token.end;
      if (token.stop) continue;
      content++;
      this.#surfaceCounts[surface] = (this.#surfaceCounts[surface] ?? 0) + 1;
      if (!startsUpper(text, token.start)) this.#surfaceLower[surface] = 1;
    }
    this.#lengths.push(content);
    this.#headings.push(this.#heading(document.title, wordsAbove(passage), codes));
  }

  /** Adds a passage's words in the form that quotations are compared by. */
  say(passage: Passage): void {
    const { document, span } = passage;
    const before = this.#before;
    this.#before = passage;
    if (before !== undefined) {
      const between = { start: before.span.end, end: span.start };
      const joins = before.document === document && saidWords(document.text, between).length === 0;
      if (!joins) this.#said.push(BARRIER);
    }
    this.#saidStarts.push(this.#said.length);
    for (const { said } of saidWords(document.text, span)) {
      writeNumber(this.#said, this.#saidWords.of(said) + 1);
    }
  }

  #form(surface: number, { surface: written, term, stop }: Token): number {
    if (surface === this.#latest.length) {
      this.#surfaceCounts.push(0);
      this.#surfaceLower.push(0);
    }
    const latest = this.#latest[surface];
    if (latest?.term === term && latest.stop === stop) return latest.form;
    // Another language may read the same letters as a different term.
    const form = this.#forms.of(`${written} ${term} ${stop}`);
    this.#latest[surface] = { form, term, stop };
    if (form < this.#formTerms.length) return form;
    this.#formSurfaces.push(surface);
    this.#formTerms.push(this.#terms.of(term));
    this.#formStops.push(stop ? 1 : 0);
    return form;
  }

  #heading(title: string, section: string, codes: readonly string[]): number {
    const number = this.#underHeading.of(`${codes[0] ?? ''} ${title}\n${section}`);
    if (number < this.#headingStarts.length) return number;
    const start = this.#headingTerms.length;
    this.#headingStarts.push(start);
    this.#addTerms(title, codes);
    this.#titleTerms.push(this.#headingTerms.length - start);
    this.#addTerms(section, codes);
    return number;
  }

  #addTerms(heading: string, codes: readonly string[]): void {
    for (const { term, stop } of analyze(heading, codes))
      if (!stop) this.#headingTerms.push(this.#terms.of(term));
  }

  *finish(): Generator<number | undefined, IndexData> {
    for (const [starts, all] of [
      [this.#wordStarts, this.#words],
      [this.#spanStarts, this.#spans],
      [this.#headingStarts, this.#headingTerms],
    ] as const)
      starts.push(all.length);
    const lists = {
      formSurfaces: yield* this.#formSurfaces.join(),
      formTerms: yield* this.#formTerms.join(),
      formStops: yield* this.#formStops.join(),
      wordStarts: yield* this.#wordStarts.join(),
      words: yield* this.#words.join(),
      headings: yield* this.#headings.join(),
      headingStarts: yield* this.#headingStarts.join(),
      headingTerms: yield* this.#headingTerms.join(),
      titleTerms: yield* this.#titleTerms.join(),
    };
    const { formTerms, formStops, wordStarts, words, headings, headingStarts, headingTerms } = lists;
    const terms = this.#terms.words;
    const passages = headings.length;
    const inText = yield* turned(passages, terms.length, (passageNumber, say) => {
      for (let at = wordStarts[passageNumber] ?? 0; at < (wordStarts[passageNumber + 1] ?? 0); at++) {
        const form = words[at] ?? 0;
        if (formStops[form] === 0) say(formTerms[form] ?? 0);
      }
    });
    const inHeading = yield* turned(passages, terms.length, (passageNumber, say) => {
      const heading = headings[passageNumber] ?? 0;
      for (let at = headingStarts[heading] ?? 0; at < (headingStarts[heading + 1] ?? 0); at++)
        say(headingTerms[at] ?? 0);
    });
    return {
      ...lists,
      languages: this.#languages.codes,
      ...(yield* this.#ofSurfaces()),
      terms: yield* StringTable.of(terms),
      surfaces: yield* StringTable.of(this.#surfaces.words),
      surfaceCounts: new Uint32Array(this.#surfaceCounts),
      surfaceLower: new Uint8Array(this.#surfaceLower),
      spanStarts: yield* this.#spanStarts.join(),
      spans: yield* this.#spans.join(),
      lengths: yield* this.#lengths.join(),
      saidWords: yield* StringTable.of(this.#saidWords.words),
      said: yield* this.#said.join(),
      saidStarts: yield* this.#saidStarts.join(),
      inText,
      inHeading,
    };
  }

  *#ofSurfaces(): Generator<undefined, Pick<IndexData, 'scripts' | 'surfaceLetters' | 'surfaceLengths'>> {
    const { words } = this.#surfaces;
    const surfaceLetters = new Uint32Array(words.length);
    const surfaceLengths = new Uint8Array(words.length);
    const scripts = new Set<Script>();
    for (const [surface, word] of words.entries()) {
      if (surface % LOOKED_AT_TOGETHER === 0) yield undefined;
      surfaceLetters[surface] = lettersOf(word);
      surfaceLengths[surface] = lengthOf(word);
      if ((this.#surfaceCounts[surface] ?? 0) > 0) scripts.add(scriptOf(word));
    }
    return { scripts: [...scripts], surfaceLetters, surfaceLengths };
  }
}

/** For each term, the passages that contain it, from the terms of each passage: counted first, then filled in. */
function* turned(
  passages: number,
  terms: number,
  each: (passageNumber: number, say: (term: number) => void) => void,
): Generator<number | undefined, FieldPostings> {
  const starts = new Uint32Array(terms + 1);
  // Passages count from 1 here, because 0 means that the term has not been met yet.
  const latest = new Uint32Array(terms);
  for (let passageNumber = 0; passageNumber < passages; passageNumber++) {
    each(passageNumber, (term) => {
      if (latest[term] === passageNumber + 1) return;
      latest[term] = passageNumber + 1;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    });
    if (passageNumber % TURNED_TOGETHER === 0) yield READING;
  }
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const passageNumbers = new Uint32Array(starts[terms] ?? 0);
  const counts = new Uint8Array(passageNumbers.length);
  const ends = starts.slice(0, terms);
  latest.fill(0);
  for (let passageNumber = 0; passageNumber < passages; passageNumber++) {
    each(passageNumber, (term) => {
      if (latest[term] === passageNumber + 1) {
        const last = (ends[term] ?? 0) - 1;
        if ((counts[last] ?? 0) < 255) counts[last] = (counts[last] ?? 0) + 1;
        return;
      }
      latest[term] = passageNumber + 1;
      const at = ends[term] ?? 0;
      passageNumbers[at] = passageNumber;
      counts[at] = 1;
      ends[term] = at + 1;
    });
    if (passageNumber % TURNED_TOGETHER === 0) yield undefined;
  }
  return { starts, passageNumbers, counts };
}

function startsUpper(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}
