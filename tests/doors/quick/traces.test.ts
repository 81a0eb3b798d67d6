import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundle } from '../../../src/doors/quick/bundle.js';
import { traceSources } from '../../../src/doors/quick/traces.js';
import { removeFolder, temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

let root: string;
const { prepareStackTrace } = Error;
beforeEach(async () => {
  root = await temporaryFolder();
});
afterEach(async () => {
  Error.prepareStackTrace = prepareStackTrace;
  await removeFolder(root);
});

test('traceSources() names lines of the sources in traces, and leaves other lines as they are', async () => {
  await writeFiles(root, {
    'src/b.ts': `interface A {\n  readonly x: number;\n}\n\nexport function fails({ x }: A): never {\n  throw new TypeError('no ' + x);\n}\n`,
    'src/a.ts': `import { fails } from './b.ts';\ntry {\n  fails({ x: 1 });\n} catch (error) {\n  told(error);\n}\n`,
  });
  const { code, map } = await bundle(root, 'src/a.ts');
  const filename = join(root, '.cache/terminal.js');
  traceSources(filename, map);
  let stack = '';
  const told = (error: Error) => {
    stack = error.stack ?? '';
  };
  new Script(`(told) => ${code}`, { filename }).runInThisContext()(told)();
  const lines = stack.split('\n');
  expect(lines[0]).toBe('TypeError: no 1');
  expect(lines[1]).toBe(`    at fails (${join(root, 'src/b.ts')}:6:9)`);
  expect(lines[2]).toContain(`${join(root, 'src/a.ts')}:3:`);
  expect(stack).toContain(import.meta.filename);
});

test('traceSources() leaves a trace as V8 writes it if the map is none', async () => {
  await writeFiles(root, { 'a.ts': `told(new Error('x'));\n` });
  const { code } = await bundle(root, 'a.ts');
  const filename = join(root, '.cache/terminal.js');
  traceSources(filename, Buffer.from('{'));
  let error = new Error();
  new Script(`(told) => ${code}`, { filename }).runInThisContext()((one: Error) => {
    error = one;
  })();
  expect(error.stack).toMatch(/^Error: x\n {4}at .*terminal\.js:\d+:\d+/u);
});
