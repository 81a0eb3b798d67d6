import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sql as raw } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASE, openDatabase } from '../../../src/store/records/database.ts';
import { removePerson, vacuum } from '../../../src/store/records/privacy.ts';
import {
  filesWith,
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

/** Rows of a person in two servers, and rows of another one between them. */
async function fill(rounds = 1): Promise<void> {
  for (let round = 0; round < rounds; round++)
    for (const server of [SERVER, OTHER])
      for (const by of [PERSON, '99']) {
        const id = `${round}-${by === PERSON ? 'a' : 'b'}`;
        await publish(at.records, id, `${server} ${id}`, { server, by });
        await at.records.addPreview(upload(`${server} preview ${id}`, { server, by }));
        const passage = passageId('p');
        await at.records.pin({
          server,
          question: `${id}: who is <@${PERSON}>?`,
          passage,
          verdict: 'use',
          by,
        });
        await at.records.alias({ server, term: `${id} ${PERSON}`, also: 'u', by });
        await at.records.setSetting(server, 'friends', [PERSON, '99'], by);
      }
}

test('storedAbout() counts rows that name a person, in all servers together', async () => {
  await fill();
  expect(await at.records.storedAbout(PERSON)).toEqual({
    changes: 8,
    previews: 2,
    versions: 2,
    pins: 2,
    aliases: 2,
  });
  expect(await at.records.storedAbout('1')).toEqual({
    changes: 0,
    previews: 0,
    versions: 0,
    pins: 0,
    aliases: 0,
  });
  await expect(at.records.storedAbout('%')).rejects.toThrow(TypeError);
});

describe('removePerson()', () => {
  test('keeps the rows without the person, and deletes their previews', async () => {
    await fill();
    await at.records.setSetting(SERVER, 'friends', [PERSON, '99', `${PERSON}1`], '99');
    const before = await at.records.versions(SERVER);
    await at.records.erase(PERSON);
    expect(await at.records.storedAbout(PERSON)).toEqual({
      changes: 0,
      previews: 0,
      versions: 0,
      pins: 0,
      aliases: 0,
    });
    const [{ by: _, ...first } = {}, second] = before;
    expect(await at.records.versions(SERVER)).toStrictEqual([first, second]);
    expect((await at.records.previews(SERVER)).map(({ by }) => by)).toEqual(['99']);
    expect((await at.records.pins(SERVER)).map(({ question, by }) => [question, by])).toEqual([
      [expect.stringMatching(/^0-a: who is <@erased-\d+>\?$/u), undefined],
      [expect.stringMatching(/^0-b: who is <@erased-\d+>\?$/u), '99'],
    ]);
    expect(await at.records.settings(SERVER)).toEqual({ friends: ['erased', '99', `${PERSON}1`] });
  });

  test('leaves the id in no byte of any file', async () => {
    await fill(4);
    expect(filesWith(at.folder, PERSON)).toEqual(['footnote.db']);
    await at.records.erase(PERSON);
    expect(filesWith(at.folder, PERSON)).toEqual([]);
    await at.reopen();
    expect(filesWith(at.folder, PERSON)).toEqual([]);
    expect(await at.records.versions(SERVER)).toHaveLength(8);
  });
});

test('vacuum() rewrites the database once after a person was erased, also if that was before a restart', async () => {
  await at.records.setSetting(SERVER, 'a', 'x'.repeat(50_000), PERSON);
  await at.records.setSetting(SERVER, 'a', undefined, PERSON);
  await at.records.forget(SERVER);
  await at.records.close();
  const sql = openDatabase(join(at.folder, DATABASE));
  const unused = async () => {
    const { rows } = await raw<{ freelist_count: number }>`pragma freelist_count`.execute(sql);
    return rows[0]?.freelist_count ?? 0;
  };
  expect(await unused()).toBeGreaterThan(5);
  await vacuum(sql);
  expect(await unused()).toBeGreaterThan(5);
  await sql.transaction().execute((transaction) => removePerson(transaction, PERSON));
  await sql.destroy();
  const before = statSync(join(at.folder, DATABASE)).size;
  await at.reopen();
  expect(statSync(join(at.folder, DATABASE)).size).toBeLessThan(before);
});
