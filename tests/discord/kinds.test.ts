/** Does every kind of interaction that there is, or may come, get one answer? */

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { encodeAction } from '../../src/replies/discord/custom-id.ts';
import { unescapeText } from '../../src/replies/discord/escape.ts';
import type { LoopbackDiscord, Outcome, Person } from '../../src/workshop/loopback/discord.ts';
import { type Json, objectOf } from '../../src/workshop/loopback/json.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { type SmallBot, startSmallBot } from '../support/small-bot.ts';

const library = libraryOf({ 'bees.md': '# Bees\n\nBees make honey.\n' });
const [passage] = library.corpus.passages;
if (passage === undefined) throw new Error('no passage');

let bot: SmallBot;
let discord: LoopbackDiscord;
let member: Person;

beforeAll(async () => {
  bot = await startSmallBot({ library, responseMs: 5_000 });
  ({ discord } = bot);
  member = discord.person(discord.users.member.id);
});

afterAll(() => bot.stop());

afterEach(() => expect(discord.violations).toEqual([]));

const where = () => ({ channel: discord.channels.text.id });
const callbacks = () =>
  discord.history.filter((entry) => entry.kind === 'rest' && entry.route.endsWith('/callback')).length;
const shown = ({ message }: Outcome) => unescapeText(message?.text ?? '');

/** What comes of a command that is something else when it arrives. */
async function outcomeOf(change: (d: Json) => unknown): Promise<Outcome> {
  discord.faults.distort(change);
  return member.slash('works', {}, where());
}

const command = (data: Json) => (d: Json) => ({
  ...d,
  data: { id: objectOf(d.data).id, name: 'old', ...data },
});
/** A press on a message of the bot's, which stands in the channel already. */
const component = (data: Json) => (d: Json) => ({
  ...d,
  type: 3,
  data: { id: 1, custom_id: 'x', ...data },
  message: discord.messages(discord.channels.text.id)[0]?.raw,
});
const opens = encodeAction({ kind: 'open', passage: passage.id });

const UNKNOWN_KIND = 'Footnote does not know this kind of command or control. Ask with /ask.';
const UNKNOWN_CONTROL = 'This button or menu is from another version of Footnote. Ask again with /ask.';
const UNKNOWN_COMMAND = 'This command no longer exists. Reload Discord to see the current commands.';

const MESSAGE = '900000000000000001';
const author = { id: '900000000000000002', username: 'ada', discriminator: '0' };
const resolved = {
  messages: { [MESSAGE]: { id: MESSAGE, channel_id: '900000000000000003', content: 'x', author } },
  users: { [author.id]: author },
};

const KINDS: readonly [string, (d: Json) => unknown, string][] = [
  ['a command on a person', command({ type: 2, target_id: author.id, resolved }), UNKNOWN_KIND],
  ['an entry point', command({ type: 4 }), UNKNOWN_KIND],
  ['a command of a type that there is not yet', command({ type: 99 }), UNKNOWN_KIND],
  ['a form', (d) => ({ ...d, type: 5, data: { custom_id: opens, components: [] } }), UNKNOWN_KIND],
  ['an interaction of a type that there is not yet', (d) => ({ ...d, type: 42, data: {} }), UNKNOWN_KIND],
  ['an unknown command', command({ type: 1 }), UNKNOWN_COMMAND],
  ['an unknown command on a message', command({ type: 3, target_id: MESSAGE, resolved }), UNKNOWN_COMMAND],
  ['a button of another version', component({ component_type: 2 }), UNKNOWN_CONTROL],
  ['a menu of another version', component({ component_type: 3, values: ['a'] }), UNKNOWN_CONTROL],
  [
    'a menu from which nothing was chosen',
    component({ component_type: 3, custom_id: opens, values: [] }),
    UNKNOWN_CONTROL,
  ],
  [
    'a menu of people',
    component({ component_type: 5, custom_id: opens, values: [author.id], resolved }),
    UNKNOWN_CONTROL,
  ],
  ['a menu of roles', component({ component_type: 6, custom_id: opens, values: [] }), UNKNOWN_CONTROL],
  [
    'a menu of people and roles',
    component({ component_type: 7, custom_id: opens, values: [] }),
    UNKNOWN_CONTROL,
  ],
  ['a menu of channels', component({ component_type: 8, custom_id: opens, values: [] }), UNKNOWN_CONTROL],
  [
    'a control of a type that there is not yet',
    component({ component_type: 99, custom_id: opens }),
    UNKNOWN_KIND,
  ],
];

test.each(KINDS)('%s gets one private sentence', async (_, change, sentence) => {
  await member.slash('works', {}, where());
  const before = callbacks();
  const outcome = await outcomeOf(change);
  expect(shown(outcome)).toBe(sentence);
  expect(outcome.ephemeral).toBe(true);
  discord.faults.repeat();
  expect((await member.slash('works', {}, where())).message?.text).toContain('All is well');
  expect(callbacks() - before).toBe(2);
});

test.each<[string, (data: Json) => Json]>([
  ['an unknown command', (data) => ({ ...data, name: 'old' })],
  [
    'an option that the command does not have',
    (data) => ({ ...data, options: [{ type: 3, name: 'old', value: 't', focused: true }] }),
  ],
  [
    'an option without suggestions',
    (data) => ({ ...data, options: [{ type: 3, name: 'bare', value: 't', focused: true }] }),
  ],
])('typing into %s offers nothing, and is no failure', async (_, change) => {
  discord.faults.distort((d) => ({ ...d, data: change(objectOf(d.data)) }));
  const before = bot.lines.length;
  const outcome = await member.autocomplete('works', { what: 't' }, 'what', where());
  expect(outcome).toMatchObject({ kind: 'choices' });
  expect(outcome.choices ?? []).toEqual([]);
  expect(bot.lines.slice(before).join('')).not.toContain('failed to answer');
});

test.each<[string, (d: Json) => Json]>([
  ['cannot be read', ({ authorizing_integration_owners: _, ...d }) => d],
  ['is in no option', (d) => ({ ...d, data: { ...objectOf(d.data), options: [] } })],
])('typing that %s offers nothing', async (_, change) => {
  discord.faults.distort(change);
  const outcome = await member.autocomplete('works', { what: 't' }, 'what', where());
  expect(outcome).toMatchObject({ kind: 'choices', choices: [] });
});

test('whoever asks too much is told so whatever the kind, and offered nothing while typing', async () => {
  const busy = await startSmallBot({ questionsPerMinute: 1 });
  const reader = busy.discord.newcomer('reader');
  const there = { channel: busy.discord.channels.text.id };
  const form = (d: Json) => ({ ...d, type: 5, data: { custom_id: 'x', components: [] } });
  for (let n = 0; n < 10; n += 1) await reader.slash('works', {}, there);
  busy.discord.faults.distort(form);
  const outcome = await reader.slash('works', {}, there);
  expect(outcome.message?.text).toContain('asking too fast');
  expect(outcome.ephemeral).toBe(true);
  // One more each three seconds, so a machine that is busy is offered a few more.
  const keys: (number | undefined)[] = [];
  while (keys.at(-1) !== 0 && keys.length < 400)
    keys.push((await reader.autocomplete('works', { what: 't' }, 'what', there)).choices?.length);
  expect(keys.length).toBeGreaterThan(200);
  expect(keys.at(-1)).toBe(0);
  expect(busy.lines.join('')).not.toContain('failed to answer');
  await busy.stop();
});
