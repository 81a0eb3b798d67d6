import type { Client, ClientOptions } from 'discord.js';
import { afterEach, expect, test, vi } from 'vitest';
import {
  type DiscordOptions,
  type LoopbackDiscord,
  type Person,
  startDiscord,
} from '../../../src/workshop/loopback/discord.ts';
import { answer, clientOf, type Handler, startBot } from '../../support/loopback-bot.ts';
import { openApi } from '../../support/openapi.ts';

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function started(
  handler: Handler = answer,
  options: DiscordOptions = {},
  client: Partial<ClientOptions> = {},
): Promise<{ discord: LoopbackDiscord; bot: Client<true>; member: Person }> {
  const discord = await startDiscord({ heartbeatMs: 1000, ...options });
  open.push(() => discord.close());
  const bot = await startBot(discord, handler, client);
  open.push(() => bot.destroy());
  return { discord, bot, member: discord.person(discord.users.member.id) };
}

const calls = (discord: LoopbackDiscord, route: string) =>
  discord.history.flatMap((entry) => (entry.kind === 'rest' && entry.route.endsWith(route) ? [entry] : []));
const statuses = (discord: LoopbackDiscord, route: string) =>
  calls(discord, route).map(({ status }) => status);

test.each(['user', 'shared'] as const)('a %s rate limit is waited out by the client', async (scope) => {
  const { discord, member } = await started();
  discord.faults.rateLimit({ route: 'callback', scope, retryAfterMs: 150 });
  const before = performance.now();
  expect((await member.slash('ask', { question: 'x' })).kind).toBe('message');
  expect(performance.now() - before).toBeGreaterThan(140);
  expect(calls(discord, '/callback')).toMatchObject([
    { status: 429, answer: { global: false } },
    { status: 204 },
  ]);
  expect(discord.violations).toEqual([]);
});

test('the global rate limit is waited out by the client, in whole seconds', async () => {
  const { discord, member } = await started();
  discord.faults.rateLimit({ route: 'callback', scope: 'global', retryAfterMs: 300 });
  const before = performance.now();
  expect((await member.slash('ask', { question: 'x' })).kind).toBe('message');
  expect(performance.now() - before).toBeGreaterThan(950);
  expect(calls(discord, '/callback')).toMatchObject([
    { status: 429, answer: { global: true, retry_after: 0.3 } },
    { status: 204 },
  ]);
});

test('a 502 twice is retried at once', async () => {
  const { discord, member } = await started();
  discord.faults.fail({ route: 'callback', times: 2 });
  expect((await member.slash('ask', { question: 'x' })).kind).toBe('message');
  expect(statuses(discord, '/callback')).toEqual([502, 502, 204]);
});

test.each([
  ['reset', [0, 400]],
  ['bad gateway', [502, 400]],
] as const)(
  'an answer whose acknowledgement is lost (%s) is there once, and the retry is told so',
  async (how, expected) => {
    const { discord, member } = await started();
    discord.faults.loseResponse({ route: 'callback', how });
    expect((await member.slash('ask', { question: 'x' })).kind).toBe('message');
    await discord.until(() => calls(discord, '/callback').length === 2);
    expect(statuses(discord, '/callback')).toEqual(expected);
    expect(calls(discord, '/callback').at(-1)?.answer).toEqual({
      code: 40060,
      message: 'Interaction has already been acknowledged.',
    });
    expect(discord.messages(discord.channels.text.id)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  },
);

test('away() refuses connections; after back() on the same port the client logs in anew and answers', async () => {
  const { discord, bot, member } = await started();
  await discord.faults.away();
  await expect(fetch(`${discord.url}/v10/gateway`)).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 600));
  await discord.faults.back();
  // The client gives up its session when a connection is refused, so it identifies and does not resume.
  await discord.until(() => discord.identifies === 2, 5000);
  await vi.waitFor(() => expect(bot.ws.status).toBe(0), 5000);
  expect((await member.slash('ask', { question: 'x' })).kind).toBe('message');
});

test('a Discord that is away at the start ends the login at once', async () => {
  const discord = await startDiscord(openApi);
  open.push(() => discord.close());
  await discord.faults.away();
  const client = clientOf(discord);
  await expect(client.login(discord.token)).rejects.toThrow();
  await discord.faults.back();
});

test('a bot that does not answer in time did not respond, and its late answer is refused and noted', async () => {
  const late: Handler = async (interaction) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await answer(interaction);
  };
  const { discord, member } = await started(late, { responseMs: 100 });
  expect(await member.slash('ask', { question: 'x' })).toMatchObject({
    kind: 'did not respond',
    callback: undefined,
  });
  await discord.until(() => discord.violations.length > 0);
  expect(discord.violations).toMatchObject([
    { source: 'rules', code: '10062', message: 'Unknown interaction' },
  ]);
});

