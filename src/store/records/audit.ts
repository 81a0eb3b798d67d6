/** Who changed what, and when? */

import type { Sql } from './database.ts';
import { nextKey } from './keys.ts';
import type { Change, ChangeKind } from './record.ts';
import { changeIn, snowflake, stored } from './rows.ts';

/** A line for the audit, written in the transaction of what it reports. */
export interface AuditLine {
  readonly server: string;
  readonly kind: ChangeKind;
  readonly subject: string;
  readonly detail?: string | undefined;
  readonly by: string;
  readonly at: number;
  readonly undoUntil?: number;
  readonly document?: string;
  /** Keys of the document's versions that were live before and are live now. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

export async function audit(sql: Sql, line: AuditLine): Promise<Change> {
  const row = await sql
    .insertInto('changes')
    .values({
      key: await nextKey(sql),
      server: line.server,
      kind: line.kind,
      subject: stored(line.subject),
      detail: line.detail === undefined ? null : stored(line.detail),
      undo_until: line.undoUntil ?? null,
      document: line.document ?? null,
      before: line.before ?? null,
      after: line.after ?? null,
      by: snowflake(line.by),
      at: line.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return changeIn(row);
}

/** Which part of an audit is wanted. */
export interface Page {
  readonly limit: number;
  /** Key of a change: only earlier ones. */
  readonly before?: number;
  /** Only changes of this document. */
  readonly document?: string | undefined;
}

/** The latest changes first. */
export async function changesOf(
  sql: Sql,
  server: string,
  { limit, before, document }: Page,
): Promise<Change[]> {
  let query = sql.selectFrom('changes').selectAll().where('server', '=', server);
  if (before !== undefined) query = query.where('key', '<', before);
  if (document !== undefined) query = query.where('document', '=', document);
  return (await query.orderBy('key', 'desc').limit(limit).execute()).map(changeIn);
}

export async function lastChangeOf(sql: Sql, server: string, document: string): Promise<Change | undefined> {
  const row = await sql
    .selectFrom('changes')
    .selectAll()
    .where('server', '=', server)
    .where('document', '=', document)
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : changeIn(row);
}
