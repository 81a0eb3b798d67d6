/** Which other names do terms have in a server? */

import { audit } from './audit.ts';
import type { Sql } from './database.ts';
import { nextKey } from './keys.ts';
import type { Alias } from './record.ts';
import { NotChanged } from './record.ts';
import { aliasIn, stored } from './rows.ts';

export async function aliasesOf(sql: Sql, server: string): Promise<Alias[]> {
  const rows = await sql
    .selectFrom('aliases')
    .selectAll()
    .where('server', '=', server)
    .orderBy('key')
    .execute();
  return rows.map(aliasIn);
}

export interface NewAlias {
  readonly server: string;
  readonly term: string;
  readonly also: string;
  readonly by: string;
}

/** @throws NotChanged if the term already has this other name */
export async function addAlias(sql: Sql, given: NewAlias & { readonly at: number }): Promise<Alias> {
  const { server, term, also, by, at } = given;
  const row = await sql
    .insertInto('aliases')
    .values({ key: await nextKey(sql), server, term: stored(term), also: stored(also), by, at })
    .onConflict((conflict) => conflict.columns(['server', 'term', 'also']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new NotChanged('This term already has this other name.');
  await audit(sql, { server, kind: 'alias', subject: term, detail: also, by, at });
  return aliasIn(row);
}

/** @throws NotChanged if there is no such alias */
export async function removeAlias(
  sql: Sql,
  { server, key, by, at }: { server: string; key: number; by: string; at: number },
): Promise<void> {
  const row = await sql
    .deleteFrom('aliases')
    .where('server', '=', server)
    .where('key', '=', key)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new NotChanged('This other name no longer exists. Look at the list again.');
  const { term, also } = aliasIn(row);
  await audit(sql, { server, kind: 'unalias', subject: term, detail: also, by, at });
}
