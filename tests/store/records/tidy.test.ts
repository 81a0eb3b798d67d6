import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  DAY,
  filesBelow,
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

test('removeOld() removes what is old, and its files are swept', async () => {
  await at.records.addPreview(upload('old'));
  at.now += 7 * DAY + 1;
  const preview = await at.records.addPreview(upload('new'));
  await at.records.tidy();
  expect(await at.records.previews(SERVER)).toEqual([preview]);
  expect(filesBelow(at.folder)).toHaveLength(3);
});

test('removeOld() has SQLite delete a journal that was not complete', async () => {
  writeFileSync(join(at.folder, 'footnote.db-journal'), Buffer.alloc(512));
  await at.records.tidy();
  expect(filesBelow(at.folder)).toEqual(['footnote.db']);
});

test('sweep() deletes files that nothing refers to', async () => {
  await publish(at.records, 'rules', 'one');
  const before = filesBelow(at.folder);
  mkdirSync(join(at.folder, 'uploads', '00'), { recursive: true });
  writeFileSync(join(at.folder, 'uploads', '00', `${'0'.repeat(64)}.md`), 'orphan');
  await at.records.tidy();
  expect(filesBelow(at.folder)).toEqual(before);
});

test('sweep() keeps nobody from using the records if a file cannot be deleted', async () => {
  mkdirSync(join(at.folder, 'uploads', '00', '0'.repeat(64)), { recursive: true });
  await at.reopen();
  const { key } = await at.records.addPreview(upload('one'));
  await at.records.dropPreview(SERVER, key);
  expect(await at.records.previews(SERVER)).toEqual([]);
  await expect(at.records.forget(SERVER)).rejects.toThrow();
});
