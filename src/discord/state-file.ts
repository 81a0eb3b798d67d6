/** What does a small file of the state folder say? */

import { readRegularSync } from '../regular-file.ts';

/** In bytes; these files hold a few numbers. */
const LONGEST = 65_536;

/** The content of a JSON file; undefined if it does not exist or is not JSON. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readRegularSync(file, LONGEST));
  } catch {
    return undefined;
  }
}
