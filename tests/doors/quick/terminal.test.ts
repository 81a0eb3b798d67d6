import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';
import type { Call } from '../../support/terminal.ts';

let root: string;
const cache = () => join(root, '.cache');

/** A project of its own, whose sources a test may change. */
beforeAll(async () => {
  root = await temporaryFolder();
  for (const path of ['src', 'commands', 'corpus', 'package.json', 'package-lock.json'])
    cpSync(path, join(root, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
});
afterAll(() => removeFolder(root));

function ask(...args: string[]): Promise<Call> {
  const child = spawn(process.execPath, ['src/doors/quick/terminal.js', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: root, TMPDIR: root },
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  child.stdin.end();
  return new Promise((done) => child.on('close', (status) => done({ status, ...said })));
}

/** Changes a source, so that what is kept is of no use any more. */
function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, file), text.replace(from, to));
}

const isKept = () => existsSync(join(cache(), 'terminal.bin'));
const kept = () => readFileSync(join(cache(), 'terminal.bin'));

const consul = {
  status: 0,
  stderr: '',
  stdout: expect.stringMatching(/^Who was the first Russian consul on Formosa\?\n\n.*Paul Shabert/u),
};

test('npm run ask answers in the same way from the sources and from the program that it keeps of them', async () => {
  const first = await ask('Who was the first Russian consul on Formosa?');
  expect(first).toEqual(consul);
  // The second reads what is kept of the corpus.
  expect(await ask('Who was the first Russian consul on Formosa?')).toEqual(first);
  const program = kept();
  expect(await ask('Who was the first Russian consul on Formosa?')).toEqual(first);
  // Nothing new was compiled, so nothing is written.
  expect(kept().equals(program)).toBe(true);
});

test('npm run ask keeps what another kind of call compiles as well', async () => {
  const { length } = kept();
  expect(await ask('--check')).toEqual({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/documents/u),
  });
  expect(await ask('--chek')).toEqual({ status: 2, stderr: expect.stringMatching(/^Unknown/u), stdout: '' });
  rmSync(join(root, '.cache/terminal.bin'));
  expect((await ask('--help')).stdout).toContain('npm run ask');
  const helped = kept().length;
  expect(helped).toBeLessThan(length);
  await ask('Who was the first Russian consul on Formosa?');
  expect(kept().length).toBeGreaterThan(helped);
});

test('npm run ask runs the sources as they are after a change', async () => {
  change('src/doors/call.ts', 'Unknown option', 'Strange option');
  expect((await ask('--chek')).stderr).toMatch(/^Strange option/u);
  change('src/doors/call.ts', 'Strange option', 'Unheard option');
  expect((await ask('--chek')).stderr).toMatch(/^Unheard option/u);
});

// Four calls that bundle, on a busy machine.
test('npm run ask answers several at once, and if nothing can be kept', { timeout: 90_000 }, async () => {
  rmSync(cache(), { recursive: true });
  const all = await Promise.all([1, 2, 3].map(() => ask('Who was the first Russian consul on Formosa?')));
  expect(all).toEqual([consul, consul, consul]);
  expect(isKept()).toBe(true);
  expect(readdirSync(cache()).filter((name) => name.endsWith('.part'))).toEqual([]);
  rmSync(cache(), { recursive: true });
  writeFileSync(cache(), '');
  expect(await ask('Who was the first Russian consul on Formosa?')).toEqual(consul);
  rmSync(cache());
});

const CHILDREN = (pid: unknown) => `/proc/${pid}/task/${pid}/children`;

test.skipIf(!existsSync(CHILDREN(process.pid)))('npm run ask has no other process at a prompt', async () => {
  rmSync(cache(), { recursive: true, force: true });
  const prompt = spawn(process.execPath, ['src/doors/quick/terminal.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: root, TMPDIR: root },
  });
  const answered = new Promise((done) => prompt.stdout.on('data', done));
  prompt.stdin.write('Who was the first Russian consul on Formosa?\n');
  await answered;
  expect(readFileSync(CHILDREN(prompt.pid), 'utf8')).toBe('');
  prompt.stdin.end();
  expect(await new Promise((done) => prompt.on('close', done))).toBe(0);
});

test('npm run ask goes through tsx if no program can be made, which says what is wrong in a source', async () => {
  rmSync(cache(), { recursive: true, force: true });
  change('src/doors/terminal.ts', 'void main();', 'await main();');
  expect(await ask('Who was the first Russian consul on Formosa?')).toEqual(consul);
  expect(isKept()).toBe(false);
  change('src/doors/terminal.ts', 'await main();', 'await main(;');
  const { status, stderr } = await ask('consul');
  expect(stderr).toMatch(/terminal\.ts:\d+:\d+: ERROR: Unexpected ";"/u);
  expect(status).toBe(1);
});
