/** What does somebody get when an answer breaks down? */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { slash } from '../../src/command.ts';
import { createClient } from '../../src/discord/connection.ts';
import { dispatch } from '../../src/discord/dispatch.ts';
import { publish } from '../../src/discord/register.ts';
import { createLog } from '../../src/log.ts';
import { notice } from '../../src/reply.ts';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { footnoteOf } from '../commands/footnote.ts';
import { UNHURRIED } from '../support/bot.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { described } from '../support/small-bot.ts';

const breaking = (name: string, run: () => never | Promise<never>) =>
  slash({ ...described(name), options: [], run });
const works = slash({ ...described('works'), options: [], run: () => notice('All is well.') });
const goesOn = slash({
  ...described('goes-on'),
  options: [],
  run: () => ({
    ...notice('It is being read.'),
    later: (async function* () {
      yield notice('It has been read.');
    })(),
  }),
});
const broken = [
  works,
  goesOn,
  breaking('throws', () => {
    throw new TypeError('a slip');
  }),
  breaking('rejects', () => Promise.reject(new Error('a slip'))),
  breaking('throws-text', () => {
    throw 'no error at all';
  }),
];

let discord: LoopbackDiscord;
let end: () => Promise<void>;

beforeEach(async () => {
  discord = await startDiscord(UNHURRIED);
  const client = createClient({ apiUrl: discord.url, askByMention: true });
  const [ask] = commands;
  if (ask?.kind !== 'slash') throw new Error('the first command is not a slash command');
  dispatch(client, {
    footnote: footnoteOf(libraryOf({ 'a.md': '# Bees\n\nBees make honey.\n' })),
    commands: broken,
    asked: ask,
    commandIds: new Map(),
    questionsPerMinute: 0,
    log: createLog('silent'),
  });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  await ready;
  await publish(client.rest, broken, { applicationId: discord.applicationId });
  end = async () => {
    await client.destroy();
    await discord.close();
  };
});

afterEach(() => end());

test.each(['throws', 'rejects', 'throws-text'])(
  'a private sentence, once, when a command %s',
  async (name) => {
    const outcome = await discord.newcomer('reader').slash(name, {}, { channel: discord.channels.text.id });
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: true });
    expect(outcome.message?.text).toContain('Something went wrong, and nothing was changed.');
    expect(outcome.message?.text).not.toContain('slip');
    expect(discord.messages(discord.channels.text.id)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  },
);

test('the answer itself, once, when the connection is cut before Discord has heard it, or after', async () => {
  const ask = () => discord.newcomer('reader').slash('works', {}, { channel: discord.channels.text.id });
  discord.faults.cut({ route: 'callback' });
  expect((await ask()).message?.text).toContain('All is well');
  discord.faults.loseResponse({ route: 'callback', how: 'closed' });
  expect((await ask()).message?.text).toContain('All is well');
  expect(discord.messages(discord.channels.text.id)).toHaveLength(2);
  expect(discord.violations).toEqual([]);
});

test.each(['closed', 'reset', 'bad gateway'] as const)(
  'what comes later, when Discord has heard the first answer and its own got lost (%s)',
  async (how) => {
    discord.faults.loseResponse({ route: 'callback', how });
    const channel = discord.channels.text.id;
    await discord.newcomer('reader').slash('goes-on', {}, { channel });
    await discord.until(() =>
      discord.messages(channel).some(({ text }) => text.includes('It has been read')),
    );
    expect(discord.messages(channel)).toHaveLength(1);
  },
);

test('no reply to a mention once Discord has refused fifty, as it shuts out whoever goes on; commands are answered', async () => {
  discord.faults.fail({ route: 'POST /channels', status: 403, times: 1_000 });
  const channel = discord.channels.text.id;
  const tried = () =>
    discord.history.filter((entry) => entry.kind === 'rest' && entry.route === '/channels/:channel/messages');
  for (let n = 1; n <= 50; n += 1) {
    await discord.newcomer('reader').say(channel, '@bot Who makes honey?');
    await discord.until(() => tried().length === n);
  }
  await discord.newcomer('reader').say(channel, '@bot Who makes honey?');
  const outcome = await discord.newcomer('reader').slash('works', {}, { channel });
  expect(outcome.message?.text).toContain('All is well');
  expect(tried()).toHaveLength(50);
});
