/** What has been set in the environment, checked? The only reader of process.env. */

import { config as readEnvFile } from 'dotenv';
import { z } from 'zod';

const schema = z.object({
  /** Folder of the documents. Default: the notes that come with Footnote. */
  CORPUS_DIR: z.string().trim().min(1).default('corpus'),
});

export interface Config {
  readonly corpusDir: string;
}

/**
 * Settings from the environment and, for what is not set there, from `.env` in the working folder.
 * @throws Error that lists every setting that is wrong.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  readEnvFile({ quiet: true, processEnv: environment as Record<string, string> });
  const parsed = schema.safeParse(environment);
  if (!parsed.success) throw new Error(`Cannot start with these settings:\n${z.prettifyError(parsed.error)}`);
  return { corpusDir: parsed.data.CORPUS_DIR };
}
