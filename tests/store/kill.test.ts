/** Is anything lost that was acknowledged, if the process is killed at any moment? The long form is kill.long.test.ts. */

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killAgainAndAgain, killErasing } from '../support/killed/kills.ts';
import { bundledProgram } from '../support/killed/run.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder = '';
let program = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  program = await bundledProgram(folder);
});
afterAll(() => removeFolder(folder));

/** It is killed 36 times, each time after it was started: longer than 30 s on a machine that does much else. */
const TIMEOUT = 120_000;

test(
  'Records have the old or the new state after each of 36 kills, and backUp() is complete or not there',
  async () => {
    const hits = await killAgainAndAgain(program, join(folder, 'changed'), 36);
    // Otherwise it would be killed while it does nothing.
    expect([...hits.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(12);
  },
  TIMEOUT,
);

test(
  'Records.erase() leaves the id in no byte, also if it is killed',
  async () => {
    const time = { milliseconds: 20 };
    await Promise.all([1, 2, 3, 4].map((seed) => killErasing(program, folder, { seed, time })));
  },
  TIMEOUT,
);
