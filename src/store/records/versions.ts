/** Which versions of its documents does a server have? */

import type { DocumentId } from '../../corpus/document.ts';
import type { Sql } from './database.ts';
import type { KeptFile, Version } from './record.ts';
import { NotChanged } from './record.ts';
import { versionIn } from './rows.ts';

/** The live versions, in the order in which their documents were first added. */
export async function versionsOf(sql: Sql, server: string): Promise<Version[]> {
  const rows = await sql
    .selectFrom('versions')
    .selectAll()
    .where('server', '=', server)
    .where('live', '=', 1)
    .orderBy('first')
    .execute();
  return rows.map(versionIn);
}

/** All versions of a document, live or not, from number 1. */
export async function historyOf(sql: Sql, server: string, document: DocumentId): Promise<Version[]> {
  const rows = await sql
    .selectFrom('versions')
    .selectAll()
    .where('server', '=', server)
    .where('document', '=', document)
    .orderBy('number')
    .execute();
  return rows.map(versionIn);
}

export async function liveVersion(
  sql: Sql,
  server: string,
  document: DocumentId,
): Promise<Version | undefined> {
  const row = await sql
    .selectFrom('versions')
    .selectAll()
    .where('server', '=', server)
    .where('document', '=', document)
    .where('live', '=', 1)
    .executeTakeFirst();
  return row === undefined ? undefined : versionIn(row);
}

/** @throws NotChanged if the document has no live version */
export async function existingVersion(sql: Sql, server: string, document: DocumentId): Promise<Version> {
  const found = await liveVersion(sql, server, document);
  if (found === undefined)
    throw new NotChanged(
      'This document is not served: it was removed, or never added. Look at the list again.',
    );
  return found;
}

/** Makes one version of a document live, or none. */
export async function setLive(
  sql: Sql,
  { server, document, key }: { server: string; document: DocumentId; key: number | undefined },
): Promise<void> {
  const ofDocument = sql
    .updateTable('versions')
    .where('server', '=', server)
    .where('document', '=', document);
  await ofDocument.set({ live: 0 }).where('live', '=', 1).execute();
  if (key !== undefined) await ofDocument.set({ live: 1 }).where('key', '=', key).execute();
}

/**
 * Files that must stay: those of previews, of live versions, and of versions that can still be made live again.
 * @param now in milliseconds since 1970
 */
export async function neededFiles(
  sql: Sql,
  now: number,
): Promise<Pick<KeptFile, 'name' | 'original' | 'text'>[]> {
  const versions = await sql
    .selectFrom('versions')
    .selectAll()
    .where((where) =>
      where.or([
        where('live', '=', 1),
        where('key', 'in', sql.selectFrom('changes').select('before').where('undo_until', '>=', now)),
      ]),
    )
    .execute();
  const previews = await sql.selectFrom('previews').selectAll().execute();
  return [...versions, ...previews].map(({ name, original, text }) => ({
    name: JSON.parse(name) as string,
    original,
    text,
  }));
}

/** Files of a backup, which may be of an earlier version of the database: those without which it is not complete. */
export async function savedFiles(
  sql: Sql,
): Promise<(Pick<KeptFile, 'name' | 'original' | 'text'> & { readonly isRequired: boolean })[]> {
  const versions = await sql.selectFrom('versions').select(['name', 'original', 'text', 'live']).execute();
  const previews = await sql.selectFrom('previews').select(['name', 'original', 'text']).execute();
  return [...versions, ...previews.map((preview) => ({ ...preview, live: 1 }))].map(
    ({ name, original, text, live }) => ({
      name: JSON.parse(name) as string,
      original,
      text,
      isRequired: live === 1,
    }),
  );
}
