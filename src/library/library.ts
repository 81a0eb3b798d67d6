/** What is in the corpus, and what does it say in answer to a question? Documents in; quotations and passages out. */

import { isIntact } from '../corpus/chunk.ts';
import { citation, documentsIn, resolveCitation } from '../corpus/citation.ts';
import type { Document, DocumentId, Passage } from '../corpus/document.ts';
import { readFolder } from '../corpus/folder.ts';
import { type Corpus, corpusIn } from '../corpus/load.ts';
import { shortPlace } from '../corpus/place-names.ts';
import { type OutlineEntry, outlineOf, passagesInRange } from '../corpus/places.ts';
import { languagesIn } from '../index/corpus-languages.ts';
import { PassageIndex } from '../index/passage-index.ts';
import { noTable, shippedTable, type TableSource } from '../meaning/shipped-table.ts';
import type { Judgement } from '../models/judge.ts';
import { withoutFarBehind } from '../search/answer/far-behind.ts';
import type { Hit } from '../search/answer/hits.ts';
import { isPointedOut, isSure, type Level, level } from '../search/answer/trust.ts';
import {
  type ReadAs,
  readAs,
  type TermSearch,
  TermSearcher,
  type TermSearchOptions,
} from '../search/lookup/lookup.ts';
import { PlaceIndex } from '../search/lookup/place-index.ts';
import { Suggester, type Suggestion } from '../search/lookup/suggestions.ts';
import { type AskedForm, askedForm } from '../search/pins/asked-form.ts';
import { Glossary } from '../search/question/glossary.ts';
import { partsOf } from '../search/question/parts.ts';
import { type QuoteCheck, QuoteChecker } from '../search/quotation/quote-check.ts';
import { onlyIn, Searcher, type SearchOptions } from '../search/search.ts';
import type { UnaskedQuestion, UnsearchedTerms } from '../search/unsearched.ts';
import { inSlices } from '../slices.ts';
import { keptCorpus } from '../store/corpus-snapshot.ts';
import { type OpenOptions, openIndex } from '../store/open-index.ts';
import { packedKeeper } from '../store/packed-lines.ts';
import type { Pin } from '../store/records/record.ts';
import { keptBytes } from '../store/snapshot-read.ts';
import { isBlank } from '../text/unseen.ts';
import { PinBoard, type PinsFor } from './pin-board.ts';
import { pinnedSearch, unfocused } from './pinned-search.ts';
import { referredTo } from './referred-to.ts';

export type { ReadAs, TermSearch } from '../search/lookup/lookup.ts';
export type { Suggestion } from '../search/lookup/suggestions.ts';
export type { QuoteCheck, QuotePlace } from '../search/quotation/quote-check.ts';

export interface Answer {
  readonly kind: 'answer';
  readonly question: string;
  readonly level: Level;
  /** 0 to 1: how likely it is that the corpus answers the question. */
  readonly confidence: number;
  /**
   * Whether it is an answer and likely a right one; if not, an answer is given with the remark that it may not be
   * one.
   */
  readonly sure: boolean;
  /** Best first; only related ones if the level is `related`; none if it is `nothing`. */
  readonly hits: readonly Hit[];
  /** Words of the question that were replaced in the search, such as corrections and names in other scripts. */
  readonly readAs: readonly ReadAs[];
  readonly suggestions: Suggestions;
  /** Why the first hit is first, if a moderator decided it; the answer is then sure. */
  readonly pinned?: Pin;
  /** Fingerprint of the corpus that answered. */
  readonly corpus: string;
}

export interface AskOptions extends SearchOptions {
  /** What moderators decided about questions. The same array is read only once. Default none. */
  readonly pins?: readonly Pin[];
}

export interface LibraryOptions extends OpenOptions {
  /** Of words that mean nearly the same. Default: the one that Footnote comes with, if it can be used. */
  readonly table?: TableSource;
}

