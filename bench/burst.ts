/**
 * How long does each person wait if many ask at once? The bot as its own process: `npm run bench:burst --
 * [questions]`.
 */

import { parseArgs } from 'node:util';
import { print } from '../src/print.ts';
import { readQuestions } from '../tests/questions/question-set.ts';
import { startBot } from '../tests/support/bot.ts';
import { quantile } from './measures.ts';

const ROUNDS = 5;
/** The reply to anyone who has waited for two of the three seconds that Discord allows. */
const REFUSED = 'Please try again in';
const USAGE = `npm run bench:burst -- [QUESTIONS]

Puts this many /sources, which search nothing, to the bot at once (default 300), ${ROUNDS} times, then as many /ask.
Prints how long they took and how many were answered per second.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h', default: false } },
});
if (values.help) {
  print(USAGE);
  process.exit(0);
}
const count = Number(positionals[0] ?? 300);
if (!Number.isInteger(count) || count < 1)
  throw new RangeError(`Cannot ask ${positionals[0]} questions: use a whole number from 1`);

const questions = readQuestions('tests/fixtures/questions.jsonl').filter(({ kind }) => kind === 'plain');
// Longer than Discord waits, so that late answers are timed too.
const bot = await startBot({ discord: { responseMs: 60_000 }, settings: { DISCORD_OPENAPI: '' } });
const { discord } = bot;
const member = discord.person(discord.users.member.id);
const where = { channel: discord.channels.text.id };
for (const name of ['sources', 'ask']) {
  for (let round = 1; round <= ROUNDS; round++) {
    const times: number[] = [];
    const began = performance.now();
    let refused = 0;
    await Promise.all(
      Array.from({ length: count }, async (_, n) => {
        const question = questions[(n + round * count) % questions.length]?.question ?? '';
        const started = performance.now();
        const { callback } = await member.slash(name, name === 'ask' ? { question } : {}, where);
        if (JSON.stringify(callback).includes(REFUSED)) refused++;
        else times.push(performance.now() - started);
      }),
    );
    const perSecond = (1000 * times.length) / (performance.now() - began);
    const [median, p99, rate] = [quantile(times, 0.5), quantile(times, 0.99), perSecond].map((n) =>
      n.toFixed(0),
    );
    print(
      `${count} × /${name} at once, round ${round}: median ${median} ms, p99 ${p99} ms, ${rate} answered per second, ${refused} asked to try again`,
    );
  }
}
await bot.stop();
await discord.close();
