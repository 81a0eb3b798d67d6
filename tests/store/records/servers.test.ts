import { join } from 'node:path';
import Sqlite from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DAY,
  documentId,
  filesBelow,
  gonePassage,
  OTHER,
  PERSON,
  passageId,
  publish,
  SERVER,
  type TestRecords,
  testRecords,
  upload,
} from '../../support/records.ts';

let at: TestRecords;
beforeEach(async () => {
  at = await testRecords();
});
afterEach(() => at.remove());

/** Something in every table. */
async function fill(server: string): Promise<void> {
  await publish(at.records, 'rules', `rules of ${server}`, { server });
  await publish(at.records, 'rules', 'shared', {
    server,
    replaces: documentId('rules'),
    gone: [gonePassage('p1')],
  });
  await at.records.addPreview(upload('preview', { server, passages: 4 }));
  await at.records.setSetting(server, 'a', 1, PERSON);
  await at.records.pin({ server, question: 'q', passage: passageId('p'), verdict: 'use', by: PERSON });
  await at.records.alias({ server, term: 't', also: 'u', by: PERSON });
}

/** How many rows of each table are of a server. */
async function rowsOf(server: string): Promise<Record<string, number>> {
  await at.records.close();
  const file = new Sqlite(join(at.folder, 'footnote.db'));
  const tables = file.prepare(`select m.name from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table' and c.name = 'server'`);
  const found = (tables.all([]) as { name: string }[]).map(({ name }) => {
    const [row] = file.prepare(`select count(*) as n from "${name}" where server = ?`).all([server]) as {
      n: number;
    }[];
    return [name, row?.n ?? 0] as const;
  });
  file.close();
  return Object.fromEntries(found);
}

describe('removeServer()', () => {
  test('leaves nothing of a server in any table, and everything of the others', async () => {
    await fill(SERVER);
    await fill(OTHER);
    await at.records.forget(SERVER);
    expect(await at.records.servers()).toEqual([OTHER]);
    expect((await at.records.original((await at.records.versions(OTHER))[0] as never))?.toString()).toBe(
      'shared',
    );
    expect(filesBelow(at.folder).filter((file) => file.endsWith('.md'))).toHaveLength(3);
    const rows = await rowsOf(SERVER);
    expect(Object.keys(rows)).toHaveLength(8);
    expect(new Set(Object.values(rows))).toEqual(new Set([0]));
    expect(Object.values(await rowsOf(OTHER)).every((count) => count > 0)).toBe(true);
  });

  test('deletes its files', async () => {
    await fill(SERVER);
    await at.records.forget(SERVER);
    expect(filesBelow(at.folder)).toEqual(['footnote.db']);
  });

  test("refuses what is no server, such as the operator's folder", async () => {
    await at.records.addGone('', [gonePassage('p1')]);
    await expect(at.records.forget('')).rejects.toThrow(TypeError);
    expect(await at.records.gone('', passageId('p1'))).toBeDefined();
  });
});

test('usedBy() counts live documents and previews', async () => {
  expect(await at.records.used(SERVER)).toEqual({ documents: 0, passages: 0, bytes: 0 });
  await fill(SERVER);
  expect(await at.records.used(SERVER)).toEqual({ documents: 2, passages: 7, bytes: 13 });
  expect(await at.records.used(OTHER)).toEqual({ documents: 0, passages: 0, bytes: 0 });
});

describe('leftBefore()', () => {
  test('lists servers that the bot left and did not join again', async () => {
    await fill(SERVER);
    await fill(OTHER);
    await at.records.left(SERVER);
    await at.records.left(OTHER);
    await at.records.left('5');
    await at.records.joined(OTHER);
    expect(await at.records.leftServers(at.now)).toEqual([]);
    expect(await at.records.leftServers(at.now + 1)).toEqual([SERVER]);
    expect(await at.records.servers()).toEqual([SERVER, OTHER]);
  });

  test('has a server forgotten 30 days after the bot left', async () => {
    await fill(SERVER);
    await at.records.left(SERVER);
    at.now += 30 * DAY;
    await at.records.tidy();
    expect(await at.records.servers()).toEqual([SERVER]);
    at.now += 1;
    await at.records.tidy();
    expect(await at.records.servers()).toEqual([]);
    expect(await at.records.gone(SERVER, passageId('p1'))).toBeUndefined();
    expect(filesBelow(at.folder)).toEqual(['footnote.db']);
  });

  test('counts the month from the first time that the bot was seen to be gone', async () => {
    await fill(SERVER);
    await at.records.left(SERVER);
    at.now += 20 * DAY;
    await at.records.left(SERVER);
    at.now += 10 * DAY + 1;
    await at.records.tidy();
    expect(await at.records.servers()).toEqual([]);
  });

  test('forgets no server at a start, as the bot may have been added again before it', async () => {
    await fill(SERVER);
    await at.records.left(SERVER);
    at.now += 31 * DAY;
    await at.reopen();
    await at.records.joined(SERVER);
    await at.records.tidy();
    expect(await at.records.servers()).toEqual([SERVER]);
  });
});
