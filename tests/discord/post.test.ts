/** Is a quotation put into the channel once, and for everyone, however often and wherever the button is pressed? */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { Posted } from '../../src/discord/post.ts';
import { unescapeText } from '../../src/replies/discord/escape.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import type { LoopbackDiscord, Person, SeenMessage } from '../../src/workshop/loopback/discord.ts';
import { objectOf } from '../../src/workshop/loopback/json.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { type SmallBot, type SmallBotOptions, startSmallBot } from '../support/small-bot.ts';

const PUBLISHED = '2019-05-04';
const library = libraryOf({
  'bees.md': [
    `---\nid: bees\ntitle: Bees\nlanguage: en\nsource:\n  title: The Hive\n  published: ${PUBLISHED}\n---`,
    '## Honey',
    'Honey is made by bees from nectar.',
    '## Winter',
    'In winter the bees form a cluster around their queen.',
  ].join('\n\n'),
  'wax.md': `# Wax\n\n${Array.from({ length: 12 }, (_, n) => `Cell ${n + 1} of the comb is built of wax.`).join('\n\n')}\n`,
});
const QUESTION = 'what is honey made from?';
const POST = 'Post here';

let bot: SmallBot;
let discord: LoopbackDiscord;
let member: Person;
let text: string;

async function start(options: SmallBotOptions = {}): Promise<void> {
  bot = await startSmallBot({ library, commands, ...options });
  ({ discord } = bot);
  member = discord.person(discord.users.member.id);
  text = discord.channels.text.id;
}

beforeEach(() => start());

afterEach(async () => {
  expect(discord.violations).toEqual([]);
  const sent = discord.history.filter((entry) => entry.kind === 'rest');
  expect(sent.flatMap(({ pings = [] }) => pings)).toEqual([]);
  await bot.stop();
});

/** The id of an answer that only the member sees. */
async function answered(where: object = { channel: text }): Promise<string> {
  const outcome = await member.slash('ask', { question: QUESTION, visibility: 'private' }, where);
  expect(outcome.ephemeral).toBe(true);
  return outcome.message?.id ?? '';
}

/** What everyone sees in a channel, once nothing is under way any more. */
async function posts(channel = text): Promise<SeenMessage[]> {
  await bot.inFlight.drain(5_000);
  return discord.messages(channel).filter(({ ephemeral }) => !ephemeral);
}

interface Button {
  readonly type?: unknown;
  readonly label?: unknown;
  readonly disabled?: unknown;
  readonly components?: readonly Button[];
}

/** Labels of the buttons on a message; those that cannot be pressed in brackets. */
function buttonsOn(id: string): string[] {
  const labels = ({ type, label, disabled, components = [] }: Button): string[] =>
    type === 2 ? [disabled === true ? `[${label}]` : String(label)] : components.flatMap(labels);
  return labels({ components: discord.message(id)?.raw.components as readonly Button[] });
}

const shownWords = (message: SeenMessage | undefined): string => unescapeText(message?.text ?? '');
const plain = (message: SeenMessage | undefined): string => shownWords(message).replace(/[*_]/gu, '');

