/** How does a database get from the version that it has to the newest one? */

import { type Kysely, type Migration, sql as raw } from 'kysely';
import { printable } from '../../text/printable.ts';
import type { Sql } from './database.ts';
import { first } from './migrations/first.ts';
import { indexes } from './migrations/indexes.ts';

/** In order; migration number n is the n-th. One that was released is never changed: add another. */
export const MIGRATIONS: readonly Pick<Migration, 'up'>[] = [first, indexes];

interface Applied {
  readonly migrations: { readonly number: number; readonly at: number };
}

/**
 * Applies what is missing, each migration in a transaction of its own.
 * @param until number of the last one to apply; default: all
 * @returns the version that was found, 0 for a new database
 * @throws Error with a sentence if a newer Footnote wrote the database
 */
export async function migrate(
  sql: Sql,
  { file, now, until = MIGRATIONS.length }: { file: string; now: number; until?: number },
): Promise<number> {
  const db = sql as unknown as Kysely<Applied>;
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  const { found } = await db
    .selectFrom('migrations')
    .select(raw<number>`coalesce(max(number), 0)`.as('found'))
    .executeTakeFirstOrThrow();
  if (found > MIGRATIONS.length)
    throw new Error(
      `Cannot use ${printable(file)}: a newer Footnote wrote it (version ${found}; this one knows ${MIGRATIONS.length}); update Footnote, or restore an older backup`,
    );
  for (const [index, { up }] of MIGRATIONS.slice(0, until).entries()) {
    const number = index + 1;
    if (number <= found) continue;
    await db.transaction().execute(async (transaction) => {
      await up(transaction);
      await transaction.insertInto('migrations').values({ number, at: now }).execute();
    });
  }
  return found;
}
