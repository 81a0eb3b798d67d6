/** Does a gesture that needs the bot wait for it, and reach the one that is there? */

import type { Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoopbackDiscord, startDiscord } from '../../../src/workshop/loopback/discord.ts';
import type { BotState } from '../../../src/workshop/playground/bot.ts';
import { type Around, carryOut } from '../../../src/workshop/playground/gestures.ts';
import { answer, startBot } from '../../support/loopback-bot.ts';

const SEAT = { as: 'member', in: 'text' };
/** Milliseconds in which a bot here has to answer, so that a silent one is soon known. */
const RESPONSE = 300;

let discord: LoopbackDiscord;
const bots: Client[] = [];
let forms: Around['forms'];
let starts: number;
let settle: (state: BotState) => void;
let settled: Promise<BotState>;

beforeEach(async () => {
  discord = await startDiscord({ responseMs: RESPONSE });
  starts = 1;
  forms = new Map();
  starting();
});

afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.destroy();
  await discord.close();
});

function starting(): void {
  settled = new Promise((resolve) => {
    settle = resolve;
  });
}

async function up(handler = answer): Promise<void> {
  bots.push(await startBot(discord, handler));
  settle({ kind: 'ready' });
}

const around = () => ({
  discord,
  bot: {
    get starts() {
      return starts;
    },
    settled: () => settled,
  },
  forms,
  unseen: <Value>(run: () => Value) => run(),
});
const perform = (gesture: object, seat: object = SEAT) => carryOut(around(), { seat, gesture });
const ask = { kind: 'slash', path: 'ask', options: { question: 'why' } };
const said = () => discord.messages(discord.channels.text.id).map(({ text }) => text);
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('carryOut()', () => {
  test('gives the bot the bytes of a file that was chosen on the page', async () => {
    await up();
    const bytes = Buffer.from([0, 255, 10, 13]);
    const file = { name: 'a.docx', base64: bytes.toString('base64') };
    expect((await perform({ ...ask, options: { question: 'why', file } })).kind).toBe('done');
    const [, id = ''] = /attachments\/(\d+)\/a\.docx/u.exec(JSON.stringify(discord.history)) ?? [];
    expect(discord.file(id)).toEqual(bytes);
  });

  test('opens the form that answers a press, and sends what was filled in, with files', async () => {
    await up();
    await perform({ ...ask, options: { question: 'controls' } });
    const [{ id = '' } = {}] = discord.messages(discord.channels.text.id);
    const opened = await perform({ kind: 'press', message: id, component: 'form' });
    expect(opened).toMatchObject({
      kind: 'form',
      form: { title: 'A form', fields: [{ name: 'words' }, { name: 'file', kind: 'files' }] },
    });
    const form = 'form' in opened ? opened.form.id : '';
    const file = { name: 'a.docx', base64: 'AP8=' };
    const filled = { kind: 'submit', form, fields: { words: 'three', file: [file] } };
    await expect(perform(filled, { ...SEAT, as: 'moderator' })).rejects.toThrow('no longer open');
    await expect(perform({ ...filled, fields: { words: '' } })).rejects.toThrow('required');
    expect(await perform(filled)).toEqual({ kind: 'done' });
    expect(said().at(-1)).toBe('Got three and a.docx');
    await expect(perform(filled)).rejects.toThrow('no longer open');
  });

  test('keeps a form open that the bot did not answer', async () => {
    await up(async (interaction) => (interaction.isModalSubmit() ? undefined : answer(interaction)));
    await perform({ ...ask, options: { question: 'controls' } });
    const [{ id = '' } = {}] = discord.messages(discord.channels.text.id);
    const opened = await perform({ kind: 'press', message: id, component: 'form' });
    const form = 'form' in opened ? opened.form.id : '';
    const filled = { kind: 'submit', form, fields: { words: 'three' } };
    const silent = { kind: 'failed', sentence: 'The application did not respond' };
    expect(await perform(filled)).toEqual(silent);
    expect(await perform(filled)).toEqual(silent);
  });

  test('holds a command until the bot is up, and has it answered then', async () => {
    const answered = perform(ask);
    await soon();
    expect(said()).toEqual([]);
    await up();
    expect(await answered).toEqual({ kind: 'done' });
    expect(said()).toEqual(['Answer to why in 0']);
  });

  test('holds a mention of the bot and what is written to it alone, and nothing else', async () => {
    await perform({ kind: 'say', text: 'hello all' });
    expect(said()).toEqual(['hello all']);
    const mention = perform({ kind: 'say', text: `<@${discord.botUser.id}> hello` });
    const alone = perform({ kind: 'say', text: 'hello' }, { as: 'member', in: 'direct' });
    await soon();
    expect(said()).toEqual(['hello all']);
    expect(discord.messages(discord.channels.direct.id)).toEqual([]);
    await up();
    await Promise.all([mention, alone]);
    await discord.until(() => said().includes('You said: hello'));
    expect(discord.messages(discord.channels.direct.id)[0]?.text).toBe('hello');
  });

  test('fails with a sentence if the bot does not come up, and sends nothing', async () => {
    const answered = perform(ask);
    settle({ kind: 'ended', said: 'Error: no corpus' });
    expect(await answered).toEqual({
      kind: 'failed',
      sentence: expect.stringContaining('Footnote has ended'),
    });
    expect(await perform({ kind: 'say', text: `<@${discord.botUser.id}> hello` })).toMatchObject({
      kind: 'failed',
    });
    expect(said()).toEqual([]);
  });

  test('asks the next bot again if the one that was asked has been restarted', async () => {
    await up(() => {
      // Its code has changed; it says nothing any more.
      starting();
      return Promise.resolve();
    });
    const answered = perform(ask);
    await discord.until(() =>
      discord.history.some((one) => one.kind === 'gateway' && one.t === 'INTERACTION_CREATE'),
    );
    for (const bot of bots.splice(0)) await bot.destroy();
    starts += 1;
    await up();
    expect(await answered).toEqual({ kind: 'done' });
    expect(said()).toEqual(['Answer to why in 0']);
  });

  test('does not ask a silent bot again that was not restarted', async () => {
    let asked = 0;
    await up(() => {
      asked += 1;
      return Promise.resolve();
    });
    expect(await perform(ask)).toEqual({ kind: 'failed', sentence: 'The application did not respond' });
    expect(asked).toBe(1);
  });

  test("sets the person's language before they act, and the server's on its own", async () => {
    await up();
    await perform(ask, { ...SEAT, lang: 'ru' });
    const last = () =>
      discord.history.findLast((one) => one.kind === 'gateway' && one.t === 'INTERACTION_CREATE');
    expect(last()).toMatchObject({ d: { locale: 'ru', guild_locale: 'en-US' } });
    await perform({ kind: 'server-language', locale: 'de' });
    await perform(ask, SEAT);
    expect(last()).toMatchObject({ d: { locale: 'ru', guild_locale: 'de' } });
    await expect(
      perform({ kind: 'server-language', locale: 'de' }, { as: 'member', in: 'direct' }),
    ).rejects.toThrow('no server');
    await expect(perform({ kind: 'server-language', locale: 'xx' })).rejects.toThrow('locale');
  });

  test('reacts, and takes a reaction back', async () => {
    const { id } = await discord.person(discord.users.moderator.id).say(discord.channels.text.id, 'x');
    await perform({ kind: 'react', message: id, emoji: '👍', on: true });
    expect(discord.message(id)?.reactions).toEqual([{ emoji: '👍', users: [discord.users.member.id] }]);
    await perform({ kind: 'react', message: id, emoji: '👍', on: false });
    expect(discord.message(id)?.reactions).toEqual([]);
  });
});
