/** How is a passage cited so that a reader can find it, and which passage does a citation name? */

import { readableDate } from './dates.ts';
import type { Document, Passage, Source } from './document.ts';
import { placeName } from './place-names.ts';

/**
 * "Title, section › sub-section, ¶ 4 (part 2) — source: publisher, 29 December 2025", without the parts that are
 * unknown. Never empty. Outside the running text the section stands in for the number, and a provision does if the
 * document has its own numbers: "Statutes, Members, Article 12".
 */
export function citation(passage: Passage): string {
  const source = sourceLine(passage.document.source);
  return `${locator(passage)}${source === '' ? '' : ` — source: ${source}`}`;
}

/** The citation without the source. */
function locator(passage: Passage): string {
  const { document, section, part, place: own } = passage;
  const title = own?.by === undefined ? document.title : `${own.by} in ${document.title}`;
  const place = [title, section.join(' › '), placeName(passage)].filter((words) => words !== '').join(', ');
  return `${place}${part > 0 ? ` (part ${part})` : ''}`;
}

/**
 * "Notes ¶ 80 · Representative offices", "p. 12, ¶ 5 · Lending", "Article 12 (2)": where a passage is in its document, in
 * the document's own words, which are the same for readers of every language. It begins with the document's title if the
 * document is made from a source with another title. Empty for a passage outside the running text and under no heading.
 */
export function placeLine(passage: Passage): string {
  const { document, section, part } = passage;
  const number = [placeName(passage), part > 0 ? `(${part})` : ''].filter((words) => words !== '').join(' ');
  const place = [madeFrom(document) ? shortTitle(document) : '', number].filter((words) => words !== '');
  return [place.join(' '), section.join(' › ')].filter((words) => words !== '').join(' · ');
}

/** Whether a document is made from a source with another title, as notes are. */
export function madeFrom({ title, source }: Document): boolean {
  return source.title !== undefined && fold(source.title) !== fold(title);
}

/** Longest label that a title may begin with, in UTF-16 units: "Notes", "Chapter 12". */
const LONGEST_LABEL = 24;

/** The title as it is shown beside that of the source: "Notes" for "Notes: The Hive"; all of it if it has no label. */
function shortTitle({ title }: Document): string {
  return labelled(title).label ?? fold(title);
}

/** "Notes" and "The Hive" for "Notes: The Hive"; no label if the title does not begin with a short one. */
export function labelled(title: string): { readonly label?: string; readonly rest: string } {
  const [, label = '', rest = ''] = /^([^:：]+)[:：]\s*(\S.*)$/su.exec(fold(title)) ?? [];
  const isLabel = label !== '' && label.trim().length <= LONGEST_LABEL;
  return isLabel ? { label: label.trim(), rest } : { rest: fold(title) };
}

/**
 * The one passage that the words name: by its id, by its full citation, by its line for readers (`placeLine()` behind
 * the source), or by its document's id with the number of its paragraph ("taiwan ¶ 4", "taiwan 4", "taiwan#4", with
 * "(part 2)" if it has parts). Undefined if they name none or more than one.
 */
