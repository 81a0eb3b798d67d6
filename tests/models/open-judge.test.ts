import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { join, resolve } from 'node:path';
import type { Judge } from '../../src/models/judge.ts';
import { openJudge, setupOf } from '../../src/models/open-judge.ts';
import { until } from '../support/bot.ts';
import { modelBytes, modelEntry, listedOf, placeModel } from '../support/models.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let dir: string;
let root: string;
const open: Judge[] = [];
beforeEach(async () => {
  root = await temporaryFolder();
  dir = root;
  await placeModel(dir);
});
afterEach(async () => {
  for (const judge of open.splice(0)) await judge.close();
  await removeFolder(root);
});

const list = (models: readonly unknown[]) => writeFiles(dir, { 'models.json': JSON.stringify({ models }) });

describe('setupOf()', () => {
  const listed = (path: string) => ({
    path: join(resolve(dir), 'small', ...path.split('/')),
    ...listedOf(modelBytes[path] ?? ''),
  });

  test('says where the files and the libraries are, and what they should be', async () => {
    const { runtime, models } = await setupOf(dir, ['small']);
    expect(runtime.dir).toBe(join(resolve(dir), 'runtime'));
    expect(Object.keys(runtime.versions).sort()).toEqual(['@huggingface/tokenizers', 'onnxruntime-node']);
    expect(models).toEqual([
      {
        name: 'small',
        kind: 'reader',
        weights: listed('onnx/model.onnx'),
        tokenizer: listed('tokenizer.json'),
        tokenizerConfig: listed('tokenizer_config.json'),
        longestInput: 384,
        prefixes: {},
        output: { kind: 'span', start: 'start_logits', end: 'end_logits', null: 0 },
        calibration: { scale: 1, offset: 0 },
      },
    ]);
  });

  test('takes how likely a margin is, and how many passages are judged, from the catalogue', async () => {
    await list([{ ...modelEntry, calibration: { scale: 0.5, offset: -1 }, passages: 3 }]);
    const { models } = await setupOf(dir, ['small']);
    expect(models[0]).toMatchObject({ calibration: { scale: 0.5, offset: -1 }, passages: 3 });
  });
});

describe('openJudge()', () => {
  const judging = async (names: readonly string[]): Promise<readonly string[]> => {
    const onTrouble = vi.fn<(sentence: string) => void>();
    const judge = openJudge({ modelDir: dir, names, onTrouble });
    open.push(judge);
    expect([judge.isReady, await judge.judge('Who?', ['She.'])]).toEqual([false, undefined]);
    expect([judge.languages, judge.says]).toEqual([[], []]);
    await until(
      () => onTrouble.mock.calls.length > 0,
      () => 'nothing is said',
    );
    expect([judge.isReady, await judge.judge('Who?', ['She.'])]).toEqual([false, undefined]);
    return onTrouble.mock.calls.flat();
  };

  test.each<[string, readonly string[], string]>([
    ['is not listed', ['large'], 'There is no model large; npm run model -- list shows all models'],
    [
      'is a second of its kind',
      ['small', 'other'],
      'small and other are both a reader; name only one of them',
    ],
  ])('says once that a model %s, and is never ready', async (_, names, why) => {
    await list([modelEntry, { ...modelEntry, name: 'other' }]);
    expect(await judging(names)).toEqual([`${why}; questions are answered without models`]);
  });

  test('says in which languages, and what, its models judge', async () => {
    const other = { ...modelEntry, name: 'other', kind: 'cross-encoder', languages: ['de', 'en'] };
    await list([modelEntry, { ...other, output: { kind: 'logit', name: 'logits', yes: 0 } }]);
    const judge = openJudge({ modelDir: dir, names: ['small', 'other'], onTrouble: () => {} });
    open.push(judge);
    await expect.poll(() => judge.says).toEqual(['answers', 'relevance']);
    expect(judge.languages).toEqual(['en']);
  });

  test.each(['none', 'models.json'])('says once that MODEL_DIR is no folder if it is %j', async (name) => {
    await list([modelEntry]);
    dir = join(root, name);
    expect(await judging(['small'])).toEqual([
      `MODEL_DIR is ${resolve(dir)}, which is not a folder; name the folder that npm run model -- fetch NAME puts models into; questions are answered without models`,
    ]);
  });

  test('says once that the libraries are missing, and is never ready', async () => {
    expect(await judging(['small'])).toEqual([
      `Cannot load onnxruntime-node from ${join(resolve(dir), 'runtime')}: it is missing or damaged; run npm run model -- fetch small, and then restart; questions are answered without models`,
    ]);
  });

  test('starts nothing if it is closed at once', async () => {
    const onTrouble = vi.fn<(sentence: string) => void>();
    const judge = openJudge({ modelDir: dir, names: ['small'], onTrouble });
    await judge.close();
    expect([judge.isReady, onTrouble.mock.calls]).toEqual([false, []]);
  });
});
