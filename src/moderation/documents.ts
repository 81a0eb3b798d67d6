/** How do documents of a server come, change and go? Each change is made ready beside what is served, recorded, and then served. */

import type { Asker } from '../command.ts';
import { cutting } from '../corpus/chunk.ts';
import type { Document, DocumentId, Passage } from '../corpus/document.ts';
import { distinctId, idFromPath } from '../corpus/ids.ts';
import { lintDocument } from '../corpus/lint.ts';
import { duplicatesOf } from '../corpus/upload/duplicates.ts';
import { documentFrom } from '../corpus/upload/kept-document.ts';
import { readUpload } from '../corpus/upload/read-upload.ts';
import { uploadName } from '../corpus/upload/upload-name.ts';
import type { GivenFile } from '../given.ts';
import { inSlices } from '../slices.ts';
import type { Fields, GonePassage, KeptFile, Preview, Version } from '../store/records/record.ts';
import { NotChanged } from '../store/records/record.ts';
import { archiveOf } from './archive.ts';
import { goneOf } from './gone.ts';
import type { Done, Download, ShownPreview, Trouble } from './moderation.ts';
import { beyond, beyondIfLive } from './room.ts';
import { documentOf, type Served } from './state.ts';
import { isTrouble, trouble } from './trouble.ts';
import type { Turn } from './turn.ts';

/** As many as a menu lists. */
const MOST_PREVIEWS = 25;

/** Fetches and reads a file, and keeps it for a decision. */
export async function readFile(
  turn: Turn,
  file: GivenFile,
  asker: Asker,
  replaces: DocumentId | undefined,
): Promise<ShownPreview | Trouble> {
  const { server, keeping } = turn;
  const { records, limits } = keeping;
  const full = await tooManyPreviews(turn);
  if (full !== undefined) return full;
  const bytes = await keeping.fetch(file);
  if (isTrouble(bytes)) return bytes;
  const name = uploadName(file.name);
  const read = await readUpload({ name, bytes });
  if (read.kind === 'unreadable') return trouble('unreadable', { sentence: read.sentence });
  return turn.take(asker, async () => {
    const before = servedIn(turn, replaces)?.version;
    if (replaces !== undefined && before === undefined) return trouble('no-longer-there');
    // Other files may have arrived while this one was read.
    const fullNow = await tooManyPreviews(turn);
    if (fullNow !== undefined) return fullNow;
    const next = { passages: read.passages.length, size: bytes.length };
    const tooMuch = beyond(limits, await records.used(server), before, next);
    if (tooMuch !== undefined) return tooMuch;
    const preview = await records.addPreview({
      server,
      name,
      bytes,
      text: read.text,
      passages: read.passages.length,
      // What was said of the version before is said of the next one, unless its file says otherwise.
      fields: before?.fields ?? {},
      by: asker.id,
      ...(replaces === undefined ? {} : { replaces }),
    });
    return shown(preview, turn);
  });
}

async function tooManyPreviews({ keeping, server }: Turn): Promise<Trouble | undefined> {
  const { length } = await keeping.records.previews(server);
  return length < MOST_PREVIEWS ? undefined : trouble('too-many-previews', { most: MOST_PREVIEWS });
}

/** A document of the server as it is served, by the id that it was added with; undefined if it is not served. */
export function servedIn({ served }: Pick<Turn, 'served'>, id: DocumentId | undefined): Served | undefined {
  return served.find(({ version }) => version.document === id);
}

/** What a moderator sees of a preview. */
export async function shown(preview: Preview, turn: Turn): Promise<ShownPreview | Trouble> {
  const { keeping, server } = turn;
  const text = await keeping.records.text(preview);
  if (text === undefined) return trouble('no-longer-there');
  const id = preview.replaces ?? (await idFor(preview, turn));
  const read = await documentFrom(text, { id, fields: preview.fields });
  const quotable = [...(await inSlices(cutting(read)))];
  const existing = keeping.libraries.at(server).corpus.documents.filter((one) => one.id !== preview.replaces);
  const alike = await duplicatesOf(read, existing);
  return {
    ...preview,
    kind: 'preview',
    read,
    quotable,
    problems: await inSlices(lintDocument(read)),
    alike: alike.map(({ document, share }) => ({ title: document.title, id: document.id, share })),
  };
}

/** An id that no document of the server has or had: an old citation must not lead to another document. */
async function idFor({ name }: KeptFile, { keeping, server }: Turn): Promise<DocumentId> {
  const taken = new Set<string>(keeping.libraries.at(server).corpus.documents.map(({ id }) => id));
  for (let n = 1; ; n++) {
    const id = (n === 1 ? idFromPath(name) : distinctId(n === 2 ? name : `${name} ${n}`)) as DocumentId;
    if (!taken.has(id) && (await keeping.records.history(server, id)).length === 0) return id;
  }
}

/** Makes a preview live. */
export function accept(turn: Turn, key: number, asker: Asker): Promise<Done | Trouble> {
  return turn.take(asker, async () => {
    const { records } = turn.keeping;
    const preview = await records.preview(turn.server, key);
    const text = preview === undefined ? undefined : await records.text(preview);
    if (preview === undefined || text === undefined) return trouble('no-longer-there');
    const document = preview.replaces ?? (await idFor(preview, turn));
    const read = await documentFrom(text, { id: document, fields: preview.fields });
    // An empty standpoint was asked for, and there is none.
    const isAsked = read.standpoint !== undefined || preview.fields.standpoint !== undefined;
    if (read.source.rights === undefined || !isAsked) return trouble('rights-missing');
    const tooMuch = await beyondIfLive(turn, document, preview);
    if (tooMuch !== undefined) return tooMuch;
    const { server } = turn;
    const by = asker.id;
    return serve(turn, asker, document, { document: read }, (passages) =>
      records.goLive({ server, preview: key, document, fields: preview.fields, ...passages, by }),
    );
  });
}