describe('a press that posts', () => {
  test('puts the quotation into the channel with its question, its citation and who asked', async () => {
    await member.press(await answered(), POST);
    const [post, ...others] = await posts();
    expect(others).toEqual([]);
    expect(plain(post)).toContain(`${QUESTION}\n> Honey is made by bees from nectar.\n-# — The Hive`);
    expect(plain(post)).toContain(`Asked by <@${member.id}>`);
    expect(buttonsOn(post?.id ?? '')).toEqual(['Copy citation', '¶ 2 ▶', 'Delete']);
  });

  test('names nobody else as the one who asked what is read on from an answer that everyone sees', async () => {
    const asked = await member.slash('ask', { question: QUESTION }, { channel: text });
    const moderator = discord.person(discord.users.moderator.id);
    const opened = await moderator.press(asked.message?.id ?? '', '¶ 2 ▶');
    await moderator.press(opened.message?.id ?? '', POST);
    const post = (await posts()).at(-1);
    expect(plain(post)).toContain(`Posted by <@${moderator.id}>`);
    expect(plain(post)).not.toContain(QUESTION);
  });

  test('leaves the answer as it was, with a button that says so and can be pressed no more', async () => {
    const id = await answered();
    const before = discord.message(id)?.text;
    await member.press(id, POST);
    await posts();
    expect(discord.message(id)?.text).toBe(before);
    expect(buttonsOn(id)).toEqual(['Copy citation', '¶ 2 ▶', '[Posted]']);
  });

  test('posts nothing a second time, and tells so in private', async () => {
    const id = await answered();
    await member.press(id, POST);
    await posts();
    // To the next passage and back, the button can be pressed again.
    await member.press(id, '¶ 2 ▶');
    await member.press(id, '◀ ¶ 1');
    expect(buttonsOn(id)).toContain(POST);
    const outcome = await member.press(id, POST);
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: true });
    expect(plain(outcome.message)).toBe('This has already been posted here.');
    expect(await posts()).toHaveLength(1);
  });

  test('posts another passage of the same message, once each', async () => {
    const id = await answered();
    await member.press(id, POST);
    await posts();
    await member.press(id, '¶ 2 ▶');
    await member.press(id, POST);
    const [, second, ...others] = await posts();
    expect(plain(second)).toContain('> In winter the bees form a cluster around their queen.');
    expect(plain(second)).toContain('This passage may not answer the question.');
    expect(others).toEqual([]);
  });

  test('posts once though it comes twice at once', async () => {
    const id = await answered();
    discord.faults.delay(100, { route: 'callback', times: 2 });
    const outcomes = await Promise.all([member.press(id, POST), member.press(id, POST)]);
    expect(await posts()).toHaveLength(1);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['deferred update', 'message']);
    expect(plain(outcomes.find(({ kind }) => kind === 'message')?.message)).toBe(
      'This has already been posted here.',
    );
  });

  test('posts the same passage for another answer', async () => {
    for (const id of [await answered(), await answered()]) await member.press(id, POST);
    expect(await posts()).toHaveLength(2);
  });

  test('that fails can be pressed again', async () => {
    const id = await answered();
    discord.faults.fail({ route: 'POST /webhooks', status: 400 });
    await member.press(id, POST);
    expect(await posts()).toEqual([]);
    const apology = discord.messages(text).find((message) => message.text.includes('Something went wrong'));
    expect(apology?.ephemeral).toBe(true);
    expect(buttonsOn(id)).toContain(POST);
    await member.press(id, POST);
    expect(await posts()).toHaveLength(1);
    expect(buttonsOn(id)).toContain('[Posted]');
  });

  test('that posted is no failure if the button cannot be changed, and posts no second time', async () => {
    const id = await answered();
    discord.faults.fail({ route: 'PATCH /webhooks', status: 400 });
    await member.press(id, POST);
    expect(await posts()).toHaveLength(1);
    expect(discord.messages(text).map((message) => message.text)).not.toContainEqual(
      expect.stringContaining('Something went wrong'),
    );
    expect(plain((await member.press(id, POST)).message)).toBe('This has already been posted here.');
    expect(await posts()).toHaveLength(1);
  });
});

describe('everyone sees of', () => {
  const posted = async (id: string): Promise<SeenMessage> => {
    await member.press(id, POST);
    const [post, ...others] = await posts();
    expect(others).toEqual([]);
    expect(buttonsOn(id)).toContain('[Posted]');
    expect(plain(post)).toContain(`Posted by <@${member.id}>`);
    expect(buttonsOn(post?.id ?? '')).toEqual(['Delete']);
    return post as SeenMessage;
  };
  const shown = async (command: string, given: Record<string, string>): Promise<string> =>
    (await member.slash(command, given, { channel: text })).message?.id ?? '';

  test('a range all its passages', async () => {
    const post = await posted(await shown('cite', { passage: 'wax 3-5' }));
    expect(plain(post).match(/> Cell \d+/gu)).toEqual(['> Cell 3', '> Cell 4', '> Cell 5']);
  });

  test('a search the page that is open', async () => {
    const id = await shown('search', { terms: 'wax' });
    await member.press(id, '▶');
    const open = plain(discord.message(id)).match(/Cell \d+/gu);
    expect(open).toHaveLength(5);
    const post = await posted(id);
    expect(plain(post)).toContain('Passages with “wax”');
    expect(plain(post).match(/Cell \d+/gu)).toEqual(open);
  });

  test('a check the words that were looked at, and the verdict', async () => {
    const post = await posted(await shown('quote', { words: 'bees form a "cluster" [_around_](x) their' }));
    expect(plain(post)).toMatch(/In these documents, but not word for word\n/u);
    expect(plain(post)).toContain('> In winter the bees form a cluster around their queen.');
    expect(shownWords(post)).toContain('Checked: “bees form a "cluster" [_around_](x) their”');
  });
});

