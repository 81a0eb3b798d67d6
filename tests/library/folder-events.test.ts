/** Does listening to folders leave a gap? */

import fs, { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FolderEvents } from '../../src/library/folder-events.ts';
import { watchFolder } from '../../src/library/watch.ts';
import { until } from '../support/bot.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const { watch } = fs;
let top: string;
let dir: string;
let events: FolderEvents;
let heard: number;

beforeEach(async () => {
  top = await temporaryFolder();
  dir = join(top, 'corpus');
  await writeFiles(dir, { 'a.md': 'A.' });
  heard = 0;
  events = new FolderEvents(() => {
    heard++;
  });
});
afterEach(async () => {
  events.close();
  watchIs(watch);
  await removeFolder(top);
});

/** What Node listens by, from now on. */
function watchIs(own: unknown): void {
  Object.assign(fs, { watch: own });
  syncBuiltinESMExports();
}

const hears = (): Promise<void> =>
  until(
    () => heard > 0,
    () => 'nothing is heard',
    5_000,
  );

/** Long enough for an event to come, in milliseconds. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('FolderEvents', () => {
  test('listens anew to a folder that has taken the place of another', async () => {
    expect(events.listenTo([{ path: dir, identity: '1' }])).toEqual({ isNew: true });
    expect(events.listenTo([{ path: dir, identity: '1' }])).toEqual({ isNew: false });
    await rename(dir, `${dir} old`);
    await mkdir(dir);
    await quiet();
    heard = 0;
    expect(events.listenTo([{ path: dir, identity: '2' }])).toEqual({ isNew: true });
    await writeFiles(`${dir} old`, { 'a.md': 'x' });
    await quiet();
    expect(heard).toBe(0);
    await writeFiles(dir, { 'b.md': 'x' });
    await hears();
  });

  test('hears no more of folders that are not named again, and of none once it is closed', async () => {
    events.listenTo([
      { path: dir, identity: '1' },
      { path: top, identity: '2' },
    ]);
    events.listenTo([{ path: top, identity: '2' }]);
    await writeFiles(dir, { 'a.md': 'x' });
    await quiet();
    expect(heard).toBe(0);
    await writeFiles(top, { 'a.md': 'x' });
    await hears();
    events.close();
    heard = 0;
    await writeFiles(top, { 'a.md': 'y' });
    await quiet();
    expect(heard).toBe(0);
  });

  test('hears of the one name that matters in a folder, and of the folder itself', async () => {
    events.listenTo([{ path: top, identity: '1', only: 'corpus' }]);
    await writeFiles(top, { 'a.md': 'x', 'corpus 2': 'x' });
    await quiet();
    expect(heard).toBe(0);
    await rename(dir, join(top, 'away'));
    await hears();
    await quiet();
    heard = 0;
    await rename(top, `${top} away`);
    await hears();
    await rename(`${top} away`, top);
  });

  test('goes on without a folder that has just gone, and looks again', async () => {
    await rm(dir, { recursive: true });
    const wanted = [
      { path: dir, identity: '1' },
      { path: top, identity: '2' },
    ];
    expect(events.listenTo(wanted)).toEqual({ isNew: true });
    await writeFiles(top, { 'a.md': 'x' });
    await hears();
  });

  test.each(['ENOSPC', 'EMFILE', 'EACCES'])(
    'says that the system refuses with %s, and tries again',
    (code) => {
      watchIs(() => {
        throw Object.assign(new Error(), { code });
      });
      expect(events.listenTo([{ path: dir, identity: '1' }])).toEqual({ isNew: false, refused: code });
      watchIs(watch);
      expect(events.listenTo([{ path: dir, identity: '1' }])).toEqual({ isNew: true });
    },
  );

  test('hears of a failure as of an event, and listens anew', async () => {
    const watchers: fs.FSWatcher[] = [];
    watchIs((...asked: Parameters<typeof watch>) => {
      const watcher = watch(...asked);
      watchers.push(watcher);
      return watcher;
    });
    events.listenTo([{ path: dir, identity: '1' }]);
    watchers[0]?.emit('error', new Error('EPERM'));
    expect(heard).toBe(1);
    expect(events.listenTo([{ path: dir, identity: '1' }])).toEqual({ isNew: true });
    await writeFiles(dir, { 'a.md': 'x' });
    await until(
      () => heard > 1,
      () => 'nothing is heard',
      5_000,
    );
  });
});

test('watchFolder() reports a file that comes just before its folder is listened to', async () => {
  const reports: string[] = [];
  watchIs((...asked: Parameters<typeof watch>) => {
    if (asked[0] === join(dir, 'new')) writeFileSync(join(dir, 'new/early.md'), 'x');
    return watch(...asked);
  });
  mkdirSync(join(dir, 'new'));
  const own = watchFolder(dir, {
    onChange: (files) => reports.push(...files),
    onTrouble: expect.unreachable,
    times: { settledAfter: 10 },
  });
  try {
    await until(
      () => reports.includes('new/early.md'),
      () => 'it is not reported',
      5_000,
    );
  } finally {
    own.close();
  }
});
