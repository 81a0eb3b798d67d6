import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../../../src/store/records/backup.ts';
import { Records } from '../../../src/store/records/records.ts';
import { restore } from '../../../src/store/records/restore.ts';
import {
  documentId,
  filesBelow,
  PERSON,
  publish,
  SERVER,
  type TestRecords,
  testRecords,
} from '../../support/records.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let at: TestRecords;
let outside = '';
let backup = '';
beforeEach(async () => {
  at = await testRecords();
  outside = await temporaryFolder();
  backup = join(outside, 'backup');
  await publish(at.records, 'rules', 'one');
  await backUp(at.folder, backup);
  await publish(at.records, 'rules', 'two', { replaces: documentId('rules') });
  await publish(at.records, 'later', 'three');
  await at.records.close();
});
afterEach(async () => {
  await at.remove();
  await removeFolder(outside);
});

/** Titles of what is served from a state folder, after a start: the content of each document. */
async function served(folder: string): Promise<(string | undefined)[]> {
  const records = await Records.open(folder, () => at.now);
  const versions = await records.versions(SERVER);
  const contents = await Promise.all(versions.map((version) => records.original(version)));
  await records.close();
  return contents.map((bytes) => bytes?.toString());
}

const asides = () => readdirSync(at.folder).filter((name) => name.startsWith('before-restore-'));

describe('restore()', () => {
  test('puts back what was saved, and keeps what was there in a folder that has the date', async () => {
    const restored = await restore(backup, at.folder, Date.UTC(2026, 1, 3, 4, 5, 6, 7));
    const aside = join(at.folder, 'before-restore-2026-02-03T04-05-06-007Z');
    expect(restored).toEqual({ servers: 1, documents: 1, aside });
    expect(await served(at.folder)).toEqual(['one']);
    expect(await served(aside)).toEqual(['two', 'three']);
    expect(await served(backup)).toEqual(['one']);
    expect(filesBelow(at.folder).filter((file) => file.endsWith('.new'))).toEqual([]);
  });

  test('puts a backup into a folder that does not exist yet', async () => {
    const fresh = join(outside, 'fresh', 'state');
    expect(await restore(backup, fresh)).toEqual({ servers: 1, documents: 1 });
    expect(await served(fresh)).toEqual(['one']);
  });

  test('puts back what was set aside', async () => {
    const { aside = '' } = await restore(backup, at.folder);
    await restore(aside, at.folder);
    expect(await served(at.folder)).toEqual(['two', 'three']);
    expect(asides()).toHaveLength(2);
  });

  test.each([
    ['has no database', () => rmSync(join(backup, 'footnote.db')), 'it has no footnote.db'],
    [
      'has a damaged database',
      () => writeFileSync(join(backup, 'footnote.db'), 'x'.repeat(5000)),
      'it is damaged',
    ],
    [
      'has an empty database',
      () => writeFileSync(join(backup, 'footnote.db'), ''),
      'is not a database of Footnote',
    ],
    ['lacks a file', () => rmSync(join(backup, 'uploads'), { recursive: true }), 'is missing or damaged'],
    [
      'has a damaged file',
      () => {
        for (const file of filesBelow(backup))
          if (file.endsWith('.text')) writeFileSync(join(backup, file), 'read from onE');
      },
      'is missing or damaged',
    ],
  ])('changes nothing if the backup %s', async (_, damage, sentence) => {
    damage();
    const before = filesBelow(at.folder);
    await expect(restore(backup, at.folder)).rejects.toThrow(sentence);
    expect(filesBelow(at.folder)).toEqual(before);
    expect(await served(at.folder)).toEqual(['two', 'three']);
  });

  test('takes the place of records that are damaged, and keeps those as they are', async () => {
    const bytes = readFileSync(join(at.folder, 'footnote.db')).fill(7);
    writeFileSync(join(at.folder, 'footnote.db'), bytes);
    const { aside = '' } = await restore(backup, at.folder);
    expect(await served(at.folder)).toEqual(['one']);
    expect(readFileSync(join(aside, 'footnote.db'))).toEqual(bytes);
  });

  test('lets no journal of the records that were there change those that are put back', async () => {
    // A journal, as a killed process leaves it: taken in the middle of a change.
    const other = join(outside, 'killed');
    mkdirSync(other);
    const records = await Records.open(other, () => at.now);
    await publish(records, 'rules', 'killed');
    const changing = records.setSetting(SERVER, 'a', 'b'.repeat(9000), PERSON);
    for (let turn = 0; turn < 1000 && !readdirSync(other).includes('footnote.db-journal'); turn++) await null;
    copyFileSync(join(other, 'footnote.db-journal'), join(at.folder, 'footnote.db-journal'));
    await changing;
    await records.close();
    await restore(backup, at.folder);
    expect(readdirSync(at.folder)).not.toContain('footnote.db-journal');
    expect(await served(at.folder)).toEqual(['one']);
  });
});
