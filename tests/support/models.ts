/** A small model, and a folder and a catalogue that have it. */

import { createHash } from 'node:crypto';
import { writeFiles } from './temporary-folder.ts';

/** Bytes of its files, as text. */
export const WEIGHTS = 'weights '.repeat(1_000);
export const TOKENIZER = '{"tokenizer":true}';
const TOKENIZER_CONFIG = '{}';

/** By their paths in the repository. */
export const modelBytes: Readonly<Record<string, string>> = {
  'onnx/model.onnx': WEIGHTS,
  'tokenizer.json': TOKENIZER,
  'tokenizer_config.json': TOKENIZER_CONFIG,
};

const fileOf = (path: string, role: 'weights' | 'tokenizer' | 'tokenizer-config') => ({
  path,
  role,
  ...listedOf(modelBytes[path] ?? ''),
});

/** What is listed of a file with these bytes. */
export function listedOf(bytes: string | Uint8Array): { readonly bytes: number; readonly sha256: string } {
  return { bytes: Buffer.byteLength(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** As an operator writes it. */
export const modelEntry = {
  name: 'small',
  kind: 'reader',
  repository: 'someone/small-model',
  commit: 'c0ffee'.padEnd(40, '0'),
  files: [
    fileOf('onnx/model.onnx', 'weights'),
    fileOf('tokenizer.json', 'tokenizer'),
    fileOf('tokenizer_config.json', 'tokenizer-config'),
  ],
  licence: 'MIT',
  languages: ['en'],
  longestInput: 384,
  output: { kind: 'span', start: 'start_logits', end: 'end_logits', null: 0 },
} as const;

/** Writes the catalogue of an operator who added the model. */
export function listModel(modelDir: string): Promise<void> {
  return writeFiles(modelDir, { 'models.json': JSON.stringify({ models: [modelEntry] }) });
}

/** Writes the catalogue, and puts the model's files where they belong. */
export async function placeModel(modelDir: string): Promise<void> {
  await listModel(modelDir);
  for (const [path, text] of Object.entries(modelBytes))
    await writeFiles(modelDir, { [`${modelEntry.name}/${path}`]: text });
}
