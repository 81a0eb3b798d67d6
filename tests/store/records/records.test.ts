import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  filesBelow,
  gonePassage,
  PERSON,
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

describe('Records.open()', () => {
  test('has what was recorded before', async () => {
    const version = await publish(at.records, 'rules', 'one');
    const preview = await at.records.addPreview(upload('two'));
    await at.records.addGone('', [gonePassage('p1')]);
    await at.reopen();
    expect(await at.records.versions(SERVER)).toEqual([version]);
    expect(await at.records.previews(SERVER)).toEqual([preview]);
    expect(await at.records.gone('', gonePassage('p1').id)).toEqual(gonePassage('p1'));
    expect(await at.records.servers()).toEqual([SERVER]);
  });
});

test('Records makes changes one after another, so that no file is deleted between being written and recorded', async () => {
  const uploads = Array.from({ length: 12 }, (_, index) => at.records.addPreview(upload(`file ${index}`)));
  const tidied = Array.from({ length: 12 }, () => at.records.tidy());
  await Promise.all([...uploads, ...tidied]);
  for (const preview of await at.records.previews(SERVER))
    expect(await at.records.original(preview)).toBeDefined();
  expect(filesBelow(at.folder)).toHaveLength(25);
});

test('Records goes on after a change that failed', async () => {
  await expect(at.records.setSetting(SERVER, 'a', 1, 'nobody')).rejects.toThrow();
  await at.records.setSetting(SERVER, 'a', 2, PERSON);
  expect(await at.records.settings(SERVER)).toEqual({ a: 2 });
});

test('Records leaves no journal behind', async () => {
  await at.records.setSetting(SERVER, 'a', 2, PERSON);
  expect(existsSync(join(at.folder, 'footnote.db-journal'))).toBe(false);
});

test('Records keeps reading in the midst of changes', async () => {
  const changes = Array.from({ length: 20 }, (_, value) => at.records.setSetting(SERVER, 'a', value, PERSON));
  const read = await Promise.all(changes.map(() => at.records.settings(SERVER)));
  await Promise.all(changes);
  expect(read).toHaveLength(20);
  expect(await at.records.settings(SERVER)).toEqual({ a: 19 });
});
