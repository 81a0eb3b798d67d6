/** Does a disk that is full, gone or read-only end a bot that can do without it? */

import fs, { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeFolder } from '../../src/discord/only-one.ts';
import { writeWhole } from '../../src/discord/state-file.ts';
import { Library } from '../../src/library.ts';
import { LiveLibrary, type Reloaded } from '../../src/live-library.ts';
import { until } from '../support/bot.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const { utimesSync, watch, writeFileSync: writeSync } = fs;
let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  vi.useRealTimers();
  Object.assign(fs, { utimesSync, watch, writeFileSync: writeSync });
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
  'takeFolder() goes on where its lock cannot be touched (%s)',
  (code) => {
    vi.useFakeTimers();
    takeFolder(folder);
    const { times } = fails('utimesSync', code);
    expect(() => vi.advanceTimersByTime(30_000)).not.toThrow();
    expect(times()).toBe(3);
  },
);

test('takeFolder() leaves no lock that it could not write, which would keep the next start out', () => {
  fails('writeFileSync', 'ENOSPC');
  expect(() => takeFolder(folder)).toThrow('ENOSPC');
  expect(readdirSync(folder)).toEqual([]);
});

test('takeFolder() takes away what was being written when a process was killed, and nothing else', () => {
  for (const name of ['logins.json.4711.new', 'logins.json', 'notes.new'])
    writeFileSync(join(folder, name), '{}');
  takeFolder(folder);
  expect(readdirSync(folder).sort()).toEqual(['logins.json', 'notes.new', 'running.json']);
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
      `${folder} is looked at every 0.01 seconds, as the system does not report changes in it (${code}); raise the system's limit of watched or open files`,
    ]);
  },
);
