import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SENT_ON, startProgram } from '../src/child-program.ts';
import { removeFolder, temporaryFolder } from './support/temporary-folder.ts';

let dir: string;
beforeAll(async () => {
  dir = await temporaryFolder();
});
afterAll(() => removeFolder(dir));

test('startProgram() gives a program no environment and a small heap, and ends it with its input', async () => {
  const file = join(dir, 'told.mts');
  await writeFile(
    file,
    `import { writeSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
console.log('words that a library prints');
const { heap_size_limit: heap } = getHeapStatistics();
writeSync(${SENT_ON}, JSON.stringify({ names: Object.keys(process.env), isSmall: heap < 512 * 1024 * 1024 }));
for await (const _ of process.stdin);
`,
  );
  process.env.DISCORD_TOKEN_OF_TESTS = 'secret';
  const child = startProgram(pathToFileURL(file), 64);
  delete process.env.DISCORD_TOKEN_OF_TESTS;
  const [sent] = await once(child.sends, 'data');
  child.asks.end();
  expect(await once(child.process, 'exit')).toEqual([0, null]);
  expect(JSON.parse(String(sent))).toEqual({ names: [], isSmall: true });
});

test.skipIf(process.platform === 'win32')(
  'startProgram() throws if there are no files to spare, and nothing else happens',
  () => {
    const source = `
import { openSync } from 'node:fs';
import { startProgram } from './src/child-program.ts';
import { setTimeout as pause } from 'node:timers/promises';
try { for (;;) openSync('/dev/null', 'r'); } catch {}
try { startProgram(new URL('file:///none.mjs'), 64); } catch ({ code }) { process._rawDebug(code); }
await pause(50);
process._rawDebug('still running');
`;
    const { stderr } = spawnSync(
      'sh',
      [
        '-c',
        'ulimit -n 64; exec "$0" "$@"',
        process.execPath,
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        source,
      ],
      { cwd: fileURLToPath(new URL('../', import.meta.url)), encoding: 'utf8', timeout: 20_000 },
    );
    expect(stderr).toBe('EMFILE\nstill running\n');
  },
);
