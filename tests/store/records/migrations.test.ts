import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASE, openDatabase, type Sql } from '../../../src/store/records/database.ts';
import { knownVersion, MIGRATIONS, migrate } from '../../../src/store/records/migrations.ts';
import { Records } from '../../../src/store/records/records.ts';
import { OTHER, SERVER } from '../../support/records.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, DATABASE);
});
afterEach(() => removeFolder(folder));

/** Runs something with the database, and closes it. */
async function within<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const sql = openDatabase(file);
  return work(sql).finally(() => sql.destroy());
}

/** A row in each table, as version 1 had them. */
async function fill(sql: Sql): Promise<void> {
  const kept = {
    name: '"rules.md"',
    original: 'a'.repeat(64),
    text: 'b'.repeat(64),
    size: 7,
    passages: 2,
    fields: '{"title":"Rules"}',
  };
  const who = { by: '5', at: 1000 };
  await sql.updateTable('counters').set({ value: 9 }).where('name', '=', 'key').execute();
  await sql
    .insertInto('servers')
    .values([
      { server: SERVER, left_at: null },
      { server: OTHER, left_at: 900 },
    ])
    .execute();
  await sql
    .insertInto('previews')
    .values({ key: 1, server: SERVER, ...kept, replaces: 'rules', ...who })
    .execute();
  await sql
    .insertInto('versions')
    .values({
      key: 2,
      server: SERVER,
      document: 'rules',
      number: 1,
      first: 2,
      live: 1,
      ...kept,
      review_by: '2030-01-01',
      ...who,
    })
    .execute();
  await sql
    .insertInto('gone')
    .values({
      server: SERVER,
      id: 'p',
      document: 'rules',
      text: '"Old."',
      citation: '"Rules"',
      at: 1000,
      is_changed: 1,
    })
    .execute();
  await sql
    .insertInto('changes')
    .values({
      key: 3,
      server: SERVER,
      kind: 'add',
      subject: '"rules"',
      detail: null,
      undo_until: 2000,
      document: 'rules',
      before: null,
      after: 2,
      ...who,
    })
    .execute();
  await sql.insertInto('settings').values({ server: SERVER, name: 'answers', value: '"public"' }).execute();
  await sql
    .insertInto('pins')
    .values({ key: 4, server: SERVER, question: '"Why?"', passage: 'p', verdict: 'use', ...who })
    .execute();
  await sql
    .insertInto('aliases')
    .values({ key: 5, server: SERVER, term: '"TOS"', also: '"terms"', ...who })
    .execute();
}

const TABLES = [
  'counters',
  'servers',
  'previews',
  'versions',
  'gone',
  'changes',
  'settings',
  'pins',
  'aliases',
] as const;
const rowsOf = async (sql: Sql): Promise<Record<string, readonly unknown[]>> =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => [table, await sql.selectFrom(table).selectAll().execute()]),
    ),
  );

describe('migrate()', () => {
  const earlier = MIGRATIONS.map((_, index) => index + 1);

  test.each(earlier)('keeps every row of a database of version %i', async (version) => {
    const before = await within(async (sql) => {
      expect(await migrate(sql, file, 1, version)).toBe(0);
      await fill(sql);
      return rowsOf(sql);
    });
    const after = await within(async (sql) => {
      expect(await migrate(sql, file, 2)).toBe(version);
      expect(await knownVersion(sql, file)).toBe(MIGRATIONS.length);
      return rowsOf(sql);
    });
    expect(Object.values(before).map((rows) => rows.length)).toEqual([2, 2, 1, 1, 1, 1, 1, 1, 1]);
    expect(after).toEqual(before);
    const records = await Records.open(folder, () => 1500);
    expect(await records.versions(SERVER)).toMatchObject([{ document: 'rules', fields: { title: 'Rules' } }]);
    expect(await records.previews(SERVER)).toMatchObject([{ key: 1, replaces: 'rules' }]);
    expect(await records.pins(SERVER)).toMatchObject([{ question: 'Why?' }]);
    expect(await records.leftServers(901)).toEqual([OTHER]);
    await records.close();
  });

  test('does nothing a second time', async () => {
    await within(async (sql) => {
      await migrate(sql, file, 1);
      expect(await migrate(sql, file, 2)).toBe(MIGRATIONS.length);
    });
  });

  test('leaves the database as it was if a migration fails', async () => {
    await within(async (sql) => {
      await migrate(sql, file, 1, 1);
      await sql.schema.createIndex('changes_of_server').on('changes').column('at').execute();
      await expect(migrate(sql, file, 2)).rejects.toThrow('already exists');
      expect(await knownVersion(sql, file)).toBe(1);
      const indexes = await sql.introspection.getTables();
      expect(indexes.length).toBeGreaterThan(9);
      await sql.schema.dropIndex('changes_of_server').execute();
      expect(await migrate(sql, file, 3)).toBe(1);
    });
  });

  test('refuses a database of a newer version in a sentence, and changes nothing', async () => {
    await within(async (sql) => {
      await migrate(sql, file, 1);
      await sql
        .insertInto('migrations' as 'servers')
        .values({ number: 99, at: 1 } as never)
        .execute();
    });
    await expect(Records.open(folder)).rejects.toThrow(
      /^Cannot use .*footnote\.db: a newer Footnote wrote it \(version 99; this one knows \d+\); update Footnote, or restore an older backup$/u,
    );
    await within(async (sql) => {
      expect(await sql.selectFrom('counters').selectAll().execute()).toHaveLength(2);
    });
  });
});

test('knownVersion() of a new database is 0', async () => {
  await within(async (sql) => expect(await knownVersion(sql, file)).toBe(0));
});
