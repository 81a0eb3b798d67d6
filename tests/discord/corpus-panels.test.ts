/** Do the panels of a server's documents work on Discord: in place, with forms, files and menus? */

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { unescapeText } from '../../src/replies/discord/escape.ts';
import { COMMAND_LOCALES } from '../../src/texts/locales.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import type { LoopbackDiscord, Outcome, Person } from '../../src/workshop/loopback/discord.ts';
import { RULES, server, type TestServer } from '../commands/moderation.ts';
import { type SmallBot, startSmallBot } from '../support/small-bot.ts';

let of: TestServer;
let bot: SmallBot;
let discord: LoopbackDiscord;
let moderator: Person;

beforeAll(async () => {
  of = server();
  bot = await startSmallBot({ commands, footnote: of.footnote });
  ({ discord } = bot);
  moderator = discord.person(discord.users.moderator.id);
});

afterAll(() => bot.stop());

afterEach(() => expect(discord.violations).toEqual([]));

const file = { name: 'rules.md', content: RULES };
const where = () => ({ channel: discord.channels.text.id });
const shown = ({ message }: Outcome) => unescapeText(message?.text ?? '');
/** The message below which something is pressed. */
const id = ({ message }: Outcome) => message?.id ?? '';
/** The same message, as it is now. */
const now = (outcome: Outcome) => unescapeText(discord.message(id(outcome))?.text ?? '');

async function accepted(preview: Outcome): Promise<void> {
  const form = await moderator.press(id(preview), 'Accept');
  expect(form.kind).toBe('modal');
  const sent = await moderator.submitModal(form, { rights: 'own', standpoint: 'the moderators' });
  expect(sent.kind).toBe('updated');
}

test('/corpus add reads an attached file, and the outcome takes the place of the preview', async () => {
  const preview = await moderator.slash('corpus add', { file }, where());
  expect(preview.ephemeral).toBe(true);
  expect(shown(preview)).toContain('Preview: House rules');
  await accepted(preview);
  expect(now(preview)).toContain('“House rules” was added');
  expect((await moderator.press(id(preview), 'Undo')).kind).toBe('updated');
  expect(now(preview)).toContain('Undo this change?');
  await moderator.press(id(preview), 'Undo');
  expect(now(preview)).toContain('A change to “House rules” was undone');
  expect(of.footnote.library.hasDocument('rules')).toBe(false);
});

test('/corpus add opens a form for a file, and wrong details are said above the preview', async () => {
  const form = await moderator.slash('corpus add', {}, where());
  const preview = await moderator.submitModal(form, { file });
  expect(preview.ephemeral).toBe(true);
  const edit = await moderator.press(id(preview), 'Edit…');
  const sent = await moderator.submitModal(edit, { title: 'Our rules', published: 'soon' });
  expect(sent.kind).toBe('updated');
  expect(now(preview)).toContain('Date: “soon” is not a date.');
  expect(now(preview)).toContain('Preview: Our rules');
  expect((await moderator.press(id(preview), 'Discard')).kind).toBe('updated');
  expect(now(preview)).toContain('The preview of “Our rules” was discarded.');
});

test('/corpus list leads to a document, whose file comes in a message of its own', async () => {
  await accepted(await moderator.slash('corpus add', { file }, where()));
  const list = await moderator.slash('corpus list', {}, where());
  await moderator.choose(id(list), 'Open a document', ['rules']);
  expect(now(list)).toContain('Versions:');
  const original = await moderator.press(id(list), 'Download original');
  expect(original).toMatchObject({ kind: 'message', ephemeral: true });
  expect(JSON.stringify(original.callback)).toContain('attachment://rules.md');
  const review = await moderator.press(id(list), 'Review by…');
  await moderator.submitModal(review, { date: '2026-05-01' });
  expect(now(list)).toContain('Review due since 1 May 2026');
  await moderator.press(id(list), 'Remove');
  expect(now(list)).toContain('Remove “House rules”?');
  await moderator.press(id(list), 'Back');
  await moderator.press(id(list), 'History');
  expect(now(list)).toContain(`<@${moderator.id}> changed the review date of “House rules”`);
});

test('a quotation says since when its document is to be checked', async () => {
  const cited = await moderator.slash('cite', { passage: 'rules 1' }, where());
  expect(shown(cited)).toContain('-# Review due since 1 May 2026');
  const found = await moderator.slash('search', { terms: 'noise' }, where());
  expect(shown(found)).toContain('· Review due since 1 May 2026');
});

test('/corpus export sends the archive', async () => {
  const outcome = await moderator.slash('corpus export', {}, where());
  expect(outcome.ephemeral).toBe(true);
  expect(JSON.stringify(outcome.callback)).toContain('attachment://documents.zip');
});

test.each(Object.entries(COMMAND_LOCALES))(
  'everything is within what Discord takes: %s',
  async (tag, locale) => {
    const there = { ...where(), locale: tag as never };
    const voice = voiceIn(locale);
    const preview = await moderator.slash('corpus add', { file }, there);
    expect(shown(preview)).toContain(voice.say('preview-not-yet'));
    for (const name of ['list', 'history', 'check', 'status'])
      expect((await moderator.slash(`corpus ${name}`, {}, there)).ephemeral).toBe(true);
    moderator.locale = tag as never;
    for (const key of ['edit', 'rights-button'] as const)
      expect((await moderator.press(id(preview), voice.say(key))).kind).toBe('modal');
    await moderator.press(id(preview), voice.say('discard'));
    moderator.locale = 'en-US' as never;
  },
);
