/** What might someone mean who has typed only the beginning of it? */

import type { Document, Passage } from '../../corpus/document.ts';
import { characterEnd } from '../../text/characters.ts';
import { fold, Texts } from './folded-texts.ts';

/** An entry of a list to choose from. */
export interface Suggestion {
  /** As shown, 1 to 100 UTF-16 units. */
  readonly name: string;
  /** What choosing it means, 1 to 100 UTF-16 units: an id, or a question. */
  readonly value: string;
}

/** Longest line of a list that is read at a glance, in UTF-16 units. */
const LONGEST_LABEL = 100;
/** Longest title or heading beside first words in a label, in UTF-16 units. */
const LONGEST_HEADING = 30;
/** How much of a passage's beginning is compared with what is typed, in UTF-16 units. */
const FIRST_WORDS = 80;

/** Entries looked at between two points where the work may pause. */
const FOLDED_TOGETHER = 200;

/** Where an offered question comes from: a document that lists it, or one that has it as a heading. */
interface Origin {
  readonly document: Document;
  /** The heading and those above it; empty for a document that lists the question. */
  readonly path: readonly string[];
}

/** Questions per list that may be asked without success: each takes milliseconds in which nobody else is answered. */
const MOST_REFUSED = 25;

/** Questions shown if nothing is typed; they are asked before anyone waits for them, at most `asked` of them. */
const OFFERED_FIRST = { wanted: 25, asked: 150 };

export class Suggester {
  readonly #documents: readonly Document[];
  readonly #passages: readonly Passage[];
  readonly #answerTo: (question: string) => Passage | undefined;
  readonly #placeOf: (passage: Passage) => string;
  #questions: readonly string[] = [];
  #origins: readonly (readonly Origin[])[] = [];
  /** By question, whether it is answered by its own source, for those asked so far. */
  readonly #isAnswered = new Map<number, boolean>();
  readonly #byPassage: Texts;
  readonly #byDocument: Texts;
  #byQuestion = new Texts(0);
  /** Both continue where they stopped; once done, they do nothing. */
  readonly #listing: Generator<undefined, void>;
  readonly #folding: Generator<undefined, void>;

  /** @param answerTo the passage that answers a question; undefined if none is sure to */
  constructor(
    documents: readonly Document[],
    passages: readonly Passage[],
    answerTo: (question: string) => Passage | undefined,
    placeOf: (passage: Passage) => string,
  ) {
    this.#documents = documents;
    this.#passages = passages;
    this.#answerTo = answerTo;
    this.#placeOf = placeOf;
    this.#byPassage = new Texts(passages.length);
    this.#byDocument = new Texts(documents.length);
    this.#listing = this.#list();
    this.#folding = this.#fold();
  }

