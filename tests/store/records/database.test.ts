import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql as raw } from 'kysely';
import Sqlite from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyDatabase, DATABASE, openDatabase, type Sql } from '../../../src/store/records/database.ts';
import { migrate } from '../../../src/store/records/migrations.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let folder = '';
let file = '';
let opened: Sql[] = [];
const open = (path = file): Sql => {
  const sql = openDatabase(path);
  opened.push(sql);
  return sql;
};
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, DATABASE);
  opened = [];
});
afterEach(async () => {
  for (const sql of opened) await sql.destroy();
  await removeFolder(folder);
});

const settingIn = async (sql: Sql, pragma: string): Promise<unknown> => {
  const { rows } = await raw<Record<string, unknown>>`${raw.raw(`pragma ${pragma}`)}`.execute(sql);
  return Object.values(rows[0] ?? {})[0];
};

describe('openDatabase()', () => {
  test.each([
    ['journal_mode', 'delete'],
    ['synchronous', 3],
    ['secure_delete', 1],
    ['foreign_keys', 1],
    ['busy_timeout', 10_000],
  ])('sets %s to %s', async (pragma, value) => {
    expect(await settingIn(open(), pragma)).toBe(value);
  });

  test('lets nobody else read the file, neither a new one nor an old one', async () => {
    writeFileSync(file, '', { mode: 0o644 });
    await migrate(open(), file, 1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const other = join(folder, 'other.db');
    open(other);
    expect(statSync(other).mode & 0o777).toBe(0o600);
  });

  test('never replaces a file that is no database', () => {
    writeFileSync(file, 'my shopping list, which is rather long\n'.repeat(100));
    const before = readFileSync(file);
    expect(() => open()).toThrow(/^Cannot use .*footnote\.db: it is damaged, or not a database; restore/u);
    expect(readFileSync(file)).toEqual(before);
  });

  test('never replaces a database that is damaged in its middle', async () => {
    const sql = openDatabase(file);
    await migrate(sql, file, 1);
    await sql.destroy();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 4096, 8192));
    expect(() => open()).toThrow(/^Cannot use .*footnote\.db: it is damaged; restore/u);
    expect(readFileSync(file)).toEqual(bytes);
  });

  test('refuses a folder, and a folder that is not there, in a sentence', () => {
    mkdirSync(file);
    expect(() => open()).toThrow(/footnote\.db: it is not a file; move it away$/u);
    expect(() => open(join(folder, 'none', DATABASE))).toThrow(/there is no such file; check STATE_DIR$/u);
  });

  test('reports a full disk in a sentence, and changes nothing', async () => {
    const sql = open();
    await migrate(sql, file, 1);
    await raw`${raw.raw(`pragma max_page_count = ${await settingIn(sql, 'page_count')}`)}`.execute(sql);
    const servers = Array.from({ length: 1000 }, (_, index) => ({ server: String(index), left_at: null }));
    await expect(
      sql.transaction().execute(async (transaction) => {
        await transaction.insertInto('servers').values(servers).execute();
      }),
    ).rejects.toThrow(/footnote\.db: the disk is full; free some space on it$/u);
    expect(await sql.selectFrom('servers').selectAll().execute()).toEqual([]);
  });

  test('reports that another program writes, and works once it does not', async () => {
    const sql = open();
    await migrate(sql, file, 1);
    await raw`${raw.raw('pragma busy_timeout = 1')}`.execute(sql);
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    const write = () =>
      sql.transaction().execute(async (transaction) => {
        await transaction.insertInto('servers').values({ server: '1', left_at: null }).execute();
      });
    await expect(write()).rejects.toThrow(/another program is using it; stop that program$/u);
    other.exec('ROLLBACK');
    other.close();
    await write();
    await raw`vacuum`.execute(sql);
    expect(await sql.selectFrom('servers').select('server').execute()).toEqual([{ server: '1' }]);
  });

  test.each([true, Number.NaN, 1.5, 2 ** 53, 'a\0b', 'half \ud83d', {}, []])(
    'stores no %j, which libsql would change or end the process at',
    async (value) => {
      const sql = open();
      await migrate(sql, file, 1);
      await expect(
        sql
          .insertInto('servers')
          .values({ server: value as string, left_at: null })
          .execute(),
      ).rejects.toThrow(TypeError);
    },
  );
});

describe('copyDatabase()', () => {
  test('copies what was committed, while the database is open and in a transaction', async () => {
    const sql = open();
    await migrate(sql, file, 1);
    await sql.insertInto('servers').values({ server: '1', left_at: null }).execute();
    const to = join(folder, 'copy.db');
    await sql.transaction().execute(async (transaction) => {
      await transaction.insertInto('servers').values({ server: '2', left_at: null }).execute();
      copyDatabase(file, to);
    });
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(await open(to).selectFrom('servers').select('server').execute()).toEqual([{ server: '1' }]);
    expect(await sql.selectFrom('servers').select('server').execute()).toHaveLength(2);
  });

  test('makes no database where there is none', () => {
    expect(() => copyDatabase(file, join(folder, 'copy.db'))).toThrow(
      /there is no such file; check STATE_DIR$/u,
    );
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });
});
