/** What does the corpus consist of, and what is under its headings? */

import { readableDate } from '../../corpus/dates.ts';
import type { Document } from '../../corpus/document.ts';
import { leftOut } from '../../corpus/problem-kinds.ts';
import type { Library } from '../../library/library.ts';
import type { Block, Inline, Reply } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import { oneLine } from './words.ts';

/** What the list of documents takes, in UTF-16 units; a message holds 4,000, titles and signs included. */
const LIST_ROOM = 3_200;

/** As many as a menu holds. */
const MOST_OPTIONS = 25;

/** Of a rights line or an address, in UTF-16 units; whole ones stand in the corpus. */
const LONGEST_FIELD = 300;

/** Every document with where it comes from; those beyond one message are counted. */
export function sourcesReply(library: Library): Reply {
  const { documents, version } = library.corpus;
  let room = LIST_ROOM;
  const items: (readonly Inline[])[] = [];
  for (const document of documents) {
    const item = sourceItem(document, library.countOf(document.id));
    room -= item.reduce(
      (sum, part) => sum + (typeof part === 'string' ? part.length : 40 + textOf(part).length),
      0,
    );
    if (room < 0 && items.length > 0) break;
    items.push(item);
  }
  const left = documents.length - items.length;
  const blocks: Block[] = [
    { kind: 'title', text: 'Sources' },
    { kind: 'list', items },
    ...leftOutLine(library),
    ...(left === 0 ? [] : [more(`${count(left, 'more document', 'more documents')}; /outline shows each.`)]),
    {
      kind: 'text',
      parts: [`${counted(library)} · corpus ${version}`],
      small: true,
    },
  ];
  const options = documents.slice(0, MOST_OPTIONS).map((document) => ({
    label: abridge(document.title, 100),
    value: document.id,
  }));
  return {
    visibility: 'private',
    blocks,
    controls: [{ kind: 'menu', placeholder: 'Headings of a document', action: 'outline', options }],
  };
}

/** That files could not be read, for whoever finds nothing of them; no block if all could. */
export function leftOutLine({ corpus: { problems } }: Library): Block[] {
  const files = leftOut(problems);
  if (files === 0) return [];
  const told = `${count(files, 'file', 'files')} could not be read; who manages the server sees why with `;
  return [{ kind: 'text', parts: [told, { kind: 'command', name: 'corpus check' }], small: true }];
}

/** The document of that id or title, however it is capitalised. */
export function documentNamed(text: string, { corpus: { documents } }: Library): Document | undefined {
  const name = oneLine(text).toLowerCase();
  return (
    documents.find(({ id }) => id === name) ??
    documents.find(({ title }) => oneLine(title).toLowerCase() === name)
  );
}

export function noSuchDocument(typed: string): Reply {
  const text = `There is no document “${abridge(oneLine(typed), 100)}”. Choose one from the list that opens while you type, or see `;
  const parts: readonly Inline[] = [text, { kind: 'command', name: 'sources' }, '.'];
  return { visibility: 'private', blocks: [{ kind: 'text', parts }], controls: [] };
}

/** "2 documents, 240 passages". */
export function counted({ corpus: { documents }, passageCount }: Library): string {
  return `${count(documents.length, 'document', 'documents')}, ${count(passageCount, 'passage', 'passages')}`;
}

export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

function sourceItem(document: Document, passages: number): readonly Inline[] {
  const { source, standpoint } = document;
  const told =
    source.title !== undefined && source.title !== document.title ? `from “${source.title}”` : undefined;
  const dates = [
    source.published && `published ${readableDate(source.published)}`,
    source.retrieved && `retrieved ${readableDate(source.retrieved)}`,
  ];
  const facts = [
    told,
    source.author && `by ${source.author}`,
    source.publisher,
    source.kind,
    ...dates,
    count(passages, 'passage', 'passages'),
  ];
  return [
    { kind: 'strong', text: abridge(document.title, LONGEST_FIELD) },
    ` (${document.id}): ${facts
      .filter(Boolean)
      .map((fact) => oneLine(String(fact)))
      .join(', ')}.`,
    ...field('Standpoint', standpoint),
    ...field('Rights', source.rights),
    ...(source.url === undefined ? [] : [` ${abridge(source.url, LONGEST_FIELD)}`]),
  ];
}

function field(name: string, value: string | undefined): Inline[] {
  if (value === undefined) return [];
  const text = abridge(oneLine(value), LONGEST_FIELD);
  return [` ${name}: ${text}${/[.!?…]$/u.test(text) ? '' : '.'}`];
}

function textOf(part: Exclude<Inline, string>): string {
  return 'text' in part ? part.text : '';
}

function more(text: string): Block {
  return { kind: 'text', parts: [text] };
}
