/** Models of a few kilobytes that judge a passage by the words that it shares with the question. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JudgeModel } from '../../src/models/judge-setup.ts';
import { listedOf } from './models.ts';
import { type OnnxNode, onnxModel } from './onnx.ts';

/** Also the reason for skipping what needs the libraries. */
export const RUNTIME_DIR = process.env.MODEL_RUNTIME_DIR ?? '';

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const WORDS =
  'a bees box glass hives honey in is jar keepers keeps lid moon of old queen roof store tin wax where who ##s .'.split(
    ' ',
  );
const VOCABULARY = [...SPECIAL, ...WORDS];

/** What stands for "no answer" weighs a quarter of a word of the question. */
const NONE = 0.25;

export const TOY_TOKENIZER = {
  version: '1.0',
  added_tokens: SPECIAL.map((content, id) => ({ id, content, special: true, normalized: false })),
  normalizer: { type: 'BertNormalizer', lowercase: true, clean_text: true, handle_chinese_chars: true },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [special('[CLS]', 0), sequence('A', 0), special('[SEP]', 0)],
    pair: [special('[CLS]', 0), sequence('A', 0), special('[SEP]', 0), sequence('B', 1), special('[SEP]', 1)],
  },
  decoder: { type: 'WordPiece' },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(VOCABULARY.map((word, id) => [word, id])),
  },
};

function special(id: string, type: number) {
  return { SpecialToken: { id, type_id: type } };
}

function sequence(id: string, type: number) {
  return { Sequence: { id, type_id: type } };
}

/** Which output a toy has: spans, one logit, or logits for no and yes. */
export type ToyKind = 'span' | 'logit' | 'logits';

/** The bytes of a model. */
export function toyWeights(kind: ToyKind): Buffer {
  const rows = (none: number) =>
    VOCABULARY.map((word) => WORDS.map((one) => (word === '[CLS]' ? none : word === one ? 1 : 0)));
  const shared: OnnxNode[] = [
    { op: 'Gather', inputs: ['words', 'input_ids'], output: 'gathered' },
    { op: 'Cast', inputs: ['attention_mask'], output: 'maskFloat', attributes: { to: 1 } },
    { op: 'Unsqueeze', inputs: ['maskFloat', 'last'], output: 'mask' },
    { op: 'Mul', inputs: ['gathered', 'mask'], output: 'known' },
    { op: 'Cast', inputs: ['token_type_ids'], output: 'typesFloat', attributes: { to: 1 } },
    { op: 'Unsqueeze', inputs: ['typesFloat', 'last'], output: 'types' },
    { op: 'Mul', inputs: ['known', 'types'], output: 'inPassage' },
    { op: 'Sub', inputs: ['known', 'inPassage'], output: 'inQuestion' },
    { op: 'ReduceSum', inputs: ['inQuestion', 'tokens'], output: 'question', attributes: { keepdims: 0 } },
    { op: 'ReduceSum', inputs: ['inPassage', 'tokens'], output: 'passage', attributes: { keepdims: 0 } },
  ];
  const span: OnnxNode[] = [
    { op: 'Gather', inputs: ['scored', 'input_ids'], output: 'rows' },
    { op: 'Unsqueeze', inputs: ['question', 'last'], output: 'column' },
    { op: 'MatMul', inputs: ['rows', 'column'], output: 'scores' },
    { op: 'Squeeze', inputs: ['scores', 'last'], output: 'start_logits' },
    { op: 'Identity', inputs: ['start_logits'], output: 'end_logits' },
  ];
  const logit: OnnxNode[] = [
    { op: 'Mul', inputs: ['question', 'passage'], output: 'both' },
    {
      op: 'ReduceSum',
      inputs: ['both', 'tokens'],
      output: kind === 'logit' ? 'logits' : 'yes',
      attributes: { keepdims: 1 },
    },
  ];
  const logits: OnnxNode[] = [
    { op: 'Neg', inputs: ['yes'], output: 'no' },
    { op: 'Concat', inputs: ['no', 'yes'], output: 'logits', attributes: { axis: 1 } },
  ];
  return onnxModel({
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'],
    outputs: kind === 'span' ? { start_logits: 2, end_logits: 2 } : { logits: 2 },
    constants: {
      words: rows(0),
      ...(kind === 'span' ? { scored: rows(NONE) } : {}),
      last: { axes: 2 },
      tokens: { axes: 1 },
    },
    nodes: [...shared, ...(kind === 'span' ? span : kind === 'logit' ? logit : [...logit, ...logits])],
  });
}

const OUTPUTS: Readonly<Record<ToyKind, JudgeModel['output']>> = {
  span: { kind: 'span', start: 'start_logits', end: 'end_logits', null: 0 },
  logit: { kind: 'logit', name: 'logits', yes: 0 },
  logits: { kind: 'logit', name: 'logits', yes: 1, no: 0 },
};

export interface ToyOptions {
  /** Default: as `toyWeights()` makes them. */
  readonly weights?: Uint8Array;
  /** Default: `TOY_TOKENIZER` as JSON. */
  readonly tokenizer?: string;
}

/** Writes a model into a folder of its own. The model is a reader if it has spans. */
export async function toyModel(
  dir: string,
  kind: ToyKind,
  { weights = toyWeights(kind), tokenizer = JSON.stringify(TOY_TOKENIZER) }: ToyOptions = {},
): Promise<JudgeModel> {
  const name = `toy-${kind}`;
  const listed = async (file: string, bytes: Uint8Array | string) => {
    const path = join(dir, name, file);
    await writeFile(path, bytes);
    return { path, ...listedOf(bytes) };
  };
  await mkdir(join(dir, name), { recursive: true });
  return {
    name,
    kind: kind === 'span' ? 'reader' : 'cross-encoder',
    weights: await listed('model.onnx', weights),
    tokenizer: await listed('tokenizer.json', tokenizer),
    longestInput: 32,
    prefixes: {},
    output: OUTPUTS[kind],
    calibration: { scale: 1, offset: 0 },
  };
}
