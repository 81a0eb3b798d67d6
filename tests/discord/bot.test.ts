/** Does the bot as it is started answer every command, press, menu and mention, within Discord's rules? */

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { LoopbackDiscord, SeenMessage } from '../../src/workshop/loopback/discord.ts';
import type { Outcome } from '../../src/workshop/loopback/interactions.ts';
import type { Person } from '../../src/workshop/loopback/person.ts';
import { type RunningBot, startBot, until } from '../support/bot.ts';

let bot: RunningBot;
let discord: LoopbackDiscord;
let member: Person;
let moderator: Person;
let text: string;

beforeAll(async () => {
  bot = await startBot();
  discord = bot.discord;
  member = discord.person(discord.users.member.id);
  moderator = discord.person(discord.users.moderator.id);
  text = discord.channels.text.id;
});

afterAll(async () => {
  await bot.stop();
  await discord.close();
});

afterEach(() => {
  expect(discord.violations).toEqual([]);
  const calls = discord.history.filter((entry) => entry.kind === 'rest');
  expect(calls.flatMap(({ pings = [] }) => pings)).toEqual([]);
});

/** All words on a message. */
function words(outcome: Outcome | SeenMessage | undefined): string {
  return JSON.stringify(outcome ?? '');
}

const QUESTION = 'Who was the first Russian consul on Formosa?';