export function resolveCitation(text: string, passages: readonly Passage[]): Passage | undefined {
  const words = fold(text);
  const lower = words.toLowerCase();
  const byId = passages.find((passage) => passage.id === lower);
  if (byId !== undefined) return byId;
  // Citations are composed only for documents whose title matches.
  const documents = new Set(passages.map(({ document }) => document));
  const titled = new Set([...documents].filter((document) => beginsWithTitle(words, document)));
  const cited = only(
    passages,
    (passage) => titled.has(passage.document) && fold(citation(passage)) === words,
  );
  if (cited !== undefined) return cited;
  const lined = only(passages, (passage) => titled.has(passage.document) && isLineOf(words, passage));
  if (lined !== undefined) return lined;
  const locator = /^([a-z0-9-]+) ?(?:¶ ?|# ?| )(\d{1,9})(?: ?\(part (\d{1,9})\))?$/u.exec(lower);
  if (locator === null) return undefined;
  const [, id, paragraph, part] = locator;
  return only(
    passages,
    (passage) =>
      passage.document.id === id &&
      passage.paragraph === Number(paragraph) &&
      (part === undefined || passage.part === Number(part)),
  );
}

/** The documents whose passages include the one that `resolveCitation()` finds, if it finds any. */
export function documentsIn(text: string, documents: readonly Document[]): Document[] {
  const words = fold(text);
  const lower = words.toLowerCase();
  return documents.filter((document) => lower.startsWith(document.id) || beginsWithTitle(words, document));
}

/** Whether the words begin like a citation of the document; citations of messages begin with their author. */
function beginsWithTitle(words: string, { title, format, source }: Document): boolean {
  if (format === 'chat') return words.includes(fold(title));
  return (
    words.startsWith(fold(title)) || (source.title !== undefined && words.startsWith(fold(source.title)))
  );
}

/** Between what a line for readers says of the source, in the languages in which it is said. */
const BETWEEN_FACTS = /^(?:, |，)/u;

/**
 * Whether the words are a line for readers, in any language: the source, then the place. All of the source has to fit, as
 * "Notes" begins "Notes on bees" and editions differ in their dates; a passage that is gone must not give another.
 */
function isLineOf(words: string, passage: Passage): boolean {
  const end = ` · ${fold(placeLine(passage))}`;
  if (end === ' · ' || !words.endsWith(end)) return false;
  const { document, place } = passage;
  const { source } = document;
  const title = fold(source.title ?? document.title);
  const head = words.slice(0, -end.length);
  const facts = place?.by === undefined ? behind(head, title) : behindAuthor(head, fold(place.by), title);
  return facts !== undefined && areFactsOf(facts, source);
}

function behind(text: string, start: string): string | undefined {
  return text.startsWith(start) ? text.slice(start.length) : undefined;
}

/** What may be between the author of a message and the title: " in ", " 在“". */
const LONGEST_JOINT = 5;

/** What follows "Ada in Notes", "Ada в «Notes»", "Ada 在“Notes”中的发言". */
function behindAuthor(head: string, by: string, title: string): string | undefined {
  const rest = behind(head, by);
  const at = rest?.indexOf(title) ?? -1;
  if (rest === undefined || at < 1 || at > LONGEST_JOINT) return undefined;
  return rest.slice(at + title.length).replace(/^(?:»|[”」]\p{sc=Han}{0,4})/u, '');
}

/** Whether ", Ada, Comb Press, 4 May 2019" says of a source what is known of it; the sort and dates differ by language. */
function areFactsOf(said: string, { author, publisher, kind, published, retrieved }: Source): boolean {
  let rest: string | undefined = said;
  for (const fact of [author, publisher].map((one) => fold(one ?? ''))) {
    if (fact !== '' && rest !== undefined) rest = behind(rest.replace(BETWEEN_FACTS, ''), fact);
  }
  if (rest === undefined) return false;
  const sort = publisher ? '' : fold(kind ?? '');
  const literal = behind(rest.replace(BETWEEN_FACTS, ''), sort);
  if (sort !== '' && literal !== undefined) rest = literal;
  const left = rest.split(/, |，/u);
  const date = published || retrieved;
  const count = (sort !== '' && literal === undefined ? 1 : 0) + (date ? 1 : 0);
  if (left[0] !== '' || left.length !== count + 1 || rest.includes(' · ')) return false;
  return !date || hasDate(left.at(-1) ?? '', date);
}

/** Whether the numbers in the words are those of an ISO date; its month may be a word. */
function hasDate(words: string, iso: string): boolean {
  const known = iso.slice(0, 'YYYY-MM-DD'.length).split('-').map(Number);
  const [year, , day] = known;
  const said = (words.match(/\d+/gu) ?? []).map(Number);
  return (
    said.every((number) => known.includes(number)) &&
    [year, day].every((number) => number === undefined || said.includes(number))
  );
}

function sourceLine({ publisher, kind, published, retrieved }: Source): string {
  const date = published ? readableDate(published) : retrieved && `retrieved ${readableDate(retrieved)}`;
  return [publisher ?? kind, date].filter(Boolean).join(', ');
}

function only(passages: readonly Passage[], named: (passage: Passage) => boolean): Passage | undefined {
  const found = passages.filter(named);
  return found.length === 1 ? found[0] : undefined;
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
