/** Does the bot keep its promises while things break? A short run; `npm run faults -- --long` is the long one. */

import { describe, test } from 'vitest';
import { kills, stops } from './restarts.ts';
import { storm } from './storm.ts';

/** Printed with a failure; `npm run faults -- --seed N` runs it again. */
const seed = Number(process.env.SEED ?? 20_261_122);

/** 400 interactions amid faults, and four bots that are started and stopped beside them; in milliseconds. */
const timeout = 240_000;

// Each against a Discord of its own: what one waits for, the others use.
describe.concurrent(`the bot, with seed ${seed},`, { timeout }, () => {
  test('answers everybody exactly once amid drops, copies, lost answers, 429, 5xx and delays', async ({
    expect,
  }) => {
    const { wrongs, owed, faults } = await storm({ seed, interactions: 400, drops: 4, perSecond: 50 });
    expect(wrongs).toEqual([]);
    expect(owed).toBeGreaterThan(200);
    expect(Object.keys(faults).length).toBeGreaterThan(4);
  });

  test('leaves nobody waiting when it is told to stop', async ({ expect }) => {
    const { wrongs, owed } = await stops(seed, 2);
    expect(wrongs).toEqual([]);
    expect(owed).toBeGreaterThan(0);
  });

  test('starts well after each kill -9 while its corpus changes', async ({ expect }) => {
    expect((await kills(seed, 2)).wrongs).toEqual([]);
  });
});
