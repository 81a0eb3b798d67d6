import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFiles(dir, {
    'package.json': '{"type":"module"}',
    'lacks.ts': "import { part } from './part.ts';\npart();\n",
    'part.ts': "import nothing from 'not-installed';\nexport const part = nothing;\n",
    'options.ts': "import { parseArgs } from 'node:util';\nparseArgs({ args: ['--none'], options: {} });\n",
    'value.ts':
      "import { parseArgs } from 'node:util';\nparseArgs({ args: ['--file'], options: { file: { type: 'string' } } });\n",
    'opens.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('none.jsonl');\n",
    'settings.ts':
      "throw Object.assign(new Error('Cannot start:\\n  this is wrong'), { name: 'WrongSettings' });\n",
    'misspelt.ts': "import './no-such-file.ts';\n",
    'fails.ts': "throw new TypeError('of its own');\n",
    'null.ts': 'throw null;\n',
    'says-so.ts': 'throw new Error("Cannot find package \'x\'");\n',
    'node_modules/keep': '',
  });
  symlinkSync(resolve('node_modules/tsx'), join(dir, 'node_modules/tsx'), 'junction');
});
afterAll(() => removeFolder(dir));

/** A program of the folder, with the file loaded before it. */
function run(program: string): { readonly status: number | null; readonly stderr: string } {
  const before = resolve('src/doors/without-stack.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', '--import', before, program], {
    cwd: dir,
    encoding: 'utf8',
  });
}

describe('without-stack.ts, loaded before a program', () => {
  test.each([
    [
      'lacks.ts',
      'The package not-installed is not installed; run npm ci, without --omit=dev, and try again.',
    ],
    ['options.ts', "Unknown option '--none'; --help lists the options."],
    ['value.ts', "Option '--file <value>' argument missing; --help lists the options."],
    ['opens.ts', 'Cannot open none.jsonl: it does not exist.'],
    ['settings.ts', 'Cannot start:\n  this is wrong'],
  ])('says in one sentence what is wrong with a call, as of %s', (program, sentence) => {
    const { status, stderr } = run(program);
    expect(stderr).toBe(`${sentence}\n`);
    expect(status).toBe(1);
  });

  test.each([
    ['misspelt.ts', /Cannot find module/u],
    ['fails.ts', /TypeError: of its own\n\s+at /u],
    ['null.ts', /Uncaught:?\s+null|null/u],
    ['says-so.ts', /Error: Cannot find package 'x'\n\s+at /u],
  ])('leaves any other failure, as of %s, to Node', (program, told) => {
    const { status, stderr } = run(program);
    expect(stderr).toMatch(told);
    expect(status).toBe(1);
  });
});

test('every script for developers loads without-stack.ts first, and no door does', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const ours = Object.entries(scripts).filter(([, command]) => command.startsWith('node '));
  const loading = ours.filter(([, command]) => command.includes(' --import ./src/doors/without-stack.ts '));
  const doors = ours
    .filter(([, command]) => / src\/doors\/(?:\w+\.ts|quick\/\w+\.js)$/u.test(command))
    .map(([name]) => name);
  expect(doors).toEqual(['ask', 'start', 'register', 'invite', 'backup', 'restore', 'model']);
  expect(loading.map(([name]) => name)).toEqual(
    ours.map(([name]) => name).filter((name) => !doors.includes(name)),
  );
});
