/** What may somebody mean who has typed only the beginning of it? */

import type { Document, Passage } from '../../corpus/document.ts';
import { withoutAccents } from '../../text/accents.ts';
import { characterEnd } from '../../text/characters.ts';

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
/** Characters of a passage that are compared with what is typed, in UTF-16 units. */
const FIRST_WORDS = 80;

/** Entries looked at between two places where the work may pause. */
const FOLDED_TOGETHER = 200;

/** UTF-16 units of entries that are turned into bytes at once. */
const PIECE = 1 << 18;

interface Piece {
  readonly bytes: Buffer;
  /** Number of its first entry, and where that begins among the bytes of all. */
  readonly first: number;
  readonly start: number;
}

/**
 * The texts by which entries are found, folded, each between a line end with a space and a line end: as bytes, which
 * take half of what strings do on V8's heap and none of it. In pieces, so that none is copied to grow; an entry lies
 * in one of them.
 */
class Texts {
  /** Where each entry begins among the bytes of all, and where the last ends. */
  readonly #starts: Uint32Array;
  readonly #pieces: Piece[] = [];
  #open = '';
  #count = 0;

  constructor(count: number) {
    this.#starts = new Uint32Array(count + 1);
  }

  push(texts: readonly string[]): void {
    const found = texts.map((text) => `\n ${fold(text)}\n`).join('');
    this.#open += found;
    const start = this.#starts[this.#count++] ?? 0;
    this.#starts[this.#count] = start + Buffer.byteLength(found);
    if (this.#open.length >= PIECE) this.close();
  }

  /** Makes what was pushed last be found too. */
  close(): void {
    const before = this.#pieces.at(-1);
    const start = before === undefined ? 0 : before.start + before.bytes.length;
    const first = this.#entryAt(start, before?.first ?? 0);
    if (this.#open !== '') this.#pieces.push({ bytes: Buffer.from(this.#open), first, start });
    this.#open = '';
  }

  /** Numbers of the entries that hold these characters, in order. */
  *holding(characters: string): Generator<number> {
    const wanted = Buffer.from(characters);
    for (const { bytes, first, start } of this.#pieces) {
      const startOf = (entry: number) => (this.#starts[entry] ?? 0) - start;
      for (
        let entry = first, at = bytes.indexOf(wanted);
        at >= 0;
        at = bytes.indexOf(wanted, startOf(entry))
      ) {
        entry = this.#entryAt(start + at, entry);
        yield entry++;
        if (startOf(entry) >= bytes.length) break;
      }
    }
  }

  of(entry: number): string {
    const [from = 0, to = 0] = [this.#starts[entry], this.#starts[entry + 1]];
    const piece = this.#pieces.findLast(({ first }) => first <= entry);
    return piece === undefined ? '' : piece.bytes.toString('utf8', from - piece.start, to - piece.start);
  }

  #entryAt(at: number, from: number): number {
    let [low, high] = [from, Math.max(from, this.#count - 1)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

export class Suggester {
  readonly #documents: readonly Document[];
  readonly #passages: readonly Passage[];
  #questions: readonly string[] = [];
  readonly #byPassage: Texts;
  readonly #byDocument: Texts;
  #byQuestion = new Texts(0);
  /** Both go on where they were left; done, they do nothing. */
  readonly #listing: Generator<undefined, void>;
  readonly #folding: Generator<undefined, void>;

  constructor(documents: readonly Document[], passages: readonly Passage[]) {
    this.#documents = documents;
    this.#passages = passages;
    this.#byPassage = new Texts(passages.length);
    this.#byDocument = new Texts(documents.length);
    this.#listing = this.#list();
    this.#folding = this.#fold();
  }

  /** Does beforehand what the first who types would wait for; yields where the work may pause. */
  *readAhead(): Generator<undefined, void> {
    yield* this.#listing;
    yield* this.#folding;
  }

  /** Questions that the documents list, then headings. */
  *#list(): Generator<undefined, void> {
    const questions = new Set<string>();
    for (const [at, document] of this.#documents.entries()) {
      for (const question of document.questions ?? []) questions.add(cut(question, LONGEST_LABEL));
      if (at % FOLDED_TOGETHER === 0) yield undefined;
    }
    let looked = 0;
    for (const { sections } of this.#documents) {
      for (const { path } of sections) {
        questions.add(cut(path.at(-1) ?? '', LONGEST_LABEL));
        if (looked++ % FOLDED_TOGETHER === 0) yield undefined;
      }
    }
    questions.delete('');
    this.#questions = [...questions];
    this.#byQuestion = new Texts(questions.size);
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
      name: labelOf(passage),
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
    return this.#matching(this.#questions, this.#byQuestion, typed, limit).map((text) => ({
      name: text,
      value: text,
    }));
  }

  /** Entries one of whose texts is what was typed, then those that begin with it, then those that hold its words. */
  #matching<Value>(values: readonly Value[], texts: Texts, typed: string, limit: number): Value[] {
    const wanted = fold(typed.slice(0, LONGEST_LABEL));
    const most = Math.max(0, Math.floor(limit));
    if (wanted === '') return values.slice(0, most);
    for (const _ of this.#listing);
    for (const _ of this.#folding);
    const [first = '', ...others] = wanted.split(' ').map((word) => ` ${word}`);
    const chosen = new Set<number>();
    const choose = (entries: Iterable<number>, accepts: (entry: number) => boolean = () => true) => {
      for (const entry of entries) {
        if (chosen.size >= most) return;
        if (accepts(entry)) chosen.add(entry);
      }
    };
    choose(texts.holding(`\n ${wanted}\n`));
    choose(texts.holding(`\n ${wanted}`));
    choose(texts.holding(first), (entry) => {
      const found = texts.of(entry);
      return others.every((word) => found.includes(word));
    });
    return [...chosen].flatMap((entry) => values[entry] ?? []);
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

/** "Document › section — first words", with the number of the paragraph where it has one. */
function labelOf(passage: Passage): string {
  const { document, section } = passage;
  const place = [document.title, section.at(-1) ?? ''].filter((words) => words !== '');
  const heading = place.map((words) => cut(words, LONGEST_HEADING)).join(' › ');
  return cut(`${heading} — ${firstWords(passage)}`, LONGEST_LABEL);
}

function firstWords({ document, span, kind }: Passage): string {
  const start = document.text.slice(span.start, Math.min(span.end, span.start + FIRST_WORDS + 2));
  const words = kind === 'table' ? start.replace(/(?<!\\)\|/gu, ' ') : start;
  return words.replace(/\s+/gu, ' ').trim();
}

/** The text as characters that can be sent, or as many of its whole words as fit with an ellipsis. */
function cut(text: string, longest: number): string {
  const plain = text.toWellFormed().replace(/\s+/gu, ' ').trim();
  if (plain.length <= longest) return plain;
  const room = plain.slice(0, longest - 1);
  const space = plain[longest - 1] === ' ' ? room.length : room.lastIndexOf(' ');
  const kept =
    space > longest / 2 ? room.slice(0, space) : room.slice(0, characterEnd(plain, 0, longest - 1));
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}

function fold(text: string): string {
  return withoutAccents(text.normalize('NFKC').toLowerCase())
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
