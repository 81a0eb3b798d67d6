/** What did a passage say that is no longer served? */

import { setImmediate } from 'node:timers/promises';
import type { PassageId } from '../../corpus/document.ts';
import type { Sql } from './database.ts';
import type { GonePassage } from './record.ts';
import { goneIn, stored } from './rows.ts';

export async function goneOf(sql: Sql, server: string, id: PassageId): Promise<GonePassage | undefined> {
  const row = await sql
    .selectFrom('gone')
    .selectAll()
    .where('server', '=', server)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : goneIn(row);
}

/** Rows per statement: 200 take about two milliseconds, in which nothing else is done. */
const AT_ONCE = 200;

/** A passage that was gone before gets the new row. */
export async function writeGone(sql: Sql, server: string, gone: readonly GonePassage[]): Promise<void> {
  const rows = [...new Map(gone.map((passage) => [passage.id, passage])).values()].map(
    ({ id, document, text, citation, at, isChanged }) => ({
      server,
      id,
      document,
      text: stored(text),
      citation: stored(citation),
      at,
      is_changed: isChanged ? 1 : 0,
    }),
  );
  for (const some of parts(rows)) {
    await sql
      .insertInto('gone')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['server', 'id']).doUpdateSet(({ ref }) => ({
          document: ref('excluded.document'),
          text: ref('excluded.text'),
          citation: ref('excluded.citation'),
          at: ref('excluded.at'),
          is_changed: ref('excluded.is_changed'),
        })),
      )
      .execute();
    await setImmediate();
  }
}

export async function removeGone(sql: Sql, server: string, ids: readonly PassageId[]): Promise<void> {
  for (const some of parts(ids)) {
    await sql.deleteFrom('gone').where('server', '=', server).where('id', 'in', some).execute();
    await setImmediate();
  }
}

function* parts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE);
}

/** What a change of a document takes out of service, and what it brings back. */
export async function writePassages(
  sql: Sql,
  {
    server,
    gone,
    returned = [],
  }: {
    readonly server: string;
    readonly gone: readonly GonePassage[];
    readonly returned?: readonly PassageId[];
  },
): Promise<void> {
  await removeGone(sql, server, returned);
  await writeGone(sql, server, gone);
}
