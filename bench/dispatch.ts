/**
 * What does an answer cost compared with a bare "pong"? From the interaction to its callback, both in one run: `npm
 * run bench:dispatch`.
 */

import { Events } from 'discord.js';
import ask from '../commands/ask.ts';
import type { Command, SlashCommand } from '../src/command.ts';
import { createClient } from '../src/discord/connection.ts';
import { dispatch } from '../src/discord/dispatch.ts';
import { publish } from '../src/discord/register.ts';
import { takesNoOptions } from '../src/doors/usage.ts';
import { Library } from '../src/library/library.ts';
import { createLog } from '../src/log.ts';
import { print } from '../src/print.ts';
import { warmUp } from '../src/replies/discord/warm-up.ts';
import { startDiscord } from '../src/workshop/loopback/discord.ts';
import { readQuestions } from '../tests/questions/question-set.ts';
import { quantile } from './measures.ts';

const ROUNDS = 400;
const WARM_UP = 30;

const same = (text: string) => ({ ru: text, 'zh-TW': text, 'zh-CN': text });
const pong = {
  kind: 'slash',
  name: 'pong',
  nameLocalised: same('pong'),
  description: 'Nothing but an answer',
  descriptionLocalised: same('Nothing but an answer'),
  options: [],
  run: () => ({ visibility: 'public', blocks: [{ kind: 'text', parts: ['pong'] }], controls: [] }),
} as const satisfies Command;

takesNoOptions(`npm run bench:dispatch

Times an /ask from the interaction to its callback beside a bare "pong", ${ROUNDS} of each in turn, in one process
with the Discord that it asks on this machine.
`);

const library = await Library.open('corpus');
const discord = await startDiscord();
const client = createClient({ apiUrl: discord.url, askByMention: false });
const footnote = {
  library,
  answers: 'public',
  commands: [],
  commandNames: [],
  reload: () => Promise.reject(new Error('not here')),
} as const;
dispatch(client, {
  footnote,
  commands: [ask, pong],
  asked: ask as SlashCommand,
  commandIds: new Map(),
  log: createLog('silent'),
});
const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
await client.login(discord.token);
await ready;
await publish(client.rest, [ask, pong], { applicationId: discord.applicationId });

// Like `npm start`.
await warmUp(library);
const member = discord.person(discord.users.member.id);
const where = { channel: discord.channels.text.id };
const questions = readQuestions('tests/fixtures/questions.jsonl').filter(({ kind }) => kind === 'plain');
const times = { ask: [] as number[], pong: [] as number[] };
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  const question = questions[round % questions.length]?.question ?? '';
  for (const [name, options] of [
    ['ask', { question }],
    ['pong', {}],
  ] as const) {
    const started = performance.now();
    await member.slash(name, options, where);
    if (round >= WARM_UP) times[name].push(performance.now() - started);
  }
}
for (const name of ['ask', 'pong'] as const) {
  print(
    `${name}: median ${quantile(times[name], 0.5).toFixed(2)} ms, p99 ${quantile(times[name], 0.99).toFixed(2)} ms`,
  );
}
print(`ratio at the median: ${(quantile(times.ask, 0.5) / quantile(times.pong, 0.5)).toFixed(2)}`);
await client.destroy();
await discord.close();
