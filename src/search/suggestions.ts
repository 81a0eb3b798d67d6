/** What may somebody mean who has typed only the beginning of it? */

import type { Document, Passage } from '../corpus/document.ts';
import { withoutAccents } from '../text/accents.ts';

/** An entry of a list to choose from. */
export interface Suggestion {
  /** As shown, 1 to 100 UTF-16 units. */
  readonly name: string;
  /** What choosing it means, 1 to 100 UTF-16 units: an id, or a question. */
  readonly value: string;
}

/** Source: Discord, application commands, option choices. */
const LONGEST_LABEL = 100;
/** Longest title or heading beside first words in a label, in UTF-16 units. */
const LONGEST_HEADING = 30;
/** Characters of a passage that are compared with what is typed, in UTF-16 units. */
const FIRST_WORDS = 80;

/** An entry with the texts by which it is found, folded, each between a line end with a space and a line end. */
interface Entry<Value> {
  readonly value: Value;
  readonly found: string;
}

export class Suggester {
  readonly #passages: readonly Entry<Passage>[];
  readonly #documents: readonly Entry<Document>[];
  readonly #questions: readonly Entry<string>[];

  constructor(documents: readonly Document[], passages: readonly Passage[]) {
    this.#passages = passages.map((passage) => {
      const { document, section, paragraph, id } = passage;
      const number = paragraph > 0 ? [`${document.id} ${paragraph}`, String(paragraph)] : [];
      return entry(passage, [
        id,
        ...number,
        section.at(-1) ?? document.title,
        firstWords(passage),
        document.title,
        ...section.slice(0, -1),
      ]);
    });
    this.#documents = documents.map((document) => entry(document, [document.id, document.title]));
    const curated = documents.flatMap((document) => document.questions ?? []);
    const headings = documents.flatMap((document) => document.sections.map(({ path }) => path.at(-1) ?? ''));
    const questions = new Set(
      [...curated, ...headings].filter((text) => text !== '').map((text) => cut(text, LONGEST_LABEL)),
    );
    this.#questions = [...questions].map((text) => entry(text, [text]));
  }

  passages(typed: string, limit: number): Suggestion[] {
    return matching(this.#passages, typed, limit).map((passage) => ({
      name: labelOf(passage),
      value: passage.id,
    }));
  }

  documents(typed: string, limit: number): Suggestion[] {
    return matching(this.#documents, typed, limit).map(({ title, id }) => ({
      name: cut(title, LONGEST_LABEL) || id,
      value: id,
    }));
  }

  questions(typed: string, limit: number): Suggestion[] {
    return matching(this.#questions, typed, limit).map((text) => ({ name: text, value: text }));
  }
}

/** "Document › section — first words", with the number of the paragraph where it has one. */
function labelOf(passage: Passage): string {
  const { document, section } = passage;
  const place = [document.title, section.at(-1) ?? ''].filter((words) => words !== '');
  const heading = place.map((words) => cut(words, LONGEST_HEADING)).join(' › ');
  return cut(`${heading} — ${firstWords(passage)}`, LONGEST_LABEL);
}

function firstWords({ document, span }: Passage): string {
  const start = document.text.slice(span.start, Math.min(span.end, span.start + FIRST_WORDS + 2));
  return start.replace(/\s+/gu, ' ').trim();
}

/** The text, or as many of its whole words as fit with an ellipsis. */
function cut(text: string, longest: number): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.length <= longest) return plain;
  const room = plain.slice(0, longest - 1);
  const space = plain[longest - 1] === ' ' ? room.length : room.lastIndexOf(' ');
  const kept = space > longest / 2 ? room.slice(0, space) : room.replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}

function entry<Value>(value: Value, texts: readonly string[]): Entry<Value> {
  return { value, found: texts.map((text) => `\n ${fold(text)}\n`).join('') };
}

function fold(text: string): string {
  return withoutAccents(text.normalize('NFKC').toLowerCase())
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Entries one of whose texts is what was typed, then those that begin with it, then those that hold its words. */
function matching<Value>(entries: readonly Entry<Value>[], typed: string, limit: number): Value[] {
  const wanted = fold(typed.slice(0, LONGEST_LABEL));
  const most = Math.max(0, Math.floor(limit));
  if (wanted === '') return entries.slice(0, most).map(({ value }) => value);
  const [first = '', ...others] = wanted.split(' ').map((word) => ` ${word}`);
  const exact: Value[] = [];
  const starting: Value[] = [];
  const holding: Value[] = [];
  for (const { value, found } of entries) {
    if (exact.length >= most) break;
    if (!found.includes(first)) continue;
    if (found.includes(`\n ${wanted}\n`)) exact.push(value);
    else if (starting.length < most && found.includes(`\n ${wanted}`)) starting.push(value);
    else if (holding.length < most && others.every((word) => found.includes(word))) holding.push(value);
  }
  return [...exact, ...starting, ...holding].slice(0, most);
}