describe('several passages', () => {
  const MORE = /^\d+ more passages$/u;

  /** The form that opens from the menu of a private answer. */
  async function opened() {
    const outcome = await member.slash(
      'ask',
      { question: 'which cell is built of wax?', visibility: 'private' },
      { channel: text },
    );
    const id = outcome.message?.id ?? '';
    const menu = JSON.stringify(discord.message(id)?.raw).match(/"placeholder":"(?<placeholder>[^"]+)"/u);
    const placeholder = menu?.groups?.placeholder ?? '';
    expect(placeholder).toMatch(MORE);
    return member.choose(id, placeholder, ['Post several of these…']);
  }
  const boxesIn = (modal: unknown): string[] =>
    [...JSON.stringify(modal).matchAll(/"value":"(wax:[0-9a-f]{8})"/gu)].map(([, value = '']) => value);

  test('that are chosen are posted as one message, below what was asked', async () => {
    const form = await opened();
    expect(form.kind).toBe('modal');
    const [first = '', , third = ''] = boxesIn(form.modal);
    await member.submitModal(form, { passages: [first, third] });
    const [post, ...others] = await posts();
    expect(others).toEqual([]);
    expect(plain(post)).toContain('which cell is built of wax?');
    expect(plain(post).match(/wax:[0-9a-f]{8}/gu)).toEqual([first, third]);
    expect(plain(post)).toContain(`Posted by <@${member.id}>`);
  });

  test('are posted below words of their own that bring nothing to life', async () => {
    const form = await opened();
    const [first = ''] = boxesIn(form.modal);
    await member.submitModal(form, { heading: '# @everyone **look**', passages: [first] });
    const [post] = await posts();
    expect(shownWords(post)).toContain('# @everyone **look**');
    expect(post?.text).not.toMatch(/^#|(?<!\\)\*\*look|@everyone/mu);
  });
});

describe('a place', () => {
  test('among people without a server has the post for everyone', async () => {
    await member.press(await answered({ context: 'private', install: 'user' }), POST);
    expect(await posts(discord.channels.private.id)).toHaveLength(1);
  });

  test('where Discord keeps answers private has no post, and no button that says so', async () => {
    const id = await answered();
    // The answer is from before the app was removed from the server.
    discord.faults.distort((d) => ({
      ...d,
      authorizing_integration_owners: { 1: member.id },
      member: { ...objectOf(d.member), permissions: '0' },
    }));
    const outcome = await member.press(id, POST);
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: true });
    expect(await posts()).toEqual([]);
    expect(buttonsOn(id)).toContain(POST);
  });
});

describe('the language of a post', () => {
  const dateIn = (locale: 'en' | 'ru' | 'zh-TW') => voiceIn(locale).date(PUBLISHED);

  /** Posts as a reader of Russian. */
  async function posted(): Promise<SeenMessage | undefined> {
    const id = await answered({ channel: text, locale: 'ru' });
    expect(plain(discord.message(id))).toContain(dateIn('ru'));
    discord.faults.distort((d) => ({ ...d, locale: 'ru' }));
    await member.press(id, voiceIn('ru').say('post-here'));
    const [post] = await posts();
    expect(buttonsOn(id)).toContain(`[${voiceIn('ru').say('posted')}]`);
    return post;
  }

  test('is the server’s, though its reader has another', async () => {
    expect(plain(await posted())).toContain(dateIn('en'));
  });

  test('is the one that is set, if any', async () => {
    await bot.stop();
    await start({ language: 'zh-TW' });
    expect(plain(await posted())).toContain(dateIn('zh-TW'));
  });
});

describe('Posted', () => {
  test('takes a press once, until it is given back', () => {
    const posted = new Posted();
    expect([posted.take('1 a'), posted.take('1 a'), posted.take('1 b')]).toEqual([true, false, true]);
    posted.giveBack('1 a');
    expect([posted.take('1 a'), posted.take('1 a'), posted.take('1 b')]).toEqual([true, false, false]);
  });

  test('remembers the newest 1,000', () => {
    const posted = new Posted();
    for (let n = 0; n < 1_001; n += 1) posted.take(`${n}`);
    expect(posted.take('1')).toBe(false);
    expect(posted.take('0')).toBe(true);
  });
});
