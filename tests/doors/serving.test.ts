/** Does a moderator keep a document from Discord, from the upload to the quotation, and does nobody else see it? */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import ask from '../../commands/ask.ts';
import { commands } from '../../commands/index.ts';
import type { SlashCommand } from '../../src/command.ts';
import { type DiscordConfig, readDiscordConfig } from '../../src/config.ts';
import { createClient } from '../../src/discord/connection.ts';
import { dispatch } from '../../src/discord/dispatch.ts';
import { publish } from '../../src/discord/register.ts';
import { footnoteOf, openServers } from '../../src/doors/serving.ts';
import { LiveLibrary } from '../../src/library/live-library.ts';
import { ServerLibraries } from '../../src/library/server-libraries.ts';
import { createLog } from '../../src/log.ts';
import { unescapeText } from '../../src/replies/discord/escape.ts';
import { type LoopbackDiscord, type Person, startDiscord } from '../../src/workshop/loopback/discord.ts';
import type { Outcome } from '../../src/workshop/loopback/interactions.ts';
import { libraryOf } from '../support/sample-corpus.ts';

const RULES = '# House rules\n\n## Pets\n\nFerrets are allowed in the garden only, until sunset.\n';

let discord: LoopbackDiscord;
let member: Person;
let moderator: Person;
let text: string;
let end: () => Promise<void>;

beforeAll(async () => {
  discord = await startDiscord({ responseMs: 30_000 });
  const stateDir = await mkdtemp(join(tmpdir(), 'serving '));
  const config: DiscordConfig = readDiscordConfig({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    STATE_DIR: stateDir,
  });
  const log = createLog('silent');
  const live = new LiveLibrary(libraryOf({ 'bees.md': '# Bees\n\nBees make honey in summer.\n' }));
  const libraries = new ServerLibraries(live);
  const servers = await openServers(stateDir, libraries, config, log);
  const commandIds = new Map<string, string>();
  const footnote = footnoteOf({ live, libraries, servers, config, commands, commandIds, log });
  const client = createClient(config);
  dispatch(client, { footnote, commands, asked: ask as SlashCommand, commandIds, log });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  await ready;
  const { ids } = await publish(client.rest, commands, { applicationId: discord.applicationId });
  for (const [name, id] of ids) commandIds.set(name, id);
  member = discord.person(discord.users.member.id);
  moderator = discord.person(discord.users.moderator.id);
  text = discord.channels.text.id;
  end = async () => {
    await client.destroy();
    await servers.close();
    await discord.close();
    await rm(stateDir, { recursive: true, force: true });
  };
});

afterAll(() => end());

afterEach(() => {
  expect(discord.violations).toEqual([]);
});

function seen({ message }: Outcome): string {
  return unescapeText(message?.text ?? '').replaceAll('**', '');
}

/** The outcome once a later reply has taken its place: on a busy machine, reading takes longer than a reply may. */
async function settled(outcome: Outcome, words: RegExp): Promise<Outcome> {
  const now = (): Outcome => {
    const message = moderator.sees(text).find(({ id }) => id === outcome.message?.id);
    return message === undefined ? outcome : { ...outcome, message };
  };
  await expect.poll(() => seen(now()), { timeout: 20_000 }).toMatch(words);
  return now();
}

test('a moderator adds a document, which answers in their server and nowhere else', async () => {
  const asking = { question: 'Where are ferrets allowed?', visibility: 'private' };
  expect(seen(await member.slash('ask', asking, { channel: text }))).not.toContain('garden');

  const file = { name: 'rules.md', content: Buffer.from(RULES) };
  const shown = await settled(await moderator.slash('corpus add', { file }, { channel: text }), /Ferrets/u);
  expect(shown.ephemeral).toBe(true);
  expect(seen(shown)).toContain('House rules');

  const rights = await moderator.press(shown.message?.id ?? '', 'Accept');
  expect(rights.modal).toBeDefined();
  const done = await moderator.submitModal(rights, { rights: 'own', standpoint: 'the wardens' });
  await settled(done, /1 added, 0 changed, 0 removed/u);

  const answered = await member.slash('ask', asking, { channel: text });
  expect(seen(answered)).toContain('Ferrets are allowed in the garden only, until sunset.');
  expect(seen(answered)).toContain('House rules');

  for (const where of [{ channel: discord.channels.elsewhere.id }, { context: 'direct' }] as const)
    expect(seen(await member.slash('ask', asking, where))).not.toContain('garden');
});

test('a refused question is answered by a pinned passage after three presses', async () => {
  const question = { question: 'May I bring my weasel?', visibility: 'private' };
  const refused = await moderator.slash('ask', question, { channel: text });
  expect(seen(refused)).not.toContain('Ferrets');

  const choice = await moderator.press(refused.message?.id ?? '', 'Choose the answer…');
  expect(choice.ephemeral).toBe(true);
  const form = await moderator.press(choice.message?.id ?? '', 'Type a citation…');
  const pinned = await moderator.submitModal(form, { passage: 'rules 1' });
  expect(seen(pinned)).toContain('Ferrets are allowed');

  const again = await member.slash('ask', { question: 'please, may I bring my weasels?' }, { channel: text });
  expect(seen(again)).toContain('Ferrets are allowed in the garden only, until sunset.');
  const other = await member.slash('ask', { question: 'May I not bring my weasel?' }, { channel: text });
  expect(seen(other)).not.toContain('Ferrets');
});