test('an answer is in time for 3 s by the given clock, and too late after', async () => {
  let ahead = 0;
  const wait: Handler = (interaction) => {
    ahead += 3001;
    return answer(interaction);
  };
  const { discord, member } = await started(wait, { now: () => Date.now() + ahead, responseMs: 3000 });
  const outcome = member.slash('ask', { question: 'x' });
  await discord.until(() => discord.violations.length > 0);
  expect(discord.violations).toMatchObject([{ code: '10062' }]);
  await discord.close();
  expect((await outcome).kind).toBe('did not respond');
});

test('a token edits for 15 minutes, and not after', async () => {
  let ahead = 0;
  const edits: unknown[] = [];
  const handler: Handler = async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('Now');
    ahead = 899_000;
    edits.push((await interaction.editReply('Soon')).content);
    ahead = 901_000;
    edits.push(await interaction.editReply('Late').catch(({ code }) => code));
  };
  const { discord, member } = await started(handler, { now: () => Date.now() + ahead });
  await member.slash('ask', { question: 'x' });
  await vi.waitFor(() => expect(edits).toEqual(['Soon', 50027]), 5000);
  expect(discord.violations).toMatchObject([{ code: '50027', message: 'Invalid Webhook Token' }]);
});

test('a delay that makes the bot late is not its fault; a second try at the dead token is', async () => {
  const codes: unknown[] = [];
  const handler: Handler = async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    for (let round = 0; round < 2; round += 1) {
      await interaction.reply('x').catch((error: { code: unknown }) => codes.push(error.code));
    }
  };
  const { discord, member } = await started(handler, { responseMs: 100 });
  discord.faults.delay(150, { route: 'callback' });
  await member.slash('ask', { question: 'x' });
  await vi.waitFor(() => expect(codes).toEqual([10062, 10062]), 5000);
  expect(discord.violations).toMatchObject([{ code: '10062' }]);
});

test('expireTokens() ends every token at once', async () => {
  const { discord, member } = await started(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.deferReply();
    discord.faults.expireTokens();
    if (interaction.isChatInputCommand()) await interaction.editReply('x').catch(() => {});
  });
  const { message } = await member.slash('ask', { question: 'x' });
  await discord.until(() => statuses(discord, '/messages/:message').includes(401));
  expect(discord.message(message?.id ?? '')?.thinking).toBe(true);
  expect(discord.violations).toEqual([]);
});

test('unauthorized() answers 401 once', async () => {
  const { discord, bot } = await started();
  discord.faults.unauthorized({ route: '/guilds/:guild' });
  const { id } = discord.guilds.group;
  await expect(bot.guilds.fetch({ guild: id, force: true })).rejects.toMatchObject({ status: 401 });
});

test('repeat() delivers an interaction twice; answering it twice is a violation', async () => {
  const { discord, member } = await started();
  await member.slash('ask', { question: 'x' });
  discord.faults.repeat();
  await discord.until(() => discord.violations.some(({ code }) => code === '40060'));
});

test('clear() forgets what has not struck', async () => {
  const { discord, member } = await started();
  discord.faults.fail({ route: 'callback', times: 99 });
  discord.faults.clear();
  await member.slash('ask', { question: 'x' });
  expect(statuses(discord, '/callback')).toEqual([204]);
});

test('what is withheld never arrives, until it is told', async () => {
  const discord = await startDiscord({ heartbeatMs: 1000 });
  open.push(() => discord.close());
  discord.faults.withhold('READY');
  const client = clientOf(discord);
  open.push(() => client.destroy());
  void client.login(discord.token).catch(() => {});
  await discord.until(() => discord.identifies > 0);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(client.isReady()).toBe(false);
  discord.faults.tell();
  discord.faults.drop(4000);
  await vi.waitFor(() => expect(client.isReady()).toBe(true), 10_000);
});

test('another address is named as the gateway, first and to come back to', async () => {
  const discord = await startDiscord();
  open.push(() => discord.close());
  discord.faults.sendElsewhere('ws://elsewhere.example', 'resume');
  const client = clientOf(discord);
  open.push(() => client.destroy());
  const named = new Promise((resolve) =>
    client.on('raw', ({ t, d }: { t: string; d: { resume_gateway_url: string } }) => {
      if (t === 'READY') resolve(d.resume_gateway_url);
    }),
  );
  await client.login(discord.token);
  expect(await named).toBe('ws://elsewhere.example');
  discord.faults.sendElsewhere('ws://elsewhere.example/first');
  expect(await client.rest.get('/gateway/bot')).toMatchObject({ url: 'ws://elsewhere.example/first' });
});
