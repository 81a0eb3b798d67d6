import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../src/store/records/open-store.ts';
import { filesBelow, publish, type TestRecords, testRecords } from '../../support/records.ts';

let at: TestRecords;
beforeEach(async () => {
  at = await testRecords();
});
afterEach(() => at.remove());

test('openStore() makes the folder', async () => {
  const { sql } = await openStore(join(at.folder, 'a', 'b'), at.now);
  await sql.destroy();
  expect(filesBelow(at.folder)).toContain('a/b/footnote.db');
});

test('openStore() deletes no file if the database that pointed at them is lost, and says what to do', async () => {
  await publish(at.records, 'rules', 'one');
  const before = filesBelow(at.folder);
  await at.records.close();
  rmSync(join(at.folder, 'footnote.db'));
  await expect(openStore(at.folder, at.now)).rejects.toThrow(
    /footnote\.db: it is missing or empty, but .*uploads has files; restore a backup with `npm run restore`, or move that folder away$/u,
  );
  await expect(openStore(at.folder, at.now)).rejects.toThrow('it is missing or empty');
  expect(filesBelow(at.folder).filter((file) => file !== 'footnote.db')).toEqual(
    before.filter((file) => file !== 'footnote.db'),
  );
});
