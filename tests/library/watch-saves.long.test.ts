/** Is every save of a document taken over, whichever program saves it? */

import { mkdir, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { LiveLibrary, type Reloaded } from '../../src/library/live-library.ts';
import { until } from '../support/bot.ts';
import { SAVES } from '../support/saves.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** In milliseconds: short, as no editor is waited for here. */
const TIMES = { settledAfter: 15, pollEvery: 20 };

/** In milliseconds: far longer than anything here takes, even on a busy machine. */
const AT_MOST = 10_000;

/** Each file has a title of its own. */
const textOf = (name: string, file = 'a.md'): string => `# Of ${file}\n\nThe capital is ${name}.\n`;

let top: string;
let dir: string;
let live: LiveLibrary;
let since: number;
let last: Reloaded | undefined;

beforeEach(async () => {
  top = await temporaryFolder();
  dir = join(top, 'corpus');
  await writeFiles(dir, { 'a.md': textOf('Alpha'), 'sub/b.md': textOf('Alpha', 'b.md') });
  since = Date.now();
  live = new LiveLibrary(await Library.open(dir));
});
afterEach(async () => {
  live.unwatch();
  await removeFolder(top);
});

const put = (path: string, name: string, file = path): Promise<void> =>
  writeFile(join(dir, path), textOf(name, file));

/** What is served of a file; undefined for one that is not served. */
function capitalIn(file: string): string | undefined {
  const document = live.current.corpus.documents.find((served) => served.file === file);
  return /capital is (?<name>\w+)\.\n$/u.exec(document?.text ?? '')?.groups?.name;
}

const serves = (file: string, name: string | undefined): Promise<void> =>
  until(
    () => capitalIn(file) === name,
    () => `${file}: ${capitalIn(file)}, not ${name}; ${last?.kind === 'kept' ? last.error : last?.kind}`,
    AT_MOST,
  );

describe.each(['events', 'poll'] as const)('LiveLibrary.watch() by %s', (how) => {
  beforeEach(() => {
    const onReload = (reloaded: Reloaded): void => {
      last = reloaded;
    };
    live.watch({ how, since, times: TIMES, onReload, onTrouble: expect.unreachable });
  });

  describe.each(Object.entries(SAVES))('takes over four saves by %s', (_, save) => {
    test.each(['a.md', 'sub/b.md'])('of %s', async (file) => {
      for (const name of ['Beta', 'Gamma', 'Delta', 'Omega']) {
        await save(join(dir, file), textOf(name, file));
        await serves(file, name);
      }
    });
  });

  test('takes over a file that becomes a folder, and a folder that becomes a file', async () => {
    await unlink(join(dir, 'a.md'));
    await mkdir(join(dir, 'a.md'));
    await serves('a.md', undefined);
    await put('a.md/in.md', 'Beta');
    await serves('a.md/in.md', 'Beta');
    await rm(join(dir, 'a.md'), { recursive: true });
    await put('a.md', 'Gamma');
    await serves('a.md', 'Gamma');
    await put('a.md', 'Delta');
    await serves('a.md', 'Delta');
  });

  test('takes over what a link to a file leads to, and where it leads next', async () => {
    await writeFiles(dir, { '.one/l.md': textOf('One', 'l'), '.two/l.md': textOf('Two', 'l') });
    await symlink('.one', join(dir, '.now'));
    await symlink(join('.now', 'l.md'), join(dir, 'l.md'));
    await serves('l.md', 'One');
    await SAVES.rsync?.(join(dir, '.one/l.md'), textOf('Uno', 'l'));
    await serves('l.md', 'Uno');
    // How Kubernetes changes the files of a mounted ConfigMap.
    await symlink('.two', join(dir, '.next'));
    await rename(join(dir, '.next'), join(dir, '.now'));
    await serves('l.md', 'Two');
    await put('.two/l.md', 'Due', 'l');
    await serves('l.md', 'Due');
  });

  test('takes over what a link to a folder leads to, and where it leads next', async () => {
    await writeFiles(dir, { '.one/m.md': textOf('One', 'm'), '.two/m.md': textOf('Two', 'm') });
    await symlink('.one', join(dir, 'linked'));
    await serves('linked/m.md', 'One');
    await put('.one/m.md', 'Uno', 'm');
    await serves('linked/m.md', 'Uno');
    await rm(join(dir, 'linked'));
    await symlink('.two', join(dir, 'linked'));
    await serves('linked/m.md', 'Two');
    await put('.two/m.md', 'Due', 'm');
    await serves('linked/m.md', 'Due');
  });

  test('takes over sub-folders that come, move and go', async () => {
    await writeFiles(top, { 'new/deep/c.md': textOf('Beta', 'c') });
    await rename(join(top, 'new'), join(dir, 'new'));
    await serves('new/deep/c.md', 'Beta');
    await put('new/deep/c.md', 'Gamma');
    await serves('new/deep/c.md', 'Gamma');
    await rename(join(dir, 'new'), join(dir, 'moved'));
    await serves('moved/deep/c.md', 'Gamma');
    await put('moved/deep/c.md', 'Delta');
    await serves('moved/deep/c.md', 'Delta');
    await rm(join(dir, 'moved'), { recursive: true });
    await serves('moved/deep/c.md', undefined);
    await mkdir(join(dir, 'empty/below'), { recursive: true });
    await put('empty/below/d.md', 'Tau');
    await serves('empty/below/d.md', 'Tau');
  });

  test('takes over a sub-folder that is put in the place of another', async () => {
    await writeFiles(top, { 'other/b.md': textOf('Omega', 'b') });
    await rename(join(dir, 'sub'), join(top, 'away'));
    await rename(join(top, 'other'), join(dir, 'sub'));
    await serves('sub/b.md', 'Omega');
    await put('sub/b.md', 'Sigma');
    await serves('sub/b.md', 'Sigma');
  });

  test('takes over a folder that goes and comes back, and keeps what is served meanwhile', async () => {
    await rename(dir, `${dir} away`);
    await until(
      () => last?.kind === 'kept' && last.error.includes('does not exist'),
      () => 'nothing is said',
      AT_MOST,
    );
    expect(capitalIn('a.md')).toBe('Alpha');
    await writeFile(join(`${dir} away`, 'a.md'), textOf('Beta'));
    await rename(`${dir} away`, dir);
    await serves('a.md', 'Beta');
    await put('a.md', 'Gamma');
    await serves('a.md', 'Gamma');
  });

  test('takes over another folder that a link in the place of the folder leads to', async () => {
    await writeFiles(top, { 'release 2/a.md': textOf('Beta'), 'release 3/a.md': textOf('Gamma') });
    await rename(dir, join(top, 'release 1'));
    await symlink('release 2', dir);
    await serves('a.md', 'Beta');
    await put('a.md', 'Delta');
    await serves('a.md', 'Delta');
    await symlink('release 3', join(top, 'next'));
    await rename(join(top, 'next'), dir);
    await serves('a.md', 'Gamma');
  });
});
