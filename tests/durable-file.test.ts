import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isUnfinished, nameBeside, syncFolder, writeWhole } from '../src/durable-file.ts';
import { removeFolder, temporaryFolder } from './support/temporary-folder.ts';

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
    expect(readFileSync(file, 'utf8')).toBe('{"n":2}');
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

test('syncFolder() fails if there is no folder', () => {
  expect(() => syncFolder(join(folder, 'none'))).toThrow('ENOENT');
});
