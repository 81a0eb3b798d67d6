/** Does a corpus open, or say why not, whichever call of the file system fails? */

import fs from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { UnusableFolder } from '../../src/corpus/folder.ts';
import { Library } from '../../src/library/library.ts';
import { searched } from '../support/searched.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const CODES = ['EIO', 'EMFILE', 'ENOSPC', 'EACCES', 'ENOENT', 'EROFS', 'ETIMEDOUT'];
const AT_ONCE = ['openSync', 'fstatSync', 'readSync', 'closeSync'] as const;
const LATER = ['access', 'mkdir', 'open', 'readdir', 'realpath', 'rename', 'rm', 'stat'] as const;

const own = {
  ...Object.fromEntries(AT_ONCE.map((name) => [name, fs[name]])),
  promises: Object.fromEntries(LATER.map((name) => [name, fs.promises[name]])),
};

let root: string;
let dir: string;

beforeAll(async () => {
  root = await temporaryFolder();
  dir = join(root, 'corpus');
  await writeFiles(dir, {
    'bees.md': '# Bees\n\nBees make honey.\n',
    'below/lamps.txt': 'Lamps\n\nThe keeper lives in house 7.\n',
    // Read in another way than short files are.
    'long.md': `# Long\n\nShip 299 sails on.\n${'\n'.repeat(300_000)}`,
    'glossary.yaml': '- term: bees\n  en: [honey makers]\n',
  });
  await mkdir(join(root, 'corpus', 'empty'));
  await symlink('../bees.md', join(dir, 'below', 'more.md'));
});
let rejected: unknown;
const onRejection = (reason: unknown): void => {
  rejected = reason;
};
afterEach(() => {
  process.off('unhandledRejection', onRejection);
  mend();
});
afterAll(() => removeFolder(root));

function mend(): void {
  const { promises, ...atOnce } = own;
  Object.assign(fs, atOnce);
  Object.assign(fs.promises, promises);
  syncBuiltinESMExports();
}

interface Disk {
  /** Calls so far that were about the folder of this test. */
  calls: number;
  /** What was called at the one that failed. */
  failed?: string;
}

/** A disk on which one call fails, or from which on all do. */
function failing(at: number, code: string, onwards: boolean): Disk {
  const disk: Disk = { calls: 0 };
  const fails = (name: string): boolean => {
    disk.calls++;
    if (disk.calls !== at && !(onwards && disk.calls > at)) return false;
    disk.failed ??= name;
    return true;
  };
  const wrong = (): Error => Object.assign(new Error(`${code}: of a test`), { code });
  // Files that are open are known by their numbers.
  const ours = new Set<unknown>();
  const isOurs = (path: unknown): boolean => ours.has(path) || String(path).startsWith(root);
  for (const name of AT_ONCE) {
    const real = fs[name] as (...given: unknown[]) => unknown;
    const watching = (...given: unknown[]): unknown => {
      if (!isOurs(given[0])) return real(...given);
      const failed = fails(name);
      // What fails to close is closed all the same, as the system does; its number goes to another file.
      if (failed && name !== 'closeSync') throw wrong();
      const result = real(...given);
      if (name === 'openSync') ours.add(result);
      if (name === 'closeSync') ours.delete(given[0]);
      if (failed) throw wrong();
      return result;
    };
    Object.assign(fs, { [name]: watching });
  }
  for (const name of LATER) {
    const real = fs.promises[name] as (...given: unknown[]) => Promise<unknown>;
    fs.promises[name] = (async (...given: unknown[]) => {
      if (!isOurs(given[0])) return real(...given);
      if (fails(name)) throw wrong();
      const result = await real(...given);
      return name === 'open' ? watched(result as fs.promises.FileHandle, fails, wrong) : result;
    }) as never;
  }
  syncBuiltinESMExports();
  return disk;
}

/** A file whose calls fail too; what fails to close is closed all the same, as the system does. */
function watched(
  file: fs.promises.FileHandle,
  fails: (name: string) => boolean,
  wrong: () => Error,
): fs.promises.FileHandle {
  return new Proxy(file, {
    get: (_, name) => {
      const member: unknown = Reflect.get(file, name, file);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        const failed = fails(`file.${String(name)}`);
        if (failed && name !== 'close') throw wrong();
        const result: unknown = await member.apply(file, given);
        if (failed) throw wrong();
        return result;
      };
    },
  });
}

/** What is there is as the files have it, and what is not is told by its name. */
async function opens(disk: Disk, code: string): Promise<void> {
  let library: Library;
  try {
    library = await Library.open(dir, { fewestKept: 1 });
  } catch (error) {
    expect(String(error), disk.failed).toMatch(/^\w*(?:Error|Folder): Cannot (?:read|load) corpus/u);
    expect(String(error), disk.failed).toContain(dir);
    // Only what waiting does not mend is told as such: a restart may find the disk well again.
    if (['EIO', 'EMFILE', 'ETIMEDOUT'].includes(code)) expect(error).not.toBeInstanceOf(UnusableFolder);
    return;
  }
  const { documents, problems } = library.corpus;
  const files = ['bees.md', 'below/lamps.txt', 'below/more.md', 'long.md'];
  for (const file of files) {
    if (documents.some((document) => document.file === file)) continue;
    const told = problems.some(
      (problem) =>
        problem.severity === 'error' && (file === problem.file || file.startsWith(`${problem.file}/`)),
    );
    expect(
      told,
      `${file} is missing after ${disk.failed} failed with ${code}: ${JSON.stringify(problems)}`,
    ).toBe(true);
  }
  const { hits } = searched(library.searchTerms('honey keeper sails'));
  for (const file of documents.map((document) => document.file))
    expect(file === 'below/more.md' || hits.some(({ passage }) => passage.document.file === file), file).toBe(
      true,
    );
  for (const { passage, span } of hits)
    expect(quote(passage.document, span)).toMatch(
      /^(?:Bees make honey|The keeper lives in house 7|Ship 299 sails on)\.$/u,
    );
}

/** A corpus is opened twice for each call of the file system, and there are hundreds; in milliseconds. */
const timeout = 180_000;

test.each([
  ['one call fails and no snapshot is there', false, false],
  ['one call fails', true, false],
  ['all calls fail from one on', true, true],
])('Library.open() opens what it can, or says why not, where %s', { timeout }, async (_, kept, onwards) => {
  rejected = undefined;
  process.on('unhandledRejection', onRejection);
  const seen = new Set<string>();
  for (let at = 1; ; at++) {
    await removeFolder(join(root, '.cache'));
    if (kept) await Library.open(dir, { fewestKept: 1 });
    const code = CODES[at % CODES.length] ?? '';
    const disk = failing(at, code, onwards);
    await opens(disk, code);
    mend();
    if (disk.failed === undefined) break;
    seen.add(disk.failed);
    const whole = await Library.open(dir, { fewestKept: 1 });
    expect(whole.corpus.documents, disk.failed).toHaveLength(4);
    expect(whole.corpus.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const left = await readdir(join(root, '.cache')).catch(() => []);
    expect(
      left.filter((name) => !name.endsWith('.bin')),
      disk.failed,
    ).toEqual([]);
  }
  await new Promise(setImmediate);
  expect(rejected).toBeUndefined();
  expect([...seen]).toEqual(
    expect.arrayContaining(['stat', 'readdir', 'realpath', 'open', 'openSync', 'readSync']),
  );
});