/** What to try next. */
export interface Suggestions {
  /** Nearest headings, as "Document › Section › Sub-section"; at most 5. */
  readonly headings: readonly string[];
  /** Words of the question that do not occur in the corpus, except those that only hold a question together. */
  readonly unknownWords: readonly string[];
}

/** In UTF-16 units. Longer questions are pasted texts, which no passage answers. */
export const LONGEST_QUESTION = 1_000;

const MOST_HEADINGS = 5;

/** The passage shown first may be the second found, if the two say the same. */
const MOST_JUDGED_IF_SURE = 2;

const NO_PINS: PinsFor = { not: [] };

/** The id of a passage at the end of a copied citation: "… (notes:1fd624a4, version 2fef6745)". */
const COPIED_ID = /\((?<id>[a-z0-9][a-z0-9-]*:[0-9a-f]{8}(?:-\d+)?), [^()]*\)\s*$/u;

/** A citation with the dash before it, in quotation marks, or with a full stop behind it. */
const AROUND_CITATION = /^\s*[-—–"“„«「]?\s*(?<line>.*?)\s*["”“»」]?[.。]?\s*$/su;

/** Between a heading and one below it. */
const BELOW = ' › ';

export class Library {
  readonly corpus: Corpus;
  readonly #searcher: Searcher;
  readonly #terms: TermSearcher;
  readonly #quotes: QuoteChecker;
  /** Of the corpus's passages. */
  readonly index: PassageIndex;
  /** Of words that mean nearly the same. */
  readonly table: TableSource;
  readonly #own: ReadonlyMap<string, DocumentId> | undefined;
  readonly #glossary: Glossary;
  readonly #places: PlaceIndex;
  readonly #boards = new WeakMap<readonly Pin[], PinBoard>();
  readonly #pinnedForms = new Map<string, AskedForm>();
  #suggester: Suggester | undefined;
  #example: Passage | undefined;

  /**
   * @param index of the corpus's passages; default: built at once, which takes a second for 5,000 passages
   * @param own in a server's library, the documents that it added: their ids here, and the ids they were added with
   * @param table of words that mean nearly the same; default: none
   */
  constructor(
    corpus: Corpus,
    index: PassageIndex = new PassageIndex(corpus.passages),
    own?: ReadonlyMap<string, DocumentId>,
    table: TableSource = noTable,
  ) {
    this.corpus = corpus;
    this.table = table;
    this.#own = own;
    this.index = index;
    this.#glossary = new Glossary(corpus.glossary);
    this.#places = new PlaceIndex(corpus.passages);
    this.#searcher = new Searcher(index, this.#glossary, { places: this.#places, table });
    this.#quotes = new QuoteChecker(index);
    this.#terms = new TermSearcher(index, this.#glossary, this.#quotes.wordings);
  }

  /** @throws Error if the folder cannot be read or has no usable document; see `loadCorpus()`. */
  static async open(
    dir: string,
    { table = shippedTable(), ...options }: LibraryOptions = {},
  ): Promise<Library> {
    const reading = readFolder(dir);
    const kept = keptBytes(dir, reading);
    const folder = await reading;
    const keeper = { ...keptCorpus(options.fewestKept, kept.corpus), packed: packedKeeper(dir) };
    const corpus = await corpusIn(folder, keeper);
    return new Library(corpus, await openIndex(corpus, folder, kept.index, options), undefined, table);
  }

