/** How is a model loaded and asked about a passage? */

import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileState } from './file-state.ts';
import type { JudgeModel, ListedFile } from './judge-setup.ts';
import { calibrated, logitMargin, spanMargin } from './margins.ts';
import { type EncoderFiles, type Pair, pairEncoder } from './pair-encoder.ts';
import {
  fetchAgain,
  firstLine,
  type LoadedRuntime,
  type Session,
  type Tensor,
  UnjudgedQuestion,
  UnusableModels,
} from './load-runtime.ts';

/** A model that is ready to judge. */
export interface OpenModel {
  readonly model: JudgeModel;
  /**
   * A function that gives the probability for a passage, or undefined if `isLate()` by then. Undefined if the model
   * cannot judge this question.
   * @throws UnjudgedQuestion if the model gives no usable numbers, or whatever the libraries throw
   */
  asking(
    question: string,
    isLate: () => boolean,
  ): ((passage: string) => Promise<number | undefined>) | undefined;
}

/** The bot needs a processor too, and small models gain little from more. */
const MOST_THREADS = 2;

/** Inputs that a model may want. */
const INPUTS = ['input_ids', 'attention_mask', 'token_type_ids'] as const;
type Input = (typeof INPUTS)[number];

/** Asked when a model is loaded, so that what is wrong is known before anyone asks. */
const TRIAL = { question: 'What is in the jar?', passage: 'Honey is in the jar. ' };

/**
 * @throws UnusableModels if its files are not those that it should have, or not those of a model that answers as it
 * should
 */
export async function openModel(model: JudgeModel, runtime: LoadedRuntime): Promise<OpenModel> {
  try {
    const { weights, tokenizer, tokenizerConfig } = model;
    await check(weights);
    const files: EncoderFiles = {
      tokenizer: await jsonIn(tokenizer),
      ...(tokenizerConfig && { config: await jsonIn(tokenizerConfig) }),
    };
    const encoder = pairEncoder(runtime.Tokenizer, files, model.longestInput);
    const session = await sessionOf(weights.path, runtime);
    const inputs = checkSession(session, model);
    const { question: beforeQuestion = '', passage: beforePassage = '' } = model.prefixes;
    const marginOf = async (pair: Pair): Promise<number> => {
      const fed = feeds(pair, inputs, runtime);
      let outputs: Readonly<Record<string, Tensor>> = {};
      try {
        outputs = await session.run(fed);
        return marginIn(outputs, pair, model);
      } finally {
        for (const tensor of [...Object.values(fed), ...Object.values(outputs)]) tensor.dispose();
      }
    };
    const open: OpenModel = {
      model,
      asking(question, isLate) {
        const pairsOf = encoder.asking(beforeQuestion + question);
        return (
          pairsOf &&
          (async (passage) => {
            let best = 0;
            for (const pair of passage.trim() === '' ? [] : pairsOf(beforePassage + passage)) {
              if (isLate()) return undefined;
              best = Math.max(best, calibrated(await marginOf(pair), model.calibration));
            }
            return best;
          })
        );
      },
    };
    await tryOut(open);
    return open;
  } catch (error) {
    const isOurs = error instanceof UnusableModels || error instanceof UnjudgedQuestion;
    const why = isOurs ? error.message : `it does not work (${firstLine(error)})`;
    throw new UnusableModels(`cannot use the model ${model.name}: ${why}; ${fetchAgain(model.name)}`);
  }
}

/** @throws UnusableModels if the file is not the one that is listed */
async function check(file: ListedFile): Promise<void> {
  const { path } = file;
  const state = await fileState(path, file);
  if (state === 'missing') throw new UnusableModels(`${path} is missing`);
  if (state === 'foreign') throw new UnusableModels(`${path} is no regular file`);
  if (state === 'damaged') throw new UnusableModels(`${path} is not the file that is listed`);
}

