/** What does changing the documents of a server need from elsewhere? */

import type { GivenFile } from '../given.ts';
import type { ServerLibraries } from '../library/server-libraries.ts';
import type { Records } from '../store/records/records.ts';
import type { Limits, Trouble } from './moderation.ts';

export interface Keeping {
  readonly records: Records;
  readonly libraries: ServerLibraries;
  readonly limits: Limits;
  /** Fetches the bytes of an attachment, at most `LARGEST_UPLOAD`. */
  fetch(file: GivenFile): Promise<Uint8Array | Trouble>;
  /** Called with a sentence about something that the operator should know. */
  onTrouble(sentence: string): void;
  /** In milliseconds since 1970. */
  now(): number;
}
