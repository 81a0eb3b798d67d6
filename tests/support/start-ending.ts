/** How does every bot of a test end with it, whatever the test came to? */

import { afterEach } from 'vitest';
import { type RunningBot, startBot } from './bot.ts';

/** A way to start bots that end, with the Discords they were on, when a test does; for the top of a test file. */
export function startEnding(): typeof startBot {
  const started: RunningBot[] = [];
  afterEach(async () => {
    const ended = started.splice(0);
    await Promise.all(ended.map((bot) => bot.stop('SIGKILL')));
    await Promise.all([...new Set(ended.map(({ discord }) => discord))].map((discord) => discord.close()));
  });
  return async (options) => {
    const bot = await startBot(options);
    started.push(bot);
    return bot;
  };
}