export function remove(turn: Turn, document: DocumentId, asker: Asker): Promise<Done | Trouble> {
  return turn.take(asker, () =>
    serve(turn, asker, document, undefined, async (passages) => {
      await turn.keeping.records.remove({ server: turn.server, document, ...passages, by: asker.id });
    }),
  );
}

export function edit(
  turn: Turn,
  document: DocumentId,
  fields: Fields,
  asker: Asker,
): Promise<Done | Trouble> {
  return turn.take(asker, async () => {
    const { server, keeping } = turn;
    const live = servedIn(turn, document)?.version;
    const next = live === undefined ? undefined : await documentOf({ ...live, fields }, keeping);
    if (next === undefined) return trouble('no-longer-there');
    return serve(turn, asker, document, { document: next }, (passages) =>
      keeping.records.setFields({ server, document, fields, ...passages, by: asker.id }),
    );
  });
}

export function undo(turn: Turn, change: number, asker: Asker): Promise<Done | Trouble> {
  return turn.take(asker, async () => {
    const { server, keeping } = turn;
    const undoing = await keeping.records.undoing(server, change).catch((error: unknown) => {
      if (error instanceof NotChanged) return undefined;
      throw error;
    });
    if (undoing === undefined) return trouble('too-late');
    const { document, to } = undoing;
    const read = to === undefined ? undefined : await documentOf(to, keeping);
    if (to !== undefined && read === undefined) return trouble('too-late');
    const tooMuch = to === undefined ? undefined : await beyondIfLive(turn, document, to);
    if (tooMuch !== undefined) return tooMuch;
    const next = read === undefined ? undefined : { document: read, first: to?.first };
    return serve(turn, asker, document, next, (passages) =>
      keeping.records.undo({ server, change, ...passages, by: asker.id }),
    );
  });
}

/** The passages that a change takes out of service, and those that are served again. */
interface Passages {
  readonly gone: readonly GonePassage[];
  readonly returned: readonly Passage['id'][];
}

/** A document that becomes live. */
interface Next {
  readonly document: Document;
  /** As `Version.first`, if it was live before. */
  readonly first?: number | undefined;
}

/**
 * Replaces a document, or takes it away if there is no next one: prepared beside what is served, then recorded, and
 * served only after that.
 */
async function serve(
  turn: Turn,
  asker: Asker,
  document: DocumentId,
  next: Next | undefined,
  record: (passages: Passages) => Promise<Version | undefined>,
): Promise<Done | Trouble> {
  const { server, keeping } = turn;
  const before = servedIn(turn, document);
  if (before === undefined && next === undefined) return unserved(turn, document, record);
  const place = placeOf(turn.served, before, next?.first);
  const replaced = <One>(all: readonly One[], one: One | undefined) =>
    all.toSpliced(place, before === undefined ? 0 : 1, ...(one === undefined ? [] : [one]));
  const documents = replaced(
    turn.served.map(({ document }) => document),
    next?.document,
  );
  const prepared = await keeping.libraries.prepare(server, documents, turn.aliases);
  // Their roles, or what makes a moderator here, may have changed while all was read.
  if (!turn.isAllowed(asker)) return trouble('not-allowed');
  const version = await record({
    gone: goneOf(prepared.gone, keeping.now(), () => next !== undefined),
    returned: [...prepared.added, ...prepared.changed].map(({ id }) => id),
  });
  keeping.libraries.swap(server, prepared.library);
  turn.serves(replaced(turn.served, version && next && { version, document: next.document }));
  // It is done, even if it cannot be undone from here because the disk fails now.
  const change = await keeping.records.lastChange(server, document).catch(() => undefined);
  return {
    kind: 'done',
    document,
    title: (next ?? before)?.document.title ?? document,
    added: prepared.added.length,
    changed: prepared.changed.length,
    removed: prepared.removed.length,
    ...(change?.undoUntil === undefined ? {} : { change: change.key }),
  };
}

/** Where a document is, or comes, among those that are served: as after a restart. */
function placeOf(
  served: readonly Served[],
  before: Served | undefined,
  first = Number.POSITIVE_INFINITY,
): number {
  if (before !== undefined) return served.indexOf(before);
  const after = served.findIndex(({ version }) => version.first > first);
  return after < 0 ? served.length : after;
}

/** Takes away a document that could not be served, since its files are damaged. */
async function unserved(
  { keeping, server }: Turn,
  document: DocumentId,
  record: (passages: Passages) => Promise<Version | undefined>,
): Promise<Done | Trouble> {
  const live = (await keeping.records.versions(server)).find((version) => version.document === document);
  if (live === undefined) return trouble('no-longer-there');
  await record({ gone: [], returned: [] });
  const title = live.fields.title ?? live.name;
  return { kind: 'done', document, title, added: 0, changed: 0, removed: 0 };
}

/** The file of a document as it was uploaded. */
export async function original(turn: Turn, document: DocumentId): Promise<Download | Trouble> {
  const version = servedIn(turn, document)?.version;
  const bytes = version === undefined ? undefined : await turn.keeping.records.original(version);
  if (version === undefined || bytes === undefined) return trouble('no-longer-there');
  return { kind: 'download', name: version.name, bytes };
}

/** All of them in one archive. */
export async function exported(turn: Turn): Promise<Download> {
  const entries = await Promise.all(
    turn.served.map(async ({ version }) => {
      const bytes = await turn.keeping.records.original(version);
      return bytes === undefined ? [] : [{ name: version.name, bytes, at: version.at }];
    }),
  );
  return { kind: 'download', name: 'documents.zip', bytes: await archiveOf(entries.flat()) };
}
