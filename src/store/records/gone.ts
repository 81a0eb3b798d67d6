/** What did a passage say that is no longer served? */

import type { PassageId } from '../../corpus/document.ts';
import { turns } from '../../slices.ts';
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

/** A passage that was gone before gets the new row. A book has thousands, so others get their turn in between. */
export async function writeGone(sql: Sql, server: string, gone: readonly GonePassage[]): Promise<void> {
  const turn = turns();
  for (const { id, document, text, citation, at, isChanged } of gone) {
    await turn();
    const columns = {
      document,
      text: stored(text),
      citation: stored(citation),
      at,
      is_changed: isChanged ? 1 : 0,
    };
    await sql
      .insertInto('gone')
      .values({ server, id, ...columns })
      .onConflict((conflict) => conflict.columns(['server', 'id']).doUpdateSet(columns))
      .execute();
  }
}

export async function removeGone(sql: Sql, server: string, ids: readonly PassageId[]): Promise<void> {
  const turn = turns();
  for (const id of ids) {
    await turn();
    await sql.deleteFrom('gone').where('server', '=', server).where('id', '=', id).execute();
  }
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
