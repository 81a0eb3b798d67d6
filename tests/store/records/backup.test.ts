import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../../../src/store/records/backup.ts';
import { Records } from '../../../src/store/records/records.ts';
import {
  DAY,
  documentId,
  filesBelow,
  OTHER,
  PERSON,
  publish,
  SERVER,
  type TestRecords,
  testRecords,
  upload,
} from '../../support/records.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let at: TestRecords;
let outside = '';
let backup = '';
beforeEach(async () => {
  at = await testRecords();
  outside = await temporaryFolder();
  backup = join(outside, 'today');
});
afterEach(async () => {
  await at.remove();
  await removeFolder(outside);
});

/** The path of the file of a document as it was uploaded. */
const pathOf = (folder: string, original: string) =>
  join(folder, 'uploads', original.slice(0, 2), `${original}.md`);

describe('backUp()', () => {
  test('saves records that are open, with every file that they refer to', async () => {
    const version = await publish(at.records, 'rules', 'one');
    await publish(at.records, 'other', 'two', { server: OTHER });
    const preview = await at.records.addPreview(upload('three'));
    expect(await backUp(at.folder, backup)).toEqual({ servers: 2, documents: 3 });
    expect(filesBelow(backup)).toEqual(filesBelow(at.folder));
    await at.records.dropPreview(SERVER, preview.key);
    const saved = await Records.open(backup, () => at.now);
    expect(await saved.versions(SERVER)).toEqual([version]);
    expect(await saved.previews(SERVER)).toEqual([preview]);
    expect((await saved.original(version))?.toString()).toBe('one');
    expect((await saved.text(preview))?.toString()).toBe('read from three');
    await saved.close();
  });

  test('saves what was replaced if its file is still there, and does without it otherwise', async () => {
    await publish(at.records, 'rules', 'one');
    await publish(at.records, 'rules', 'two', { replaces: documentId('rules') });
    await backUp(at.folder, backup);
    expect(filesBelow(backup)).toHaveLength(5);
    at.now += 8 * DAY;
    await at.records.tidy();
    await backUp(at.folder, join(outside, 'later'));
    expect(filesBelow(join(outside, 'later'))).toHaveLength(3);
  });

  test('writes to an empty folder, and never over anything', async () => {
    await publish(at.records, 'rules', 'one');
    mkdirSync(backup);
    await backUp(at.folder, backup);
    const before = filesBelow(outside);
    await expect(backUp(at.folder, backup)).rejects.toThrow(
      /^Cannot back up to .*today: it has files; name a folder that does not exist yet$/u,
    );
    writeFileSync(join(outside, 'file'), 'mine');
    await expect(backUp(at.folder, join(outside, 'file'))).rejects.toThrow('Cannot back up to');
    expect(readFileSync(join(outside, 'file'), 'utf8')).toBe('mine');
    expect(filesBelow(outside)).toEqual(['file', ...before]);
  });

  test.each([
    ['is missing', (file: string) => rmSync(file)],
    ['is damaged', (file: string) => writeFileSync(file, 'oNe')],
  ])('leaves nothing behind if the file of a document %s, and names it', async (_, damage) => {
    const { original } = await publish(at.records, 'rules', 'one', { name: 'Rules 1.md' });
    damage(pathOf(at.folder, original));
    await expect(backUp(at.folder, backup)).rejects.toThrow(
      'Cannot copy Rules 1.md: its file is missing or damaged; upload it again to replace the document',
    );
    expect(filesBelow(outside)).toEqual([]);
  });

  test('refuses a state folder without records, and makes none there', async () => {
    const empty = join(outside, 'empty');
    mkdirSync(empty);
    await expect(backUp(empty, backup)).rejects.toThrow(
      /footnote\.db: there is no such file; check STATE_DIR$/u,
    );
    writeFileSync(join(empty, 'footnote.db'), '');
    await expect(backUp(empty, backup)).rejects.toThrow('is not a database of Footnote');
    expect(filesBelow(outside)).toEqual(['empty/footnote.db']);
  });

  test('is of one moment, whatever is changed meanwhile', async () => {
    let isDone = false;
    const changing = (async () => {
      for (let number = 0; !isDone; number++) {
        const { key } = await at.records.addPreview(upload(`content ${number}`));
        await at.records.dropPreview(SERVER, key);
        await publish(at.records, `d${number}`, `document ${number}`);
        await at.records.setSetting(SERVER, 'n', number, PERSON);
      }
    })();
    for (const name of ['a', 'b', 'c', 'd', 'e']) await backUp(at.folder, join(outside, name));
    isDone = true;
    await changing;
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const saved = await Records.open(join(outside, name), () => at.now);
      for (const kept of [...(await saved.versions(SERVER)), ...(await saved.previews(SERVER))]) {
        expect(await saved.original(kept)).toBeDefined();
        expect(await saved.text(kept)).toBeDefined();
      }
      await saved.close();
    }
  });
});
