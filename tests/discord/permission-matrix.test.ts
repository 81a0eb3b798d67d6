/** May anyone do more than they are allowed to: with any command, button, menu or form, from anywhere? */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands as ours } from '../../commands/index.ts';
import type { Command, Footnote, Place, SlashCommand } from '../../src/command.ts';
import type { PassageId } from '../../src/corpus/document.ts';
import { createClient } from '../../src/discord/connection.ts';
import { dispatch } from '../../src/discord/dispatch.ts';
import { publish } from '../../src/discord/register.ts';
import { createLog } from '../../src/log.ts';
import { unescapeText } from '../../src/replies/discord/escape.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import {
  type LoopbackDiscord,
  type Outcome,
  type Person,
  startDiscord,
} from '../../src/workshop/loopback/discord.ts';
import type { Json } from '../../src/workshop/loopback/json.ts';
import { accept, add, FakeModeration, server } from '../commands/moderation.ts';
import { UNHURRIED } from '../support/bot.ts';
import { type Kind, KINDS, MODERATORS, ONCE_MODERATORS, seated } from '../support/permission-kinds.ts';
import { PROBES, timesProbed } from '../support/permission-probes.ts';
import { about, buttonOf, type Target, targetsOf } from '../support/permission-targets.ts';

type Rule = 'everyone' | 'moderators' | 'managers';

/** Who may run each command, and so press its buttons and send its forms. A new command needs its line here. */
const EXPECTED: Readonly<Record<string, Rule>> = {
  ask: 'everyone',
  search: 'everyone',
  cite: 'everyone',
  quote: 'everyone',
  outline: 'everyone',
  sources: 'everyone',
  'corpus add': 'moderators',
  'corpus list': 'moderators',
  'corpus history': 'moderators',
  'corpus check': 'moderators',
  'corpus status': 'moderators',
  'corpus reload': 'managers',
  'corpus export': 'moderators',
  help: 'everyone',
  'privacy show': 'everyone',
  'privacy erase': 'everyone',
  pins: 'moderators',
  'alias add': 'moderators',
  'alias list': 'moderators',
  settings: 'managers',
  'Use this passage': 'moderators',
  'Not the answer': 'moderators',
  'Find passages': 'everyone',
  'Check quote': 'everyone',
  // Commands of this test, which do not look at who asks.
  'probe own': 'moderators',
  'probe all': 'managers',
  'Probe message': 'moderators',
};

const commands: readonly Command[] = [...ours, ...PROBES];

/** A server with a document and a preview. */
async function withDocuments(): Promise<FakeModeration> {
  const of = server([MODERATORS]);
  await accept(of);
  // It ends as the rules do, so it may replace them.
  of.moderation.uploads.set('more.md', '# More\n\nSomething else is said here. Guests leave at eleven.\n');
  await add(of, 'more.md');
  const passage = of.footnote.library.resolve('rules 1')?.id ?? ('' as PassageId);
  of.moderation.pins = [{ key: 2, question: 'How late?', passage, verdict: 'use', at: 1 }];
  of.moderation.aliases = [{ key: 2, term: 'guest', also: 'visitor', at: 1 }];
  of.moderation.calls.length = 0;
  return of.moderation;
}

/** Another server, whose documents nobody in the first may see. */
async function withSecrets(): Promise<FakeModeration> {
  const of = server([MODERATORS]);
  of.moderation.uploads.set('secret.md', '# Secret charter\n\nNobody may know of this.\n');
  await accept(of, 'secret.md');
  of.moderation.calls.length = 0;
  return of.moderation;
}

