import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isUnfinished, nameBeside, readJson, writeWhole } from '../../src/discord/state-file.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'state.json');
});
afterEach(() => removeFolder(folder));

describe('writeWhole()', () => {
  test('puts a file in the place of the one before, for nobody else to read', () => {
    writeWhole(file, '{"n":1}');
    writeWhole(file, '{"n":2}');
    expect(readJson(file)).toEqual({ n: 2 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  test('leaves nothing behind if it cannot be put there', () => {
    mkdirSync(file);
    expect(() => writeWhole(file, '{}')).toThrow();
    expect(readdirSync(folder)).toEqual(['state.json']);
  });
});

test('isUnfinished() knows what nameBeside() names, and no other file or folder', () => {
  const beside = nameBeside(file);
  expect(isUnfinished(beside)).toBe(false);
  writeFileSync(beside, '');
  expect(isUnfinished(beside)).toBe(true);
  expect(nameBeside(file)).not.toBe(beside);
  for (const name of ['a.new', 'draft.2024.new']) {
    writeFileSync(join(folder, name), '');
    expect(isUnfinished(join(folder, name))).toBe(false);
  }
  writeFileSync(join(folder, 'running.json.7.new'), '');
  expect(isUnfinished(join(folder, 'running.json.7.new'))).toBe(true);
  mkdirSync(join(folder, 'a.5.new'));
  expect(isUnfinished(join(folder, 'a.5.new'))).toBe(false);
});

test.each(['{', ''])('readJson() of %j is undefined', (text) => {
  expect(readJson(file)).toBeUndefined();
  writeFileSync(file, text);
  expect(readJson(file)).toBeUndefined();
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.runIf(process.platform !== 'win32')('readJson() waits for no pipe, and follows no link', () => {
  const pipe = join(folder, 'logins.json');
  execFileSync('mkfifo', [pipe]);
  expect(readJson(pipe)).toBeUndefined();
  writeFileSync(file, '{}');
  symlinkSync(file, join(folder, 'link.json'));
  expect(readJson(join(folder, 'link.json'))).toBeUndefined();
  expect(readJson(file)).toEqual({});
});
