/** Which settings are about models? */

import { z } from 'zod';
import { isLoopback, namesIn, shown } from './config-values.ts';

/** The hub that the repositories in models.json are at. */
const HUB = 'https://huggingface.co';

const hubAddress = z
  .url({
    protocol: /^https?$/u,
    error: shown('is not a web address', `write it like ${HUB}`),
    abort: true,
  })
  .refine(
    (text) => {
      const { username, password, search, hash } = new URL(text);
      return username === '' && password === '' && search === '' && hash === '';
    },
    {
      error: () => 'has a user name, a password, a query or a fragment; write only the address of the hub',
      abort: true,
    },
  )
  .refine(
    (text) => {
      const { protocol, hostname } = new URL(text);
      return protocol === 'https:' || isLoopback(hostname);
    },
    { error: shown('is not an https address', 'only a hub on this machine may do without') },
  )
  .transform((text) => text.replace(/\/+$/u, ''));

export const modelSettings = {
  MODEL_DIR: z.string().trim().min(1, 'is empty; name a folder or leave the setting out').optional(),
  MODEL_HUB: hubAddress.default(HUB),
};

/** A name of a model, as the catalogue of models takes it. */
const MODEL = /^[a-z0-9][a-z0-9-]*$/u;

/** Names of models, each once. */
export const modelNames = z
  .string()
  .refine((text) => namesIn(text).every((name) => MODEL.test(name)), {
    error: shown('is not a list of models', 'npm run model -- list shows their names'),
  })
  .default('')
  .transform((text) => [...new Set(namesIn(text))]);

/** Settings of `npm run model`, all of them optional. */
export interface ModelConfig {
  /** Default: none. */
  readonly modelDir?: string;
  /** Without a `/` at its end; https, or on this machine. Default: https://huggingface.co. */
  readonly hub: string;
  /** How npm is started; its environment has nothing that Footnote's `.env` or its own settings have. */
  readonly npm: {
    readonly command: string;
    readonly args: readonly string[];
    readonly environment: NodeJS.ProcessEnv;
  };
}

/**
 * How npm is started from an environment.
 * @param isOurs whether a variable is not for npm
 */
export function npmWithout(
  isOurs: (name: string) => boolean,
  environment: NodeJS.ProcessEnv,
): ModelConfig['npm'] {
  // npm names its own program to the scripts that it runs; on Windows it could not be started by its name.
  const program = environment.npm_execpath ?? '';
  const isNpm = /[/\\]npm-cli\.js$/u.test(program);
  return {
    command: isNpm ? process.execPath : 'npm',
    args: isNpm ? [program] : [],
    environment: Object.fromEntries(Object.entries(environment).filter(([name]) => !isOurs(name))),
  };
}
