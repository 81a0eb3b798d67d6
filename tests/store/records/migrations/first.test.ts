import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATABASE, openDatabase, type Sql } from '../../../../src/store/records/database.ts';
import { migrate } from '../../../../src/store/records/migrations.ts';
import { removeFolder, temporaryFolder } from '../../../support/temporary-folder.ts';

let folder = '';
let sql: Sql;
beforeEach(async () => {
  folder = await temporaryFolder();
  const file = join(folder, DATABASE);
  sql = openDatabase(file);
  await migrate(sql, file, 1, 1);
  await sql.insertInto('servers').values({ server: '1', left_at: null }).execute();
});
afterEach(async () => {
  await sql.destroy();
  await removeFolder(folder);
});

const version = {
  server: '1',
  document: 'rules',
  first: 1,
  name: '"a"',
  original: '',
  text: '',
  size: 1,
  passages: 1,
  fields: '{}',
  review_by: null,
  by: null,
  at: 1,
};

test('first allows one live version per document, and each number once', async () => {
  const insert = (key: number, number: number, live: number) =>
    sql
      .insertInto('versions')
      .values({ ...version, key, number, live })
      .execute();
  await insert(1, 1, 0);
  await insert(2, 2, 1);
  await expect(insert(3, 3, 1)).rejects.toThrow('UNIQUE');
  await expect(insert(3, 1, 0)).rejects.toThrow('UNIQUE');
  await insert(3, 3, 0);
});

test.each(['previews', 'versions', 'changes', 'settings', 'pins', 'aliases'] as const)(
  'first lets no row of %s point at a server that is not there',
  async (table) => {
    const rows = {
      previews: { ...version, key: 1, replaces: null },
      versions: { ...version, key: 1, number: 1, live: 1 },
      changes: { key: 1, kind: 'add', subject: '""', by: null, at: 1 },
      settings: { name: 'a', value: '1' },
      pins: { key: 1, question: '""', passage: 'p', verdict: 'use', by: null, at: 1 },
      aliases: { key: 1, term: '""', also: '""', by: null, at: 1 },
    };
    const { document, number, first, live, review_by, ...preview } = { ...version, number: 1, live: 1 };
    const row = table === 'previews' ? { ...preview, key: 1 } : rows[table];
    const insert = (server: string) =>
      sql
        .insertInto(table)
        .values({ ...row, server } as never)
        .execute();
    await expect(insert('2')).rejects.toThrow('FOREIGN KEY');
    await insert('1');
  },
);

test('first has no row without a key', async () => {
  await expect(
    sql
      .insertInto('servers')
      .values({ left_at: 1 } as never)
      .execute(),
  ).rejects.toThrow('NOT NULL');
});
