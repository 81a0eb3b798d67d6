import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundle } from '../../../src/doors/quick/bundle.js';
import { digestOf, readerIn } from '../../../src/doors/quick/kept-program.js';
import { removeFolder, temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

let root: string;
beforeEach(async () => {
  root = await temporaryFolder();
});
afterEach(() => removeFolder(root));

/** What the program gives to `told`, which the test puts among the globals. */
async function run(entry: string): Promise<unknown[]> {
  const { code } = await bundle(root, entry);
  const said: unknown[] = [];
  const made = new Function('told', `return ${code}`)((one: unknown) => said.push(one));
  made(undefined, (file: string) => pathToFileURL(join(root, file)).href);
  return said;
}

test('bundle() makes one program of TypeScript, and tells each file where it is', async () => {
  await writeFiles(root, {
    'src/a.ts': `import { b } from './deep/b.ts';\ntold(b({ x: '字' }));\ntold(import.meta.url);\n`,
    'src/deep/b.ts': 'export const b = ({ x }: { x: string }): string => x + import.meta.url;\n',
  });
  const urlOf = (file: string) => pathToFileURL(join(root, file)).href;
  expect(await run('src/a.ts')).toEqual([`字${urlOf('src/deep/b.ts')}`, urlOf('src/a.ts')]);
});

test('bundle() tells of every file whose change makes another program', async () => {
  await writeFiles(root, { 'a.ts': `import b from './b.json';\ntold(b);\n`, 'b.json': '[1]', 'c.ts': '' });
  const { files, digest } = await bundle(root, 'a.ts');
  const lists = ['node_modules/.package-lock.json', 'package-lock.json', 'package.json'];
  expect(files).toEqual(expect.arrayContaining(['a.ts', 'b.json', ...lists]));
  expect(files).not.toContain('c.ts');
  expect(files.filter((file) => file.endsWith('src/doors/quick/bundle.js'))).toHaveLength(1);
  expect(digest).toBe(digestOf(files, readerIn(root)));
  await writeFiles(root, { 'package.json': '{}' });
  expect((await bundle(root, 'a.ts')).digest).not.toBe(digest);
});

test('bundle() reads no settings beside the files', async () => {
  await writeFiles(root, {
    'a.ts': 'class B { set x(v) { told(v); } }\nclass A extends B { x = 1; }\nnew A();\ntold("end");\n',
    'tsconfig.json': '{"compilerOptions":{"useDefineForClassFields":false}}',
  });
  expect(await run('a.ts')).toEqual(['end']);
});

test('bundle() makes short lines, as Node prints the whole line of an error', async () => {
  const { code } = await bundle(join(import.meta.dirname, '../../..'), 'src/doors/call.ts');
  expect(code.length).toBeGreaterThan(1_000);
  const long = code.split('\n').filter((line) => line.length > 2_000);
  expect(long).toEqual([]);
});

test.each([
  ['an await at the top', 'await 0;\n'],
  ['a mistake', 'const = 1;\n'],
  ['an import of nothing', `import './b.ts';\n`],
  ['an import of a file that is no program', `import './a.txt';\n`],
])('bundle() refuses %s', async (_, text) => {
  await writeFiles(root, { 'a.ts': text, 'a.txt': 'x' });
  await expect(bundle(root, 'a.ts')).rejects.toThrow();
});