const targets = [
  ...(await targetsOf(commands, async () => (await withDocuments()).footnote())),
  // Shown only if there are more documents than a menu holds.
  buttonOf({ kind: 'do', command: 'corpus add', does: 'choose.2', on: '1' }),
  // Shown only below a private answer, and below what comes of these.
  ...['mend', 'type'].map((does) => buttonOf({ kind: 'do', command: 'pins', does })),
  ...['use', 'not', 'undo', 'remove', 'page'].map((does) =>
    buttonOf({ kind: 'do', command: 'pins', does, on: '1' }),
  ),
  ...['undo', 'remove', 'page'].map((does) => buttonOf({ kind: 'do', command: 'alias list', does, on: '1' })),
  buttonOf({ kind: 'do', command: 'settings', does: 'page', on: '1' }),
];
/** The same about the operator's document, another server's, a key that is in both servers, and one that is in none. */
function aboutOthers(ids: readonly string[]): readonly Target[] {
  const all = targets
    .filter(({ way, on }) => on !== undefined && way !== 'command')
    .flatMap((target) => ids.map((on) => about(target, on)));
  const keyed = all.map(
    (target) => [`${target.way} ${target.command} ${target.does} ${target.on}`, target] as const,
  );
  return [...new Map(keyed).values()];
}
const forged = aboutOthers(['law', 'secret', '2', '999']);
/** For those who may do nothing of the kind anyway. */
const fewForged = aboutOthers(['secret']);

let discord: LoopbackDiscord;
let end: () => Promise<void>;
let here: FakeModeration;
let elsewhere: FakeModeration;
let reloads = 0;
/** A message of the bot that everyone sees, on which the buttons are. */
let message: Json;
let people: ReadonlyMap<Kind, Person>;
let cells = 0;

function footnoteAt(place?: Place): Footnote {
  const inServer = place?.kind === 'server' && !place.byOwnAccount;
  const own = place?.server === discord.guilds.elsewhere.id ? elsewhere : here;
  const reload: Footnote['reload'] = () => {
    reloads++;
    return Promise.resolve({ kind: 'kept', error: 'nothing to reload' });
  };
  // What is asked outside of a server has only the operator's documents.
  const empty = new FakeModeration({ 'law.md': '# Law\n\nThe law of the land is long.\n' });
  return inServer
    ? own.footnote({ reload, commands })
    : { ...empty.footnote({ reload, commands }), moderation: place?.byOwnAccount === true ? own : undefined };
}

beforeAll(async () => {
  here = await withDocuments();
  elsewhere = await withSecrets();
  discord = await startDiscord(UNHURRIED);
  people = seated(discord);
  const client = createClient({ apiUrl: discord.url, askByMention: true });
  const [asked] = ours;
  const footnote: Footnote = { ...footnoteAt(), at: footnoteAt };
  const log = createLog('silent');
  dispatch(client, { footnote, commands, asked: asked as SlashCommand, commandIds: new Map(), log });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  await ready;
  await publish(client.rest, ours, { applicationId: discord.applicationId });
  const owner = discord.person(discord.users.owner.id);
  const shown = await owner.slash('ask', { question: 'How long is the law of the land?' });
  message = shown.message?.raw as unknown as Json;
  end = async () => {
    await client.destroy();
    await discord.close();
  };
});

afterAll(() => end());

/** Someone does something: it is sent in place of a harmless command of theirs. */
async function outcomeOf(kind: Kind, target: Target): Promise<Outcome> {
  const { channels } = discord;
  const where = {
    direct: { context: 'direct' },
    elsewhere: { channel: channels.elsewhere.id },
    'own account': { channel: channels.text.id, install: 'user' },
    here: { channel: channels.text.id },
  } as const;
  const with_ = target.sent.type === 3 ? { message } : {};
  discord.faults.distort((d) => ({ ...d, ...target.sent, ...with_ }));
  const person = people.get(kind);
  if (person === undefined) throw new Error('nobody');
  const there = where[kind.where ?? 'here'];
  return target.way === 'typing'
    ? person.autocomplete('ask', { question: '' }, 'question', there)
    : person.slash('help', {}, there);
}

const english = voiceIn('en');
const REFUSALS = { moderators: english.say('moderators-only'), managers: english.say('managers-only') };
const BROKEN = [english.say('failed').slice(0, 20), 'another version of Footnote', 'no longer exists'];

