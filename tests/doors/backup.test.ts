/** Do `npm run backup` and `npm run restore` do what they say, and exit as they should? */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdLock, parent } from '../support/lock.ts';
import {
  documentId,
  filesBelow,
  publish,
  SERVER,
  type TestRecords,
  testRecords,
} from '../support/records.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let at: TestRecords;
let outside = '';
beforeEach(async () => {
  at = await testRecords();
  outside = await temporaryFolder();
});
afterEach(async () => {
  await at.remove();
  await removeFolder(outside);
});

/** Runs a door, which must not keep this process from working on the records. */
function run(
  door: 'backup' | 'restore',
  ...args: string[]
): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, STATE_DIR: at.folder };
    const command = ['--import', 'tsx', `src/doors/${door}.ts`, ...args];
    execFile(process.execPath, command, { env }, (error, out, err) =>
      resolve({ status: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

test('backup saves the records of a bot that is running, and restore puts them back once it is not', async () => {
  const folder = join(outside, 'today');
  await publish(at.records, 'rules', 'one');
  expect(await run('backup', folder)).toEqual({
    status: 0,
    out: `Saved to ${folder} (servers: 1, documents: 1).\n`,
    err: '',
  });
  await publish(at.records, 'rules', 'two', { replaces: documentId('rules') });

  holdLock(join(at.folder, 'running.json'), parent);
  const refused = await run('restore', folder);
  expect(refused).toMatchObject({ status: 1, out: '' });
  expect(refused.err).toContain('STATE_DIR');
  expect((await at.records.versions(SERVER))[0]?.number).toBe(2);

  await at.records.close();
  holdLock(join(at.folder, 'running.json'), { ...parent, ticks: '1' });
  const { status, out, err } = await run('restore', folder);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(
    /^Restored from .*today \(servers: 1, documents: 1\)\. What was there before is in .*before-restore-[\dTZ-]+\.\n$/u,
  );
  expect(filesBelow(at.folder)).not.toContain('running.json');
  await at.reopen();
  expect((await at.records.versions(SERVER))[0]?.number).toBe(1);
});

test.each([
  ['backup', [], 'No folder is named. Run it with --help'],
  ['restore', ['a', 'b'], 'More than one folder is named. Run it with --help'],
  ['backup', ['--all'], "Unknown option '--all'"],
  ['backup', ['src'], 'Cannot back up to src: it has files; name a folder that does not exist yet'],
  ['restore', ['src'], 'Cannot restore src: it has no footnote.db; name the folder of a backup'],
] as const)('%s with %j exits with 1 and one sentence', async (door, args, sentence) => {
  const { status, out, err } = await run(door, ...args);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain(sentence);
  expect(err.trimEnd()).not.toContain('\n');
});
