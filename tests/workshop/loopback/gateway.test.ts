import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import {
  type DiscordOptions,
  type LoopbackDiscord,
  startDiscord,
} from '../../../src/workshop/loopback/discord.ts';
import { clientOf, INTENTS, startBot } from '../../support/loopback-bot.ts';

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function discordWith(options: DiscordOptions = {}): Promise<LoopbackDiscord> {
  const discord = await startDiscord({ heartbeatMs: 300, ...options });
  open.push(() => discord.close());
  return discord;
}

async function started(
  options: DiscordOptions = {},
): Promise<{ discord: LoopbackDiscord; bot: Client<true> }> {
  const discord = await discordWith(options);
  const bot = await startBot(discord);
  open.push(() => bot.destroy());
  return { discord, bot };
}

function clientFor(discord: LoopbackDiscord, intents = INTENTS): Client {
  const client = clientOf(discord, { intents });
  client.on(Events.Error, () => {});
  open.push(() => client.destroy());
  return client;
}

const sent = (discord: LoopbackDiscord, t: string): number =>
  discord.history.filter((entry) => entry.kind === 'gateway' && entry.direction === 'sent' && entry.t === t)
    .length;
const received = (discord: LoopbackDiscord, op: number): number =>
  discord.history.filter(
    (entry) => entry.kind === 'gateway' && entry.direction === 'received' && entry.op === op,
  ).length;
const resumed = (discord: LoopbackDiscord) => discord.until(() => sent(discord, 'RESUMED') > 0);

test('heartbeats are acknowledged', async () => {
  const { discord } = await started({ heartbeatMs: 50 });
  await discord.until(() => received(discord, 1) >= 3);
  expect(discord.history.some((entry) => entry.kind === 'gateway' && entry.op === 11)).toBe(true);
});

test.each([
  ['a pulled cable', (discord: LoopbackDiscord) => discord.faults.drop()],
  ['close 4000', (discord: LoopbackDiscord) => discord.faults.drop(4000)],
  ['op 7', (discord: LoopbackDiscord) => discord.faults.reconnect()],
])('after %s the client resumes and answers what it missed', async (_, strike) => {
  const { discord } = await started();
  strike(discord);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const outcome = await discord.person(discord.users.member.id).slash('ask', { question: 'missed' });
  expect(outcome.message?.text).toBe('Answer to missed in 0');
  await resumed(discord);
  expect(discord.identifies).toBe(1);
  expect(discord.violations).toEqual([]);
});

test('op 9 in answer to a resume makes the client identify anew', async () => {
  const { discord, bot } = await started();
  const ready = new Promise((resolve) => bot.once(Events.ShardReady, resolve));
  discord.faults.invalidateNext(false);
  discord.faults.drop();
  await ready;
  expect(discord.identifies).toBe(2);
});

test('op 9 that allows it makes the client resume', async () => {
  const { discord } = await started();
  discord.faults.invalidate(true);
  await discord.until(() => sent(discord, 'RESUMED') > 0, 8000);
  expect(discord.identifies).toBe(1);
});

test('a black hole is left by the client itself, which then resumes', async () => {
  const { discord } = await started({ heartbeatMs: 100 });
  discord.faults.blackHole();
  setTimeout(() => discord.faults.heal(), 400);
  await discord.until(() => sent(discord, 'RESUMED') > 0, 8000);
});

test('a client that stops beating its heart is dropped', async () => {
  const discord = await discordWith({ heartbeatMs: 30 });
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/?v=10&encoding=json`);
  expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4009);
});

test.each([
  ['?v=9&encoding=json', undefined, 4012],
  ['?v=10&encoding=json', 'no JSON', 4002],
  ['?v=10&encoding=json', { op: 3, d: {} }, 4003],
  ['?v=10&encoding=json', { op: 99 }, 4001],
  ['?v=10&encoding=json', { op: 2, d: { token: 'wrong', intents: 0 } }, 4004],
  ['?v=10&encoding=json', { op: 2, d: { token: 'loopback.token.of-the-bot', intents: 1 << 30 } }, 4013],
  ['?v=10&encoding=json', { op: 6, d: { token: 'wrong', session_id: 'x', seq: 1 } }, 4004],
])('a socket at %s that says %j is closed with %i', async (query, says, code) => {
  const discord = await discordWith();
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/${query}`);
  socket.on(
    'message',
    () => says !== undefined && socket.send(typeof says === 'string' ? says : JSON.stringify(says)),
  );
  expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(code);
});

