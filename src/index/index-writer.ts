/** What is written into an index about each passage, as they come? */

import type { Passage } from '../corpus/document.ts';
import type { Script } from '../languages/language.ts';
import { scriptOf } from '../languages/script.ts';
import { saidWords } from '../text/quoted-words.ts';
import { analyze, type Token } from './analyzer.ts';
import { bytes, ChunkedArray, integers } from './chunked-array.ts';
import type { CorpusLanguages } from './corpus-languages.ts';
import { wordsAbove } from './heading-words.ts';
import { BARRIER, type IndexData, writeNumber, writeSpan } from './index-data.ts';
import { turned } from './postings.ts';
import { lengthOf, lettersOf } from './spellings.ts';
import { Interner, StringTable } from './string-table.ts';

/** Words looked at between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 5_000;

/** Its lists are open to `rebuildIndex()`, which fills in what is known of a passage already. */
export class IndexWriter {
  readonly #languages: CorpusLanguages;
  readonly terms = new Interner();
  readonly surfaces = new Interner();
  readonly #forms = new Interner();
  /** For each surface, the form it had last: a key for each word of the corpus would cost a third of the time. */
  readonly #latest: { readonly form: number; readonly term: string; readonly stop: boolean }[] = [];
  readonly surfaceCounts: number[] = [];
  readonly surfaceLower: number[] = [];
  readonly #underHeading = new Interner();
  readonly #formSurfaces = new ChunkedArray(integers);
  readonly #formTerms = new ChunkedArray(integers);
  readonly #formStops = new ChunkedArray(bytes);
  readonly #wordStarts = new ChunkedArray(integers);
  readonly words = new ChunkedArray(integers);
  readonly #spanStarts = new ChunkedArray(integers);
  readonly spans = new ChunkedArray(bytes);
  readonly lengths = new ChunkedArray(integers);
  readonly headings = new ChunkedArray(integers);
  readonly #headingStarts = new ChunkedArray(integers);
  readonly headingTerms = new ChunkedArray(integers);
  readonly titleTerms = new ChunkedArray(integers);
  readonly saidWords = new Interner();
  readonly said = new ChunkedArray(bytes);
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
    this.begin();
    let [end, content] = [0, 0];
    for (const token of analyze(text, codes)) {
      const surface = this.surfaces.of(token.surface);
      this.words.push(this.form(surface, token));
      writeSpan(this.spans, end, token.start, token.end);
      end = token.end;
      if (token.stop) continue;
      content++;
      this.surfaceCounts[surface] = (this.surfaceCounts[surface] ?? 0) + 1;
      if (!startsUpper(text, token.start)) this.surfaceLower[surface] = 1;
    }
    this.lengths.push(content);
    const above = wordsAbove(passage);
    this.heading(document.title, above, codes[0], () => {
      const start = this.headingTerms.length;
      this.#addTerms(document.title, codes);
      this.titleTerms.push(this.headingTerms.length - start);
      this.#addTerms(above, codes);
    });
  }

  /** Begins the words of the next passage. */
  begin(): void {
    this.#wordStarts.push(this.words.length);
    this.#spanStarts.push(this.spans.length);
  }

  /** Adds a passage's words in the form that quotations are compared by. */
  say(passage: Passage): void {
    const { document, span } = passage;
    this.beginSaying(passage);
    for (const { said } of saidWords(document.text, span)) {
      writeNumber(this.said, this.saidWords.of(said) + 1);
    }
  }

  /**
   * Begins what the next passage says.
   * @param joins whether it follows the passage before without words between them; default: the text decides
   */
  beginSaying(passage: Passage, joins?: boolean): void {
    const before = this.#before;
    this.#before = passage;
    if (before !== undefined && !(joins ?? follows(before, passage))) this.said.push(BARRIER);
    this.#saidStarts.push(this.said.length);
  }

  /** The number of a form of a surface, given by its number. */
  form(surface: number, { surface: written, term, stop }: Pick<Token, 'surface' | 'term' | 'stop'>): number {
    if (surface === this.#latest.length) {
      this.surfaceCounts.push(0);
      this.surfaceLower.push(0);
    }
    const latest = this.#latest[surface];
    if (latest?.term === term && latest.stop === stop) return latest.form;
    // Another language may read the same letters as a different term.
    const form = this.#forms.of(`${written} ${term} ${stop}`);
    this.#latest[surface] = { form, term, stop };
    if (form < this.#formTerms.length) return form;
    this.#formSurfaces.push(surface);
    this.#formTerms.push(this.terms.of(term));
    this.#formStops.push(stop ? 1 : 0);
    return form;
  }

  /**
   * Adds what a passage is under.
   * @param code of the first language that it is analysed with
   * @param fill adds the terms, called if no passage before is under the same title and headings
   */
  heading(title: string, above: string, code: string | undefined, fill: () => void): number {
    const number = this.#underHeading.of(`${code ?? ''} ${title}\n${above}`);
    this.headings.push(number);
    if (number < this.#headingStarts.length) return number;
    this.#headingStarts.push(this.headingTerms.length);
    fill();
    return number;
  }

  #addTerms(heading: string, codes: readonly string[]): void {
    for (const { term, stop } of analyze(heading, codes))
      if (!stop) this.headingTerms.push(this.terms.of(term));
  }

  *finish(): Generator<number | undefined, IndexData> {
    for (const [starts, all] of [
      [this.#wordStarts, this.words],
      [this.#spanStarts, this.spans],
      [this.#headingStarts, this.headingTerms],
    ] as const)
      starts.push(all.length);
    const lists = {
      formSurfaces: yield* this.#formSurfaces.join(),
      formTerms: yield* this.#formTerms.join(),
      formStops: yield* this.#formStops.join(),
      wordStarts: yield* this.#wordStarts.join(),
      words: yield* this.words.join(),
      headings: yield* this.headings.join(),
      headingStarts: yield* this.#headingStarts.join(),
      headingTerms: yield* this.headingTerms.join(),
      titleTerms: yield* this.titleTerms.join(),
    };
    const { formTerms, formStops, wordStarts, words, headings, headingStarts, headingTerms } = lists;
    const terms = this.terms.words;
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
      surfaces: yield* StringTable.of(this.surfaces.words),
      surfaceCounts: new Uint32Array(this.surfaceCounts),
      surfaceLower: new Uint8Array(this.surfaceLower),
      spanStarts: yield* this.#spanStarts.join(),
      spans: yield* this.spans.join(),
      lengths: yield* this.lengths.join(),
      saidWords: yield* StringTable.of(this.saidWords.words),
      said: yield* this.said.join(),
      saidStarts: yield* this.#saidStarts.join(),
      inText,
      inHeading,
    };
  }

  *#ofSurfaces(): Generator<undefined, Pick<IndexData, 'scripts' | 'surfaceLetters' | 'surfaceLengths'>> {
    const { words } = this.surfaces;
    const surfaceLetters = new Uint32Array(words.length);
    const surfaceLengths = new Uint8Array(words.length);
    const scripts = new Set<Script>();
    for (const [surface, word] of words.entries()) {
      if (surface % LOOKED_AT_TOGETHER === 0) yield undefined;
      surfaceLetters[surface] = lettersOf(word);
      surfaceLengths[surface] = lengthOf(word);
      if ((this.surfaceCounts[surface] ?? 0) > 0) scripts.add(scriptOf(word));
    }
    return { scripts: [...scripts], surfaceLetters, surfaceLengths };
  }
}

/** Whether a passage follows another without words between them. */
function follows(before: Passage, { document, span }: Passage): boolean {
  const between = { start: before.span.end, end: span.start };
  return before.document === document && saidWords(document.text, between).length === 0;
}

/** Whether the character at an offset has a lower case that it is not in. */
export function startsUpper(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}
