/** Does a disk that is full, gone or read-only end a bot that can do without it? */

import fs, { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LockHeldElsewhere, takeLock } from '../../src/discord/instance-lock.ts';
import { isUnfinished, writeWhole } from '../../src/durable-file.ts';
import { Library } from '../../src/library/library.ts';
import { LiveLibrary, type Reloaded } from '../../src/library/live-library.ts';
import { until } from '../support/bot.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const { fsyncSync, linkSync, openSync, renameSync, utimesSync, watch, writeFileSync: write } = fs;
const calls = { fsyncSync, linkSync, openSync, renameSync, utimesSync, watch, writeFileSync: write };
let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  vi.useRealTimers();
  Object.assign(fs, calls);
  syncBuiltinESMExports();
  await removeFolder(folder);
});

/** Every call fails from now on. */
function fails(
  name: 'utimesSync' | 'watch' | 'writeFileSync',
  code: string,
): { readonly times: () => number } {
  let times = 0;
  fs[name] = (() => {
    times += 1;
    throw Object.assign(new Error(`${code}: of a test`), { code });
  }) as never;
  syncBuiltinESMExports();
  return { times: () => times };
}

test.each(['EROFS', 'EIO', 'ENOSPC'])(
  'takeLock() goes on where its lock cannot be touched (%s)',
  async (code) => {
    vi.useFakeTimers();
    await takeLock(folder);
    const { times } = fails('utimesSync', code);
    expect(() => vi.advanceTimersByTime(30_000)).not.toThrow();
    expect(times()).toBe(3);
  },
);

test('takeLock() leaves no lock that it could not write, which would keep the next start out', async () => {
  fails('writeFileSync', 'ENOSPC');
  await expect(takeLock(folder)).rejects.toThrow('ENOSPC');
  expect(readdirSync(folder)).toEqual([]);
});

test('takeLock() touches its lock every ten seconds while it is its own', async () => {
  vi.useFakeTimers();
  await takeLock(folder);
  const lock = join(folder, 'running.json');
  const old = new Date(0);
  const isTouched = () => {
    fs.utimesSync(lock, old, old);
    vi.advanceTimersByTime(10_000);
    return fs.statSync(lock).mtimeMs > 0;
  };
  expect(isTouched()).toBe(true);
  writeFileSync(lock, fs.readFileSync(lock, 'utf8').replace('"host":"', '"host":"another '));
  expect(isTouched()).toBe(false);
});

test.each([
  ['', linkSync],
  [
    ', where a file has one name',
    () => {
      throw Object.assign(new Error('EPERM: of a test'), { code: 'EPERM' });
    },
  ],
])('takeLock() gives a lock back that somebody took a moment before it%s', async (_, link) => {
  const lock = join(folder, 'running.json');
  const somebody = '{"pid":1,"host":"another","started":"just now"}';
  writeFileSync(lock, '{"pid":1,"host":"gone"}');
  fs.utimesSync(lock, 0, 0);
  let times = 0;
  fs.renameSync = (from, to) => {
    times += 1;
    if (times === 1) writeFileSync(lock, somebody);
    renameSync(from, to);
  };
  fs.linkSync = link;
  syncBuiltinESMExports();
  await expect(takeLock(folder)).rejects.toThrow(LockHeldElsewhere);
  expect(fs.readFileSync(lock, 'utf8')).toBe(somebody);
  expect(readdirSync(folder)).toEqual(['running.json']);
});

test('takeLock() takes its lock away at the end, and no lock that has become somebody else’s', async () => {
  const lock = join(folder, 'running.json');
  const atTheEnd = async () => {
    const before = process.listeners('exit');
    await takeLock(folder);
    const [end] = process.listeners('exit').filter((listener) => !before.includes(listener));
    return () => end?.(0);
  };
  const end = await atTheEnd();
  end();
  expect(fs.existsSync(lock)).toBe(false);
  const endWithout = await atTheEnd();
  writeFileSync(lock, '{"host":"another"}');
  endWithout();
  expect(fs.readFileSync(lock, 'utf8')).toBe('{"host":"another"}');
});

test('takeLock() takes away what was being written when a process was killed, and nothing else', async () => {
  for (const name of [
    'logins.json.4711.new',
    'logins.json.4711.0123456789ab.new',
    'logins.json',
    'notes.new',
  ])
    writeFileSync(join(folder, name), '{}');
  mkdirSync(join(folder, 'logins.json.4712.new'));
  await takeLock(folder);
  expect(readdirSync(folder).sort()).toEqual([
    'logins.json',
    'logins.json.4712.new',
    'notes.new',
    'running.json',
  ]);
});

test('takeLock() does not take a folder whose lock is a folder', async () => {
  mkdirSync(join(folder, 'running.json'));
  await expect(takeLock(folder)).rejects.toThrow('is not a regular file');
  expect(readdirSync(folder)).toEqual(['running.json']);
});

test('writeWhole() leaves nothing beside a file that it cannot write', () => {
  mkdirSync(join(folder, 'file'));
  expect(() => writeWhole(join(folder, 'file'), 'words')).toThrow();
  expect(readdirSync(folder)).toEqual(['file']);
});

