import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/corpus/document.ts';
import { listFiles, readBytes } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let dir = '';
beforeEach(async () => {
  dir = await temporaryFolder();
});
afterEach(() => removeFolder(dir));

const good = '# Good\n\nA good text.\n';

const CHANGED = {
  line: 0,
  message: 'became something else while the folder was being read; put the document back',
};

describe('loadCorpus()', () => {
  test('refuses a file that is larger than can be read at once, without reading it', async () => {
    await writeFiles(dir, { 'good.md': good, 'large.txt': '' });
    await truncate(join(dir, 'large.txt'), 3 * 1024 ** 3);
    const { problems } = await loadCorpus(dir);
    expect(problems.map(formatProblem)).toEqual([
      'large.txt: is 3072.0 MiB, over the limit of 16 MiB; split it into smaller files',
    ]);
  });

  // Nothing is unreadable to root.
  test.skipIf(process.getuid?.() === 0)('reports files and folders that may not be read', async () => {
    await writeFiles(dir, { 'good.md': good, 'locked.md': good, 'shut/a.md': good });
    await chmod(join(dir, 'locked.md'), 0o000);
    await chmod(join(dir, 'shut'), 0o000);
    const { problems } = await loadCorpus(dir).finally(() => chmod(join(dir, 'shut'), 0o700));
    expect(problems.map(formatProblem)).toEqual([
      'locked.md: cannot be read (EACCES); give the bot permission to read it',
      'shut: cannot be read (EACCES); give the bot permission to read it',
    ]);
  });

  test('follows links inside the folder and refuses those that leave it or lead nowhere', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside '));
    await writeFiles(outside, { 'secret.md': '# Secret\n\nWords.' });
    await writeFiles(dir, { '.data/a.md': good, 'sub/b.md': '# B\n\nB.' });
    await symlink(join(dir, '.data/a.md'), join(dir, 'a.md'));
    await symlink(join(outside, 'secret.md'), join(dir, 'leak.md'));
    await symlink(outside, join(dir, 'leaks'));
    await symlink(join(dir, 'gone.md'), join(dir, 'lost.md'));
    await symlink('loop.md', join(dir, 'loop.md'));
    await symlink(dir, join(dir, 'sub/up'));
    await symlink(join(dir, 'sub'), join(dir, 'sub/again'));
    const { documents, problems } = await loadCorpus(dir);
    await rm(outside, { recursive: true });
    expect(documents.map(({ file }) => file)).toEqual(['a.md', 'sub/b.md']);
    expect(problems.map(formatProblem)).toEqual([
      'leak.md: is a link that leaves the corpus folder; put a copy in its place',
      'leaks: is a link that leaves the corpus folder; put a copy in its place',
      'loop.md: is a link to itself; remove it',
      'lost.md: is a broken link or was just deleted; restore it or remove it',
      'sub/again: is a link to a folder that contains it; remove it',
      'sub/up: is a link to a folder that contains it; remove it',
    ]);
  });

  test('neither waits for what is no file nor follows it, and takes odd names as names', async () => {
    const odd = [
      '-rf.md',
      '$(touch x).md',
      'a\nb.md',
      '\u202egnp.md',
      'C:\\x.md',
      '%2e%2e%2f.md',
      '__proto__.md',
    ];
    const names = [...odd, `${'x'.repeat(240)}.md`, 'folder.md/y.md'];
    await writeFiles(dir, Object.fromEntries(names.map((file, n) => [file, `# Title ${n}\n\nText ${n}.\n`])));
    const unnamed = Buffer.concat([Buffer.from(join(dir, 'odd-')), Buffer.from([0xff]), Buffer.from('.md')]);
    await writeFile(unnamed, good);
    execFileSync('mkfifo', [join(dir, 'pipe.md')]);
    for (const device of ['zero', 'null']) await symlink(`/dev/${device}`, join(dir, `${device}.md`));
    const { documents, problems } = await loadCorpus(dir);
    expect(documents.map(({ file }) => file).sort()).toEqual(names.sort());
    expect(problems.map(formatProblem)).toEqual([
      'null.md: is a link that leaves the corpus folder; put a copy in its place',
      'odd-\ufffd.md: has a name that is not UTF-8; rename it',
      'pipe.md: is not a file or a folder; remove it from the corpus folder',
      'zero.md: is a link that leaves the corpus folder; put a copy in its place',
    ]);
  });
});

describe('readBytes()', () => {
  test('neither waits for a pipe nor reads it', async () => {
    const [pipe, waited] = [join(dir, 'pipe.md'), join(dir, 'waited')];
    execFileSync('mkfifo', [pipe]);
    // Lets a reader that waits go on after two seconds, so that a wrong one fails and does not hang.
    const script = 'sleep 2; touch "$1"; echo x > "$0"';
    const writer = spawn('sh', ['-c', script, pipe, waited], { detached: true });
    const read = await readBytes(pipe);
    process.kill(-(writer.pid ?? 0));
    expect(read).toEqual(CHANGED);
    expect(existsSync(waited)).toBe(false);
  });

  test('refuses a link, a folder, a device and a socket that came in place of the file', async () => {
    await writeFiles(dir, { 'secret.md': good, 'folder.md/a.md': good });
    await symlink(join(dir, 'secret.md'), join(dir, 'link.md'));
    const server = createServer().listen(join(dir, 'socket.md'));
    await once(server, 'listening');
    for (const path of [...['link.md', 'folder.md', 'socket.md'].map((name) => join(dir, name)), '/dev/zero'])
      expect(await readBytes(path), path).toEqual(CHANGED);
    server.close();
  });

  test.each([10, 300_000])('reads no more of a file that grows than its %i bytes', async (size) => {
    const path = join(dir, 'grows.txt');
    await writeFile(path, 'a'.repeat(size));
    const reading = readBytes(path);
    appendFileSync(path, 'b'.repeat(size));
    const bytes = await reading;
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(Buffer.alloc(size, 'a').equals(bytes as Uint8Array)).toBe(true);
  });
});

describe('listFiles()', () => {
  test('gives files in order of their bytes, however the disk lists them', async () => {
    const names = [
      'A.md',
      'a-b.md',
      'a.md',
      'a/c.md',
      'a/d.md',
      'a0.md',
      'b.md',
      'z/y/x.md',
      '\uffee.md',
      '😀.md',
    ];
    for (const order of [names, names.toReversed()]) {
      for (const file of order) await writeFiles(dir, { [file]: good });
      expect((await listFiles(dir)).files.map(({ file }) => file)).toEqual(names);
      for (const name of ['a', 'z', ...names]) await rm(join(dir, name), { recursive: true, force: true });
    }
  });

  test('gives paths that are not followed when a file becomes a link to elsewhere after it is listed', async () => {
    const outside = await temporaryFolder();
    await writeFiles(outside, { 'b.md': '# Secret\n\nWords.\n' });
    await writeFiles(dir, { 'a.md': good });
    const listed = await listFiles(dir);
    await rm(join(dir, 'a.md'));
    await symlink(join(outside, 'b.md'), join(dir, 'a.md'));
    const [first] = listed.files;
    expect(await readBytes(first?.path ?? '')).toEqual(CHANGED);
    await removeFolder(outside);
  });
});