  /** What the corpus says in answer to a question, or why it was not searched. Never throws. */
  ask(question: string, { pins, ...options }: AskOptions = {}): Answer | UnaskedQuestion {
    if (isBlank(question)) return { kind: 'empty' };
    if (question.length > LONGEST_QUESTION)
      return { kind: 'too-long', length: question.length, most: LONGEST_QUESTION };
    if (!/[\p{L}\p{N}]/u.test(question)) return { kind: 'no-word' };
    const decided = pins === undefined ? NO_PINS : this.#boardOf(pins).pinsFor(question);
    const found = pinnedSearch(this.#searcher, question, options, decided, this.#pinned(decided, options));
    const { query, level, confidence, otherNames, pinned } = found;
    const hits = pinned === undefined ? withoutFarBehind(found.hits) : found.hits;
    if (!query.hasContent && pinned === undefined) return { kind: 'too-common' };
    const otherwise = otherNames.map(({ name, as }): ReadAs => ({ word: name, as, kind: 'alias' }));
    const unknownWords = query.terms
      .filter(({ alternatives, isLight }) => alternatives.length === 0 && !isLight)
      .map((term) => term.text);
    const headings = [...new Set(found.hits.map(({ passage }) => headingOf(passage)))].slice(
      0,
      MOST_HEADINGS,
    );
    return {
      kind: 'answer',
      question,
      level,
      confidence,
      sure: level === 'answer' && isSure(confidence),
      hits: level === 'nothing' ? [] : isPointedOut(confidence) ? hits : hits.map(unfocused),
      readAs: [...readAs(query), ...otherwise],
      suggestions: { headings, unknownWords },
      ...(pinned && { pinned }),
      corpus: this.corpus.version,
    };
  }

  /**
   * The passages of which models may say what they think before `ask()` gets their judgements, best first; at most
   * `limit`. If words are sure, only those that could be first. None if the question cannot be searched, a moderator's
   * decision answers it, it asks several things, it is in none of the languages, as is a passage that is left out, or
   * what the models say would change nothing: see `withJudgements()`.
   * @param says what the models say of a passage
   */
  toJudge(
    question: string,
    {
      limit,
      languages,
      says,
    }: {
      readonly limit: number;
      readonly languages: readonly string[];
      readonly says: readonly (keyof Judgement)[];
    },
    { pins, ...options }: AskOptions = {},
  ): readonly Passage[] {
    if (isBlank(question) || question.length > LONGEST_QUESTION) return [];
    const decided = pins === undefined ? NO_PINS : this.#boardOf(pins).pinsFor(question);
    if (this.#pinned(decided, options) !== undefined) return [];
    const without = new Set(decided.not.map((pin) => pin.passage));
    // What is found for each part of a message is put together, which models have no part in.
    if (partsOf(question).length > 1) return [];
    const { ranked, confidence, query } = this.#searcher.find(question, { ...options, without });
    const { asker } = query;
    if (asker !== undefined && !languages.includes(asker)) return [];
    if (level(confidence) === 'nothing' || !says.includes(isSure(confidence) ? 'answers' : 'relevance'))
      return [];
    const isKnown = ({ document }: Passage) =>
      languagesIn(document).some(({ code }) => languages.includes(code));
    const most = isSure(confidence) ? Math.min(limit, MOST_JUDGED_IF_SURE) : limit;
    return ranked
      .map(({ passage }) => passage)
      .filter(isKnown)
      .slice(0, most);
  }

  /**
   * The passages that bear most on a question, best first, however little that is; at most `limit`. Empty if the
   * question cannot be searched.
   */
  nearest(question: string, limit: number): readonly Passage[] {
    if (isBlank(question) || question.length > LONGEST_QUESTION) return [];
    const { hits } = this.#searcher.search(question, { limit, perPassage: 1 });
    return hits.map(({ passage }) => passage);
  }

  /** Reads pins in slices, so that the first question asked with them need not wait. */
  async readPins(pins: readonly Pin[]): Promise<void> {
    await inSlices(this.#boardOf(pins).readAhead());
  }

  #boardOf(pins: readonly Pin[]): PinBoard {
    let board = this.#boards.get(pins);
    if (board === undefined) {
      board = new PinBoard(pins, {
        read: (question) => askedForm(question, this.index, this.#glossary),
        isServed: (id) => this.passage(id) !== undefined,
        forms: this.#pinnedForms,
      });
      this.#boards.set(pins, board);
    }
    return board;
  }

  /** The passage that is pinned to a question, if it is in the document that is asked. */
  #pinned({ use }: PinsFor, options: SearchOptions): Passage | undefined {
    const passage = use && this.passage(use.passage);
    const only = onlyIn(options);
    return passage !== undefined && only?.has(passage.document.id) !== false ? passage : undefined;
  }

  /** Every passage with the words and phrases of a search, see `TermSearcher.search()`. Never throws. */
  searchTerms(text: string, options: TermSearchOptions = {}): TermSearch | UnsearchedTerms {
    return this.#terms.search(text, options);
  }

  /** Prepares, in slices, what the first questions and the first person to type would otherwise wait for. */
  async readAhead(): Promise<void> {
    await inSlices(this.#glossary.readAhead());
    await inSlices(this.index.readAhead(this.#own === undefined));
    this.index.rangeOf(undefined);
    await inSlices(this.#places.readAhead());
    await inSlices(this.#searcher.readAhead());
    await inSlices(this.#suggestions().readAhead());
  }

  /** Whether a quotation is in the corpus, see `QuoteCheck`. Never throws. */
  checkQuote(words: string): QuoteCheck {
    return this.#quotes.check(words);
  }

  /**
   * A passage by its id, for anything that is to be quoted. Undefined also if its words are no longer those that the
   * id was made from.
   */
  passage(id: string): Passage | undefined {
    // An id begins with the id of its document; a map of all ids would take as much memory as the ids.
    const found = this.#passagesOf(id.slice(0, id.lastIndexOf(':'))).find((passage) => passage.id === id);
    return intact(found);
  }

  /** Number of passages in all documents. */
  get passageCount(): number {
    return this.corpus.passages.length;
  }

  /** Whether there are no documents. */
  get isEmpty(): boolean {
    return this.corpus.documents.length === 0;
  }

  /** Whether a document was added by the server that this library is for, and is not the folder's. */
  isOwn(documentId: string): boolean {
    return this.#own?.has(documentId) === true;
  }

  /**
   * The id that a server's own document was added with, which differs from its id here if the folder has a document
   * with that id; undefined for any other document.
   */
  givenIdOf(documentId: string): DocumentId | undefined {
    return this.#own?.get(documentId);
  }

  /** The passages of a document that is in this library, as the same object; empty for any other. */
  passagesOf(document: Document): readonly Passage[] {
    const own = this.#passagesOf(document.id);
    return own[0]?.document === document ? own : [];
  }

  /** Number of passages of a document; 0 for an unknown one. */
  countOf(documentId: string): number {
    const { from, to } = this.index.rangeOf(documentId);
    return to - from;
  }

  /** The first passage under a heading as `headingOf()` writes it; undefined if there is none. */
  firstUnder(heading: string): Passage | undefined {
    for (const { id, title } of this.corpus.documents) {
      if (heading !== title && !heading.startsWith(`${title}${BELOW}`)) continue;
      const found = this.#passagesOf(id).find(
        (passage, n, own) => passage.section !== own[n - 1]?.section && headingOf(passage) === heading,
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /**
   * A text that names a passage of this corpus, such as "notes 4": the first passage with a number. Empty if there are
   * no passages.
   */
  exampleName(): string {
    this.#example ??= this.corpus.passages.find(({ paragraph }) => paragraph > 0) ?? this.corpus.passages[0];
    if (this.#example === undefined) return '';
    const { id, document, paragraph } = this.#example;
    return paragraph === 0 ? id : `${document.id} ${paragraph}`;
  }

  /** The passage that a citation, an id or a "document ¶ number" names, also as it is pasted from a reply. */
  resolve(text: string): Passage | undefined {
    const passage = this.passage(text);
    if (passage !== undefined) return passage;
    const copied = COPIED_ID.exec(text)?.groups?.id;
    // The id decides, even if its passage is gone: the words around it might fit another one.
    if (copied !== undefined) return this.passage(copied);
    return this.#cited(text) ?? this.#cited(text.replace(AROUND_CITATION, '$<line>'));
  }

  #cited(text: string): Passage | undefined {
    const passages = documentsIn(text, this.corpus.documents).flatMap(({ id }) => this.#passagesOf(id));
    return intact(resolveCitation(text, passages));
  }

  /**
   * The passages that a text names. It may name a range, such as "notes ¶ 3–5", "notes 3-5" or "notes#3..5", by the
   * document's id or title; all parts of one paragraph ("notes 4"); provisions ("rules article 12", "702.19a-c");
   * several of those ("rules 2-3,5"); or the one passage that `resolve()` finds. At most 25; empty if it names none.
   */
  resolveRange(text: string): readonly Passage[] {
    const one = this.resolve(text);
    if (one !== undefined) return [one];
    const inRange = passagesInRange(text, this.corpus.documents, ({ id }) => this.#passagesOf(id));
    if (inRange.length > 0) return inRange;
    return referredTo(text, this.corpus, this.#places, (id) => this.#passagesOf(id)).filter(isIntact);
  }

  /** The passages before and after one in its document; absent at its ends. */
  neighbours({ document, position }: Passage): { readonly previous?: Passage; readonly next?: Passage } {
    const { from, to } = this.index.rangeOf(document.id);
    const at = from + position;
    const previous = at > from ? this.corpus.passages[at - 1] : undefined;
    const next = at + 1 < to ? this.corpus.passages[at + 1] : undefined;
    return { ...(previous && { previous }), ...(next && { next }) };
  }

  /** The passages from one on that are under the same headings, itself first. */
  section(passage: Passage): readonly Passage[] {
    const own = this.#passagesOf(passage.document.id).slice(passage.position);
    const end = own.findIndex(({ section }) => section.join('\n') !== passage.section.join('\n'));
    return end < 0 ? own : own.slice(0, end);
  }

  /** The sections of a document with their first passages, in order; empty for an unknown document. */
  outline(documentId: string): readonly OutlineEntry[] {
    return outlineOf(this.#passagesOf(documentId));
  }

  /**
   * Passages whose id, number, heading or first words begin with what was typed, then those that contain all its
   * words; at most `limit`. Names read "¶ 4 · First words · Document", without the document if there is only one; values are passage ids.
   */
  suggestPassages(typed: string, limit: number): readonly Suggestion[] {
    return this.#suggestions().passages(typed, limit);
  }

  /** Documents by title or id; names are titles, values are ids. At most `limit`. */
  suggestDocuments(typed: string, limit: number): readonly Suggestion[] {
    return this.#suggestions().documents(typed, limit);
  }

  /**
   * Questions that the documents list, then headings; name and value are the same. At most `limit`. Only those
   * answered by their own source: each is asked when it is about to be offered for the first time.
   */
  suggestQuestions(typed: string, limit: number): readonly Suggestion[] {
    return this.#suggestions().questions(typed, limit);
  }

  /** The same questions, answered or not, without asking any of them. */
  listedQuestions(limit: number): readonly string[] {
    return this.#suggestions().listed(limit);
  }

  cite(passage: Passage): string {
    return citation(passage);
  }

  hasDocument(id: string): id is DocumentId {
    return this.corpus.documents.some((document) => document.id === id);
  }

  #passagesOf(documentId: string): readonly Passage[] {
    const { from, to } = this.index.rangeOf(documentId);
    return this.corpus.passages.slice(from, to);
  }

  /** Made when first needed, which in the terminal is never. */
  #suggestions(): Suggester {
    this.#suggester ??= new Suggester(
      this.corpus.documents,
      this.corpus.passages,
      (question) => this.#answerTo(question),
      shortPlace,
    );
    return this.#suggester;
  }

  #answerTo(question: string): Passage | undefined {
    const found = this.ask(question);
    return found.kind === 'answer' && found.level === 'answer' ? found.hits[0]?.passage : undefined;
  }
}

/** The passage if its words are still those that its id was made from. */
function intact(passage: Passage | undefined): Passage | undefined {
  return passage !== undefined && isIntact(passage) ? passage : undefined;
}

/** "Title › Section › Sub-section" of a passage. */
export function headingOf({ document, section }: Passage): string {
  return [document.title, ...section].join(BELOW);
}
