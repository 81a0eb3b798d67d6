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

/** The citation without the source: enough in a list whose passages can each be opened. */
export function locator(passage: Passage): string {
  const { document, section, part, place: own } = passage;
  const title = own?.by === undefined ? document.title : `${own.by} in ${document.title}`;
  const place = [title, section.join(' › '), placeName(passage)].filter((words) => words !== '').join(', ');
  return `${place}${part > 0 ? ` (part ${part})` : ''}`;
}

/**
 * The one passage that the words name: by its id, by its full citation, or by its document's id with the number of its
 * paragraph ("taiwan ¶ 4", "taiwan 4", "taiwan#4", with "(part 2)" if it has parts). Undefined if they name none or
 * more than one.
 */
export function resolveCitation(text: string, passages: readonly Passage[]): Passage | undefined {
  const words = fold(text);
  const lower = words.toLowerCase();
  const byId = passages.find((passage) => passage.id === lower);
  if (byId !== undefined) return byId;
  // Most citations need not be composed for the comparison: their titles already differ.
  const documents = new Set(passages.map(({ document }) => document));
  const titled = new Set([...documents].filter((document) => beginsWithTitle(words, document)));
  const cited = only(
    passages,
    (passage) => titled.has(passage.document) && fold(citation(passage)) === words,
  );
  if (cited !== undefined) return cited;
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
function beginsWithTitle(words: string, { title, format }: Document): boolean {
  return words.startsWith(fold(title)) || (format === 'chat' && words.includes(` in ${fold(title)}`));
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
