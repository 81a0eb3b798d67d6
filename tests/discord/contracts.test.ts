/** What do a command's options, forms, files and menus of roles and channels come to with the real client? */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import ask from '../../commands/ask.ts';
import { type Asker, slash, subcommand } from '../../src/command.ts';
import { createClient } from '../../src/discord/connection.ts';
import { dispatch } from '../../src/discord/dispatch.ts';
import { publish } from '../../src/discord/register.ts';
import type { Submission } from '../../src/given.ts';
import { createLog } from '../../src/log.ts';
import { type Form, notice, type Reply } from '../../src/reply.ts';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import type { Person } from '../../src/workshop/loopback/person.ts';
import { footnoteOf } from '../commands/footnote.ts';
import { UNHURRIED } from '../support/bot.ts';
import { openApi } from '../support/openapi.ts';
import { libraryOf } from '../support/sample-corpus.ts';

const described = <const Name extends string>(name: Name) =>
  ({ name, named: 'ask-name', described: 'ask-described' }) as const;
const optional = <const Name extends string>(name: Name) =>
  ({ ...described(name), required: false }) as const;

let given: unknown;
let sent: Submission | undefined;
let asker: Asker | undefined;
const submit = (filled: Submission, _: unknown, who: Asker): Reply => {
  sent = filled;
  asker = who;
  return { ...notice('Got it.'), form: form('everything') };
};

const everything = slash({
  ...described('everything'),
  options: [
    { kind: 'text', ...described('words'), required: true, maxLength: 20 },
    {
      kind: 'choice',
      ...optional('how'),
      choices: [
        { ...described('short'), value: 'short' },
        { ...described('long'), value: 'long' },
      ],
    },
    { kind: 'integer', ...optional('count'), least: 1, most: 5 },
    { kind: 'number', ...optional('share'), least: 0, most: 1 },
    { kind: 'attachment', ...optional('file'), fileTypes: ['.md', 'image'] },
    { kind: 'channel', ...optional('where') },
    { kind: 'role', ...optional('who') },
  ],
  run(all, _, who) {
    // The option's kind types the argument: this file does not compile otherwise.
    const words: string = all.words;
    const how: 'short' | 'long' | undefined = all.how;
    const numbers: (number | undefined)[] = [all.count, all.share];
    const named: (string | undefined)[] = [all.file?.name, all.where?.name, all.who?.name];
    given = { words, how, numbers, named, size: all.file?.size, type: all.file?.contentType };
    asker = who;
    return {
      ...notice('Done.'),
      blocks: [
        { kind: 'text', parts: ['Done.'] },
        { kind: 'file', name: 'the list?.csv', bytes: Buffer.from('a,b\n') },
      ],
    };
  },
});

function form(command: string): Form {
  const options = [
    { label: 'One', value: '1' },
    { label: 'Two', value: '2', description: 'the second', chosen: true },
  ];
  const required = false;
  return {
    command,
    title: `Settings ${'x'.repeat(60)}`,
    fields:
      command === 'everything'
        ? [
            { kind: 'line', name: 'title', label: 'Title', required: true, maxLength: 9 },
            {
              kind: 'lines',
              name: 'text',
              label: 'Text',
              value: 'as it was',
              placeholder: 'All of it',
              required,
            },
            { kind: 'files', name: 'files', label: 'Files', most: 2, fileTypes: ['.md'], required },
            { kind: 'menu', name: 'menu', label: 'Menu', options, most: 5, required },
            { kind: 'box', name: 'box', label: 'Box', checked: true },
          ]
        : [
            { kind: 'roles', name: 'roles', label: 'Roles', most: 3, required },
            { kind: 'channels', name: 'channels', label: 'Channels', description: 'Where to post', required },
            { kind: 'radio', name: 'radio', label: 'Radio', options, required },
            { kind: 'boxes', name: 'boxes', label: 'Boxes', options, required },
          ],
  };
}

const opens = slash({
  ...described('opens'),
  options: [],
  run: () => ({ ...notice('No form here.'), form: form('everything') }),
});
const group = {
  kind: 'group' as const,
  ...described('team'),
  only: 'managers' as const,
  commands: [
    subcommand({
      ...described('set'),
      options: [],
      run: () => ({ ...notice('No form here.'), form: form('team set') }),
      submit,
    }),
    subcommand({
      ...described('menus'),
      options: [],
      run: (_, { library }) => ({
        ...notice(library.corpus.version),
        visibility: 'public',
        controls: [
          {
            kind: 'roles',
            placeholder: 'Readers',
            command: 'team set',
            name: 'readers',
            most: 2,
            chosen: [],
          },
          {
            kind: 'channels',
            placeholder: 'Places',
            command: 'team set',
            name: 'places',
            most: 1,
            chosen: [],
          },
        ],
      }),
    }),
  ],
};
const commands = [{ ...everything, submit }, opens, group];

let discord: LoopbackDiscord;
let close: () => Promise<void>;
let member: Person;
let moderator: Person;

beforeAll(async () => {
  discord = await startDiscord({ ...openApi, ...UNHURRIED });
  member = discord.person(discord.users.member.id);
  moderator = discord.person(discord.users.moderator.id);
  const client = createClient({ apiUrl: discord.url, askByMention: true });
  dispatch(client, {
    footnote: footnoteOf(libraryOf({ 'a.md': '# Bees\n\nBees make honey.\n' })),
    commands,
    asked: ask as typeof everything,
    commandIds: new Map(),
    log: createLog('silent'),
  });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  await ready;
  const scope = { applicationId: discord.applicationId };
  await publish(client.rest, commands, scope);
  expect((await publish(client.rest, commands, scope)).differences).toEqual([]);
  close = async () => {
    await client.destroy();
    await discord.close();
  };
});
afterAll(() => close());
beforeEach(() => {
  given = sent = asker = undefined;
});