describe('npm start', () => {
  test('publishes exactly the commands of commands/index.ts', () => {
    expect(discord.commands().map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
  });

  test('asks for no privileged intent', () => {
    const identify = discord.history.find((entry) => entry.kind === 'gateway' && entry.op === 2);
    expect(identify?.kind === 'gateway' && (identify.d as { intents: number }).intents).toBe(
      1 | (1 << 9) | (1 << 12),
    );
  });
});

describe('/ask', () => {
  test('quotes the passage in the channel with its citation', async () => {
    const outcome = await member.slash('ask', { question: QUESTION }, { channel: text });
    expect(outcome.kind).toBe('message');
    expect(outcome.ephemeral).toBe(false);
    expect(words(outcome)).toContain('Shabert');
    expect(words(outcome)).toContain('encyclopedia article');
  });

  test('answers privately when asked to', async () => {
    const outcome = await member.slash(
      'ask',
      { question: QUESTION, visibility: 'private' },
      { channel: text },
    );
    expect(outcome.ephemeral).toBe(true);
  });

  test('says privately that the material does not say', async () => {
    const outcome = await member.slash('ask', { question: 'how do i bake pancakes' }, { channel: text });
    expect(outcome.ephemeral).toBe(true);
    expect(words(outcome)).toContain('These documents do not say');
  });

  test.each(['   ', '🎉🎉', 'what is the', 'x'.repeat(6_000).slice(0, 900)])(
    'answers %j with a private sentence',
    async (question) => {
      const outcome = await member.slash('ask', { question }, { channel: text });
      expect(outcome.kind).toBe('message');
      expect(outcome.ephemeral).toBe(true);
    },
  );

  test('offers questions and headings while somebody types', async () => {
    const outcome = await member.autocomplete('ask', { question: 'tuap' }, 'question', { channel: text });
    expect(outcome.kind).toBe('choices');
    expect(outcome.choices?.length).toBeGreaterThan(0);
  });

  test('works in a thread, in a direct message and between people', async () => {
    for (const channel of [discord.channels.thread, discord.channels.direct, discord.channels.private]) {
      const outcome = await member.slash('ask', { question: QUESTION }, { channel: channel.id });
      expect(words(outcome)).toContain('Shabert');
    }
  });
});

describe('buttons', () => {
  test('copy the citation in one style, and in another that is chosen', async () => {
    const asked = await member.slash('ask', { question: QUESTION, visibility: 'private' }, { channel: text });
    const copied = await member.press(asked.message?.id ?? '', 'Copy citation');
    expect(copied.ephemeral).toBe(true);
    expect(copied.message?.text).toContain('Paul Shabert, a native German.” — Russia–Taiwan relations');
    expect(copied.message?.text).not.toContain('@misc');
    const chosen = await member.choose(copied.message?.id ?? '', 'Another style', ['BibTeX']);
    expect(chosen.kind).toBe('updated');
    expect(discord.message(copied.message?.id ?? '')?.text).toContain('@misc');
  });

  test('step to the neighbours of a private answer, and post what it shows', async () => {
    const asked = await member.slash('ask', { question: QUESTION, visibility: 'private' }, { channel: text });
    const id = asked.message?.id ?? '';
    expect((await member.press(id, '¶ 10 ▶')).kind).toBe('updated');
    expect(discord.message(id)?.text).toContain('¶\u00a010');
    expect((await member.press(id, '◀ ¶ 9')).kind).toBe('updated');
    await member.press(id, 'Post here');
    const posted = await discord.until(() =>
      discord.messages(text).find((message) => message.text.includes(`<@${member.id}>`)),
    );
    expect(posted.ephemeral).toBe(false);
    expect(posted.text).toContain(QUESTION);
    expect(posted.text).toContain('Paul Shabert');
    expect(posted.text).toContain('Notes ¶\u00a09');
  });

  test('do not change what others see in the channel', async () => {
    const asked = await member.slash('ask', { question: QUESTION }, { channel: text });
    const pressed = await moderator.press(asked.message?.id ?? '', '¶ 10 ▶');
    expect(pressed.kind).toBe('message');
    expect(pressed.ephemeral).toBe(true);
    expect(pressed.message?.text).toContain('¶\u00a010');
    expect(discord.message(asked.message?.id ?? '')?.text).not.toContain('¶\u00a010');
  });

  test('delete an answer for its asker and for a moderator only', async () => {
    const asked = await moderator.slash('ask', { question: QUESTION }, { channel: text });
    const id = asked.message?.id ?? '';
    const refused = await member.press(id, 'Delete');
    expect(refused.ephemeral).toBe(true);
    expect(discord.message(id)).toBeDefined();
    await moderator.press(id, 'Delete');
    await until(
      () => !member.sees(text).some((message) => message.id === id),
      () => 'the answer still stands',
    );
  });
});

describe('the other commands', () => {
  test('/cite gives a passage in full by number, and suggests passages', async () => {
    const offered = await member.autocomplete('cite', { passage: 'tuapse' }, 'passage', { channel: text });
    const value = String(offered.choices?.[0]?.value ?? '');
    expect(value).not.toBe('');
    const picked = await member.slash('cite', { passage: value }, { channel: text });
    expect(words(picked)).toContain('Tuapse');
    const typed = await member.slash('cite', { passage: 'russia-taiwan-relations 15' }, { channel: text });
    expect(words(typed)).toContain('¶\u00a015');
  });

  test('/search pages and opens what is found', async () => {
    const found = await member.slash('search', { terms: 'Taiwan' }, { channel: text });
    const id = found.message?.id ?? '';
    const turned = await member.press(id, '▶');
    expect(turned.kind).toBe('updated');
    const menu = JSON.stringify(discord.message(id)?.raw).match(/"value":"(?<passage>[a-z-]+:[0-9a-f]{8})"/u);
    const opened = await member.choose(id, 'Open a passage', [menu?.groups?.passage ?? '']);
    expect(opened.ephemeral).toBe(true);
    expect(opened.message?.text).toContain(menu?.groups?.passage?.replace(':', '\\:'));
  });

  test.each([
    [
      'verbatim',
      '“Beijing has every right to defend its sovereignty and territorial integrity”',
      /verbatim|word for word/iu,
    ],
    ['absent', 'the moon landing was filmed in a studio near the sea', /not|nowhere/iu],
  ])('/quote tells that words are %s', async (_, given, said) => {
    const outcome = await member.slash('quote', { words: given }, { channel: text });
    expect(words(outcome)).toMatch(said);
  });

  test('Check quote and Find passages work on a message, privately', async () => {
    const message = await member.say(
      text,
      'Lavrov: Beijing has every right to defend its sovereignty and territorial integrity',
    );
    for (const name of ['Check quote', 'Find passages']) {
      const outcome = await moderator.messageCommand(name, message.id);
      expect(outcome.ephemeral).toBe(true);
      expect(words(outcome)).toContain('sovereignty');
    }
  });

  test.each(['sources', 'help', 'privacy show'])('/%s answers', async (name) => {
    expect((await member.slash(name, {}, { channel: text })).kind).toBe('message');
  });

  test('/outline lists the headings of a document', async () => {
    const outcome = await member.slash('outline', { document: 'lavrov-on-taiwan' }, { channel: text });
    expect(outcome.kind).toBe('message');
  });

  test('/corpus is for moderators, and reloading for who may manage the server, checked here too', async () => {
    for (const name of ['corpus status', 'corpus check', 'corpus reload']) {
      const refusal = name === 'corpus reload' ? 'Only members who can manage' : 'Only the moderators';
      const forced = await member.slash(name, {}, { channel: text, force: true });
      expect(words(forced)).toContain(refusal);
      const allowed = await moderator.slash(name, {}, { channel: text });
      expect(words(allowed)).not.toContain('Only ');
    }
  });
});

describe('asking by mention', () => {
  test('is answered as a reply in a channel, and without the mention in a direct message', async () => {
    const asked = await member.say(text, `@bot ${QUESTION}`);
    await until(
      () =>
        member
          .sees(text)
          .some((message) => words(message).includes(asked.id) && words(message).includes('Shabert')),
      () => 'no reply',
    );
    const direct = discord.channels.direct.id;
    const before = member.sees(direct).length;
    await member.say(direct, QUESTION);
    await until(
      () => member.sees(direct).length >= before + 2,
      () => 'no reply',
    );
    expect(words(member.sees(direct).at(-1))).toContain('Shabert');
  });

  test('leaves other messages alone', async () => {
    const before = member.sees(text).length;
    await member.say(text, QUESTION);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(member.sees(text).length).toBe(before + 1);
  });
});
