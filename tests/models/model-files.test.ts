import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ModelEntry, readCatalogue } from '../../src/models/catalogue.ts';
import { modelFault, pathOf } from '../../src/models/model-files.ts';
import { modelEntry, placeModel, WEIGHTS } from '../support/models.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let dir: string;
let entry: ModelEntry;
beforeEach(async () => {
  dir = await temporaryFolder();
  await placeModel(dir);
  const found = (await readCatalogue(dir)).models.find(({ name }) => name === modelEntry.name);
  if (found === undefined) throw new Error('the model is not listed');
  entry = found;
});
afterEach(() => removeFolder(dir));

describe('pathOf()', () => {
  test('is the path of the repository, in the folder of the model', () => {
    expect(entry.files.map((file) => pathOf(dir, entry, file))).toEqual([
      join(resolve(dir), 'small', 'onnx', 'model.onnx'),
      join(resolve(dir), 'small', 'tokenizer.json'),
      join(resolve(dir), 'small', 'tokenizer_config.json'),
    ]);
  });
});

describe('modelFault()', () => {
  test('finds none in a model whose files are all as listed', async () => {
    expect(await modelFault(dir, entry)).toBeUndefined();
  });

  test.each<readonly [string, (file: string) => void, RegExp]>([
    ['missing', (file) => rmSync(file), /^small is incomplete: .*model\.onnx is missing; npm run model/u],
    ['shorter', (file) => writeFileSync(file, WEIGHTS.slice(1)), /^small is damaged: .*fetches it anew$/u],
    ['longer', (file) => writeFileSync(file, `${WEIGHTS}x`), /^small is damaged: /u],
    [
      'of the same length and other bytes',
      (file) => writeFileSync(file, WEIGHTS.replace('w', 'v')),
      /^small is damaged: /u,
    ],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
      /^small cannot be used: .*move it away/u,
    ],
    [
      'a link to the right bytes',
      (file) => {
        rmSync(file);
        writeFileSync(`${file}.real`, WEIGHTS);
        symlinkSync(`${file}.real`, file);
      },
      /^small cannot be used: .*no regular file/u,
    ],
  ])('says in one sentence what to do if a file is %s', async (_, change, sentence) => {
    change(join(dir, 'small', 'onnx', 'model.onnx'));
    expect(await modelFault(dir, entry)).toMatch(sentence);
  });
});
