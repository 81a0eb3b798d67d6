import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readJson } from '../../src/discord/state-file.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'state.json');
});
afterEach(() => removeFolder(folder));

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