const notes = { name: 'notes.md', content: '# Notes\n' };
const roleOf = () => discord.guilds.group.roles.find(({ name }) => name !== '@everyone');

describe('options', () => {
  test('reach run() as their kinds say, and a file goes out with the reply', async () => {
    const { id: who, name: role } = roleOf() ?? {};
    const { id: where, name: channel } = discord.channels.text;
    const options = { words: 'w', how: 'long', count: 3, share: 0.5, file: notes, where, who: who ?? '' };
    const outcome = await moderator.slash('everything', options);
    expect(given).toEqual({
      words: 'w',
      how: 'long',
      numbers: [3, 0.5],
      named: ['notes.md', channel, role],
      size: 8,
      type: 'text/plain',
    });
    expect(outcome.message?.text).toContain('Done');
    expect(JSON.stringify(outcome.callback)).toContain('attachment://the_list_.csv');
    expect(discord.violations).toEqual([]);
  });

  test('left out are undefined', async () => {
    await member.slash('everything', { words: 'w' });
    expect(given).toMatchObject({ how: undefined, numbers: [undefined, undefined] });
  });

  test.each([
    [{ count: 6 }, 'out of range'],
    [{ count: 1.5 }, 'whole number'],
    [{ share: -1 }, 'out of range'],
    [{ file: { name: 'run.exe', content: 'x' } }, 'takes no file'],
    [{ how: 'loud' }, 'no choice'],
  ])('beyond their bounds are not sent: %j', async (options, reason) => {
    await expect(member.slash('everything', { words: 'w', ...options })).rejects.toThrow(reason);
  });
});

describe('an asker', () => {
  test('has roles, languages and a place in a server', async () => {
    await moderator.slash('everything', { words: 'w' });
    expect(asker).toMatchObject({
      roles: [roleOf()?.id],
      locale: 'en-US',
      guildLocale: 'en-US',
      place: {
        kind: 'server',
        server: discord.guilds.group.id,
        channel: discord.channels.text.id,
        byOwnAccount: false,
      },
    });
  });

  test('is told apart with the bot alone, among people, and by their own installation', async () => {
    await member.slash('everything', { words: 'w' }, { context: 'direct' });
    expect(asker).toMatchObject({ roles: [], place: { kind: 'direct', byOwnAccount: false } });
    await member.slash('everything', { words: 'w' }, { context: 'private' });
    expect(asker).toMatchObject({ place: { kind: 'private', byOwnAccount: true } });
    await member.slash('everything', { words: 'w' }, { install: 'user' });
    expect(asker).toMatchObject({ place: { kind: 'server', byOwnAccount: true } });
  });
});

describe('a form', () => {
  test('opens, is sent, and is answered by its command, without another form', async () => {
    const opened = await member.slash('opens');
    expect(opened.kind).toBe('modal');
    const answer = await member.submitModal(opened, {
      title: 'T',
      files: notes,
      menu: ['1', '2'],
      box: true,
    });
    expect(sent).toEqual({
      title: 'T',
      text: 'as it was',
      files: [expect.objectContaining({ name: 'notes.md', size: 8, contentType: 'text/plain' })],
      menu: ['1', '2'],
      box: true,
    });
    expect(answer.message?.text).toContain('Got it');
    expect(discord.violations).toEqual([]);
  });

  test('takes roles, channels, a radio and boxes for a subcommand', async () => {
    const opened = await moderator.slash('team set');
    const role = roleOf()?.id ?? '';
    const channel = discord.channels.text.id;
    const fields = { roles: [role], channels: channel, radio: '1', boxes: ['1', '2'] };
    await moderator.submitModal(opened, fields);
    expect(sent).toEqual({ roles: [role], channels: [channel], radio: '1', boxes: ['1', '2'] });
    expect(discord.violations).toEqual([]);
  });

  test('refuses a file of another type, and more files than may be sent, as Discord does', async () => {
    const opened = await member.slash('opens');
    const files = { name: 'a.exe', content: 'x' };
    await expect(member.submitModal(opened, { title: 'T', files })).rejects.toThrow('takes no file');
    const three = [notes, notes, notes];
    await expect(member.submitModal(opened, { title: 'T', files: three })).rejects.toThrow('fewer files');
    await member.submitModal(opened, { title: 'T', files: [notes, notes] });
    expect(sent?.files).toHaveLength(2);
  });
});

describe('a menu of roles or channels', () => {
  test('tells its command what was chosen, for those who may manage the server alone', async () => {
    const shown = await moderator.slash('team menus');
    const role = roleOf()?.id ?? '';
    const message = shown.message?.id ?? '';
    await moderator.choose(message, 'Readers', [role]);
    expect(sent).toEqual({ readers: [role] });
    await moderator.choose(message, 'Places', [discord.channels.text.id]);
    expect(sent).toEqual({ places: [discord.channels.text.id] });
    sent = undefined;
    const refused = await member.choose(message, 'Readers', [role]);
    expect(refused.message?.text).toContain('Only members who can manage this server');
    expect(sent).toBeUndefined();
    expect(discord.violations).toEqual([]);
  });
});
