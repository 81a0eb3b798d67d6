/** What does a press change, and for whom? */

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { slash } from '../../src/command.ts';
import { type Control, notice } from '../../src/reply.ts';
import type { LoopbackDiscord, Person } from '../../src/workshop/loopback/discord.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { described, type SmallBot, startSmallBot } from '../support/small-bot.ts';

const library = libraryOf({ 'bees.md': '# Bees\n\nBees make honey.\n' });
const [passage] = library.corpus.passages;
if (passage === undefined) throw new Error('no passage');

const controls = (asker: string): Control[] => [
  { kind: 'button', label: 'Show', action: { kind: 'show', passage: passage.id } },
  { kind: 'button', label: 'Delete', action: { kind: 'delete', asker } },
];
const shows = (name: string, visibility: 'public' | 'private') =>
  slash({
    ...described(name),
    options: [],
    run: (_, __, { id }) => ({ ...notice('As it was.'), visibility, controls: controls(id) }),
  });

let bot: SmallBot;
let discord: LoopbackDiscord;
let member: Person;
let text: string;

beforeAll(async () => {
  bot = await startSmallBot({ library, commands: [shows('open', 'public'), shows('secret', 'private')] });
  ({ discord } = bot);
  member = discord.person(discord.users.member.id);
  text = discord.channels.text.id;
});

afterAll(() => bot.stop());

afterEach(() => expect(discord.violations).toEqual([]));

describe('a press that shows something else', () => {
  test('answers whoever pressed, and leaves what others see in the channel as it is', async () => {
    const { message } = await member.slash('open', {}, { channel: text });
    const id = message?.id ?? '';
    for (const person of [member, discord.newcomer('reader')]) {
      const outcome = await person.press(id, 'Show');
      expect(outcome).toMatchObject({ kind: 'message', ephemeral: true });
      expect(outcome.message?.text).toContain('honey');
    }
    expect(discord.message(id)?.text).toContain('As it was');
    expect(discord.message(id)?.text).not.toContain('honey');
  });

  test.each([
    ['of a private answer', 'secret', {}],
    ['in a direct message', 'open', { context: 'direct' }],
  ] as const)('takes the place %s', async (_, name, where) => {
    const at = name === 'secret' ? { channel: text } : where;
    const { message } = await member.slash(name, {}, at);
    const outcome = await member.press(message?.id ?? '', 'Show');
    expect(outcome.kind).toBe('updated');
    expect(discord.message(message?.id ?? '')?.text).toContain('honey');
  });

  test('offers to post it where that may be done, and not where members may not use their own apps', async () => {
    const labels = async (where: object) => {
      const { message } = await member.slash('secret', {}, where);
      await member.press(message?.id ?? '', 'Show');
      return JSON.stringify(discord.message(message?.id ?? '')?.raw);
    };
    expect(await labels({ channel: text })).toContain('Post');
    expect(await labels({ channel: discord.channels.elsewhere.id, install: 'user' })).not.toContain('Post');
  });
});

describe('a press that deletes', () => {
  const pressed = async (by: Person) => {
    const { message } = await member.slash('open', {}, { channel: text });
    const outcome = await by.press(message?.id ?? '', 'Delete');
    const isGone = () =>
      !discord.messages(text).some(({ id, deleted }) => id === message?.id && deleted !== true);
    if (outcome.kind !== 'message') await discord.until(isGone);
    return { isGone: isGone(), outcome };
  };

  test('takes the message away for who asked, and for who may manage messages', async () => {
    for (const person of [member, discord.person(discord.users.owner.id)])
      expect((await pressed(person)).isGone).toBe(true);
  });

  test('takes it away for nobody else, who is told so privately', async () => {
    const { isGone, outcome } = await pressed(discord.newcomer('reader'));
    expect(isGone).toBe(false);
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: true });
    expect(outcome.message?.text).toContain('can delete this');
  });
});