async function jsonIn(file: ListedFile): Promise<unknown> {
  await check(file);
  try {
    return JSON.parse(await readFile(file.path, 'utf8'));
  } catch {
    throw new UnusableModels(`${file.path} is not JSON`);
  }
}

async function sessionOf(path: string, { onnx }: LoadedRuntime): Promise<Session> {
  try {
    return await onnx.InferenceSession.create(path, {
      intraOpNumThreads: Math.min(MOST_THREADS, availableParallelism()),
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      // Both keep memory for each length of text that was ever judged.
      enableCpuMemArena: false,
      enableMemPattern: false,
      // Threads that wait for work would otherwise use a processor while they do.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    });
  } catch (error) {
    throw new UnusableModels(`${path} is not a model that can be loaded (${firstLine(error)})`);
  }
}

/** The inputs that the model wants. */
function checkSession({ inputMetadata, outputNames }: Session, { output }: JudgeModel): readonly Input[] {
  const names = inputMetadata.map(({ name }) => name);
  const inputs = INPUTS.filter((input) => names.includes(input));
  const isRead = inputMetadata.every(({ isTensor, type }) => isTensor && type === 'int64');
  if (!isRead || inputs.length !== names.length || !inputs.includes('input_ids'))
    throw new UnusableModels(`it wants other inputs than numbers of tokens (${shown(names)})`);
  const wanted = output.kind === 'span' ? [output.start, output.end] : [output.name];
  if (!wanted.every((name) => outputNames.includes(name)))
    throw new UnusableModels(`it has no output ${shown(wanted)} (its outputs: ${shown(outputNames)})`);
  return inputs;
}

/** Names shown in a sentence. */
const NAMES_SHOWN = 6;

function shown(names: readonly string[]): string {
  return names.slice(0, NAMES_SHOWN).join(', ');
}

function feeds(
  { ids, types }: Pair,
  inputs: readonly Input[],
  { onnx }: LoadedRuntime,
): Record<string, Tensor> {
  const values: Record<Input, () => readonly number[]> = {
    input_ids: () => ids,
    attention_mask: () => ids.map(() => 1),
    token_type_ids: () => types,
  };
  return Object.fromEntries(
    inputs.map((input) => [
      input,
      new onnx.Tensor('int64', BigInt64Array.from(values[input](), BigInt), [1, ids.length]),
    ]),
  );
}

/** @throws UnjudgedQuestion if the outputs have another shape than the model's entry says, or numbers that are none */
function marginIn(outputs: Readonly<Record<string, Tensor>>, pair: Pair, { output }: JudgeModel): number {
  const { length } = pair.ids;
  const margin =
    output.kind === 'span'
      ? spanMargin(
          numbersOf(outputs, output.start, length),
          numbersOf(outputs, output.end, length),
          pair.passage,
          output.null,
        )
      : logitMargin(numbersOf(outputs, output.name, output.no === undefined ? 1 : undefined), output);
  if (!Number.isFinite(margin)) throw new UnjudgedQuestion('it gives numbers that are none');
  return margin;
}

/** The numbers of an output for the one pair that was given. */
function numbersOf(outputs: Readonly<Record<string, Tensor>>, name: string, length?: number): Float32Array {
  const { data, dims = [] } = outputs[name] ?? {};
  if (!(data instanceof Float32Array)) throw new UnjudgedQuestion(`its output ${name} has no numbers`);
  if (length !== undefined && data.length !== length)
    throw new UnjudgedQuestion(
      `its output ${name} has the shape ${dims.join(' × ')} instead of ${length} numbers`,
    );
  return data;
}

/** Judges a short passage and one that fills a window. @throws Error if that fails */
async function tryOut({ asking, model }: OpenModel): Promise<void> {
  const ask = asking(TRIAL.question, () => false);
  if (ask === undefined) throw new Error('its tokenizer does not read English words');
  await ask(TRIAL.passage);
  await ask(TRIAL.passage.repeat(model.longestInput));
}
