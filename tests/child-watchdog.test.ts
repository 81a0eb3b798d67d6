import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDED_BY, startProgram } from '../src/child-program.ts';
import { removeFolder, temporaryFolder } from './support/temporary-folder.ts';

const watchdog = fileURLToPath(new URL('../src/child-watchdog.ts', import.meta.url));
let dir: string;
beforeAll(async () => {
  dir = await temporaryFolder();
});
afterAll(() => removeFolder(dir));

const endOf = async (name: string, program: string): Promise<unknown[]> => {
  const file = join(dir, `${name}.mts`);
  const source = `import { watchdog } from ${JSON.stringify(pathToFileURL(watchdog).href)};\nconst watched = watchdog(256 * 1024 * 1024);\n`;
  await writeFile(file, source + program);
  return once(startProgram(pathToFileURL(file), 128).process, 'exit');
};

test('watchdog() ends a busy process that has used its time', async () => {
  expect(await endOf('busy', 'watched.limit(100);\nfor (;;);')).toEqual([null, ENDED_BY.time]);
});

test('watchdog() ends a busy process that takes too much memory, outside the heap too', async () => {
  const program =
    'const all = [];\nfor (let at = 0; at < 64; at++) all.push(Buffer.alloc(16 << 20, 1));\nfor (;;);';
  expect(await endOf('large', program)).toEqual([null, ENDED_BY.memory]);
});

test('watchdog() lets a process end that stays within its limits, or whose limit was removed', async () => {
  const work = 'const until = Date.now() + 400;\nwhile (Date.now() < until);';
  expect(await endOf('small', `watched.limit(60_000);\n${work}`)).toEqual([0, null]);
  expect(await endOf('released', `watched.limit(1);\nwatched.release();\n${work}`)).toEqual([0, null]);
});
