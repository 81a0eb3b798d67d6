import { beforeEach, describe, expect, test } from 'vitest';
import type { Footnote } from '../../../src/command.ts';
import { toDiscordMessage } from '../../../src/replies/discord/message.ts';
import type { Reply } from '../../../src/reply.ts';
import { LOCALES } from '../../../src/texts/locales.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { ada, buttons, keeper, run, said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { moderated, pressed, type ServerSide, sentTo, serverSide } from '../../support/server-side.ts';

const library = libraryOf({ 'bees.md': '# Bees\n\nBees hum.', 'wasps.md': '# Wasps\n\nWasps sting.' });
const many = libraryOf(
  Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [
      `doc-${String(n).padStart(2, '0')}.md`,
      `# Document ${n}\n\nText ${n}.`,
    ]),
  ),
);
const CHANNEL = '300000000000000009';
const ROLE = '400000000000000009';

let side: ServerSide;
let footnote: Footnote;
beforeEach(() => {
  side = serverSide();
  footnote = moderated(library, side).at?.(keeper.place) as Footnote;
});

const panel = (of = footnote, asker = keeper) => run('settings', {}, of, asker);
const menus = (reply: Reply) =>
  reply.controls.flatMap((control) => (control.kind === 'button' ? [] : [control.placeholder]));
const documentsMenu = (reply: Reply) => {
  const found = reply.controls.find(
    ({ kind, ...menu }) => kind === 'menu' && JSON.stringify(menu).includes('documents.'),
  );
  if (found?.kind !== 'menu') throw new Error('no menu of documents');
  return found;
};