  /** Does in advance what the first person to type would otherwise wait for; yields where the work may pause. */
  *readAhead(): Generator<undefined, void> {
    yield* this.#listing;
    yield* this.#folding;
    let offered = 0;
    for (const entry of this.#questions.slice(0, OFFERED_FIRST.asked).keys()) {
      if (offered === OFFERED_FIRST.wanted) return;
      if (this.#answers(entry)) offered++;
      yield undefined;
    }
  }

  /** Questions that the documents list, then headings. */
  *#list(): Generator<undefined, void> {
    const questions = new Map<string, Origin[]>();
    const add = (question: string, origin: Origin): void => {
      const text = cut(question, LONGEST_LABEL);
      const known = questions.get(text);
      if (known === undefined) questions.set(text, [origin]);
      else known.push(origin);
    };
    // In turn, one of each document: what is offered first is to show that there are several.
    const most = this.#documents.reduce(
      (longest, { questions = [] }) => Math.max(longest, questions.length),
      0,
    );
    for (let at = 0; at < most; at++) {
      for (const document of this.#documents) {
        const question = document.questions?.[at];
        if (question !== undefined) add(question, { document, path: [] });
      }
      yield undefined;
    }
    let looked = 0;
    for (const document of this.#documents) {
      for (const { path } of document.sections) {
        add(path.at(-1) ?? '', { document, path });
        if (looked++ % FOLDED_TOGETHER === 0) yield undefined;
      }
    }
    questions.delete('');
    this.#questions = [...questions.keys()];
    this.#origins = [...questions.values()];
    this.#byQuestion = new Texts(questions.size);
  }

  /**
   * Whether a question, asked exactly as offered, is answered by its own source. Determined when it is about to be
   * offered for the first time, and remembered. It may fail because a heading has no text below it, consists of
   * common words, or is answered better elsewhere.
   */
  #answers(entry: number): boolean {
    let isAnswered = this.#isAnswered.get(entry);
    if (isAnswered === undefined) {
      const passage = this.#answerTo(this.#questions[entry] ?? '');
      const holds = ({ document, path }: Origin) =>
        passage?.document === document && path.every((heading, depth) => passage.section[depth] === heading);
      isAnswered = this.#origins[entry]?.some(holds) === true;
      this.#isAnswered.set(entry, isAnswered);
    }
    return isAnswered;
  }

  *#fold(): Generator<undefined, void> {
    for (const [at, text] of this.#questions.entries()) {
      this.#byQuestion.push([text]);
      if (at % FOLDED_TOGETHER === 0) yield undefined;
    }
    for (const [at, document] of this.#documents.entries()) {
      this.#byDocument.push([document.id, document.title]);
      if (at % FOLDED_TOGETHER === 0) yield undefined;
    }
    for (const [at, passage] of this.#passages.entries()) {
      this.#byPassage.push(textsOf(passage));
      if (at % FOLDED_TOGETHER === 0) yield undefined;
    }
    for (const texts of [this.#byQuestion, this.#byDocument, this.#byPassage]) texts.close();
  }

  passages(typed: string, limit: number): Suggestion[] {
    return this.#matching(this.#passages, this.#byPassage, typed, limit).map((passage) => ({
      name: labelOf(passage, this.#placeOf(passage), this.#documents.length === 1),
      value: passage.id,
    }));
  }

  documents(typed: string, limit: number): Suggestion[] {
    return this.#matching(this.#documents, this.#byDocument, typed, limit).map(({ title, id }) => ({
      name: cut(title, LONGEST_LABEL) || id,
      value: id,
    }));
  }

  questions(typed: string, limit: number): Suggestion[] {
    for (const _ of this.#listing);
    let refused = 0;
    const isOffered = (entry: number) => {
      if (refused >= MOST_REFUSED && !this.#isAnswered.has(entry)) return false;
      const isKnown = this.#isAnswered.has(entry);
      const isAnswered = this.#answers(entry);
      if (!isAnswered && !isKnown) refused++;
      return isAnswered;
    };
    return this.#matching(this.#questions, this.#byQuestion, typed, limit, isOffered).map((text) => ({
      name: text,
      value: text,
    }));
  }

  /** Questions that may be offered, answered or not; at most `limit`. */
  listed(limit: number): readonly string[] {
    for (const _ of this.#listing);
    return this.#questions.slice(0, limit);
  }

  /**
   * Entries that have a text equal to what was typed, then those with one that begins with it, then those that
   * contain its words.
   */
  #matching<Value>(
    values: readonly Value[],
    texts: Texts,
    typed: string,
    limit: number,
    isOffered: (entry: number) => boolean = () => true,
  ): Value[] {
    const wanted = fold(typed.slice(0, LONGEST_LABEL));
    const most = Math.max(0, Math.floor(limit));
    const [first = '', ...others] = wanted.split(' ').map((word) => ` ${word}`);
    const chosen = new Set<number>();
    const entries = () => [...chosen].flatMap((entry) => values[entry] ?? []);
    const choose = (found: Iterable<number>, accepts: (entry: number) => boolean = () => true) => {
      for (const entry of found) {
        if (chosen.size >= most) return;
        if (!chosen.has(entry) && accepts(entry) && isOffered(entry)) chosen.add(entry);
      }
    };
    if (wanted === '') {
      choose(values.keys());
      return entries();
    }
    for (const _ of this.#listing);
    for (const _ of this.#folding);
    choose(texts.holding(`\n ${wanted}\n`));
    choose(texts.holding(`\n ${wanted}`));
    choose(texts.holding(first), (entry) => {
      const found = texts.of(entry);
      return others.every((word) => found.includes(word));
    });
    return entries();
  }
}

function textsOf(passage: Passage): string[] {
  const { document, section, paragraph, id } = passage;
  const number = paragraph > 0 ? [`${document.id} ${paragraph}`, String(paragraph)] : [];
  return [
    id,
    ...number,
    section.at(-1) ?? document.title,
    firstWords(passage),
    document.title,
    ...section.slice(0, -1),
  ];
}

/**
 * "¶ 37 · The first words", "Article 12 · The first words", and behind them the title if there are other documents.
 * What is outside the running text begins with its heading.
 */
function labelOf(passage: Passage, place: string, isAlone: boolean): string {
  const { document, section } = passage;
  const number = place === '' ? cut(section.at(-1) ?? '', LONGEST_HEADING) : place;
  const title = isAlone ? '' : cut(document.title, LONGEST_HEADING);
  const room = LONGEST_LABEL - (title === '' ? 0 : title.length + BETWEEN.length);
  const words = cut(
    [number, firstWords(passage, LONGEST_LABEL)].filter((one) => one !== '').join(BETWEEN),
    room,
  );
  return [words, title].filter((one) => one !== '').join(BETWEEN);
}

const BETWEEN = ' · ';

function firstWords({ document, span, kind }: Passage, longest = FIRST_WORDS): string {
  const start = document.text.slice(span.start, Math.min(span.end, span.start + longest + 2));
  const words = kind === 'table' ? start.replace(/(?<!\\)\|/gu, ' ') : start;
  return words.replace(/\s+/gu, ' ').trim();
}

/** The text as characters that can be sent; if it is too long, as many whole words as fit, with an ellipsis. */
function cut(text: string, longest: number): string {
  const plain = text.toWellFormed().replace(/\s+/gu, ' ').trim();
  if (plain.length <= longest) return plain;
  const room = plain.slice(0, longest - 1);
  const space = plain[longest - 1] === ' ' ? room.length : room.lastIndexOf(' ');
  const kept =
    space > longest / 2 ? room.slice(0, space) : room.slice(0, characterEnd(plain, 0, longest - 1));
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}
