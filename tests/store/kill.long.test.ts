/** Is anything lost that was acknowledged, if the process is killed 1,000 times? */

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KINDS, killAgainAndAgain, killErasing } from '../support/killed/kills.ts';
import { bundledProgram } from '../support/killed/run.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder = '';
let program = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  program = await bundledProgram(folder);
});
afterAll(() => removeFolder(folder));

/** 1,000 starts of a program take three minutes on two cores that do nothing else. */
const TIMEOUT = 1_200_000;

test(
  'Records have the old or the new state after each of 1,000 kills, during every kind of change',
  async () => {
    const hits = await killAgainAndAgain(program, join(folder, 'changed'), 1000);
    expect(KINDS.filter((kind) => (hits.get(kind) ?? 0) < 20)).toEqual([]);
  },
  TIMEOUT,
);

test(
  'Records.erase() leaves the id in no byte after any of 100 kills',
  async () => {
    let erased = 0;
    const time = { milliseconds: 20 };
    for (let round = 0; round < 25; round++) {
      const seeds = [1, 2, 3, 4].map((seed) => 4 * round + seed);
      const done = await Promise.all(seeds.map((seed) => killErasing(program, folder, { seed, time })));
      erased += done.filter(Boolean).length;
    }
    // Some before it was done, and some after.
    expect(erased).toBeGreaterThan(5);
    expect(erased).toBeLessThan(95);
  },
  TIMEOUT,
);
