/** A short run; `npm run faults -- --flips 10000` is the long one. */

import { expect, test } from 'vitest';
import { flips } from './flips.ts';

const seed = Number(process.env.SEED ?? 20_261_122);

/** A corpus is opened, and asked, for each of 300 flips; in milliseconds. */
const timeout = 180_000;

test(`the bot quotes nothing but what stands in the files, whichever bit is another, with seed ${seed}`, {
  timeout,
}, async () => {
  const { wrongs, counts, quotations } = await flips(seed, 300);
  expect(wrongs).toEqual([]);
  expect(quotations).toBeGreaterThan(1_000);
  for (const kind of ['index', 'corpus'])
    expect(counts[`the snapshot of the ${kind}: made again`]).toBeGreaterThan(30);
  expect(counts['a file: quoted as it stands now']).toBeGreaterThan(0);
  expect(counts['a file: refused, with its name and line']).toBeGreaterThan(0);
  expect(counts['a text in memory: not quoted any more']).toBeGreaterThan(0);
});
