import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadRuntime, UnusableModels } from '../../src/models/load-runtime.ts';
import { fakeRuntime, writePackage } from '../support/fake-runtime.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let dir: string;
beforeAll(async () => {
  dir = await temporaryFolder();
});
afterAll(() => removeFolder(dir));

const ONNX = 'onnxruntime-node';

describe('loadRuntime()', () => {
  test('loads the libraries from the folder', async () => {
    const { onnx, Tokenizer } = loadRuntime(await fakeRuntime(join(dir, 'sound')), 'small');
    expect(new onnx.Tensor('int64', new BigInt64Array(2), [1, 2]).dims).toEqual([1, 2]);
    expect(new Tokenizer({ model: 'words' }, {}).encode('a bee', {}).ids).toEqual([1, 101, 103, 2]);
  });

  test.each([
    ['is missing', 'none', 'it is missing or damaged', undefined],
    ['has another version', 'other', 'it is version 1.2.4 instead of 1.2.3', ['', '1.2.4']],
    [
      'does not load',
      'broken',
      'it does not load on this machine (no such library)',
      ["throw new Error('no such library\\nat x')"],
    ],
    ['is something else', 'foreign', 'it is not that package', ['module.exports = {}']],
    ['is nothing', 'nothing', 'it is not that package', ['module.exports = undefined']],
  ])('says what to do about a library that %s', async (_, name, why, written) => {
    const own = join(dir, name);
    const runtime = { ...(await fakeRuntime(own)), dir: own };
    const [source, version] = written ?? [];
    if (source !== undefined) await writePackage(own, ONNX, source, version);
    else await writeFile(join(own, 'node_modules', ONNX, 'package.json'), '{');
    expect(() => loadRuntime(runtime, 'small')).toThrow(
      new UnusableModels(
        `cannot load ${ONNX} from ${own}: ${why}; run npm run model -- fetch small, and then restart`,
      ),
    );
  });

  test('looks for nothing outside the folder', async () => {
    await fakeRuntime(dir);
    const inner = join(dir, 'inner');
    await mkdir(inner);
    expect(() => loadRuntime({ dir: inner, versions: {} }, 'small')).toThrow('it is missing or damaged');
  });
});
