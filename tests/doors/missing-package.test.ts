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
  const before = resolve('src/doors/missing-package.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', '--import', before, program], {
    cwd: dir,
    encoding: 'utf8',
  });
}

describe('missing-package.ts, loaded before a program', () => {
  test('says in one sentence which package is missing and what to run', () => {
    const { status, stderr } = run('lacks.ts');
    expect(stderr).toBe(
      'The package not-installed is not installed; run npm ci, without --omit=dev, and try again.\n',
    );
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

test.each(['playground', 'screenshots'])('npm run %s loads missing-package.ts first', (name) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  expect(scripts[name]).toMatch(/^node --import tsx --import \.\/src\/doors\/missing-package\.ts src\//u);
});
