/** What do the settings and decisions of a server's moderators come to with the real client? */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { unescapeText } from '../../src/replies/discord/escape.ts';
import type { LoopbackDiscord, Person, SeenMessage } from '../../src/workshop/loopback/discord.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { moderated, privacyOf, type ServerSide, serverSide } from '../support/server-side.ts';
import { type SmallBot, startSmallBot } from '../support/small-bot.ts';

const library = libraryOf({
  'bees.md': '# Bees\n\nHoney is made by bees from nectar.\n\nA hive yields twenty kilograms of honey.',
  'wasps.md': '# Wasps\n\nWasps build nests of paper.',
});
const QUESTION = 'Who makes honey?';
const REFUSED = 'Why did Napoleon leave Elba by ship for Leipzig, Austerlitz, Jena, Wagram and a hive?';

let side: ServerSide;
let stored: Map<string, { pins: number }>;
let bot: SmallBot;
let discord: LoopbackDiscord;
let member: Person;
let moderator: Person;
let text: string;
let thread: string;

beforeEach(async () => {
  side = serverSide();
  stored = new Map();
  const footnote = { ...moderated(library, side, { privacy: privacyOf(stored) }), commands };
  bot = await startSmallBot({ library, footnote, commands });
  ({ discord } = bot);
  member = discord.person(discord.users.member.id);
  moderator = discord.person(discord.users.moderator.id);
  text = discord.channels.text.id;
  thread = discord.channels.thread.id;
});

afterEach(async () => {
  expect(discord.violations).toEqual([]);
  expect(bot.lines.join('')).not.toContain('failed to answer');
  await bot.stop();
});

const shown = (message: SeenMessage | undefined) => unescapeText(message?.text ?? '');
const raw = (message: SeenMessage | undefined) => JSON.stringify(message?.raw);
const set = (settings: Partial<ServerSide['settings']>) => {
  side.settings = { ...side.settings, ...settings };
};
const ask = (who: Person, question = QUESTION, options = {}, channel = text) =>
  who.slash('ask', { question, ...options }, { channel });
const idOf = (outcome: { readonly message?: SeenMessage | undefined }) => outcome.message?.id ?? '';

describe('/settings', () => {
  test('changes in place, and takes effect with the next question', async () => {
    const panel = await moderator.slash('settings', {}, { channel: text });
    expect(panel.ephemeral).toBe(true);
    const placeholder = 'Public answers: in all channels';
    const after = await moderator.choose(idOf(panel), placeholder, [text]);
    expect(side.settings.channels).toEqual([text]);
    expect(idOf(after)).toBe(idOf(panel));
    expect(shown(after.message)).toContain('Saved: Public answers');
    expect((await ask(member)).ephemeral).toBe(false);
  });

  test('is shown to nobody who may not manage the server', async () => {
    await expect(member.slash('settings', {}, { channel: text })).rejects.toThrow();
    const forced = await member.slash('settings', {}, { channel: text, force: true });
    expect(shown(forced.message)).toBe('Only members who can manage this server can use this command.');
  });
});

describe('channels with public answers', () => {
  test('count for their threads, and keep all other channels private', async () => {
    set({ channels: [text] });
    expect((await ask(member)).ephemeral).toBe(false);
    expect((await ask(member, QUESTION, {}, thread)).ephemeral).toBe(false);
    set({ channels: ['300000000000000077'] });
    for (const channel of [text, thread]) {
      const answer = await ask(member, QUESTION, { visibility: 'public' }, channel);
      expect(answer.ephemeral).toBe(true);
      expect(shown(answer.message)).toContain('In this channel, only you see the answer.');
    }
  });

  test('leave a mention elsewhere one line that quotes nothing', async () => {
    set({ channels: ['300000000000000077'] });
    const said = await member.say(text, `@bot ${QUESTION}`);
    const answer = await discord.until(() =>
      discord.messages(text).find((one) => one.raw.message_reference?.message_id === said.id),
    );
    expect(shown(answer)).toContain(
      `There is an answer to “${QUESTION}”. Use /ask to see it; only you will see it.`,
    );
    expect(shown(answer)).not.toContain('nectar');
  });
});

describe('what is turned off', () => {
  test('is not answered, if it is a mention in the server, and is answered in a direct message', async () => {
    set({ off: ['mentions'] });
    const said = await member.say(text, `@bot ${QUESTION}`);
    const direct = await member.say(discord.channels.direct.id, QUESTION);
    const isAnswer = (to: SeenMessage) => (one: SeenMessage) =>
      one.raw.message_reference?.message_id === to.id;
    await discord.until(() => discord.messages(discord.channels.direct.id).find(isAnswer(direct)));
    expect(discord.messages(text).find(isAnswer(said))).toBeUndefined();
  });

  test('has no button, if it is posting, and an old one says so', async () => {
    const before = await ask(member, QUESTION, { visibility: 'private' });
    expect(raw(before.message)).toContain('Post here');
    set({ off: ['posting'] });
    const after = await ask(member, QUESTION, { visibility: 'private' });
    expect(raw(after.message)).not.toContain('Post here');
    const count = discord.messages(text, discord.users.owner.id).length;
    const pressed = await member.press(idOf(before), 'Post here');
    expect(shown(pressed.message)).toBe('Posting is turned off on this server.');
    expect(discord.messages(text, discord.users.owner.id)).toHaveLength(count);
  });
});

