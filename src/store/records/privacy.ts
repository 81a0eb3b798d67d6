/** What is stored about a person, and how is it erased? */

import { sql as raw } from 'kysely';
import type { Sql } from './database.ts';

/** How many rows name a person, in all servers together. */
export interface StoredAbout {
  readonly changes: number;
  readonly previews: number;
  /** Versions of documents that they added. */
  readonly versions: number;
  readonly pins: number;
  readonly aliases: number;
}

const TABLES = ['changes', 'previews', 'versions', 'pins', 'aliases'] as const;

export async function storedAbout(sql: Sql, person: string): Promise<StoredAbout> {
  const counts = { changes: 0, previews: 0, versions: 0, pins: 0, aliases: 0 };
  for (const table of TABLES) {
    const { count } = await sql
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('by', '=', person)
      .executeTakeFirstOrThrow();
    counts[table] = Number(count);
  }
  return counts;
}

/** Deletes their previews and takes their id out of all other rows; `vacuum()` must follow. */
export async function removePerson(sql: Sql, person: string): Promise<void> {
  await sql.deleteFrom('previews').where('by', '=', person).execute();
  for (const table of TABLES)
    await sql.updateTable(table).set({ by: null }).where('by', '=', person).execute();
  await removeFromWords(sql, person);
  await setVacuum(sql, 1);
}

/** Takes an id out of what people wrote, such as a question that mentions someone. */
async function removeFromWords(sql: Sql, person: string): Promise<void> {
  const within = new RegExp(`(?<!\\d)${person}(?!\\d)`, 'gu');
  const without = (text: string) => text.replace(within, '');
  const like = `%${person}%`;
  for (const { key, subject, detail } of await sql
    .selectFrom('changes')
    .select(['key', 'subject', 'detail'])
    .where((where) => where.or([where('subject', 'like', like), where('detail', 'like', like)]))
    .execute())
    await sql
      .updateTable('changes')
      .set({ subject: without(subject), detail: detail === null ? null : without(detail) })
      .where('key', '=', key)
      .execute();
}

async function setVacuum(sql: Sql, value: 0 | 1): Promise<void> {
  await sql.updateTable('counters').set({ value }).where('name', '=', 'vacuum').execute();
}

/** Rewrites the database without what its unused bytes still hold, if a person was erased since this was last done. */
export async function vacuum(sql: Sql): Promise<void> {
  const { value } = await sql
    .selectFrom('counters')
    .select('value')
    .where('name', '=', 'vacuum')
    .executeTakeFirstOrThrow();
  if (value === 0) return;
  await raw`vacuum`.execute(sql);
  await setVacuum(sql, 0);
}
