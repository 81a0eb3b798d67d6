/** How do passages become an index? Each is read once; then postings are made by turning the lists round. */

import type { Passage } from '../corpus/document.ts';
import { saidWords } from '../text/wording.ts';
import { analyze } from './analyzer.ts';
import { type CorpusLanguages, languagesOf } from './corpus-languages.ts';
import { bytes, Growing, integers } from './growing.ts';
import { BARRIER, type FieldPostings, type IndexData, writeNumber, writeSpan } from './index-data.ts';

/** Passages read between two places where the work may pause: the first ones take ten times as long as the rest. */
const READ_TOGETHER = 2;
/** The same for turning lists round. */
const TURNED_TOGETHER = 400;
/** Share of the work that reading is. */
const READING = 0.9;

/** Yields how much of the work is done, 0 to 1. */
export function* buildIndex(passages: readonly Passage[]): Generator<number | undefined, IndexData> {
  const reading = new Reading(yield* languagesOf(passages));
  for (const [place, passage] of passages.entries()) {
    reading.read(passage);
    if (place % READ_TOGETHER === 0) yield (READING * place) / passages.length;
  }
  return yield* reading.finish();
}

class Reading {
  readonly #languages: CorpusLanguages;
  readonly #terms = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  /** By surface the form that had it last: a key for each word of the corpus would cost a third of the time. */
  readonly #latest = new Map<string, { form: number; term: string; stop: boolean }>();
  readonly #spellings = new Map<string, number>();
  readonly #underHeading = new Map<string, number>();
  readonly #surfaces: string[] = [];
  readonly #formTerms = new Growing(integers);
  readonly #formStops = new Growing(bytes);
  readonly #spellingForms = new Growing(integers);
  readonly #spellingCounts: number[] = [];
  readonly #spellingLower: number[] = [];
  readonly #formSpellings: number[] = [];
  readonly #wordStarts = new Growing(integers);
  readonly #words = new Growing(integers);
  readonly #spanStarts = new Growing(integers);
  readonly #spans = new Growing(bytes);
  readonly #lengths = new Growing(integers);
  readonly #headings = new Growing(integers);
  readonly #headingStarts = new Growing(integers);
  readonly #headingTerms = new Growing(integers);
  readonly #saidNumbers = new Map<string, number>();
  readonly #said = new Growing(bytes);
  readonly #saidStarts = new Growing(integers);
  #before: Passage | undefined;

  constructor(languages: CorpusLanguages) {
    this.#languages = languages;
  }

  read(passage: Passage): void {
    const { document, span, section } = passage;
    this.#say(passage);
    const codes = this.#languages.of(document);
    const text = document.text.slice(span.start, span.end);
    this.#wordStarts.push(this.#words.length);
    this.#spanStarts.push(this.#spans.length);
    let [end, content] = [0, 0];
    for (const token of analyze(text, codes)) {
      const form = this.#form(token.surface, token.term, token.stop);
      this.#words.push(form);
      writeSpan(this.#spans, end, token.start, token.end);
      end = token.end;
      if (token.stop) continue;
      content++;
      const spelling = this.#formSpellings[form] ?? 0;
      this.#spellingCounts[spelling] = (this.#spellingCounts[spelling] ?? 0) + 1;
      if (!startsUpper(text, token.start)) this.#spellingLower[spelling] = 1;
    }
    this.#lengths.push(content);
    this.#headings.push(this.#heading([document.title, ...section].join(' '), codes));
  }

  #say(passage: Passage): void {
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
      let number = this.#saidNumbers.get(said);
      if (number === undefined) {
        number = this.#saidNumbers.size;
        this.#saidNumbers.set(said, number);
      }
      writeNumber(this.#said, number + 1);
    }
  }

