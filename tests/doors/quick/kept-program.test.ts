import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, findKept, keep, readerIn } from '../../../src/doors/quick/kept-program.js';
import { removeFolder, temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

const FILES = ['b.json', 'none.json', 'src/a.ts'];

let root: string;
let keptIn: string;
const program = () => ({
  files: FILES,
  digest: digestOf(FILES, readerIn(root)),
  code: '(function () { return "é 字"; })',
  compiled: Buffer.from('compiled'),
  map: Buffer.from('{}'),
});

beforeEach(async () => {
  root = await temporaryFolder();
  keptIn = join(root, '.cache', 'terminal.bin');
  await writeFiles(root, { 'src/a.ts': 'const a = 1;', 'b.json': '{}' });
});
afterEach(() => removeFolder(root));

test('findKept() gives what keep() was given', () => {
  keep(keptIn, program());
  expect(findKept(keptIn, root)).toEqual(program());
  keep(keptIn, { ...program(), compiled: undefined });
  expect(findKept(keptIn, root)).toEqual({ ...program(), compiled: undefined });
  expect(readdirSync(join(root, '.cache'))).toEqual(['terminal.bin']);
});

test('findKept() gives nothing for a source with another byte, though it is as long and as old', () => {
  keep(keptIn, program());
  const source = join(root, 'src/a.ts');
  const { atime, mtime } = statSync(source);
  writeFileSync(source, 'const a = 2;');
  utimesSync(source, atime, mtime);
  expect(findKept(keptIn, root)).toBeUndefined();
});

test('findKept() gives nothing if a file has gone or come', () => {
  keep(keptIn, program());
  writeFileSync(join(root, 'none.json'), '');
  expect(findKept(keptIn, root)).toBeUndefined();
  rmSync(join(root, 'none.json'));
  expect(findKept(keptIn, root)).toBeDefined();
  rmSync(join(root, 'src/a.ts'));
  expect(findKept(keptIn, root)).toBeUndefined();
});

test('digestOf() tells where one file ends and the next begins', () => {
  const of = (a: string, b: string) => digestOf(['a', 'b'], (file) => Buffer.from(file === 'a' ? a : b));
  expect(of('x', 'yz')).not.toBe(of('xy', 'z'));
  expect(digestOf(['a'], () => undefined)).not.toBe(digestOf(['a'], () => Buffer.from('')));
});

test('findKept() gives nothing if any byte of what is kept is another, or missing', () => {
  keep(keptIn, program());
  const whole = readFileSync(keptIn);
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(keptIn, damaged);
    expect(findKept(keptIn, root), `byte ${at}`).toBeUndefined();
    writeFileSync(keptIn, whole.subarray(0, at));
    expect(findKept(keptIn, root), `${at} bytes`).toBeUndefined();
  }
});

test('findKept() reads no link and waits for no pipe', async () => {
  expect(findKept(keptIn, root)).toBeUndefined();
  keep(join(root, 'elsewhere.bin'), program());
  await mkdir(join(root, '.cache'));
  symlinkSync(join(root, 'elsewhere.bin'), keptIn);
  expect(findKept(keptIn, root)).toBeUndefined();
  rmSync(keptIn);
  execFileSync('mkfifo', [keptIn]);
  expect(findKept(keptIn, root)).toBeUndefined();
});

test('keep() throws nothing if it cannot write, and removes what another left unfinished', async () => {
  writeFileSync(join(root, '.cache'), '');
  keep(keptIn, program());
  expect(readFileSync(join(root, '.cache'), 'utf8')).toBe('');
  rmSync(join(root, '.cache'));
  await writeFiles(root, { '.cache/terminal.bin.1.part': 'half', '.cache/terminal.bin.2.part/full': 'x' });
  keep(keptIn, program());
  expect(readdirSync(join(root, '.cache')).sort()).toEqual(['terminal.bin', 'terminal.bin.2.part']);
});
