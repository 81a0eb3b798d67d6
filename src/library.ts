/** What does the corpus hold, and what does it say to a question? Documents in; quotes and passages out. */

import { citation, resolveCitation } from './corpus/citation.ts';
import type { DocumentId, Passage } from './corpus/document.ts';
import { type Corpus, loadCorpus } from './corpus/load.ts';
import { Glossary } from './search/glossary.ts';
import { PassageIndex } from './search/passage-index.ts';
import type { AlternativeKind } from './search/query.ts';
import type { Level } from './search/refusal.ts';
import { type Hit, Searcher, type SearchOptions } from './search/search.ts';

export interface Answer {
  readonly question: string;
  readonly level: Level;
  /** 0 to 1: how likely the corpus answers the question. */
  readonly confidence: number;
  /** Best first; what is only related when the level says so; none when it says nothing. */
  readonly hits: readonly Hit[];
  /** Words of the question that were looked for as other words, such as corrections and names in other scripts. */
  readonly readAs: readonly ReadAs[];
  readonly suggestions: Suggestions;
  /** Fingerprint of the corpus that answered. */
  readonly corpus: string;
}

export interface ReadAs {
  readonly word: string;
  readonly as: string;
  readonly kind: AlternativeKind;
}

/** What to try next. */
export interface Suggestions {
  /** Nearest headings, as "Document › Section › Sub-section"; at most 5. */
  readonly headings: readonly string[];
  /** Words of the question that stand nowhere in the corpus. */
  readonly unknownWords: readonly string[];
}

/** Longer questions are pasted texts: no passage answers them. In UTF-16 units. */
export const LONGEST_QUESTION = 1_000;

const MOST_HEADINGS = 5;

export class Library {
  readonly corpus: Corpus;
  readonly #searcher: Searcher;
  readonly #byId: ReadonlyMap<string, Passage>;

  constructor(corpus: Corpus) {
    this.corpus = corpus;
    this.#searcher = new Searcher(new PassageIndex(corpus.passages), new Glossary(corpus.glossary));
    this.#byId = new Map(corpus.passages.map((passage) => [passage.id, passage]));
  }

  /** @throws Error when the folder cannot be read or holds no usable document; see `loadCorpus()`. */
  static async open(dir: string): Promise<Library> {
    return new Library(await loadCorpus(dir));
  }

  /**
   * What is wrong with a question before it is searched, as a sentence that says what to do; undefined when
   * nothing is.
   */
  refuse(question: string): string | undefined {
    if (question.trim() === '')
      return 'The question is empty; type a question, such as "Who was the first consul?".';
    if (question.length > LONGEST_QUESTION) {
      return `The question has ${question.length} characters and at most ${LONGEST_QUESTION} can be searched; shorten it to one question.`;
    }
    if (!/[\p{L}\p{N}]/u.test(question)) {
      return 'The question has no word to search for, only signs; ask with a name, a place, a date or a thing.';
    }
    if (!this.#searcher.hasContent(question)) {
      return 'Every word of the question is too common to search for; add a name, a place, a date or a thing.';
    }
    return undefined;
  }

  ask(question: string, options: SearchOptions = {}): Answer {
    const { query, level, confidence, hits } = this.#searcher.search(question, options);
    const readAs = query.terms.flatMap(({ text, alternatives: [best] }) =>
      best === undefined || best.kind === 'exact' ? [] : [{ word: text, as: best.text, kind: best.kind }],
    );
    const unknownWords = query.terms
      .filter((term) => term.alternatives.length === 0)
      .map((term) => term.text);
    const headings = [...new Set(hits.map(({ passage }) => headingOf(passage)))].slice(0, MOST_HEADINGS);
    return {
      question,
      level,
      confidence,
      hits: level === 'nothing' ? [] : hits,
      readAs,
      suggestions: { headings, unknownWords },
      corpus: this.corpus.version,
    };
  }

  passage(id: string): Passage | undefined {
    return this.#byId.get(id);
  }

  /** The passage that a citation, an id or a "document ¶ number" names. */
  resolve(text: string): Passage | undefined {
    return this.#byId.get(text) ?? resolveCitation(text, this.corpus.passages);
  }

  cite(passage: Passage): string {
    return citation(passage);
  }

  hasDocument(id: string): id is DocumentId {
    return this.corpus.documents.some((document) => document.id === id);
  }
}

/** "Title › Section › Sub-section" of a passage. */
export function headingOf({ document, section }: Passage): string {
  return [document.title, ...section].join(' › ');
}