test('more than 120 events a minute close the socket and are a violation', async () => {
  const discord = await discordWith();
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/?v=10&encoding=json`);
  socket.once('message', () => {
    for (let count = 0; count < 130; count += 1) socket.send('{"op":1,"d":null}');
  });
  expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4008);
  expect(discord.violations).toMatchObject([{ source: 'gateway', code: '4008' }]);
});

test('a wrong token ends the login', async () => {
  const discord = await discordWith();
  await expect(clientFor(discord).login('wrong')).rejects.toThrow(/invalid token/);
});

test('a privileged intent ends the login, unless the application has it', async () => {
  const intents = [...INTENTS, GatewayIntentBits.MessageContent];
  const discord = await discordWith();
  await expect(clientFor(discord, intents).login(discord.token)).rejects.toThrow('Used disallowed intents');
  const open = await discordWith({ privilegedIntents: GatewayIntentBits.MessageContent });
  await expect(clientFor(open, intents).login(open.token)).resolves.toBeDefined();
});

test('with no sessions left the client does not log in', async () => {
  const discord = await discordWith();
  discord.faults.exhaustSessions();
  await expect(clientFor(discord).login(discord.token)).rejects.toThrow(/Not enough sessions remaining/);
  expect(discord.identifies).toBe(0);
});

test('identifies are counted against the day', async () => {
  const discord = await discordWith({ identifyLimit: 1 });
  await clientFor(discord).login(discord.token);
  await expect(clientFor(discord).login(discord.token)).rejects.toThrow(/Not enough sessions remaining/);
});

test('a client that identifies past the limit all the same is closed, and it is a violation', async () => {
  const discord = await discordWith({ identifyLimit: 0 });
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/?v=10&encoding=json`);
  socket.once('message', () =>
    socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 0 } })),
  );
  expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4004);
  expect(discord.violations).toMatchObject([{ source: 'gateway', code: '4004' }]);
});

test('several connections hear the same interaction; the second answer is refused', async () => {
  const { discord } = await started();
  const second = await startBot(discord);
  open.push(() => second.destroy());
  const outcome = await discord.person(discord.users.member.id).slash('ask', { question: 'twice' });
  expect(outcome.kind).toBe('message');
  await discord.until(() => discord.violations.some(({ code }) => code === '40060'));
});

test('without the Message Content intent words are hidden, unless they concern the bot', async () => {
  const { discord } = await started();
  const member = discord.person(discord.users.member.id);
  await member.say(discord.channels.text.id, 'to nobody');
  await member.say(discord.channels.text.id, '@bot to you');
  await member.say(discord.channels.direct.id, 'alone');
  const contents = discord.history.flatMap((entry) =>
    entry.kind === 'gateway' && entry.t === 'MESSAGE_CREATE' ? [entry.d] : [],
  );
  expect(contents).toMatchObject([
    { content: '' },
    { content: `<@${discord.botUser.id}> to you` },
    { content: 'alone' },
  ]);
});

test('with the Message Content intent all words are there', async () => {
  const discord = await discordWith({ privilegedIntents: GatewayIntentBits.MessageContent });
  const client = clientFor(discord, [...INTENTS, GatewayIntentBits.MessageContent]);
  const heard = new Promise<string>((resolve) =>
    client.on(Events.MessageCreate, ({ content }) => resolve(content)),
  );
  await client.login(discord.token);
  await discord.until(() => sent(discord, 'GUILD_CREATE') > 0);
  await discord.person(discord.users.member.id).say(discord.channels.text.id, 'to nobody');
  expect(await heard).toBe('to nobody');
});

test('without message intents no messages come', async () => {
  const discord = await discordWith();
  await clientFor(discord, [GatewayIntentBits.Guilds]).login(discord.token);
  await discord.person(discord.users.member.id).say(discord.channels.text.id, '@bot hello');
  await discord.person(discord.users.member.id).say(discord.channels.direct.id, 'hello');
  expect(sent(discord, 'MESSAGE_CREATE')).toBe(0);
});

test('shards share the servers and leave what is direct to the first', async () => {
  const discord = await discordWith();
  const heard = [0, 1].map((shard) => {
    const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/?v=10&encoding=json`);
    const d = {
      token: discord.token,
      intents: GatewayIntentBits.Guilds | GatewayIntentBits.DirectMessages,
      shard: [shard, 2],
    };
    socket.once('message', () => socket.send(JSON.stringify({ op: 2, d })));
    const events: string[] = [];
    socket.on('message', (data) => events.push(JSON.parse(data.toString()).t));
    return events;
  });
  await discord.until(() => sent(discord, 'READY') === 2);
  await discord.person(discord.users.member.id).say(discord.channels.direct.id, 'hello');
  await vi.waitFor(() => expect(heard[0]).toContain('MESSAGE_CREATE'));
  expect(heard[1]).not.toContain('MESSAGE_CREATE');
  expect(heard.flat().filter((t) => t === 'GUILD_CREATE')).toHaveLength(1);
});
