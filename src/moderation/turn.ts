/** What does a change of a server work on, and who may make it? */

import type { Asker } from '../command.ts';
import type { Alias } from '../store/records/record.ts';
import { NotChanged } from '../store/records/record.ts';
import type { Keeping } from './keeping.ts';
import type { Trouble } from './moderation.ts';
import type { Served } from './state.ts';
import { trouble } from './trouble.ts';

export interface Turn {
  readonly server: string;
  readonly keeping: Keeping;
  readonly served: readonly Served[];
  readonly aliases: readonly Alias[];
  isAllowed(asker: Asker): boolean;
  /** Runs a change once those before it are done, if the asker is allowed to make it then. */
  take<Result>(asker: Asker, change: () => Promise<Result | Trouble>): Promise<Result | Trouble>;
  /** Notes what is served after a change, without reading anything: what is recorded must not be missed. */
  serves(served: readonly Served[]): void;
}

/** What went wrong, for a moderator. */
export function troubleOf(error: unknown): Trouble {
  const sentence = error instanceof Error ? error.message : String(error);
  return error instanceof NotChanged ? trouble('no-longer-there') : trouble('not-kept', { sentence });
}
