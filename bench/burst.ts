/** How long does each wait when many ask at once? The bot as its own process: `npm run bench:burst -- [questions]`. */

import { readQuestions } from '../tests/questions/question-set.ts';
import { startBot } from '../tests/support/bot.ts';
import { quantile } from './measures.ts';

const ROUNDS = 5;
const count = Number(process.argv[2] ?? 300);

const questions = readQuestions('tests/fixtures/questions.jsonl').filter(({ kind }) => kind === 'plain');
// Longer than Discord waits, so that what comes late is timed too.
const bot = await startBot({ discord: { responseMs: 60_000 }, settings: { DISCORD_OPENAPI: '' } });
const { discord } = bot;
const member = discord.person(discord.users.member.id);
const where = { channel: discord.channels.text.id };
for (const name of ['sources', 'ask']) {
  for (let round = 1; round <= ROUNDS; round++) {
    const times: number[] = [];
    await Promise.all(
      Array.from({ length: count }, async (_, n) => {
        const question = questions[(n + round * count) % questions.length]?.question ?? '';
        const started = performance.now();
        await member.slash(name, name === 'ask' ? { question } : {}, where);
        times.push(performance.now() - started);
      }),
    );
    const [median, p99] = [quantile(times, 0.5), quantile(times, 0.99)].map((ms) => ms.toFixed(0));
    console.log(`${count} × /${name} at once, round ${round}: median ${median} ms, p99 ${p99} ms`);
  }
}
await bot.stop();
await discord.close();
