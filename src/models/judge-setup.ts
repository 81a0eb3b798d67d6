/** What is the process of the models told: first its setup, then one question per line? */

import type { ModelEntry } from './catalogue.ts';
import type { Listed } from './file-state.ts';

/** A file that must be the one that is listed. */
export interface ListedFile extends Listed {
  /** Its location. */
  readonly path: string;
}

/** A model of the catalogue, with the location of each file. */
export interface JudgeModel
  extends Pick<ModelEntry, 'name' | 'kind' | 'longestInput' | 'prefixes' | 'output' | 'passages'> {
  readonly weights: ListedFile;
  /** `tokenizer.json`. */
  readonly tokenizer: ListedFile;
  /** `tokenizer_config.json`. */
  readonly tokenizerConfig?: ListedFile | undefined;
  readonly calibration: Readonly<NonNullable<ModelEntry['calibration']>>;
}

/** The libraries that run the models. */
export interface Runtime {
  /** Folder that has them in its `node_modules`. */
  readonly dir: string;
  /** The only version that is loaded, by package. */
  readonly versions: Readonly<Record<string, string>>;
}

/** What the process of the models is told first. */
export interface JudgeSetup {
  readonly runtime: Runtime;
  readonly models: readonly JudgeModel[];
}

/** A question for it. */
export interface JudgeRequest {
  readonly id: number;
  readonly question: string;
  readonly passages: readonly string[];
  /** In milliseconds: nobody waits for a later answer. */
  readonly within: number;
}