/** What is wrong with what came of it, in a few words; undefined if nothing is. */
async function breach(kind: Kind, target: Target): Promise<string | undefined> {
  cells++;
  const rule = EXPECTED[target.command];
  const isAllowed = rule === 'everyone' || (rule === 'managers' ? kind.manages : kind.moderates);
  const before = { reloads, probed: timesProbed() };
  const outcome = await outcomeOf(kind, target);
  const text = unescapeText(outcome.message?.text ?? '');
  const all = JSON.stringify([outcome.callback, outcome.choices]);
  const [own, other] = kind.where === 'elsewhere' ? [elsewhere, here] : [here, elsewhere];
  const calls = [...own.calls];
  const strange = [...other.calls];
  own.calls.length = 0;
  other.calls.length = 0;
  // Whatever names who asks may have changed something.
  if ([...calls, ...strange].some(({ asker }) => asker !== undefined)) {
    here = await withDocuments();
    elsewhere = await withSecrets();
  }
  if (outcome.kind === 'did not respond') return 'no answer';
  if (strange.length > 0) return `reached another server: ${strange[0]?.method}`;
  const theirs = kind.where === 'elsewhere' ? 'House rules' : 'Secret';
  const isTyped = JSON.stringify(target.sent).includes(theirs) || target.command.startsWith('probe');
  if (all.includes(theirs) && !isTyped) return 'showed what is of another server';
  if (BROKEN.some((words) => text.includes(words))) return `broke: ${text.slice(0, 80)}`;
  if (target.way === 'typing')
    return (outcome.choices ?? []).length > 0 && !isAllowed ? 'was offered something' : undefined;
  if (isAllowed) {
    if (text === REFUSALS.moderators || text === REFUSALS.managers) return 'was refused';
    return rule !== 'everyone' && outcome.kind === 'message' && !outcome.ephemeral
      ? 'was shown to all'
      : undefined;
  }
  if (calls.length > 0) return `was let through to ${calls[0]?.method}`;
  if (reloads > before.reloads || timesProbed() > before.probed) return 'was run';
  if (text !== REFUSALS[rule === 'managers' ? 'managers' : 'moderators'])
    return `was told: ${text.slice(0, 80)}`;
  return outcome.ephemeral ? undefined : 'was refused in the open';
}

async function breaches(kind: Kind, among: readonly Target[]): Promise<string[]> {
  const found: string[] = [];
  for (const target of among) {
    const wrong = await breach(kind, target);
    const { way, command, does, on = '' } = target;
    if (wrong !== undefined) found.push(`${way} /${command} ${does} ${on}: ${wrong}`);
  }
  return found;
}

describe('the matrix', () => {
  test('has a line for each command and no other', () => {
    const paths = commands.flatMap((command) =>
      command.kind === 'group'
        ? command.commands.map(({ name }) => `${command.name} ${name}`)
        : [command.name],
    );
    expect(Object.keys(EXPECTED).sort()).toEqual([...paths].sort());
  });

  test('has what the panels show: buttons, menus and forms', () => {
    const ways = (way: Target['way']) =>
      new Set(targets.filter((one) => one.way === way).map(({ command, does }) => `${command} ${does}`));
    expect(ways('button').size).toBeGreaterThanOrEqual(20);
    expect(ways('select').size).toBeGreaterThanOrEqual(4);
    expect(ways('form').size).toBeGreaterThanOrEqual(7);
    expect(ways('pick').size).toBeGreaterThanOrEqual(1);
    expect(new Set(targets.map(({ command }) => command))).toEqual(new Set(Object.keys(EXPECTED)));
  });

  test.each(KINDS)('has no breach by $name', async (kind) => {
    expect(await breaches(kind, targets)).toEqual([]);
  });

  test.each(KINDS)('has no breach by $name with ids of other documents, keys and servers', async (kind) => {
    expect(await breaches(kind, kind.moderates ? forged : fewForged)).toEqual([]);
  });

  test('has at least 600 cells, and Discord took every answer', () => {
    expect(cells).toBeGreaterThanOrEqual(600);
    expect(discord.violations).toEqual([]);
  });
});

test('a role that is no longer that of moderators is refused at the next press', async () => {
  const once = KINDS.find(({ role }) => role === ONCE_MODERATORS) as Kind;
  const press = targets.find(({ way, does }) => way === 'button' && does === 'remove') as Target;
  here.settings = { ...here.settings, moderators: [MODERATORS, ONCE_MODERATORS] };
  expect(unescapeText((await outcomeOf(once, press)).message?.text ?? '')).toContain('Remove “House rules”?');
  here.settings = { ...here.settings, moderators: [MODERATORS] };
  here.calls.length = 0;
  expect(await breach(once, press)).toBeUndefined();
});
