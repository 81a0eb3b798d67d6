/** How are documents added, replaced, removed and changed, and how is that undone? */

import type { DocumentId, PassageId } from '../../corpus/document.ts';
import { audit, lastChangeOf } from './audit.ts';
import type { Sql } from './database.ts';
import { removeGone, writeGone } from './gone.ts';
import { nextKey } from './keys.ts';
import { existingPreview, removePreview } from './previews.ts';
import type { Change, Fields, GonePassage, Version } from './record.ts';
import { NotChanged } from './record.ts';
import { fileColumns, stored, versionIn } from './rows.ts';
import { existingVersion, historyOf, liveVersion, setLive } from './versions.ts';

/** For how long a change can be undone, in milliseconds: a week. */
export const UNDO_TIME = 7 * 24 * 60 * 60 * 1000;

/** What every change of a document comes with. */
export interface DocumentChange {
  readonly server: string;
  readonly document: DocumentId;
  /** Passages that the change takes out of service. */
  readonly gone: readonly GonePassage[];
  /** Passages that are served again with the change. */
  readonly returned?: readonly PassageId[];
  readonly by: string;
}

/** A change, at a time in milliseconds since 1970. */
type At<Given> = Given & { readonly at: number };

export interface GoLive extends DocumentChange {
  /** Key of the preview. */
  readonly preview: number;
  readonly fields: Fields;
}

/** @throws NotChanged if the preview, or what it was to replace, has changed meanwhile */
export async function goLive(sql: Sql, given: At<GoLive>): Promise<Version> {
  const { server, document, fields, by, at } = given;
  const preview = await existingPreview(sql, server, given.preview);
  const before = await liveVersion(sql, server, document);
  if (preview.replaces === undefined && before !== undefined)
    throw new NotChanged(
      'A document with this name was added meanwhile. Upload the file to replace that document.',
    );
  if (preview.replaces !== undefined && preview.replaces !== document)
    throw new TypeError(`The preview is to replace ${preview.replaces}, not ${document}`);
  if (preview.replaces !== undefined && before === undefined)
    throw new NotChanged('The document was removed meanwhile. Upload the file as a new document.');
  // A review that is due already is done by replacing the document.
  const isDue = before?.reviewBy !== undefined && Date.parse(before.reviewBy) <= at;
  const reviewBy = isDue ? undefined : before?.reviewBy;
  const version = await nextVersion(sql, { ...preview, document, fields, by, at, reviewBy });
  await removePreview(sql, server, preview.key);
  await writePassages(sql, given);
  await audit(sql, {
    server,
    kind: before === undefined ? 'add' : 'replace',
    subject: document,
    detail: fields.title ?? preview.name,
    by,
    at,
    undoUntil: at + UNDO_TIME,
    document,
    before: before?.key,
    after: version.key,
  });
  return version;
}

/** @throws NotChanged if the document is not live */
export async function remove(sql: Sql, given: At<DocumentChange>): Promise<Change> {
  const { server, document, by, at } = given;
  const before = await existingVersion(sql, server, document);
  await setLive(sql, { server, document, key: undefined });
  await writePassages(sql, given);
  return audit(sql, {
    server,
    kind: 'remove',
    subject: document,
    detail: before.fields.title ?? before.name,
    by,
    at,
    undoUntil: at + UNDO_TIME,
    document,
    before: before.key,
  });
}

export interface Undo extends Omit<DocumentChange, 'document'> {
  /** Key of the change to undo. */
  readonly change: number;
  readonly returned: readonly PassageId[];
}

/** What an undo would do. */
export interface Undoing {
  readonly document: DocumentId;
  /** The version that is live; absent if the document was removed. */
  readonly from?: Version;
  /** The version that would be live again; absent if there was none. */
  readonly to?: Version;
}

