import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const ours = Object.entries(scripts).filter(([, command]) => /^node (?:--import tsx|src\/)/u.test(command));

test('there are scripts to try', () => {
  expect(ours.length).toBeGreaterThan(10);
});

test.each(ours)('npm run %s -- --help says what it does and ends with 0', async (name, command) => {
  const { stdout, stderr } = await run(process.execPath, [...command.split(' ').slice(1), '--help'], {
    env: { PATH: process.env.PATH },
  });
  expect(stderr).toBe('');
  // A script that ignored the question would do its work and say something else, or ask for its settings.
  expect(stdout).toContain(name === 'start' ? 'npm start' : `npm run ${name}`);
  expect(stdout.split('\n').length).toBeGreaterThan(2);
});