test.each(['ENOSPC', 'EMFILE'])(
  'LiveLibrary.watch() says once that nothing can be watched, and looks every few seconds (%s)',
  async (code) => {
    const { times } = fails('watch', code);
    await writeFiles(folder, { 'a.md': '# A\n\nWords.\n' });
    const live = new LiveLibrary(await Library.open(folder));
    const told: string[] = [];
    const reloads: Reloaded[] = [];
    live.watch({
      since: 0,
      times: { settledAfter: 10, pollEvery: 10 },
      onReload: (reloaded) => reloads.push(reloaded),
      onTrouble: (sentence) => told.push(sentence),
    });
    try {
      for (const kept of [1, 2]) {
        await until(
          () => reloads.length === kept,
          () => `${reloads.length} reloads`,
          10_000,
        );
        await writeFiles(folder, { 'a.md': `# A\n\nOther words, ${kept}.\n` });
      }
    } finally {
      live.unwatch();
    }
    expect(times()).toBeGreaterThan(2);
    expect(told).toEqual([
      `${folder} is checked only every 0.01 seconds, because the system does not report changes in it (${code}); raise the system's limit on watched or open files`,
    ]);
  },
);

test('writeWhole() leaves the file as it was, and nothing beside it, on a full disk', () => {
  const file = join(folder, 'file');
  writeWhole(file, 'before');
  fails('writeFileSync', 'ENOSPC');
  expect(() => writeWhole(file, 'after')).toThrow('ENOSPC');
  expect(fs.readFileSync(file, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['file']);
});

test('writeWhole() brings words to the disk before it names them, and the name before it returns', () => {
  const done: string[] = [];
  const names = new Map<unknown, string>();
  const spied = <Name extends 'openSync' | 'writeFileSync' | 'fsyncSync' | 'renameSync'>(
    name: Name,
    tell: (given: unknown[], result: unknown) => string | undefined,
  ) => {
    const real = calls[name] as (...given: unknown[]) => unknown;
    fs[name] = ((...given: unknown[]) => {
      const result = real(...given);
      const told = tell(given, result);
      if (told !== undefined) done.push(told);
      return result;
    }) as never;
  };
  const called = (path: unknown) => (path === folder ? 'folder' : 'new file');
  spied('openSync', ([path], opened) => void names.set(opened, called(path)));
  spied('writeFileSync', ([to]) => `write ${names.get(to)}`);
  spied('fsyncSync', ([what]) => `sync ${names.get(what)}`);
  spied('renameSync', () => 'rename');
  syncBuiltinESMExports();
  writeWhole(join(folder, 'file'), 'words');
  expect(done).toEqual(['write new file', 'sync new file', 'rename', 'sync folder']);
});

test.runIf(process.platform === 'linux')(
  'writeWhole() leaves nothing open, whether it succeeds or not',
  () => {
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (const name of ['file', 'other']) writeWhole(join(folder, name), 'words');
    mkdirSync(join(folder, 'folder'));
    for (let times = 0; times < 3; times += 1)
      expect(() => writeWhole(join(folder, 'folder'), 'words')).toThrow();
    expect(open()).toBe(before);
  },
);

test('writeWhole() tells of what went wrong, not of what it then could not take away', () => {
  fs.renameSync = (from) => {
    fs.rmSync(from);
    throw Object.assign(new Error('EIO: of a test'), { code: 'EIO' });
  };
  syncBuiltinESMExports();
  expect(() => writeWhole(join(folder, 'file'), 'words')).toThrow('EIO');
});

test.each([
  ['logins.json.4711.new', true],
  ['logins.json.4711.0123456789ab.new', true],
  ['logins.json.4711.0123456789AB.new', false],
  ['logins.json.4711.01ab.new', false],
  ['logins.json.4711.new.md', false],
  ['logins.json.new', false],
  ['4711.new', false],
])('isUnfinished() says of a file %s %s', (name, is) => {
  writeFileSync(join(folder, name), '');
  mkdirSync(join(folder, `folder.of.${name}`));
  expect(isUnfinished(join(folder, name))).toBe(is);
  expect(isUnfinished(join(folder, `folder.of.${name}`))).toBe(false);
  expect(isUnfinished(join(folder, `none.${name}`))).toBe(false);
});

test('writeWhole() does without a system that can bring a folder to the disk', () => {
  let synced = 0;
  fs.fsyncSync = (opened) => {
    synced += 1;
    if (synced > 1) throw Object.assign(new Error('EINVAL: of a test'), { code: 'EINVAL' });
    fsyncSync(opened);
  };
  syncBuiltinESMExports();
  writeWhole(join(folder, 'file'), 'words');
  expect(synced).toBe(2);
  expect(fs.readFileSync(join(folder, 'file'), 'utf8')).toBe('words');
});

test('writeWhole() writes what others may not read', () => {
  writeWhole(join(folder, 'file'), 'words');
  expect(fs.statSync(join(folder, 'file')).mode & 0o777).toBe(0o600);
});