describe('/settings', () => {
  test('shows every setting as it is, those that their menu names there alone', async () => {
    const reply = await panel();
    expect(reply.visibility).toBe('private');
    expect(said(reply).split('\n')).toEqual([
      '*Public answers*: in all channels',
      '*Documents searched by default*: all',
      '*Moderators*: only server managers',
      '*Features*: answers to mentions, pinned answers, “Post here” buttons',
      'Who can use which command is set in Server Settings › Integrations. If moderator roles cannot manage messages, allow them there.',
    ]);
  });

  test.each<[string, string, string[], object, string]>([
    ['Public answers: in all channels', 'channels', [CHANNEL], { channels: [CHANNEL] }, 'only in 1 channel'],
    [
      'Who sees answers: as the bot is set up',
      'visibility',
      ['private'],
      { visibility: 'private' },
      'only the person who asked',
    ],
    [
      'Public language: the server’s own, or the bot’s',
      'language',
      ['zh-TW'],
      { language: 'zh-TW' },
      '繁體中文',
    ],
    ['Documents searched by default: all', 'documents', ['wasps'], { documents: ['wasps'] }, '1 of 2'],
    ['Moderators: only server managers', 'moderators', [ROLE], { moderators: [ROLE] }, 'and 1 role'],
    [
      'Features: answers to mentions, pinned answers, “Post here” buttons',
      'off',
      ['pins'],
      { off: ['mentions', 'posting'] },
      'pinned answers',
    ],
  ])('keeps at once what is chosen under “%s”', async (placeholder, _, chosen, kept, shown) => {
    const reply = await pressed(await panel(), placeholder, footnote, keeper, chosen);
    expect(side.settings).toMatchObject(kept);
    expect(reply.inPlace).toBe(true);
    const [outcome, ...lines] = said(reply).split('\n');
    expect(outcome).toBe(`Saved: ${placeholder.split(':')[0]}`);
    const inMenus = reply.controls.flatMap((control) =>
      control.kind === 'menu' ? control.options.filter((one) => one.chosen).map(({ label }) => label) : [],
    );
    const named = [...lines.map((line) => line.replaceAll('*', '')), ...inMenus];
    expect(named.find((line) => line.startsWith(`${placeholder.split(':')[0]}:`))).toContain(shown);
  });

  test.each([
    ['visibility', { visibility: 'private' }, 'default'],
    ['language', { language: 'de' }, 'default'],
  ])('puts %s back to what the operator set', async (does, settings, value) => {
    side.settings = { ...side.settings, ...settings } as ServerSide['settings'];
    await sentTo('settings', { does, on: [value] }, await panel(), footnote, keeper);
    expect(side.settings).not.toHaveProperty(does);
  });

  test('marks what is chosen in each menu', async () => {
    side.settings = {
      visibility: 'private',
      language: 'ru',
      channels: [CHANNEL],
      documents: ['bees' as never],
      moderators: [ROLE],
      off: ['posting'],
    };
    const { controls } = await panel();
    const chosen = controls.flatMap((control) => {
      if (control.kind === 'button') return [];
      if (control.kind !== 'menu') return [control.chosen];
      return [control.options.filter((option) => option.chosen).map(({ value }) => value)];
    });
    expect(chosen).toEqual([[CHANNEL], ['private'], ['ru'], ['bees'], [ROLE], ['mentions', 'pins']]);
  });

  test('offers forums and the chats of voice channels too, as people can ask there', async () => {
    const { components } = toDiscordMessage(await panel(), { voice: voiceIn('en'), commandIds: new Map() });
    const menu = JSON.stringify(components).match(/"channel_types":\[[\d,]+\]/gu);
    expect(menu).toEqual(['"channel_types":[0,5,15,2,13]']);
  });

  test('says in the same message why nothing was kept', async () => {
    side.trouble = { kind: 'trouble', why: 'not-kept', sentence: 'The disk is full' };
    const reply = await pressed(await panel(), 'Public answers: in all channels', footnote, keeper, [
      CHANNEL,
    ]);
    expect(said(reply)).toContain('This could not be saved, so nothing was changed.');
    expect(said(reply)).toContain('*Public answers*: in all channels');
  });

  test('is for people who may manage the server, and no role makes one of them', async () => {
    side.settings = { ...side.settings, moderators: [ROLE] };
    const helper = { ...ada, roles: [ROLE] };
    const refusal = 'Only members who can manage this server can use this command.';
    expect(said(await panel(footnote, helper))).toBe(refusal);
    const sent = { moderators: ['400000000000000001'] };
    expect(said(await sentTo('settings', sent, await panel(), footnote, helper))).toBe(refusal);
    expect(side.settings.moderators).toEqual([ROLE]);
  });

  test('shows the other documents on further pages, and keeps what was chosen on each', async () => {
    footnote = moderated(many, side).at?.(keeper.place) as Footnote;
    const first = await panel();
    expect(documentsMenu(first).options).toHaveLength(25);
    await sentTo('settings', { does: 'documents.0', on: ['doc-03'] }, first, footnote, keeper);
    const second = await pressed(first, '▶', footnote, keeper);
    expect(documentsMenu(second).options.map(({ value }) => value)).toContain('doc-29');
    const after = await sentTo(
      'settings',
      { does: 'documents.1', on: ['doc-29', 'doc-03'] },
      second,
      footnote,
      keeper,
    );
    expect(side.settings.documents).toEqual(['doc-03', 'doc-29']);
    expect(documentsMenu(after).options.map(({ value }) => value)).toContain('doc-29');
    await sentTo('settings', { does: 'documents.0', on: [] }, first, footnote, keeper);
    expect(side.settings.documents).toEqual(['doc-29']);
    expect(buttons(after)).toEqual(['«', '◀']);
  });

  test('takes no more documents than can be kept', async () => {
    footnote = moderated(many, side).at?.(keeper.place) as Footnote;
    const ids = many.corpus.documents.map(({ id }) => id);
    await sentTo('settings', { does: 'documents.0', on: ids.slice(0, 25) }, await panel(), footnote, keeper);
    const reply = await sentTo(
      'settings',
      { does: 'documents.1', on: ids.slice(25) },
      await panel(),
      footnote,
      keeper,
    );
    expect(said(reply)).toContain('At most 25 documents can be chosen, so nothing was changed.');
    expect(side.settings.documents).toEqual(ids.slice(0, 25));
  });

  test.each([
    { does: 'visibility', on: ['everybody'] },
    { does: 'language', on: ['tlh'] },
    { does: 'documents.0', on: ['moths'] },
    { does: 'documents.-1', on: [] },
    { does: 'off', on: ['everything'] },
    { does: 'owner', on: ['me'] },
    { channels: ['everywhere'] },
    {},
  ])('keeps nothing that cannot be chosen: %j', async (sent) => {
    await sentTo('settings', sent, await panel(), footnote, keeper);
    const { documents, channels, moderators, visibility, language } = side.settings;
    expect({ documents, channels, moderators, visibility, language }).toEqual({
      documents: [],
      channels: [],
      moderators: [],
    });
  });

  test.each(LOCALES)('fits into a message in %s, with each menu', async (locale) => {
    footnote = moderated(many, side).at?.(keeper.place) as Footnote;
    side.settings = { ...side.settings, channels: [CHANNEL], moderators: [ROLE] };
    const reply = await panel(footnote, { ...keeper, locale });
    const message = toDiscordMessage(reply, { voice: voiceIn(locale), commandIds: new Map() });
    const rows = message.components.filter(({ type }) => type === 1);
    expect(rows).toHaveLength(menus(reply).length + 1);
  });
});
