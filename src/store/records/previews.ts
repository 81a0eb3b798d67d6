/** Which uploaded files wait for a moderator's decision? */

import type { DocumentId } from '../../corpus/document.ts';
import type { Sql } from './database.ts';
import { nextKey } from './keys.ts';
import type { Fields, KeptFile, Preview } from './record.ts';
import { NotChanged } from './record.ts';
import { fileColumns, previewIn, snowflake, stored } from './rows.ts';

/** After this, a preview is dropped, in milliseconds: a week. */
export const PREVIEW_AGE = 7 * 24 * 60 * 60 * 1000;

export interface NewPreview extends KeptFile {
  readonly server: string;
  readonly fields: Fields;
  readonly replaces?: string | undefined;
  readonly by: string;
  readonly at: number;
}

export async function insertPreview(sql: Sql, given: NewPreview): Promise<Preview> {
  const row = await sql
    .insertInto('previews')
    .values({
      key: await nextKey(sql),
      server: given.server,
      ...fileColumns(given, given.fields),
      replaces: given.replaces ?? null,
      by: snowflake(given.by),
      at: given.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return previewIn(row);
}

export async function previewOf(sql: Sql, server: string, key: number): Promise<Preview | undefined> {
  const row = await sql
    .selectFrom('previews')
    .selectAll()
    .where('server', '=', server)
    .where('key', '=', key)
    .executeTakeFirst();
  return row === undefined ? undefined : previewIn(row);
}

/** @throws NotChanged if it is no longer there */
export async function existingPreview(sql: Sql, server: string, key: number): Promise<Preview> {
  const found = await previewOf(sql, server, key);
  if (found === undefined)
    throw new NotChanged(
      'This preview no longer exists: it was used, dropped or too old. Upload the file again.',
    );
  return found;
}

/** The oldest first. */
export async function previewsOf(sql: Sql, server: string): Promise<Preview[]> {
  const rows = await sql
    .selectFrom('previews')
    .selectAll()
    .where('server', '=', server)
    .orderBy('key')
    .execute();
  return rows.map(previewIn);
}

/** @throws NotChanged if it is no longer there */
export async function writePreviewFields(
  sql: Sql,
  server: string,
  key: number,
  fields: Fields,
): Promise<Preview> {
  await existingPreview(sql, server, key);
  await sql
    .updateTable('previews')
    .set({ fields: stored(fields) })
    .where('server', '=', server)
    .where('key', '=', key)
    .execute();
  return existingPreview(sql, server, key);
}

/** @throws NotChanged if it is no longer there */
export async function writePreviewReplaces(
  sql: Sql,
  server: string,
  key: number,
  replaces: DocumentId | undefined,
): Promise<Preview> {
  await existingPreview(sql, server, key);
  await sql
    .updateTable('previews')
    .set({ replaces: replaces ?? null })
    .where('server', '=', server)
    .where('key', '=', key)
    .execute();
  return existingPreview(sql, server, key);
}

export async function removePreview(sql: Sql, server: string, key: number): Promise<void> {
  await sql.deleteFrom('previews').where('server', '=', server).where('key', '=', key).execute();
}

/** @param before in milliseconds since 1970 */
export async function removePreviewsBefore(sql: Sql, before: number): Promise<void> {
  await sql.deleteFrom('previews').where('at', '<', before).execute();
}
