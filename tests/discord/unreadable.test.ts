/** Does the bot live, and answer the next question, whatever Discord sends? */

import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { LoopbackDiscord, Outcome, Person } from '../../src/workshop/loopback/discord.ts';
import type { Json } from '../../src/workshop/loopback/json.ts';
import { type SmallBot, startSmallBot } from '../support/small-bot.ts';

/** Every type of event that discord.js has a handler for, as the files say that hold them. */
const HANDLED = readdirSync('node_modules/discord.js/src/client/websocket/handlers')
  .map((file) => file.replace('.js', ''))
  .filter((name) => name !== 'index');

/** Nothing of what an event is made of, or only its outermost parts. */
const JUNK: readonly unknown[] = [
  null,
  {},
  [],
  'x',
  7,
  [null],
  { id: null, guild_id: null, user: null, member: null, author: null, channel: null, data: null },
  {
    id: '1',
    guild_id: '1',
    channel_id: '1',
    user: {},
    member: {},
    author: {},
    channel: {},
    data: {},
    emoji: {},
  },
  {
    guilds: [null],
    members: [null],
    users: [null],
    messages: [null],
    roles: [null],
    threads: [null],
    ids: null,
  },
];

/** Not of Discord's; some are names that every object or emitter has. */
const STRANGE: readonly unknown[] = [
  '__proto__',
  '__defineGetter__',
  'constructor',
  'toString',
  'error',
  'newListener',
  '',
  7,
  null,
  {},
  { toString: 1 },
];

let bot: SmallBot;
let discord: LoopbackDiscord;
let member: Person;

/** What would have ended the process. */
const fatal: unknown[] = [];
const note = (error: unknown) => void fatal.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', note).on('uncaughtException', note);
  bot = await startSmallBot();
  ({ discord } = bot);
  member = discord.person(discord.users.member.id);
});

afterAll(async () => {
  await bot.stop();
  process.off('unhandledRejection', note).off('uncaughtException', note);
});

afterEach(async () => {
  expect(await works()).toContain('All is well');
  expect(fatal.splice(0)).toEqual([]);
});

const where = () => ({ channel: discord.channels.text.id });
async function works(): Promise<string | undefined> {
  return (await member.slash('works', {}, where())).message?.text;
}

describe('an event', () => {
  test.each(HANDLED.filter((type) => type !== 'READY'))(
    '%s of nothing that it is made of is dropped',
    (type) => {
      for (const d of JUNK) discord.faults.inject(type, d);
    },
  );

  test.each(STRANGE.map((type) => [type]))('of type %j is dropped', (type) => {
    for (const d of JUNK) discord.faults.inject(type, d);
  });

  test('READY of nothing that it is made of is dropped', async () => {
    for (const d of JUNK) discord.faults.inject('READY', d);
    await works();
    expect(discord.identifies).toBe(1);
  });

  test('READY without a user is asked for anew, over a new connection', async () => {
    discord.faults.inject('READY', { ...first('READY'), user: null });
    await loggedInTwice(discord);
  });

  test.each(['GUILD_CREATE', 'MESSAGE_CREATE'])(
    '%s with any one part missing or another is dropped',
    async (type) => {
      await member.say(discord.channels.text.id, '@bot Who makes honey?');
      for (const { d } of damaged(first(type))) discord.faults.inject(type, d);
    },
  );
});

