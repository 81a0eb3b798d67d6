import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packedKeeper } from '../../src/store/packed-lines.ts';
import { packedFolder } from '../../src/store/snapshot-path.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let dir: string;
beforeAll(async () => {
  dir = join(await temporaryFolder(), 'corpus');
  await mkdir(dir);
});
afterAll(() => removeFolder(join(dir, '..')));

test('packedKeeper() keeps lines by the digest of a file, and only those that are asked for', async () => {
  const keeper = packedKeeper(dir);
  expect(await keeper.find('one')).toBeUndefined();
  await keeper.keep('one', Buffer.from('lines\n'));
  await keeper.keep('two', Buffer.from('others\n'));
  expect(Buffer.from((await keeper.find('one')) ?? []).toString()).toBe('lines\n');
  await keeper.keepOnly(new Set(['one']));
  expect(await keeper.find('two')).toBeUndefined();
  expect(await readdir(packedFolder(dir))).toHaveLength(1);
});

test('packedKeeper() finds nothing where any byte is another', async () => {
  const keeper = packedKeeper(dir);
  await keeper.keep('one', Buffer.from('lines\n'));
  const [name = ''] = await readdir(packedFolder(dir));
  const file = join(packedFolder(dir), name);
  const bytes = await readFile(file);
  for (const at of [0, 31, 32, bytes.length - 1]) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    await writeFile(file, damaged);
    expect(await keeper.find('one')).toBeUndefined();
  }
  await writeFile(file, bytes.subarray(0, 20));
  expect(await keeper.find('one')).toBeUndefined();
});
