/** What would undoing a change bring back? */

import type { DocumentId } from '../../corpus/document.ts';
import type { Sql } from './database.ts';
import type { Version } from './record.ts';
import { versionIn } from './rows.ts';

export interface Undoing {
  readonly document: DocumentId;
  /** The version that would be live again; absent if there was none before the change. */
  readonly version?: Version;
}

/** Undefined if the server has no such change of a document. Whether it is too late is not asked here. */
export async function undoingOf(sql: Sql, server: string, change: number): Promise<Undoing | undefined> {
  const row = await sql
    .selectFrom('changes')
    .select(['document', 'before'])
    .where('server', '=', server)
    .where('key', '=', change)
    .executeTakeFirst();
  if (row?.document === null || row?.document === undefined) return undefined;
  const document = row.document as DocumentId;
  if (row.before === null) return { document };
  const before = await sql
    .selectFrom('versions')
    .selectAll()
    .where('server', '=', server)
    .where('key', '=', row.before)
    .executeTakeFirst();
  return before === undefined ? undefined : { document, version: versionIn(before) };
}
