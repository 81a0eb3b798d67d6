/** How does a database get from the version that it has to the newest one? */

import type { Kysely, Migration } from 'kysely';
import { printable } from '../../text/printable.ts';
import type { Sql } from './database.ts';
import { first } from './migrations/first.ts';
import { indexes } from './migrations/indexes.ts';

/** In order; migration number n is the n-th. One that was released is never changed: add another. */
export const MIGRATIONS: readonly Pick<Migration, 'up'>[] = [first, indexes];

interface Applied {
  readonly migrations: { readonly number: number; readonly at: number };
}

/** The migration that a database was last given; 0 if none. @throws Error with a sentence if this Footnote is older */
export async function knownVersion(sql: Sql, file: string): Promise<number> {
  const db = sql as unknown as Kysely<Applied>;
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'migrations')) return 0;
  const { found } = await db
    .selectFrom('migrations')
    .select(({ fn }) => fn.max('number').as('found'))
    .executeTakeFirstOrThrow();
  if (found > MIGRATIONS.length)
    throw new Error(
      `Cannot use ${printable(file)}: a newer Footnote wrote it (version ${found}; this one knows ${MIGRATIONS.length}); update Footnote, or restore an older backup`,
    );
  return found ?? 0;
}

/**
 * Applies what is missing, each migration in a transaction of its own.
 * @param now in milliseconds since 1970
 * @param until number of the last one to apply; default: all
 * @returns the version that was found, 0 for a new database
 * @throws Error with a sentence if a newer Footnote wrote the database
 */
export async function migrate(
  sql: Sql,
  file: string,
  now: number,
  until = MIGRATIONS.length,
): Promise<number> {
  const found = await knownVersion(sql, file);
  const db = sql as unknown as Kysely<Applied>;
  for (const [index, { up }] of MIGRATIONS.slice(0, until).entries()) {
    const number = index + 1;
    if (number <= found) continue;
    await db.transaction().execute(async (transaction) => {
      if (number === 1) await makeTable(transaction);
      await up(transaction);
      await transaction.insertInto('migrations').values({ number, at: now }).execute();
    });
  }
  return found;
}

/** The list of the migrations that a database was given. */
async function makeTable({ schema }: Kysely<Applied>): Promise<void> {
  await schema
    .createTable('migrations')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}
