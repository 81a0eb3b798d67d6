/** Which judge do the models give that an operator named? */

import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { printable } from '../text/printable.ts';
import { type ModelEntry, RUNTIME, readCatalogue } from './catalogue.ts';
import { type JudgeOptions, type JudgeProcess, judgeInProcess } from './judge-process.ts';
import type { LanguageJudge } from './judge.ts';
import { SAYS } from './judged.ts';
import type { JudgeModel, JudgeSetup, ListedFile } from './judge-setup.ts';
import { pathOf } from './model-files.ts';
import { listedVersions } from './runtime.ts';

/** A margin as it is: right for a model that was trained with a logistic loss. */
const UNCALIBRATED = { scale: 1, offset: 0 };

export interface OpenJudgeOptions extends Omit<JudgeOptions, 'setup'> {
  /** The folder that MODEL_DIR names. */
  readonly modelDir: string;
  /** At most one of each kind. */
  readonly names: readonly string[];
}

/**
 * A judge that becomes ready later, or never: then `onTrouble` gets one sentence that says why and what to do. Nothing
 * is awaited, and nothing is fetched.
 */
export function openJudge({ modelDir, names, ...options }: OpenJudgeOptions): JudgeProcess & LanguageJudge {
  let process: JudgeProcess | undefined;
  let languages: readonly string[] = [];
  let says: LanguageJudge['says'] = [];
  const opening = (async () => {
    try {
      await mustBeFolder(modelDir);
      const entries = await entriesOf(modelDir, names);
      languages = languagesOfAll(entries);
      says = entries.map(({ kind }) => SAYS[kind]);
      process = judgeInProcess({ ...options, setup: await setupOfEntries(modelDir, entries) });
    } catch (error) {
      options.onTrouble(`${(error as Error).message}; questions are answered without models`);
    }
  })();
  return {
    get isReady() {
      return process?.isReady === true;
    },
    get languages() {
      return languages;
    },
    get says() {
      return says;
    },
    get rss() {
      return process?.rss;
    },
    judge(question, passages) {
      return process === undefined ? Promise.resolve(undefined) : process.judge(question, passages);
    },
    async close() {
      await opening;
      await process?.close();
    },
  };
}

/**
 * What the process is told. Reads only the catalogue: the process itself compares each file with what is listed.
 * @throws Error with a sentence if a model is not listed, two are of one kind, or the catalogue is wrong
 */
export async function setupOf(modelDir: string, names: readonly string[]): Promise<JudgeSetup> {
  return setupOfEntries(modelDir, await entriesOf(modelDir, names));
}

async function setupOfEntries(modelDir: string, entries: readonly ModelEntry[]): Promise<JudgeSetup> {
  return {
    runtime: { dir: join(resolve(modelDir), RUNTIME), versions: await listedVersions() },
    models: entries.map((entry) => modelOf(modelDir, entry)),
  };
}

/** Without it, each model of an operator's own would be said not to exist. */
async function mustBeFolder(modelDir: string): Promise<void> {
  const is = await stat(modelDir).catch(({ code }: NodeJS.ErrnoException) => ({ code }));
  if ('isDirectory' in is && is.isDirectory()) return;
  const code = 'code' in is ? is.code : 'ENOTDIR';
  const fault =
    code === 'ENOENT' || code === 'ENOTDIR' ? 'is not a folder' : `cannot be read (${code ?? 'unknown'})`;
  throw new Error(
    `MODEL_DIR is ${printable(resolve(modelDir))}, which ${fault}; name the folder that npm run model -- fetch NAME puts models into`,
  );
}

/** The languages that every one of some models knows. */
function languagesOfAll(entries: readonly ModelEntry[]): readonly string[] {
  const [first, ...others] = entries;
  return (first?.languages ?? []).filter((code) => others.every(({ languages }) => languages.includes(code)));
}

async function entriesOf(modelDir: string, names: readonly string[]): Promise<ModelEntry[]> {
  const { models } = await readCatalogue(modelDir);
  const entries = names.map((name) => {
    const entry = models.find((model) => model.name === name);
    if (entry === undefined)
      throw new Error(`There is no model ${printable(name)}; npm run model -- list shows all models`);
    return entry;
  });
  for (const [n, { kind, name }] of entries.entries()) {
    const other = entries.slice(0, n).find((entry) => entry.kind === kind);
    if (other !== undefined)
      throw new Error(`${other.name} and ${name} are both a ${kind}; name only one of them`);
  }
  return entries;
}

function modelOf(modelDir: string, entry: ModelEntry): JudgeModel {
  const fileOf = (role: ModelEntry['files'][number]['role']): ListedFile | undefined => {
    const file = entry.files.find((one) => one.role === role);
    return file && { path: pathOf(modelDir, entry, file), bytes: file.bytes, sha256: file.sha256 };
  };
  const [weights, tokenizer, tokenizerConfig] = [
    fileOf('weights'),
    fileOf('tokenizer'),
    fileOf('tokenizer-config'),
  ];
  if (weights === undefined || tokenizer === undefined) throw new Error(`${entry.name} lacks a file`);
  const { name, kind, longestInput, prefixes, output, calibration = UNCALIBRATED, passages } = entry;
  return {
    name,
    kind,
    weights,
    tokenizer,
    ...(tokenizerConfig && { tokenizerConfig }),
    longestInput,
    prefixes,
    output,
    calibration,
    ...(passages !== undefined && { passages }),
  };
}
