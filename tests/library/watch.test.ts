/** When does a watch report a change, and when not? */

import { appendFile, mkdir, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differences, lookAt, signatureOf } from '../../src/corpus/look.ts';
import { type Watch, type WatchOptions, watchFolder } from '../../src/library/watch.ts';
import { until } from '../support/bot.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** In milliseconds: short, as no editor is waited for here; a look anyway never comes. */
const TIMES = { settledAfter: 15, pollEvery: 20, lookAnyway: 3_600_000 };

let top: string;
let dir: string;
let watch: Watch | undefined;
let since: number;
let reports: string[][];
let troubles: string[];

beforeEach(async () => {
  top = await temporaryFolder();
  dir = join(top, 'corpus');
  since = Date.now();
  await writeFiles(dir, { 'a.md': 'A.', 'sub/b.md': 'B.' });
  reports = [];
  troubles = [];
});
afterEach(async () => {
  watch?.close();
  await removeFolder(top);
});

/** Watches, and waits until the first look is over. */
async function watching(options: Partial<WatchOptions> = {}): Promise<void> {
  watch = watchFolder(dir, {
    onChange: (files) => reports.push([...files].sort()),
    onTrouble: (sentence) => troubles.push(sentence),
    since: 0,
    ...options,
    times: { ...TIMES, ...options.times },
  });
  await reported('a.md');
  reports.length = 0;
}

const reported = (file: string): Promise<void> =>
  until(
    () => reports.flat().includes(file),
    () => `${file} is not reported, but ${JSON.stringify(reports)}`,
    10_000,
  );

/** Changes a document, which is reported after all that was changed before it. */
async function nothingBut(file: string): Promise<void> {
  await appendFile(join(dir, file), ' More.');
  await reported(file);
  expect(reports).toEqual([[file]]);
}