/** @throws NotChanged if the change is too old, or the document was changed since */
export async function undoing(
  sql: Sql,
  { server, change: key, at }: At<Pick<Undo, 'server' | 'change'>>,
): Promise<Undoing & { readonly kind: Change['kind'] }> {
  const change = await sql
    .selectFrom('changes')
    .selectAll()
    .where('server', '=', server)
    .where('key', '=', key)
    .executeTakeFirst();
  if (change === undefined || change.document === null || change.undo_until === null)
    throw new NotChanged('This change cannot be undone. Make the opposite change instead.');
  if (change.undo_until < at)
    throw new NotChanged(
      'This change is more than a week old, so it can no longer be undone. Upload the file again.',
    );
  const document = change.document as DocumentId;
  const last = await lastChangeOf(sql, server, document);
  if (last?.key !== key)
    throw new NotChanged('The document was changed again since, so this change can no longer be undone.');
  const history = await historyOf(sql, server, document);
  const from = history.find((version) => version.key === change.after);
  const to = history.find((version) => version.key === change.before);
  return { kind: change.kind, document, ...(from && { from }), ...(to && { to }) };
}

/**
 * Makes live what was live before a change.
 * @returns the version that is live again; undefined if there was none
 * @throws NotChanged if the change is too old, or the document was changed since
 */
export async function undo(sql: Sql, given: At<Undo>): Promise<Version | undefined> {
  const { server, by, at } = given;
  const { kind, document, from, to } = await undoing(sql, given);
  await setLive(sql, { server, document, key: to?.key });
  await writePassages(sql, given);
  await audit(sql, {
    server,
    kind: 'undo',
    subject: document,
    detail: kind,
    by,
    at,
    document,
    before: from?.key,
    after: to?.key,
  });
  return to;
}

/** The same file with other fields, as a new version. @throws NotChanged if the document is not live */
export async function setFields(
  sql: Sql,
  given: At<DocumentChange & { readonly fields: Fields }>,
): Promise<Version> {
  const { server, document, fields, by, at } = given;
  const before = await existingVersion(sql, server, document);
  const version = await nextVersion(sql, { ...before, fields, by, at });
  await writePassages(sql, given);
  const detail = stored(fields);
  await audit(sql, {
    server,
    kind: 'fields',
    subject: document,
    detail,
    by,
    at,
    document,
    before: before.key,
    after: version.key,
  });
  return version;
}

/** @throws NotChanged if the document is not live */
export async function setReview(
  sql: Sql,
  given: At<Omit<DocumentChange, 'gone'> & { readonly reviewBy: string | undefined }>,
): Promise<Version> {
  const { server, document, reviewBy, by, at } = given;
  const { key } = await existingVersion(sql, server, document);
  await sql
    .updateTable('versions')
    .set({ review_by: reviewBy ?? null })
    .where('key', '=', key)
    .execute();
  await audit(sql, { server, kind: 'review', subject: document, detail: reviewBy, by, at, document });
  return existingVersion(sql, server, document);
}

/** Adds a version and makes it the live one. */
async function nextVersion(
  sql: Sql,
  given: Omit<Version, 'key' | 'number' | 'by' | 'reviewBy'> & {
    readonly by: string;
    readonly reviewBy?: string | undefined;
  },
): Promise<Version> {
  const { server, document } = given;
  const history = await historyOf(sql, server, document);
  const key = await nextKey(sql);
  await setLive(sql, { server, document, key: undefined });
  const row = await sql
    .insertInto('versions')
    .values({
      key,
      server,
      document,
      number: (history.at(-1)?.number ?? 0) + 1,
      first: history[0]?.key ?? key,
      live: 1,
      ...fileColumns(given, given.fields),
      review_by: given.reviewBy ?? null,
      by: given.by,
      at: given.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return versionIn(row);
}

async function writePassages(
  sql: Sql,
  { server, gone, returned = [] }: Pick<DocumentChange, 'server' | 'gone' | 'returned'>,
): Promise<void> {
  await removeGone(sql, server, returned);
  await writeGone(sql, server, gone);
}
