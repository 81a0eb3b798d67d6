import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig, readPlaygroundConfig } from '../src/config.ts';
import { removeFolder, temporaryFolder, writeFiles } from './support/temporary-folder.ts';

let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFiles(dir, { 'set/.env': 'CORPUS_DIR=other notes\n', 'unset/keep': '' });
});
afterAll(() => removeFolder(dir));
const readIn = (folder: string, environment: NodeJS.ProcessEnv): string => {
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(`${dir}/${folder}`);
  try {
    return readConfig(environment).corpusDir;
  } finally {
    cwd.mockRestore();
  }
};

describe('readConfig()', () => {
  test.each([
    ['the notes that come with the code', 'unset', {}, 'corpus'],
    ['the environment', 'unset', { CORPUS_DIR: 'my notes' }, 'my notes'],
    ['the environment without outer blanks', 'unset', { CORPUS_DIR: ' notes ' }, 'notes'],
    ['the file .env', 'set', {}, 'other notes'],
    ['the environment rather than the file .env', 'set', { CORPUS_DIR: 'notes' }, 'notes'],
  ])('takes %s', (_, folder, environment, expected) => {
    expect(readIn(folder, environment)).toBe(expected);
  });

  test('takes a setting left empty for one that is not set', () => {
    expect(readIn('unset', { CORPUS_DIR: '' })).toBe('corpus');
  });

  test('refuses a setting of blanks and names it', () => {
    expect(() => readIn('unset', { CORPUS_DIR: '   ' })).toThrow(
      /^Cannot start with these settings:\n {2}CORPUS_DIR is empty; .*$/u,
    );
  });

  test('prints nothing', () => {
    const writes = [
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
      ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name)),
    ];
    readIn('set', {});
    const calls = writes.flatMap(({ mock }) => mock.calls);
    for (const write of writes) write.mockRestore();
    expect(calls).toEqual([]);
  });
});

describe('readPlaygroundConfig()', () => {
  test('never hands a real token on, nor an address other than that of this machine', () => {
    const real = {
      DISCORD_TOKEN: 'a real one',
      DISCORD_API_URL: 'http://127.0.0.1:1/api',
      ANSWERS: 'private',
    };
    const { botEnvironment } = readPlaygroundConfig(real);
    expect(botEnvironment('made up', 'http://127.0.0.1:2/api')).toMatchObject({
      DISCORD_TOKEN: 'made up',
      DISCORD_API_URL: 'http://127.0.0.1:2/api',
      ANSWERS: 'private',
    });
  });

  test.each([
    [{}, undefined],
    [{ DISCORD_OPENAPI: '' }, undefined],
    [{ DISCORD_OPENAPI: 'openapi.json' }, 'openapi.json'],
  ])('takes from %j the OpenAPI file %s', (environment, expected) => {
    expect(readPlaygroundConfig({ ...environment }).openApi).toBe(expected);
  });
});
