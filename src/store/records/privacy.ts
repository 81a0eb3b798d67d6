/** What is stored about a person, and how is it erased? */

import { type Kysely, sql as raw } from 'kysely';
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

/** Columns with what moderators wrote, such as a question that mentions someone. */
const WORDS = [
  ['changes', 'subject'],
  ['changes', 'detail'],
  ['previews', 'name'],
  ['previews', 'fields'],
  ['versions', 'name'],
  ['versions', 'fields'],
  ['pins', 'question'],
  ['aliases', 'term'],
  ['aliases', 'also'],
] as const;

/** Takes an id out of what moderators wrote. What documents say stays as it is. */
async function removeFromWords(sql: Sql, person: string): Promise<void> {
  const within = new RegExp(`(?<!\\d)${person}(?!\\d)`, 'gu');
  // Tables differ in their columns, and Kysely cannot know that each pair is one of a table with keys.
  const db = sql as unknown as Kysely<
    Record<string, { key: number; [column: string]: string | number | null }>
  >;
  for (const [table, column] of WORDS) {
    const rows = await db
      .selectFrom(table)
      .select(['key', column])
      .where(column, 'like', `%${person}%`)
      .execute();
    for (const { key, [column]: text } of rows) {
      // With the key, no two rows become the same.
      const without = String(text).replace(within, `erased-${key}`);
      await db
        .updateTable(table)
        .set({ [column]: without })
        .where('key', '=', key)
        .execute();
    }
  }
  for (const { server, name, value } of await sql
    .selectFrom('settings')
    .selectAll()
    .where('value', 'like', `%${person}%`)
    .execute())
    await sql
      .updateTable('settings')
      .set({ value: value.replace(within, 'erased') })
      .where('server', '=', server)
      .where('name', '=', name)
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
