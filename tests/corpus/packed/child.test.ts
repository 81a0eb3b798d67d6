import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('child.ts ends when its input is closed', () => {
  const program = fileURLToPath(new URL('../../../src/corpus/packed/child.ts', import.meta.url));
  const { status, output } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    env: {},
    input: '',
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    timeout: 20_000,
    encoding: 'utf8',
  });
  expect([status, output[1], output[2], output[3]]).toEqual([0, '', '', '\n']);
});
