/** Libraries and models that stand in for those that an operator fetches: they are in the repository and load at once. */

import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JudgeModel, ListedFile, Runtime } from '../../src/models/judge-setup.ts';
import type { LoadedRuntime } from '../../src/models/load-runtime.ts';
import { listedOf } from './models.ts';

const FAKES = { 'onnxruntime-node': 'fake-onnx.cjs', '@huggingface/tokenizers': 'fake-tokenizers.cjs' };

const load = createRequire(import.meta.url);
const { Tokenizer } = load('./fake-tokenizers.cjs') as Pick<LoadedRuntime, 'Tokenizer'>;
const onnx = load('./fake-onnx.cjs') as LoadedRuntime['onnx'] & {
  readonly Tensor: { readonly open: number };
};

/** The libraries in this process. */
export const FAKE_RUNTIME: LoadedRuntime = { onnx, Tokenizer };

/** How many tensors have not been disposed of. */
export function openTensors(): number {
  return onnx.Tensor.open;
}

/**
 * The libraries as packages in a folder.
 * @param versions by name; default: 1.2.3
 */
export async function fakeRuntime(dir: string, versions: Runtime['versions'] = {}): Promise<Runtime> {
  for (const [name, file] of Object.entries(FAKES)) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    await writePackage(dir, name, `module.exports = require(${JSON.stringify(path)});`, versions[name]);
  }
  const byDefault = Object.fromEntries(Object.keys(FAKES).map((name) => [name, '1.2.3']));
  return { dir, versions: { ...byDefault, ...versions } };
}

export async function writePackage(
  dir: string,
  name: string,
  source: string,
  version = '1.2.3',
): Promise<void> {
  const own = join(dir, 'node_modules', name);
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'package.json'), JSON.stringify({ name, version, main: 'index.js' }));
  await writeFile(join(own, 'index.js'), source);
}

export interface FakeOptions {
  /** What `fake-onnx.cjs` reads. Default: a model with three inputs and spans. */
  readonly weights?: unknown;
  /** Default: a tokenizer for `fake-tokenizers.cjs`. */
  readonly tokenizer?: unknown;
  /** What is different about the model. */
  readonly model?: Partial<JudgeModel>;
}

const INPUTS = ['input_ids', 'attention_mask', 'token_type_ids'];

/** A reader, written to a folder. Its margin is twice the length of the longest word of a passage, less 20. */
export async function fakeModel(
  dir: string,
  { weights, tokenizer, model }: FakeOptions = {},
): Promise<JudgeModel> {
  const listed = async (file: string, value: unknown): Promise<ListedFile> => {
    const [path, bytes] = [join(dir, file), JSON.stringify(value)];
    await writeFile(path, bytes);
    return { path, ...listedOf(bytes) };
  };
  return {
    name: 'fake',
    kind: 'reader',
    weights: await listed(
      'model.onnx',
      weights ?? { inputs: INPUTS, outputs: { starts: 'tokens', ends: 'tokens' } },
    ),
    tokenizer: await listed('tokenizer.json', tokenizer ?? { model: 'words' }),
    longestInput: 16,
    prefixes: {},
    output: { kind: 'span', start: 'starts', end: 'ends', null: 0 },
    calibration: { scale: 1, offset: -20 },
    ...model,
  };
}
