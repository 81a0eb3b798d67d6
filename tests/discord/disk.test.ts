/** Does a disk that is full, gone or read-only end a bot that can do without it? */

import fs, { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeFolder } from '../../src/discord/only-one.ts';
import { writeWhole } from '../../src/discord/state-file.ts';
import { type Reloaded, LiveLibrary } from '../../src/live-library.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

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

test.each(['ENOSPC', 'EMFILE'])('LiveLibrary.watch() says so where nothing can be watched (%s)', (code) => {
  fails('watch', code);
  const told: Reloaded[] = [];
  new LiveLibrary(libraryOf({ 'a.md': '# A\n\nWords.\n' })).watch((reloaded) => told.push(reloaded));
  expect(told).toEqual([{ kind: 'kept', error: expect.stringContaining('can no longer be watched') }]);
});
