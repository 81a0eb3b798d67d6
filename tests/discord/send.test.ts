/** What is sent again, what is not, and what is said when something breaks down in between? */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slash } from '../../src/command.ts';
import { createClient } from '../../src/discord/connection.ts';
import { Resent } from '../../src/discord/resent.ts';
import { unheardIn } from '../../src/discord/unheard.ts';
import { notice } from '../../src/reply.ts';
import type { LoopbackDiscord, Outcome } from '../../src/workshop/loopback/discord.ts';
import { described, type SmallBot, startSmallBot, works } from '../support/small-bot.ts';

/** Set by a test: happens while the command runs. */
let meanwhile = () => {};
const slow = slash({
  ...described('slow'),
  options: [],
  run: () => {
    meanwhile();
    return notice('Done.');
  },
});
const breaksOff = slash({
  ...described('breaks-off'),
  options: [],
  run: () => ({
    ...notice('It begins.'),
    later: (async function* () {
      yield notice('It goes on.');
      throw new Error('a slip');
    })(),
  }),
});
const many = slash({
  ...described('many'),
  options: [
    {
      kind: 'text',
      ...described('what'),
      required: false,
      suggest: () => Array.from({ length: 30 }, (_, n) => ({ name: `${n}`, value: `${n}` })),
    },
  ],
  run: () => notice('Done.'),
});

let bot: SmallBot;
let discord: LoopbackDiscord;

beforeEach(async () => {
  meanwhile = () => {};
  bot = await startSmallBot({ commands: [works, slow, breaksOff, many], responseMs: 5_000 });
  ({ discord } = bot);
});

afterEach(() => bot.stop());

const run = (name: string): Promise<Outcome> =>
  discord.person(discord.users.member.id).slash(name, {}, { channel: discord.channels.text.id });
const callbacks = () =>
  discord.history.filter((entry) => entry.kind === 'rest' && entry.route.endsWith('/callback')).length;

describe('an answer', () => {
  test.each([400, 403, 404])('that Discord refuses with %i is not sent again', async (status) => {
    discord.faults.fail({ route: 'callback', status });
    const outcome = await run('works');
    expect(outcome.message?.text).not.toContain('All is well');
    expect(callbacks()).toBe(2);
  });

  test('that was cut off is sent again once, and no third time', async () => {
    discord.faults.cut({ route: 'callback', times: 2 });
    const outcome = await run('works');
    expect(outcome.message?.text).toContain('Something went wrong, and nothing was changed.');
  });

  test('that comes too late is not followed by an apology, which would come later still', async () => {
    meanwhile = () => discord.faults.expireTokens();
    void run('slow');
    await discord.until(() => callbacks() === 1);
    await bot.inFlight.drain(5_000);
    expect(callbacks()).toBe(1);
    expect(bot.lines.join('')).toContain('nobody left to answer');
  });

  test('that breaks off is followed by a private apology, and stays', async () => {
    const { message } = await run('breaks-off');
    const channel = discord.channels.text.id;
    await discord.until(() => discord.messages(channel).length === 2);
    const [first, second] = discord.messages(channel);
    expect(first?.id).toBe(message?.id);
    expect(first?.text).toContain('It goes on');
    expect(second?.text).toContain('Something went wrong, and nothing was changed.');
    expect(second?.ephemeral).toBe(true);
    expect(discord.violations).toEqual([]);
  });
});

test('of 30 suggestions the first 25 are offered, as Discord takes no more', async () => {
  const member = discord.person(discord.users.member.id);
  const where = { channel: discord.channels.text.id };
  const { choices } = await member.autocomplete('many', { what: 't' }, 'what', where);
  expect(choices?.map(({ name }) => name)).toEqual(Array.from({ length: 25 }, (_, n) => `${n}`));
  expect(discord.violations).toEqual([]);
});

test('Resent knows the newest 1,000 ids, and forgets older ones', () => {
  const resent = new Resent(createClient({ askByMention: false }));
  resent.add('a');
  for (let n = 0; n < 999; n += 1) resent.add(`${n}`);
  expect(resent.has('a')).toBe(true);
  resent.add('999');
  expect(resent.has('a')).toBe(false);
  expect(resent.has('0')).toBe(true);
});

describe('unheardIn()', () => {
  const whole = { id: '123456789012345678', token: 'aW50ZXJhY3Rpb24_-=', type: 2 };

  test('reads what an answer needs, and no more', () => {
    expect(unheardIn({ ...whole, data: {} })).toEqual(whole);
    expect(unheardIn({ ...whole, type: undefined })).toEqual({ ...whole, type: undefined });
  });

  test.each([
    [null],
    ['x'],
    [{ ...whole, id: 1 }],
    [{ ...whole, id: '1234567890123456/' }],
    [{ ...whole, id: '../../users/@me' }],
    [{ ...whole, id: '123456789012345678901' }],
    [{ ...whole, token: 1 }],
    [{ ...whole, token: '' }],
    [{ ...whole, token: 'a/../../b' }],
    [{ ...whole, token: 'a?b' }],
    [{ ...whole, token: 'a'.repeat(1_001) }],
    [{ ...whole, type: 1 }],
  ])('takes nothing of %j for an address', (d) => {
    expect(unheardIn(d)).toBeUndefined();
  });
});