describe('documents asked by default', () => {
  test('are asked alone, until someone wants all of them', async () => {
    set({ documents: ['wasps' as never] });
    const refusal = await ask(member);
    expect(shown(refusal.message)).not.toContain('nectar');
    const all = await member.press(idOf(refusal), 'Search all documents');
    expect(idOf(all)).toBe(idOf(refusal));
    expect(shown(all.message)).toContain('by bees from nectar');
    const search = await member.slash('search', { terms: 'honey' }, { channel: text });
    expect(shown(search.message)).toContain('No passage with “honey”');
    const everywhere = await member.press(idOf(search), 'Search all documents');
    expect(shown(everywhere.message)).not.toContain('No passage');
  });

  test('can be searched in full page by page', async () => {
    set({ documents: ['wasps' as never] });
    const search = await member.slash('search', { terms: 'paper honey' }, { channel: text });
    expect(shown(search.message)).toContain('(1 of 2 documents)');
    const everywhere = await member.press(idOf(search), 'Search all documents');
    expect(shown(everywhere.message)).toContain('Passages 1–3 of 3');
    const posted = await member.press(idOf(everywhere), 'Post here');
    expect(posted.kind).not.toBe('did not respond');
    const isPost = (one: SeenMessage) => shown(one).includes('Posted by');
    const post = await discord.until(() => discord.messages(text, discord.users.owner.id).find(isPost));
    expect(shown(post)).toContain('Passages 1–3 of 3');
  });
});

describe('from a refused question to a pinned answer', () => {
  test('it takes two presses, in one private message', async () => {
    const refusal = await ask(moderator, REFUSED);
    expect(refusal.ephemeral).toBe(true);
    const choice = await moderator.press(idOf(refusal), 'Choose the answer…');
    expect(choice.ephemeral).toBe(true);
    const passage = library.corpus.passages[1]?.id ?? '';
    const outcome = await moderator.choose(idOf(choice), 'Pin one of these passages', [passage]);
    expect(idOf(outcome)).toBe(idOf(choice));
    expect(shown(outcome.message)).toContain('A hive yields twenty kilograms of honey.');
    expect(side.pins).toMatchObject([{ question: REFUSED, passage, verdict: 'use' }]);
    const answer = await ask(member, REFUSED);
    expect(answer.ephemeral).toBe(false);
    expect(shown(answer.message)).toContain('twenty kilograms');
    expect(shown(answer.message)).toContain('Pinned by the moderators');
    await moderator.press(idOf(outcome), 'Undo');
    expect(side.pins).toEqual([]);
    expect(shown((await ask(member, REFUSED)).message)).not.toContain('Pinned');
  });

  test('a form takes any other passage', async () => {
    const choice = await moderator.press(idOf(await ask(moderator, REFUSED)), 'Choose the answer…');
    const form = await moderator.press(idOf(choice), 'Type a citation…');
    const outcome = await moderator.submitModal(form, { passage: 'wasps 1' });
    expect(shown(outcome.message)).toContain('Wasps build nests of paper.');
    expect(side.pins).toMatchObject([{ question: REFUSED, verdict: 'use' }]);
  });

  test('a member has no such button', async () => {
    expect(raw((await ask(member, REFUSED)).message)).not.toContain('Choose the answer');
  });
});

describe('the menu of a public answer', () => {
  test('pins its passage, or takes another instead', async () => {
    const answer = await ask(member);
    const used = await moderator.messageCommand('Use this passage', idOf(answer));
    expect(used.ephemeral).toBe(true);
    expect(side.pins).toMatchObject([{ question: QUESTION, verdict: 'use' }]);
    expect(shown((await ask(member)).message)).toContain('Pinned by the moderators');
    await moderator.press(idOf(used), 'Undo');
    const refused = await moderator.messageCommand('Not the answer', idOf(answer));
    expect(side.pins).toMatchObject([{ question: QUESTION, verdict: 'not' }]);
    expect(shown((await ask(member)).message)).not.toContain('from nectar');
    expect(shown(refused.message)).toContain('no longer shown first');
    // Discord itself says who chose the command.
    expect(JSON.stringify(refused.message?.raw.components)).not.toContain(moderator.id);
  });

  test('offers passages for a mention that was not answered', async () => {
    const said = await member.say(text, `@bot ${REFUSED}`);
    const answer = await discord.until(() =>
      discord.messages(text).find((one) => one.raw.message_reference?.message_id === said.id),
    );
    const choice = await moderator.messageCommand('Use this passage', answer.id);
    expect(shown(choice.message)).toContain('Which passage answers this question?');
    expect(shown(choice.message)).toContain(REFUSED);
  });

  test('has these commands for moderators alone', async () => {
    const answer = await ask(member);
    await expect(member.messageCommand('Use this passage', idOf(answer))).rejects.toThrow();
  });
});

test('/privacy works in a direct message, and erases', async () => {
  stored.set(member.id, { pins: 2 });
  const shownNow = await member.slash('privacy show', {}, { context: 'direct' });
  expect(shown(shownNow.message)).toContain('Your Discord ID is stored with 2 pinned answers.');
  const asked = await member.slash('privacy erase', {}, { context: 'direct' });
  const erased = await member.press(idOf(asked), 'Erase');
  expect(shown(erased.message)).toContain('Erased');
  expect(stored.size).toBe(0);
});
