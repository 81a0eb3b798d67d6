/** How are documents added, replaced, removed and changed? */

import type { DocumentId, PassageId } from '../../corpus/document.ts';
import { audit } from './audit.ts';
import type { Sql } from './database.ts';
import { writePassages } from './gone.ts';
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
export type At<Given> = Given & { readonly at: number };

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
  given: Omit<Version, 'key' | 'number' | 'first' | 'by' | 'reviewBy'> & {
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
