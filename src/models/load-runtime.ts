/** How are the libraries that run models loaded, if an operator has fetched them? */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Runtime } from './judge-setup.ts';

/** The models cannot be used, and another attempt would not help. */
export class UnusableModels extends Error {
  override readonly name = 'UnusableModels';
}

/** A model gives no usable numbers for a question. The message says nothing of anyone's words. */
export class UnjudgedQuestion extends Error {
  override readonly name = 'UnjudgedQuestion';
}

/** Values of an input or output, row by row. Source: onnxruntime-common, Tensor */
export interface Tensor {
  readonly type: string;
  readonly data: unknown;
  readonly dims: readonly number[];
  /** Frees its memory now, which may be outside JavaScript's heap. */
  dispose(): void;
}

/** Source: onnxruntime-common, InferenceSession.ValueMetadata */
export interface ValueMetadata {
  readonly name: string;
  readonly isTensor: boolean;
  readonly type?: string;
}

/** A model that has been loaded. Source: onnxruntime-common, InferenceSession */
export interface Session {
  readonly inputMetadata: readonly ValueMetadata[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}

/** What is used of `onnxruntime-node`. */
export interface OnnxRuntime {
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
  readonly InferenceSession: {
    create(path: string, options: Readonly<Record<string, unknown>>): Promise<Session>;
  };
}

/** A tokenizer. Source: `@huggingface/tokenizers`, Tokenizer */
export interface Tokenizer {
  encode(
    text: string,
    options: {
      readonly text_pair?: string;
      readonly add_special_tokens?: boolean;
      readonly return_token_type_ids?: boolean;
    },
  ): { readonly ids: readonly number[]; readonly token_type_ids?: readonly number[] };
}

export type TokenizerClass = new (tokenizer: object, config: object) => Tokenizer;

export interface LoadedRuntime {
  readonly onnx: OnnxRuntime;
  readonly Tokenizer: TokenizerClass;
}

const ONNX = 'onnxruntime-node';
const TOKENIZERS = '@huggingface/tokenizers';

/**
 * Loads the libraries from the folder, and from nowhere else.
 * @param model name of a model that needs them
 * @throws UnusableModels if one is missing, has another version or does not load on this machine
 */
export function loadRuntime({ dir, versions }: Runtime, model: string): LoadedRuntime {
  const unloaded = (name: string, why: string): UnusableModels =>
    new UnusableModels(`cannot load ${name} from ${dir}: ${why}; ${fetchAgain(model)}`);
  const load = createRequire(join(resolve(dir), 'from-here.cjs'));
  const loaded = <Library>(name: string): Partial<Library> => {
    const wanted = versions[name];
    const version = versionOf(join(dir, 'node_modules', name, 'package.json'));
    if (version === undefined) throw unloaded(name, 'it is missing or damaged');
    if (wanted !== undefined && version !== wanted)
      throw unloaded(name, `it is version ${version} instead of ${wanted}`);
    try {
      return (load(name) ?? {}) as Partial<Library>;
    } catch (error) {
      throw unloaded(name, `it does not load on this machine (${firstLine(error)})`);
    }
  };
  const { InferenceSession, Tensor } = loaded<OnnxRuntime>(ONNX);
  const { Tokenizer } = loaded<{ readonly Tokenizer: TokenizerClass }>(TOKENIZERS);
  if (InferenceSession === undefined || Tensor === undefined) throw unloaded(ONNX, 'it is not that package');
  if (Tokenizer === undefined) throw unloaded(TOKENIZERS, 'it is not that package');
  return { onnx: { InferenceSession, Tensor }, Tokenizer };
}

/** What to do about a model that cannot be used. */
export function fetchAgain(model: string): string {
  return `run npm run model -- fetch ${model}, and then restart`;
}

function versionOf(file: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

/** In UTF-16 units of a library's message. */
const LONGEST_MESSAGE = 200;

/** The first line of an error's message. */
export function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.slice(0, LONGEST_MESSAGE);
}
