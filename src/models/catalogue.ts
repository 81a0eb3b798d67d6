/** Which models can be fetched, and what is each of their files, to the byte? */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wholeRegular } from '../regular-file.ts';
import { jsonLine, printable } from '../text/printable.ts';

/** Ours is beside this file; an operator's own has the same name and is in MODEL_DIR. */
export const CATALOGUE = 'models.json';

/** Beside the models in MODEL_DIR; no model has this name. */
export const RUNTIME = 'runtime';

/** Bytes of an operator's catalogue: room for a thousand models. */
const LARGEST = 1 << 20;

const shown = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }): string =>
    input === undefined ? 'is missing' : `${what} (got ${jsonLine(input)})`,
});

const words = z.string(shown('is not a text')).min(1, shown('is empty'));

/** Plain names only, so that no path leaves the model's folder on any system. */
const path = z
  .string(shown('is not a path'))
  .regex(/^(?!.*\.part$)\w[\w.-]*(?:\/\w[\w.-]*)*$/u, shown('is not a path inside the repository'));

const file = z.strictObject({
  path,
  bytes: z.int(shown('is not a number of bytes')).min(1, shown('is not a number of bytes')),
  sha256: z
    .string(shown('is not a SHA-256'))
    .regex(/^[\da-f]{64}$/u, shown('is not a SHA-256 of 64 digits from 0 to f')),
  role: z.enum(
    ['weights', 'tokenizer', 'tokenizer-config'],
    shown('is none of weights, tokenizer, tokenizer-config'),
  ),
});

/** An output with one logit per class; the margin is `yes` less `no`, or `yes` alone if the model has only that one. */
const logit = z.strictObject({
  kind: z.literal('logit'),
  name: words,
  yes: z.int().min(0),
  no: z.int().min(0).optional(),
});

/**
 * Two outputs with one logit per token, for where the answer starts and ends; the margin is the best span of the
 * passage less the token at `null`, which stands for "no answer". Source: Devlin et al., BERT, 2019, section 4.3.
 */
const span = z.strictObject({
  kind: z.literal('span'),
  start: words,
  end: words,
  null: z.int().min(0),
});

const NO_LANGUAGE = shown('is not a language code such as en, of two or three lower-case letters');

/** Compared with the codes of `languages/`, which have no region and no script. */
const language = z.string(NO_LANGUAGE).regex(/^[a-z]{2,3}$/u, NO_LANGUAGE);

const model = z
  .strictObject({
    name: z
      .string(shown('is not a name'))
      .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/u, shown('is not a name of lower-case letters, digits and hyphens'))
      .refine((name) => name !== RUNTIME, shown('is the name of another folder in MODEL_DIR')),
    kind: z.enum(['reader', 'cross-encoder'], shown('is neither reader nor cross-encoder')),
    repository: z
      .string(shown('is not a repository'))
      .regex(/^\w[\w.-]*\/\w[\w.-]*$/u, shown('is not a repository like owner/name')),
    commit: z
      .string(shown('is not a commit'))
      .regex(/^[\da-f]{40}$/u, shown('is not a whole commit hash; a branch or a short hash may change')),
    files: z.array(file, shown('is not a list of files')),
    licence: words,
    languages: z.array(language, shown('is not a list of languages')).min(1, shown('is empty')),
    longestInput: z.int(shown('is not a number of tokens')).min(16, shown('is less than 16')),
    prefixes: z.strictObject({ question: z.string(), passage: z.string() }).partial().default({}),
    output: z.discriminatedUnion('kind', [logit, span], shown('is not an output of kind logit or span')),
    calibration: z
      .strictObject({ scale: z.number(shown('is not a number')), offset: z.number(shown('is not a number')) })
      .optional(),
    passages: z.int(shown('is not a number of passages')).min(1, shown('is less than 1')).optional(),
    /** Addresses that publish the commit, the sizes and the hashes. */
    sources: z.array(z.url(shown('is not a web address'))).default([]),
  })
  .refine(({ files }) => count(files, 'weights') === 1 && count(files, 'tokenizer') === 1, {
    path: ['files'],
    error: 'needs one file of the role weights and one of the role tokenizer',
  })
  .refine(({ files }) => new Set(files.map((one) => one.path.toLowerCase())).size === files.length, {
    path: ['files'],
    error: 'has the same path twice',
  })
  .refine(({ kind, output }) => kind === 'reader' || output.kind === 'logit', {
    path: ['output'],
    error: 'of a cross-encoder is not a logit',
  });

const catalogue = z.strictObject(
  {
    models: z.array(model, shown('is not a list of models')),
    hosts: z
      .array(
        z
          .string(shown('is not a host'))
          .regex(/^(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+$/u, shown('is not a host')),
      )
      .default([]),
  },
  shown('is not a catalogue of models'),
);

/** A file of a model; `path` is the same in the repository and in the model's folder, with `/` between folders. */
export type ModelFile = Readonly<z.infer<typeof file>>;

/**
 * A model. A reader says whether a passage answers the question; a cross-encoder, how relevant it is. `longestInput` counts the tokens of question and passage together, with the special ones. `prefixes` come
 * before the texts; default: none. The probability is that of the logistic function at `scale * margin + offset`;
 * default: at the margin. `passages` is how many it judges, best first; default: all that are judged.
 */
export type ModelEntry = Readonly<z.infer<typeof model>>;

export interface Catalogue {
  /** By name, each once: an operator's own entry replaces ours. */
  readonly models: readonly ModelEntry[];
  /**
   * Hosts that a hub may redirect to, in lower case; `*.` at the start means all sub-domains. Source of ours: Hub
   * documentation, "Downloading behind a proxy or firewall", and https://huggingface.co/.well-known/meta.json
   */
  readonly hosts: readonly string[];
}

/**
 * Our models, and those that an operator added with a catalogue in MODEL_DIR.
 * @param modelDir default: only ours
 * @throws Error with a sentence that says what is wrong with the operator's catalogue
 */
export async function readCatalogue(modelDir?: string): Promise<Catalogue> {
  const ours = parse(readFileSync(new URL(CATALOGUE, import.meta.url), 'utf8'), `src/models/${CATALOGUE}`);
  if (modelDir === undefined) return ours;
  const own = await readOwn(join(modelDir, CATALOGUE));
  const replaced = new Set(own.models.map(({ name }) => name));
  return {
    models: [...ours.models.filter(({ name }) => !replaced.has(name)), ...own.models],
    hosts: [...new Set([...ours.hosts, ...own.hosts])],
  };
}

async function readOwn(file: string): Promise<Catalogue> {
  let bytes: Buffer | undefined;
  try {
    bytes = await wholeRegular(file, LARGEST);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { models: [], hosts: [] };
    throw new Error(`Cannot read ${printable(file)}: ${code === '' ? message : code}`);
  }
  if (bytes === undefined) throw new Error(`Cannot read ${printable(file)}: it has more than 1 MB`);
  return parse(bytes.toString('utf8'), file);
}

function parse(text: string, file: string): Catalogue {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `Cannot read ${printable(file)}: it is not JSON (${printable((error as Error).message)})`,
    );
  }
  const { data, error } = catalogue.safeParse(value);
  if (error !== undefined) {
    const [issue] = error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new Error(
      `Cannot read ${printable(file)}: ${where === '' ? 'it' : printable(where)} ${printable(issue?.message ?? '')}`,
    );
  }
  const names = data.models.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Cannot read ${printable(file)}: it lists ${twice} twice`);
  return data;
}

function count(files: readonly ModelFile[], role: ModelFile['role']): number {
  return files.filter((one) => one.role === role).length;
}