describe.each(['events', 'poll'] as const)('watchFolder() by %s', (how) => {
  test('reports no hidden files and folders, and nothing beside the folder', async () => {
    await watching({ how });
    await writeFiles(dir, { '.cache/index.bin': 'x', '.git/index': 'x', '.hidden.md': 'x' });
    await writeFiles(dir, { 'sub/.a.md.swp': 'x' });
    await writeFiles(top, { '.cache/snapshot.bin': 'x', 'beside.md': 'x', 'corpus2/a.md': 'x' });
    await new Promise((resolve) => setTimeout(resolve, 4 * TIMES.settledAfter));
    await nothingBut('sub/b.md');
  });

  test('reports nothing when what changed is as it was', async () => {
    await watching({ how, times: { settledAfter: 100 } });
    // A look that sees no change is followed by no other for so long.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await writeFile(join(dir, 'passing.md'), 'x');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await rm(join(dir, 'passing.md'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await nothingBut('a.md');
  });

  test('reports all that changes until it is quiet at once', async () => {
    await watching({ how, times: { settledAfter: 300 } });
    await writeFiles(dir, { 'new.md': 'x', 'sub/new.md': 'x' });
    await rm(join(dir, 'a.md'));
    await reported('a.md');
    expect(reports).toEqual([['a.md', 'new.md', 'sub/new.md']]);
  });

  test('reports a file of the same size and time that takes the place of another', async () => {
    const past = new Date('2020-01-01T00:00:00.5Z');
    await utimes(join(dir, 'a.md'), past, past);
    await watching({ how });
    await writeFile(join(dir, '.new'), 'Z.');
    await utimes(join(dir, '.new'), past, past);
    await rename(join(dir, '.new'), join(dir, 'a.md'));
    await reported('a.md');
  });

  test('reports a link that leads nowhere, and one out of the folder, which are errors', async () => {
    await watching({ how });
    await symlink('nowhere', join(dir, 'lost.md'));
    await reported('lost.md: is a broken link or was just deleted; restore it or remove it');
    await writeFiles(top, { 'out.md': 'x' });
    await symlink(join(top, 'out.md'), join(dir, 'out.md'));
    await reported('out.md: is a link that leaves the corpus folder; put a copy in its place');
  });

  test('reports that the folder is gone and, when it is back, its files', async () => {
    await watching({ how });
    await rename(dir, join(top, 'away'));
    await reported('');
    reports.length = 0;
    await rename(join(top, 'away'), dir);
    await reported('sub/b.md');
    expect(troubles).toEqual([]);
  });

  test('waits for a folder that goes with the one above it', async () => {
    await watching({ how });
    await rename(top, `${top} away`);
    await reported('');
    reports.length = 0;
    await rename(`${top} away`, top);
    await reported('a.md');
    reports.length = 0;
    await nothingBut('sub/b.md');
  });

  test('reports a file that grows when it has settled', async () => {
    await watching({ how, times: { settledAfter: 150 } });
    for (let part = 0; part < 12; part++) {
      await appendFile(join(dir, 'a.md'), 'x'.repeat(50));
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(reports).toEqual([]);
    await reported('a.md');
    expect(reports).toEqual([['a.md']]);
  });

  test('reports a file that never rests, again and again', async () => {
    await watching({ how, times: { settledAfter: 30, longestUnrest: 100 } });
    const growing = setInterval(() => void appendFile(join(dir, 'a.md'), 'x'), 5);
    try {
      await until(
        () => reports.length >= 2,
        () => 'it is not reported twice',
        10_000,
      );
    } finally {
      clearInterval(growing);
    }
    // What the last report left out comes with one more.
    await new Promise((resolve) => setTimeout(resolve, 100));
    reports.length = 0;
    await appendFile(join(dir, 'a.md'), 'end');
    await reported('a.md');
  });

  test('reports nothing once it is closed, not even what it has seen', async () => {
    await watching({ how, times: { settledAfter: 60 } });
    await appendFile(join(dir, 'a.md'), 'x');
    await new Promise((resolve) => setTimeout(resolve, 40));
    watch?.close();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(reports).toEqual([]);
  });

  test('reports what changed since the time from which changes count', async () => {
    await watching({ how, since });
  });

  test('does not report what changed before', async () => {
    watch = watchFolder(dir, {
      how,
      onChange: (files) => reports.push([...files]),
      onTrouble: expect.unreachable,
      since: Date.now() + 1_000,
      times: TIMES,
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reports).toEqual([]);
  });
});

test('watchFolder() reports a file on a clock of whole seconds once more when its second is over', async () => {
  await watching();
  const now = new Date(Math.floor(Date.now() / 1_000) * 1_000);
  await utimes(join(dir, 'a.md'), now, now);
  await until(
    () => reports.length === 2,
    () => JSON.stringify(reports),
    10_000,
  );
  expect(reports).toEqual([['a.md'], ['a.md']]);
});

test('watchFolder() looks without any event, now and then', async () => {
  await writeFiles(dir, { '.far/away/c.md': 'x' });
  await symlink('.far/away', join(dir, '.now'));
  await symlink('.now', join(dir, 'linked'));
  await watching({ times: { lookAnyway: 30 } });
  await mkdir(join(dir, '.far/next'));
  await writeFile(join(dir, '.far/next/d.md'), 'x');
  // Nobody listens to where the link between the two lies.
  await rename(join(dir, '.far/away'), join(dir, '.far/old'));
  await rename(join(dir, '.far/next'), join(dir, '.far/away'));
  await reported('linked/d.md');
});

describe('signatureOf()', () => {
  const ofTimes = async (ms: number, now: number) => {
    const state = await stat(dir, { bigint: true });
    const time = { mtimeMs: BigInt(ms), mtimeNs: BigInt(ms) * 1_000_000n };
    return signatureOf(Object.assign(state, time), now);
  };

  test('tells a file on a coarse clock as changed when its second is over', async () => {
    expect(await ofTimes(5_000, 5_900)).toBe(await ofTimes(5_000, 7_000));
    expect(await ofTimes(5_000, 5_900)).not.toBe(await ofTimes(5_000, 7_001));
    expect(await ofTimes(5_001, 5_900)).toBe(await ofTimes(5_001, 7_001));
  });

  test.each(['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const)('tells another %s', async (field) => {
    const state = await stat(dir, { bigint: true });
    const other = Object.assign(await stat(dir, { bigint: true }), { [field]: state[field] + 1n });
    expect(signatureOf(other, 0)).not.toBe(signatureOf(state, 0));
  });
});

describe('lookAt()', () => {
  test('names the files, and the folders where they change', async () => {
    await writeFiles(dir, { '.data/l.md': 'x', 'empty/.keep': 'x' });
    await symlink(join('.data', 'l.md'), join(dir, 'l.md'));
    const look = await lookAt(dir);
    expect([...look.files.keys()].sort()).toEqual(['a.md', 'l.md', 'sub/b.md']);
    const paths = look.folders.map(({ path, only }) => (only === undefined ? path : `${path} only ${only}`));
    expect(paths.sort()).toEqual(
      [`${top} only corpus`, dir, join(dir, '.data'), join(dir, 'empty'), join(dir, 'sub')].sort(),
    );
    expect(look).toMatchObject({ isThere: true, isYoung: false });
    expect(Math.abs(Date.now() - look.newest)).toBeLessThan(10_000);
  });

  test('is young while a file has just been written on a clock of whole seconds', async () => {
    const now = new Date(Math.floor(Date.now() / 1_000) * 1_000);
    await utimes(join(dir, 'a.md'), now, now);
    expect((await lookAt(dir)).isYoung).toBe(true);
  });

  test('says why a folder cannot be looked at', async () => {
    const look = await lookAt(join(dir, 'a.md'));
    expect(look).toMatchObject({ isThere: false, newest: Number.POSITIVE_INFINITY });
    expect([...look.files]).toEqual([['', 'ENOTDIR']]);
  });

  test('sees every file of more than it asks about at once', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `${at}.txt`);
    await writeFiles(dir, Object.fromEntries(names.map((name) => [name, 'x'])));
    const before = await lookAt(dir);
    expect(before.files.size).toBe(42);
    await writeFile(join(dir, '39.txt'), 'other');
    expect(differences(before, await lookAt(dir))).toEqual(['39.txt']);
  });
});
