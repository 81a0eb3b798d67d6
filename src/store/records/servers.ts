/** Which servers is anything recorded of, and how is a server forgotten? */

import type { Sql } from './database.ts';

export async function serversOf(sql: Sql): Promise<string[]> {
  const rows = await sql.selectFrom('servers').select('server').orderBy('server').execute();
  return rows.map(({ server }) => server);
}

/** Every other row of a server points at this one. */
export async function addServer(sql: Sql, server: string): Promise<void> {
  await sql
    .insertInto('servers')
    .values({ server, left_at: null })
    .onConflict((conflict) => conflict.column('server').doNothing())
    .execute();
}

/**
 * Each login reports again which servers the bot has left, so the first time counts.
 * @param at in milliseconds since 1970; null once the bot is there again
 */
export async function setLeft(sql: Sql, server: string, at: number | null): Promise<void> {
  const found = sql.updateTable('servers').set({ left_at: at }).where('server', '=', server);
  await (at === null ? found : found.where('left_at', 'is', null)).execute();
}

/** @param before in milliseconds since 1970 */
export async function leftBefore(sql: Sql, before: number): Promise<string[]> {
  const rows = await sql.selectFrom('servers').select('server').where('left_at', '<', before).execute();
  return rows.map(({ server }) => server);
}

/** Every table with rows of a server, `servers` last, because the others point at it. */
const TABLES = ['previews', 'versions', 'gone', 'changes', 'settings', 'pins', 'aliases', 'servers'] as const;

export async function removeServer(sql: Sql, server: string): Promise<void> {
  for (const table of TABLES) await sql.deleteFrom(table).where('server', '=', server).execute();
}

/** What counts against the limits of a server. */
export interface Used {
  /** Live documents and previews. */
  readonly documents: number;
  readonly passages: number;
  /** Of the uploaded files. */
  readonly bytes: number;
}

export async function usedBy(sql: Sql, server: string): Promise<Used> {
  const live = await sql
    .selectFrom('versions')
    .select(['size', 'passages'])
    .where('server', '=', server)
    .where('live', '=', 1)
    .execute();
  const previews = await sql
    .selectFrom('previews')
    .select(['size', 'passages'])
    .where('server', '=', server)
    .execute();
  const all = [...live, ...previews];
  return {
    documents: all.length,
    passages: all.reduce((sum, { passages }) => sum + passages, 0),
    bytes: all.reduce((sum, { size }) => sum + size, 0),
  };
}
