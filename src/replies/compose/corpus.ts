/** Which documents are there, and which one is meant? */

import { madeFrom } from '../../corpus/citation.ts';
import type { Document } from '../../corpus/document.ts';
import { leftOut } from '../../corpus/problem-kinds.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Inline, notice, type Reply, said, small } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import type { Voice } from '../../texts/voice.ts';
import { kindIn } from './cited.ts';
import { oneLine } from './words.ts';

/** Room for the list of documents, in UTF-16 units; a message holds 4,000, titles and signs included. */
const LIST_ROOM = 3_200;

/** As many options as a menu holds. */
const MOST_OPTIONS = 25;

/** Longest title, standpoint, rights line or address, in UTF-16 units; the files have them in full. */
const LONGEST_FIELD = 300;

/** Every document with its source, standpoint and rights; those that do not fit in one message are counted. */
export function sourcesReply(library: Library, voice: Voice): Reply {
  const { documents, version } = library.corpus;
  const blocks: Block[] = [{ kind: 'title', text: voice.say('sources') }];
  let room = LIST_ROOM;
  let shown = 0;
  for (const document of documents) {
    const lines = sourceLines(document, voice);
    const count = voice.say('passages-counted', { count: library.countOf(document.id) });
    const title = abridge(oneLine(document.title), LONGEST_FIELD);
    const beside = ` · ${document.id} · ${count}`;
    room -= title.length + beside.length + lines.reduce((sum, line) => sum + line.length + 4, 0);
    if (room < 0 && shown > 0) break;
    blocks.push(said([{ kind: 'strong', text: title }, beside]));
    if (lines.length > 0) blocks.push({ kind: 'list', items: lines.map((line) => [line]) });
    shown++;
  }
  const left = documents.length - shown;
  const command: Inline = { kind: 'command', name: 'outline' };
  blocks.push(
    ...leftOutLine(library, voice),
    ...(left === 0 ? [] : [said(voice.parts('more-documents', { count: left, command }))]),
    small(`${counted(library, voice)} · ${voice.say('version', { version })}`),
  );
  const options = documents.slice(0, MOST_OPTIONS).map((document) => ({
    label: abridge(oneLine(document.title), 100),
    value: document.id,
  }));
  const placeholder = voice.say('headings-of-document');
  return {
    visibility: 'private',
    blocks,
    controls:
      options.length === 0 ? [] : [{ kind: 'menu', placeholder, action: { kind: 'outline' }, options }],
  };
}

/** Says how many files could not be read, for anyone who misses their content; no block if all could. */
export function leftOutLine({ corpus: { problems } }: Library, voice: Voice): Block[] {
  const count = leftOut(problems);
  if (count === 0) return [];
  const command: Inline = { kind: 'command', name: 'corpus check' };
  return [small(voice.parts('files-left-out', { count, command }))];
}

/** The document with this id or title, in capitals or not. */
export function documentNamed(text: string, { corpus: { documents } }: Library): Document | undefined {
  const name = oneLine(text).toLowerCase();
  return (
    documents.find(({ id }) => id === name) ??
    documents.find(({ title }) => oneLine(title).toLowerCase() === name)
  );
}

/** @param hasLists see `Footnote.hasLists` */
export function noSuchDocument(typed: string, voice: Voice, hasLists = true): Reply {
  const parts = voice.parts(hasLists ? 'no-such-document' : 'no-such-document-typed', {
    typed: abridge(oneLine(typed), 100),
    command: { kind: 'command', name: 'sources' },
  });
  return notice(parts);
}

/** "2 documents, 240 passages". */
export function counted({ corpus: { documents }, passageCount }: Library, voice: Voice): string {
  const count = documents.length;
  return voice.list([
    voice.say('documents-counted', { count }),
    voice.say('passages-counted', { count: passageCount }),
  ]);
}

/** Lines with the source, standpoint and rights, as far as they are known. @param longest of each, in UTF-16 units */
export function sourceLines(document: Document, voice: Voice, longest = LONGEST_FIELD): string[] {
  const { source, standpoint } = document;
  const facts = [
    madeFrom(document) && source.title && voice.say('titled', { title: source.title }),
    source.author && voice.say('author', { name: source.author }),
    source.publisher,
    source.kind && kindIn(source.kind, voice),
    source.published && voice.say('published', { date: voice.date(source.published) }),
    source.retrieved && voice.say('retrieved', { date: voice.date(source.retrieved) }),
  ];
  const listed = voice.facts(facts.flatMap((fact) => (fact ? [oneLine(fact)] : [])));
  const field = (text: string) => abridge(oneLine(text), longest);
  return [
    ...(listed === '' ? [] : [voice.say('source-line', { facts: listed })]),
    ...(source.url === undefined ? [] : [field(source.url)]),
    ...(standpoint === undefined ? [] : [voice.say('standpoint-line', { text: field(standpoint) })]),
    ...(source.rights === undefined ? [] : [voice.say('rights-line', { text: field(source.rights) })]),
  ];
}
