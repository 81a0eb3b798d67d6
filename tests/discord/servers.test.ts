import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '../../src/discord/connection.ts';
import { LoginBudget } from '../../src/discord/login-budget.ts';
import { watchServers } from '../../src/discord/servers.ts';
import { createLog } from '../../src/log.ts';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { UNHURRIED } from '../support/bot.ts';

const log = createLog('silent');
const AWAY = '100000000000000099';

let discord: LoopbackDiscord;
let told: string[];
let kept: string[];
let stop: () => Promise<void>;
/** What the client reads in a login that discord.js itself could not read. */
let login: (ready: unknown) => void;
/** How many reports there were before the last comparison was complete. */
let comparisons: number | undefined;
/** The next report of a server fails. */
let fails: boolean;

beforeEach(async () => {
  discord = await startDiscord(UNHURRIED);
  told = [];
  comparisons = undefined;
  fails = false;
  kept = [discord.guilds.group.id, AWAY];
  const report = (what: string) => async (server: string) => {
    if (fails) {
      fails = false;
      throw new Error('the disk is full');
    }
    told.push(`${what} ${server}`);
  };
  const atOnce = { started: 0, now: () => Date.now(), wait: () => Promise.resolve() };
  const client = createClient(
    { apiUrl: discord.url, askByMention: false },
    new LoginBudget(undefined, log, atOnce),
  );
  const compared = () => {
    comparisons = told.length;
  };
  const known = async () => kept;
  watchServers(client, { known, left: report('left'), joined: report('joined'), compared }, log);
  login = (read) => void client.ws.emit('READY' as never, read as never, 0 as never);
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  await ready;
  stop = async () => {
    await client.destroy();
    await discord.close();
  };
});

afterEach(() => stop());

const group = () => discord.guilds.group.id;
const until = async (line: string, times = 1) => {
  // Whatever is reported before this has been reported by then.
  for (let n = 0; n < 200 && told.filter((one) => one === line).length < times; n++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(told.filter((one) => one === line)).toHaveLength(times);
};

describe('watchServers()', () => {
  test('tells at a login which known servers the bot is in, and which it has left', async () => {
    await until(`left ${AWAY}`);
    expect(told).toEqual([`joined ${group()}`, `left ${AWAY}`]);
    await expect.poll(() => comparisons).toBe(2);
  });

  test('tells when the bot is removed from a server, and not when the server is out of reach', async () => {
    await until(`left ${AWAY}`);
    discord.faults.inject('GUILD_DELETE', { id: group(), unavailable: true });
    discord.faults.inject('GUILD_DELETE', { id: group() });
    await until(`left ${group()}`);
    expect(told).toHaveLength(3);
  });

  test('tells when the bot is added to a server', async () => {
    const guild = { id: AWAY, name: 'Back', members: [], channels: [], roles: [], emojis: [], stickers: [] };
    discord.faults.inject('GUILD_CREATE', guild);
    await until(`joined ${AWAY}`);
  });

  test('tells after another login which servers it has left meanwhile', async () => {
    await until(`left ${AWAY}`);
    kept = [discord.guilds.elsewhere.id];
    discord.faults.invalidate(false);
    await until(`left ${discord.guilds.elsewhere.id}`);
  });

  test('goes on after a report that failed', async () => {
    await until(`left ${AWAY}`);
    fails = true;
    discord.faults.inject('GUILD_DELETE', { id: group() });
    discord.faults.inject('GUILD_CREATE', { id: AWAY, name: 'Back', members: [], channels: [], roles: [] });
    await until(`joined ${AWAY}`);
    expect(told).not.toContain(`left ${group()}`);
  });

  test.each([
    ['nothing', undefined],
    ['no list', { guilds: 'none' }],
    ['a list of something else', { guilds: [null, { id: 5 }] }],
  ])('takes no server for left if a login names %s', async (_, d) => {
    await until(`left ${AWAY}`);
    login(d);
    discord.faults.inject('GUILD_DELETE', { id: group() });
    await until(`left ${group()}`);
    expect(told.filter((line) => line === `left ${AWAY}`)).toHaveLength(1);
  });
});
