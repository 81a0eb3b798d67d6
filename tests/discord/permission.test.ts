/** Who may run what, and who sees what comes of it, whatever a command does of its own accord? */

import { PermissionFlagsBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, type Command, slash } from '../../src/command.ts';
import { createClient } from '../../src/discord/connection.ts';
import { dispatch } from '../../src/discord/dispatch.ts';
import { publish } from '../../src/discord/register.ts';
import { createLog } from '../../src/log.ts';
import { unescapeText } from '../../src/replies/discord/escape.ts';
import { type Control, notice, type Reply } from '../../src/reply.ts';
import {
  type LoopbackDiscord,
  type Person,
  type SeenMessage,
  startDiscord,
} from '../../src/workshop/loopback/discord.ts';
import { footnoteOf } from '../commands/footnote.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { described } from '../support/small-bot.ts';

const library = libraryOf({ 'bees.md': '# Bees\n\nBees make honey.\n' });
const [passage] = library.corpus.passages;
if (passage === undefined) throw new Error('no passage');
const span = { start: 0, end: 4 };

const CONTROLS: readonly Control[] = [
  { kind: 'button', label: 'Open', action: { kind: 'open', passage: passage.id } },
  { kind: 'button', label: 'Copy', action: { kind: 'copy', passage: passage.id, span } },
  { kind: 'button', label: 'Post', action: { kind: 'post', passage: passage.id, span } },
  { kind: 'button', label: 'Delete', action: { kind: 'delete', asker: '100000000000000001' } },
  {
    kind: 'menu',
    placeholder: 'Passages',
    action: { kind: 'open' },
    options: [{ label: 'One', value: passage.id }],
  },
];
const reply = (visibility: Reply['visibility']): Reply => ({
  ...notice('Done.'),
  visibility,
  controls: CONTROLS,
});

/** What was run, with what, and for whom. */
const runs: { readonly name: string; readonly given: object; readonly asker: Asker }[] = [];

const what = { kind: 'text', ...described('what'), required: false } as const;
const recorded = (name: string) => ({
  ...described(name),
  options: [what],
  run: (given: object, _: unknown, asker: Asker) => {
    runs.push({ name, given, asker });
    return reply('public');
  },
});

const open = slash(recorded('open'));
/** Asked by mention; what is asked for in the open is answered so. */
const asked = slash({
  ...recorded('asked'),
  run: (given, _, asker) => {
    runs.push({ name: 'asked', given, asker });
    return reply(given.what === 'openly' ? 'public' : 'private');
  },
});
const both = slash(recorded('both'));
const house: Command = {
  kind: 'group',
  ...described('house'),
  only: 'managers' as const,
  commands: [recorded('door')],
};
const garden: Command = {
  kind: 'group',
  ...described('garden'),
  commands: [recorded('gate'), recorded('pond')],
};
/** None of them looks at who asks. */
const commands: readonly Command[] = [
  // A message's menu may hold a command of the same name.
  { kind: 'message', name: 'both', named: 'find-passages-name', run: () => notice('The wrong one.') },
  open,
  asked,
  both,
  slash({ ...recorded('closed'), only: 'managers' }),
  house,
  garden,
];
/** Discord still shows what an older version had. */
const published: readonly Command[] = [
  ...commands.filter(({ name }) => name !== 'garden'),
  { ...garden, commands: [...garden.commands, recorded('well')] },
  slash(recorded('gone')),
  { kind: 'group', ...described('away'), commands: [recorded('attic')] },
];

let discord: LoopbackDiscord;
let end: () => Promise<void>;
let member: Person;
let moderator: Person;
let text: string;

beforeAll(async () => {
  discord = await startDiscord({ responseMs: 30_000 });
  const client = createClient({ apiUrl: discord.url, askByMention: true });
  const log = createLog('silent');
  dispatch(client, { footnote: footnoteOf(library), commands, asked, commandIds: new Map(), log });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  await ready;
  await publish(client.rest, published, { applicationId: discord.applicationId });
  member = discord.person(discord.users.member.id);
  moderator = discord.person(discord.users.moderator.id);
  text = discord.channels.text.id;
  end = async () => {
    await client.destroy();
    await discord.close();
  };
});

afterAll(() => end());

afterEach(() => {
  expect(discord.violations).toEqual([]);
  runs.length = 0;
});

/** Labels of the buttons, and placeholders of the menus. */
function controlsOn(message: { readonly raw: object } | undefined): string[] {
  const found = JSON.stringify(message?.raw).matchAll(
    /"(?:label|placeholder)":"(Open|Copy|Post|Delete|Passages)"/gu,
  );
  return [...found].map(([, label = '']) => label);
}

/** Words as people read them. */
function shown(message: SeenMessage | undefined): string {
  return unescapeText(message?.text ?? '');
}