describe('a frame', () => {
  const frame = (payload: unknown) => JSON.stringify(payload);

  test.each([
    ['no JSON', '{"op":0,'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['bytes', new Uint8Array([0, 1, 2, 255])],
    ['an op that there is not', frame({ op: 99, d: null })],
    ['an op that is a text', frame({ op: 'x' })],
    ['a dispatch without anything', frame({ op: 0 })],
    [
      'a number of 5,000,000 letters in place of an event',
      frame({ op: 0, t: 'INTERACTION_CREATE', d: 'x'.repeat(5_000_000) }),
    ],
    ['an invalid session that does not say whether to resume', frame({ op: 9 })],
    ['a hello without a rhythm', frame({ op: 10 })],
    ['a heartbeat that is acknowledged twice', frame({ op: 11, d: {} })],
  ])('that is %s is dropped', (_, data) => {
    discord.faults.frame(data);
  });
});

describe('an interaction with one part missing or another', () => {
  const opened: Readonly<Record<string, () => Promise<Outcome>>> = {
    command: () => member.slash('works', { what: 'this' }, where()),
    typing: () => member.autocomplete('works', { what: 't' }, 'what', where()),
  };

  test.each(Object.keys(opened))('is answered once, if it can be: %s', async (kind) => {
    const open = opened[kind];
    if (open === undefined) throw new Error('no such kind');
    await open();
    // What is not known to be typing is answered with words.
    const left = kind === 'typing' ? ['id', 'token', 'type'] : ['id', 'token'];
    const parts = damaged(newest('INTERACTION_CREATE')).filter(({ path }) => !left.includes(path));
    expect(parts.length).toBeGreaterThan(50);
    for (const { change } of parts) {
      discord.faults.distort(change);
      const outcome = await open();
      if (kind === 'command') expect(outcome).toMatchObject({ kind: 'message', ephemeral: true });
      else expect(outcome.kind).toBe('choices');
    }
  });

  test.each(['id', 'token'])('cannot be answered without its %s', async (part) => {
    for (const { change } of damaged(newest('INTERACTION_CREATE')).filter(({ path }) => path === part)) {
      discord.faults.distort(change);
      void member.slash('works', {}, where());
    }
  });
});

describe('before the client is ready', () => {
  test('what cannot be read is dropped, and what can is answered', async () => {
    const asked: Promise<Outcome>[] = [];
    const early = await startSmallBot({
      before: (of) => {
        const off = of.on((entry) => {
          if (entry.kind !== 'gateway' || entry.t !== 'READY') return;
          off();
          // These come between READY and the servers; discord.js keeps them until it is ready.
          for (const d of JUNK) of.faults.inject('INTERACTION_CREATE', d);
          of.faults.inject('__proto__', {});
          of.faults.inject('MESSAGE_CREATE', { content: 'no author', channel_id: of.channels.text.id });
        });
      },
    });
    asked.push(
      early.discord
        .person(early.discord.users.member.id)
        .slash('works', {}, { channel: early.discord.channels.text.id }),
    );
    expect((await asked[0])?.message?.text).toContain('All is well');
    expect(early.lines.join('')).toContain('"event":"INTERACTION_CREATE"');
    await early.stop();
  });

  test('what waits until it is has one answer, its own', async () => {
    await works();
    const d = { ...newest('INTERACTION_CREATE'), id: '999999999999999999', token: 'early' };
    const early = await startSmallBot({
      before: (of) => {
        const off = of.on((entry) => {
          if (entry.kind !== 'gateway' || entry.t !== 'READY') return;
          off();
          of.faults.inject('INTERACTION_CREATE', d);
        });
      },
    });
    const sent = () =>
      early.discord.history.flatMap((entry) =>
        entry.kind === 'rest' && entry.path.includes('/early/') ? [JSON.stringify(entry.body)] : [],
      );
    await early.discord.until(() => sent().length > 0);
    await early.inFlight.drain(5_000);
    expect(sent()).toEqual([expect.stringContaining('All is well')]);
    await early.stop();
  });

  test.each(['user', 'application'])('READY without %s is asked for anew', async (part) => {
    const late = await startSmallBot({
      before: (of) => of.faults.distort((d) => ({ ...d, [part]: null }), 'READY'),
    });
    await loggedInTwice(late.discord);
    const { person, users, channels } = late.discord;
    const outcome = await person(users.member.id).slash('works', {}, { channel: channels.text.id });
    expect(outcome.message?.text).toContain('All is well');
    await late.stop();
  });
});

test('what is dropped is logged by its type, in few lines and without its contents', async () => {
  const quiet = await startSmallBot();
  const { faults, channels, users, person } = quiet.discord;
  const before = quiet.lines.length;
  for (let n = 0; n < 1_000; n += 1)
    faults.inject('MESSAGE_CREATE', { content: 'secret', channel_id: channels.text.id });
  faults.inject('secret type', null);
  faults.inject('__proto__', 'secret');
  faults.inject('error', 'secret');
  await person(users.member.id).slash('works', {}, { channel: channels.text.id });
  const dropped = quiet.lines.slice(before).map((line) => JSON.parse(line));
  expect(
    dropped.filter(({ event }) => event === 'MESSAGE_CREATE').map(({ dropped: count }) => count),
  ).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
  expect(dropped.filter(({ event }) => event === 'unknown').map(({ dropped: count }) => count)).toEqual([
    1, 2,
  ]);
  expect(quiet.lines.join('')).not.toContain('secret');
  await quiet.stop();
});

async function loggedInTwice({ until, history }: LoopbackDiscord): Promise<void> {
  const sent = (type: string) =>
    history.filter((entry) => entry.kind === 'gateway' && entry.op === 0 && entry.t === type).length;
  const servers = sent('GUILD_CREATE');
  await until(
    () => history.filter((entry) => entry.kind === 'gateway' && entry.op === 2).length === 2,
    10_000,
  );
  await until(() => sent('GUILD_CREATE') > servers || sent('GUILD_CREATE') > 1, 10_000);
}

/** The payload of the first event of a type that was sent. */
function first(type: string): Json {
  const sent = discord.history.find((entry) => entry.kind === 'gateway' && entry.t === type);
  return (sent as { readonly d?: unknown }).d as Json;
}

/** The payload of the newest event of a type that was sent. */
function newest(type: string): Json {
  const sent = discord.history.findLast((entry) => entry.kind === 'gateway' && entry.t === type);
  return (sent as { readonly d?: unknown }).d as Json;
}

interface Damage {
  /** Of the part, from the outside in: "member.user.id". */
  readonly path: string;
  readonly d: unknown;
  readonly change: (d: Json) => unknown;
}

/** A payload with each of its parts, three deep, left out or something else. */
function damaged(whole: Json): Damage[] {
  return pathsIn(whole, 3).flatMap((path) =>
    [undefined, null, 'x', 7, {}, []].map((value) => {
      const change = (d: Json) => put(d, path, value);
      return { path: path.join('.'), d: change(whole), change };
    }),
  );
}

function pathsIn(value: unknown, deep: number): string[][] {
  if (deep === 0 || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...pathsIn(inner, deep - 1).map((path) => [name, ...path]),
  ]);
}

function put(value: unknown, [name, ...rest]: readonly string[], end: unknown): unknown {
  if (name === undefined) return end;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = put(copy[name], rest, end);
  return copy;
}
