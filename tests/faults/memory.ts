/** How much memory does a bot have when the rubbish is out? */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningBot } from '../support/bot.ts';

const PROBE = fileURLToPath(new URL('gc-probe.cjs', import.meta.url));

/** A bot that is asked twice while it still writes has written by then. In milliseconds. */
const LOOKED_EVERY = 50;
const LONGEST = 60_000;

/** Settings with which a bot can be asked. */
export function probed(folder: string): { readonly NODE_OPTIONS: string; readonly MEMORY_FILE: string } {
  return { NODE_OPTIONS: `--require ${JSON.stringify(PROBE)}`, MEMORY_FILE: join(folder, 'memory.json') };
}

/** Resident set and heap in MB, of 10^6 bytes; undefined when it does not answer within a minute. */
export async function memoryOf(
  bot: RunningBot,
  file: string,
): Promise<{ readonly rss: number; readonly heap: number } | undefined> {
  await rm(file, { force: true });
  bot.process.kill('SIGUSR2');
  for (let waited = 0; waited < LONGEST; waited += LOOKED_EVERY) {
    await new Promise((resolve) => setTimeout(resolve, LOOKED_EVERY));
    try {
      const { rss, heapUsed } = JSON.parse(await readFile(file, 'utf8'));
      return { rss: Math.round(rss / 1e5) / 10, heap: Math.round(heapUsed / 1e5) / 10 };
    } catch {
      // Not there yet, or not written to its end.
    }
  }
  return undefined;
}