  #form(surface: string, term: string, stop: boolean): number {
    const latest = this.#latest.get(surface);
    if (latest?.term === term && latest.stop === stop) return latest.form;
    // Another language may read the same letters as another term.
    const key = `${surface} ${term} ${stop}`;
    const known = this.#forms.get(key);
    if (known !== undefined) {
      this.#latest.set(surface, { form: known, term, stop });
      return known;
    }
    const form = this.#surfaces.push(surface) - 1;
    this.#forms.set(key, form);
    this.#latest.set(surface, { form, term, stop });
    this.#formTerms.push(this.#term(term));
    this.#formStops.push(stop ? 1 : 0);
    this.#formSpellings.push(stop ? 0 : this.#spelling(surface, form));
    return form;
  }

  #spelling(surface: string, form: number): number {
    const known = this.#spellings.get(surface);
    if (known !== undefined) return known;
    this.#spellings.set(surface, this.#spellings.size);
    this.#spellingForms.push(form);
    this.#spellingLower.push(0);
    return this.#spellingCounts.push(0) - 1;
  }

  #term(term: string): number {
    const known = this.#terms.get(term) ?? this.#terms.size;
    if (known === this.#terms.size) this.#terms.set(term, known);
    return known;
  }

  #heading(heading: string, codes: readonly string[]): number {
    const key = `${codes[0] ?? ''} ${heading}`;
    const known = this.#underHeading.get(key);
    if (known !== undefined) return known;
    this.#headingStarts.push(this.#headingTerms.length);
    for (const { term, stop } of analyze(heading, codes))
      if (!stop) this.#headingTerms.push(this.#term(term));
    this.#underHeading.set(key, this.#underHeading.size);
    return this.#underHeading.size - 1;
  }

  *finish(): Generator<number | undefined, IndexData> {
    for (const [starts, all] of [
      [this.#wordStarts, this.#words],
      [this.#spanStarts, this.#spans],
      [this.#headingStarts, this.#headingTerms],
    ] as const)
      starts.push(all.length);
    const lists = {
      formTerms: yield* this.#formTerms.join(),
      formStops: yield* this.#formStops.join(),
      wordStarts: yield* this.#wordStarts.join(),
      words: yield* this.#words.join(),
      headings: yield* this.#headings.join(),
      headingStarts: yield* this.#headingStarts.join(),
      headingTerms: yield* this.#headingTerms.join(),
    };
    const { formTerms, formStops, wordStarts, words, headings, headingStarts, headingTerms } = lists;
    const terms = [...this.#terms.keys()];
    const passages = headings.length;
    const inText = yield* turned(passages, terms.length, (place, say) => {
      for (let at = wordStarts[place] ?? 0; at < (wordStarts[place + 1] ?? 0); at++) {
        const form = words[at] ?? 0;
        if (formStops[form] === 0) say(formTerms[form] ?? 0);
      }
    });
    const inHeading = yield* turned(passages, terms.length, (place, say) => {
      const heading = headings[place] ?? 0;
      for (let at = headingStarts[heading] ?? 0; at < (headingStarts[heading + 1] ?? 0); at++)
        say(headingTerms[at] ?? 0);
    });
    return {
      ...lists,
      languages: this.#languages.codes,
      terms,
      surfaces: this.#surfaces,
      spellingForms: yield* this.#spellingForms.join(),
      spellingCounts: Uint32Array.from(this.#spellingCounts),
      spellingLower: Uint8Array.from(this.#spellingLower),
      spanStarts: yield* this.#spanStarts.join(),
      spans: yield* this.#spans.join(),
      lengths: yield* this.#lengths.join(),
      saidWords: [...this.#saidNumbers.keys()],
      said: yield* this.#said.join(),
      saidStarts: yield* this.#saidStarts.join(),
      inText,
      inHeading,
    };
  }
}

/** By term the passages that say it, from the terms that each passage says: counted first, then filled in. */
function* turned(
  passages: number,
  terms: number,
  each: (place: number, say: (term: number) => void) => void,
): Generator<number | undefined, FieldPostings> {
  const starts = new Uint32Array(terms + 1);
  // Places count from 1 here, as 0 says that the term was not met yet.
  const latest = new Uint32Array(terms);
  for (let place = 0; place < passages; place++) {
    each(place, (term) => {
      if (latest[term] === place + 1) return;
      latest[term] = place + 1;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    });
    if (place % TURNED_TOGETHER === 0) yield READING;
  }
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const places = new Uint32Array(starts[terms] ?? 0);
  const counts = new Uint8Array(places.length);
  const ends = starts.slice(0, terms);
  latest.fill(0);
  for (let place = 0; place < passages; place++) {
    each(place, (term) => {
      if (latest[term] === place + 1) {
        const last = (ends[term] ?? 0) - 1;
        if ((counts[last] ?? 0) < 255) counts[last] = (counts[last] ?? 0) + 1;
        return;
      }
      latest[term] = place + 1;
      const at = ends[term] ?? 0;
      places[at] = place;
      counts[at] = 1;
      ends[term] = at + 1;
    });
    if (place % TURNED_TOGETHER === 0) yield undefined;
  }
  return { starts, places, counts };
}

function startsUpper(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}
