import { join } from 'node:path';
import { sql as raw } from 'kysely';
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
  await migrate(sql, file, 1);
});
afterEach(async () => {
  await sql.destroy();
  await removeFolder(folder);
});

test.each([
  ['previews', `select * from previews where server = '1'`, 'previews_of_server'],
  ['changes of a server', `select * from changes where server = '1'`, 'changes_of_server'],
  [
    'changes of a document',
    `select * from changes where server = '1' and document = 'a'`,
    'changes_of_server',
  ],
])('indexes finds %s without reading the whole table', async (_, query, index) => {
  const { rows } = await raw<{ detail: string }>`${raw.raw(`explain query plan ${query}`)}`.execute(sql);
  expect(rows.map(({ detail }) => detail).join('\n')).toContain(index);
});