describe('a command for managers', () => {
  test.each(['closed', 'house door'])(
    '/%s is not run for others, who are told so privately',
    async (name) => {
      const outcome = await member.slash(name, {}, { channel: text, force: true });
      expect(outcome.ephemeral).toBe(true);
      expect(shown(outcome.message)).toBe('Only members who can manage this server can use this command.');
      expect(runs).toEqual([]);
    },
  );

  test.each(['closed', 'house door'])('/%s is run for who may manage the server', async (name) => {
    for (const person of [moderator, discord.person(discord.users.owner.id)]) {
      const outcome = await person.slash(name, {}, { channel: text });
      expect(outcome.ephemeral).toBe(false);
      expect(shown(outcome.message)).toBe('Done.');
    }
    expect(runs.map(({ asker }) => asker.managesServer)).toEqual([true, true]);
  });
});

describe('a command for everybody', () => {
  test('is run with what was filled in, and told who asks', async () => {
    await member.slash('open', { what: 'this' }, { channel: text });
    await moderator.slash('garden pond', {}, { channel: text });
    const place = { kind: 'server', server: discord.guilds.group.id, channel: text, byOwnAccount: false };
    const languages = { locale: 'en-US', guildLocale: 'en-US' };
    const moderators = discord.guilds.group.members.get(moderator.id)?.roles;
    expect(moderators).toHaveLength(1);
    expect(runs).toStrictEqual([
      {
        name: 'open',
        given: { what: 'this' },
        asker: { id: member.id, roles: [], ...languages, place, managesServer: false },
      },
      {
        name: 'pond',
        given: { what: undefined },
        asker: { id: moderator.id, roles: moderators, ...languages, place, managesServer: true },
      },
    ]);
  });

  test('is told of no server in a direct message, and of nobody who manages one', async () => {
    await moderator.slash('open', {}, { context: 'direct' });
    expect(runs.map(({ asker }) => asker)).toStrictEqual([
      {
        id: moderator.id,
        roles: [],
        locale: 'en-US',
        place: { kind: 'direct', channel: expect.any(String), byOwnAccount: false },
        managesServer: false,
      },
    ]);
  });

  test('is run though a message has one of the same name', async () => {
    await member.slash('both', {}, { channel: text });
    expect(runs.map(({ name }) => name)).toEqual(['both']);
  });

  test.each(['gone', 'garden well', 'away attic'])('/%s of an older version is not known', async (name) => {
    const outcome = await member.slash(name, {}, { channel: text });
    expect(outcome.ephemeral).toBe(true);
    expect(shown(outcome.message)).toBe(
      'This command no longer exists. Reload Discord to see the current commands.',
    );
    expect(runs).toEqual([]);
  });
});

const everything = ['Open', 'Copy', 'Post', 'Delete', 'Passages'];

describe('a public answer', () => {
  test.each([
    ['in a server that has the bot', {}],
    ['in a direct message', { context: 'direct' }],
    ['among people', { context: 'private', install: 'user' }],
  ] as const)('is public %s', async (_, where) => {
    const outcome = await member.slash('open', {}, where);
    expect(outcome.ephemeral).toBe(false);
    expect(controlsOn(outcome.message)).toEqual(everything);
  });

  test('is private where members may not use their own apps in the open, and cannot be posted or deleted', async () => {
    const where = { channel: discord.channels.elsewhere.id, install: 'user' } as const;
    const outcome = await member.slash('open', {}, where);
    expect(outcome.ephemeral).toBe(true);
    expect(controlsOn(outcome.message)).toEqual(['Open', 'Copy', 'Passages']);
  });

  test('is public where they may', async () => {
    const { elsewhere } = discord.guilds;
    const [everyone] = elsewhere.roles;
    if (everyone === undefined) throw new Error('no role');
    const before = everyone.permissions;
    everyone.permissions = String(BigInt(before) | PermissionFlagsBits.UseExternalApps);
    const where = { channel: discord.channels.elsewhere.id, install: 'user' } as const;
    const outcome = await member.slash('open', {}, where);
    everyone.permissions = before;
    expect(outcome.ephemeral).toBe(false);
    expect(controlsOn(outcome.message)).toEqual(everything);
  });
});

describe('an answer to a mention', () => {
  const answerTo = async (words: string) => {
    const said = await member.say(text, words);
    return discord.until(() =>
      member.sees(text).find(({ raw }) => raw.message_reference?.message_id === said.id),
    );
  };

  test('that would be private keeps none of its controls, and can be deleted', async () => {
    const answer = await answerTo('@bot what?');
    expect(shown(answer)).toBe('Done.');
    expect(controlsOn(answer)).toEqual(['Delete']);
    expect(runs.map(({ given }) => given)).toEqual([{ what: 'what?' }]);
  });

  test('that is public keeps everything but what would post it once more', async () => {
    expect(controlsOn(await answerTo('@bot openly'))).toEqual(['Open', 'Copy', 'Delete', 'Passages']);
  });
});
