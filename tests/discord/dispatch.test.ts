/** What does somebody get when an answer breaks down? */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createClient } from '../../src/discord/client.ts';
import { slash } from '../../src/discord/command.ts';
import { dispatch } from '../../src/discord/dispatch.ts';
import { publish } from '../../src/discord/register.ts';
import { createLog } from '../../src/log.ts';
import { type LoopbackDiscord, startDiscord } from '../../src/loopback/discord.ts';
import { footnoteOf } from '../commands/footnote.ts';
import { libraryOf } from '../support/sample-corpus.ts';

const described = {
  nameLocalised: { ru: 'a', 'zh-TW': 'a', 'zh-CN': 'a' },
  description: 'Breaks',
  descriptionLocalised: { ru: 'a', 'zh-TW': 'a', 'zh-CN': 'a' },
};
const breaking = (name: string, run: () => never | Promise<never>) =>
  slash({ ...described, name, nameLocalised: { ru: name, 'zh-TW': name, 'zh-CN': name }, options: [], run });
const broken = [
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
  discord = await startDiscord();
  const client = createClient({ apiUrl: discord.url, askByMention: false });
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
    expect(outcome.message?.text).toContain('Something went wrong here');
    expect(outcome.message?.text).not.toContain('slip');
    expect(discord.messages(discord.channels.text.id)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  },
);
