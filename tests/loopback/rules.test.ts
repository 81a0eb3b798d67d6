import { InteractionType, Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/loopback/errors.ts';
import { type Json, objectOf } from '../../src/loopback/json.ts';
import { pings } from '../../src/loopback/mentions.ts';
import type { SeenMessage } from '../../src/loopback/discord.ts';
import { commandListProblems, commandSize } from '../../src/loopback/rules/commands.ts';
import { answerProblems } from '../../src/loopback/rules/interactions.ts';
import { type MessageSituation, messageProblems } from '../../src/loopback/rules/messages.ts';

const told = (problems: readonly Problem[]): string[] =>
  problems.map(({ path, code }) => `${path.join('.')} ${code}`);

const V2 = 32768;
const EPHEMERAL = 64;
const button = (more: Json = {}): Json => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
const row = (...components: Json[]): Json => ({ type: 1, components });
const text = (content = 'x'): Json => ({ type: 10, content });
const option = (value: string, more: Json = {}): Json => ({ label: value, value, ...more });
const menu = (more: Json = {}): Json => ({
  type: 3,
  custom_id: 'menu',
  options: [option('a'), option('b')],
  ...more,
});
const section = (more: Json = {}): Json => ({ type: 9, components: [text()], accessory: button(), ...more });
const v2 = (...components: Json[]): Json => ({ flags: V2, components });
const rows = (...components: Json[]): Json => ({ content: 'x', components });
const without = (from: Json, key: string): Json =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));

const situation = (more: Partial<MessageSituation> = {}): MessageSituation => ({
  surface: 'answer',
  existing: undefined,
  uploads: [],
  ...more,
});
const message = (body: Json, more: Partial<MessageSituation> = {}): string[] =>
  told(messageProblems(body, situation(more)));

describe('messageProblems() takes', () => {
  test.each<[string, Json]>([
    ['2000 characters', { content: 'x'.repeat(2000) }],
    [
      'embeds of 6000 together',
      { embeds: [{ description: 'x'.repeat(4096) }, { description: 'x'.repeat(1904) }] },
    ],
    [
      'text displays of 4000 together',
      v2(text('x'.repeat(2000)), { type: 17, components: [text('x'.repeat(2000))] }),
    ],
    ['40 components', v2(...Array.from({ length: 40 }, () => text()))],
    [
      'a section with a thumbnail',
      v2(section({ accessory: { type: 11, media: { url: 'https://a.b/c.png' } } })),
    ],
    [
      'five buttons, a menu and a link',
      rows(
        row(...[1, 2, 3, 4, 5].map((n) => button({ custom_id: `b${n}` }))),
        row(menu()),
        row(without(button({ style: 5, url: 'https://a.b' }), 'custom_id')),
      ),
    ],
    ['an emoji alone on a button', rows(row(without(button({ emoji: { name: '📖' } }), 'label')))],
    [
      'an ephemeral answer without pings',
      { content: 'x', flags: EPHEMERAL, allowed_mentions: { parse: [] } },
    ],
  ])('%s', (_, body) => {
    expect(message(body)).toEqual([]);
  });
});

describe('messageProblems() refuses', () => {
  test.each<[string, Json, string[]]>([
    ['nothing', {}, [' EMPTY_MESSAGE']],
    ['blanks', { content: ' \n ' }, [' EMPTY_MESSAGE']],
    ['2001 characters', { content: 'x'.repeat(2001) }, ['content BASE_TYPE_MAX_LENGTH']],
    ['a number as content', { content: 5, embeds: [{ title: 'x' }] }, ['content BASE_TYPE_BAD_TYPE']],
    [
      '11 embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
      ['embeds BASE_TYPE_BAD_LENGTH'],
    ],
    ['an embed without words', { embeds: [{ color: 1 }] }, ['embeds.0.description BASE_TYPE_REQUIRED']],
    ['a title of 257', { embeds: [{ title: 'x'.repeat(257) }] }, ['embeds.0.title BASE_TYPE_MAX_LENGTH']],
    [
      'a description of 4097',
      { embeds: [{ description: 'x'.repeat(4097) }] },
      ['embeds.0.description BASE_TYPE_MAX_LENGTH'],
    ],
    [
      '26 fields',
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }] },
      ['embeds.0.fields BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'an empty field',
      { embeds: [{ fields: [{ name: '', value: 'v' }] }] },
      ['embeds.0.fields.0.name BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'embeds of 6001 together',
      { embeds: [{ description: 'x'.repeat(4096) }, { description: 'x'.repeat(1905) }] },
      ['embeds MAX_EMBED_SIZE_EXCEEDED'],
    ],
    [
      'content beside V2',
      { content: 'x', ...v2(text()) },
      ['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    ],
    [
      'embeds beside V2',
      { embeds: [{ title: 'x' }], ...v2(text()) },
      ['embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    ],
    ['V2 without components', { flags: V2 }, [' EMPTY_MESSAGE']],
    ['V2 components without the flag', { components: [text()] }, ['components.0.type UNION_TYPE_CHOICES']],
    [
      '41 components',
      v2(...Array.from({ length: 41 }, () => text())),
      ['components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
    ],
    [
      '41 components, nested',
      v2({ type: 17, components: Array.from({ length: 40 }, () => text()) }),
      ['components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
    ],
    [
      'accessories beyond 40',
      v2(...Array.from({ length: 14 }, (_, n) => section({ accessory: button({ custom_id: `b${n}` }) }))),
      ['components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
    ],
    [
      'text displays of 4001 together',
      v2(text('x'.repeat(2000)), { type: 17, components: [text('x'.repeat(2001))] }),
      ['components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED'],
    ],
    ['an empty text display', v2(text('')), ['components.0.content BASE_TYPE_BAD_LENGTH']],
    [
      'an empty container',
      v2({ type: 17, components: [] }),
      ['components.0.components BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text()] }] }),
      ['components.0.components.0.type UNION_TYPE_CHOICES'],
    ],
    ['a button outside a row', v2(button()), ['components.0.type UNION_TYPE_CHOICES']],
    [
      'a section without accessory',
      v2(without(section(), 'accessory')),
      ['components.0.accessory BASE_TYPE_REQUIRED'],
    ],
    [
      'a section with a menu',
      v2(section({ accessory: menu() })),
      ['components.0.accessory.type UNION_TYPE_CHOICES'],
    ],
    [
      'a section of four texts',
      v2(section({ components: [text(), text(), text(), text()] })),
      ['components.0.components BASE_TYPE_BAD_LENGTH'],
    ],
    ['a separator of spacing 3', v2({ type: 14, spacing: 3 }), ['components.0.spacing NUMBER_TYPE_RANGE']],
    [
      'a file from the web',
      v2({ type: 13, file: { url: 'https://a.b/c' } }),
      ['components.0.file.url URL_TYPE_INVALID_SCHEME'],
    ],
    [
      'a file that was not sent',
      v2({ type: 13, file: { url: 'attachment://c' } }),
      [' UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'],
    ],
    [
      'an attachment that was not sent',
      { content: 'x', attachments: [{ id: '0' }] },
      ['attachments.0.id ATTACHMENT_NOT_FOUND'],
    ],
    [
      'six rows',
      rows(...[1, 2, 3, 4, 5, 6].map((n) => row(button({ custom_id: `b${n}` })))),
      ['components BASE_TYPE_BAD_LENGTH'],
    ],
    ['an empty row', rows(row()), ['components.0.components BASE_TYPE_BAD_LENGTH']],
    [
      'six buttons in a row',
      rows(row(...[1, 2, 3, 4, 5, 6].map((n) => button({ custom_id: `b${n}` })))),
      ['components.0.components BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'two menus in a row',
      rows(row(menu(), menu({ custom_id: 'other' }))),
      ['components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
    ],
    [
      'a menu beside a button',
      rows(row(menu(), button())),
      ['components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
    ],
    [
      'the same custom_id twice',
      rows(row(button(), button())),
      ['components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    [
      'the same custom_id in an accessory',
      v2(section(), row(button())),
      ['components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    [
      'the same id twice',
      v2({ ...text(), id: 7 }, { ...text(), id: 7 }),
      ['components.1.id COMPONENT_ID_DUPLICATED'],
    ],
    [
      'a custom_id of 101',
      rows(row(button({ custom_id: 'x'.repeat(101) }))),
      ['components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'an empty custom_id',
      rows(row(button({ custom_id: '' }))),
      ['components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'no custom_id',
      rows(row(without(button(), 'custom_id'))),
      ['components.0.components.0.custom_id BASE_TYPE_REQUIRED'],
    ],
    [
      'a label of 81',
      rows(row(button({ label: 'x'.repeat(81) }))),
      ['components.0.components.0.label BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'neither label nor emoji',
      rows(row(without(button(), 'label'))),
      ['components.0.components.0 BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED'],
    ],
    [
      'a link with a custom_id',
      rows(row(button({ style: 5, url: 'https://a.b' }))),
      ['components.0.components.0 BUTTON_COMPONENT_CUSTOM_ID_AND_URL_EXCLUSIVE'],
    ],
    [
      'a link without a url',
      rows(row(without(button({ style: 5 }), 'custom_id'))),
      ['components.0.components.0.url BASE_TYPE_REQUIRED'],
    ],
    [
      'a url on a plain button',
      rows(row(button({ url: 'https://a.b' }))),
      ['components.0.components.0 BUTTON_COMPONENT_INVALID_STYLE_FOR_URL'],
    ],
    [
      'a button style of 9',
      rows(row(button({ style: 9 }))),
      ['components.0.components.0.style NUMBER_TYPE_RANGE'],
    ],
    [
      'a menu without options',
      rows(row(menu({ options: [] }))),
      ['components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a menu of 26',
      rows(row(menu({ options: Array.from({ length: 26 }, (_, n) => option(`${n}`)) }))),
      ['components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'two options of one value',
      rows(row(menu({ options: [option('a'), option('a')] }))),
      ['components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
    ],
    [
      'an option label of 101',
      rows(row(menu({ options: [{ label: 'x'.repeat(101), value: 'a' }] }))),
      ['components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'an option value of 101',
      rows(row(menu({ options: [{ label: 'a', value: 'x'.repeat(101) }] }))),
      ['components.0.components.0.options.0.value BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'an option description of 101',
      rows(row(menu({ options: [option('a', { description: 'x'.repeat(101) })] }))),
      ['components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'more values than options',
      rows(row(menu({ max_values: 3 }))),
      ['components.0.components.0.max_values SELECT_COMPONENT_MAX_VALUES_GT_OPTIONS'],
    ],
    [
      'a placeholder of 151',
      rows(row(menu({ placeholder: 'x'.repeat(151) }))),
      ['components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'two defaults of one',
      rows(row(menu({ options: [option('a', { default: true }), option('b', { default: true })] }))),
      ['components.0.components.0.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES'],
    ],
    [
      'parse users and users',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      ['allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
    ],
  ])('%s', (_, body, expected) => {
    expect(message(body)).toEqual(expected);
  });

  test('eleven files, and one of more than 10 MiB', () => {
    const upload = (index: number, size = 1) => ({
      name: `${index}`,
      contentType: 'text/plain',
      bytes: new Uint8Array(size),
      index,
    });
    const eleven = Array.from({ length: 11 }, (_, index) => upload(index));
    expect(message({}, { uploads: eleven })).toEqual(['attachments BASE_TYPE_BAD_LENGTH']);
    expect(message({}, { uploads: [upload(0, 10 * 1024 * 1024 + 1)] })).toEqual([
      'files.0 BASE_TYPE_MAX_LENGTH',
    ]);
  });

  test('an edit that leaves nothing, or puts words back beside V2', () => {
    const existing = {
      content: 'x',
      flags: V2,
      embeds: [],
      components: [],
      attachments: [],
    } as unknown as SeenMessage['raw'];
    expect(message({ content: '' }, { surface: 'edit', existing })).toEqual([' EMPTY_MESSAGE']);
    expect(message({ content: 'y', components: [text()] }, { surface: 'edit', existing })).toEqual([
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
  });

  test.each(['channel', 'edit', 'update'] as const)(
    'the ephemeral flag on %s, though Discord ignores it',
    (surface) => {
      const [problem] = messageProblems({ content: 'x', flags: EPHEMERAL }, situation({ surface }));
      expect(problem).toMatchObject({ path: ['flags'], code: 'MESSAGE_FLAGS_IGNORED', tolerated: true });
    },
  );
});

describe('answerProblems()', () => {
  const asked = (type: InteractionType, source?: object) =>
    ({ type, source }) as Parameters<typeof answerProblems>[1];
  const COMMAND = asked(InteractionType.ApplicationCommand);
  const COMPONENT = asked(InteractionType.MessageComponent, {});
  const TYPING = asked(InteractionType.ApplicationCommandAutocomplete);
  const SUBMIT = asked(InteractionType.ModalSubmit);
  const choice = (more: Json = {}): Json => ({ name: 'a', value: 'a', ...more });
  const input = (more: Json = {}): Json => ({ type: 4, custom_id: 'words', style: 1, ...more });
  const label = (more: Json = {}): Json => ({ type: 18, label: 'Words', component: input(), ...more });
  const modal = (more: Json = {}): Json => ({
    type: 9,
    data: { custom_id: 'm', title: 'M', components: [label()], ...more },
  });

  test.each<[string, Json, typeof COMMAND]>([
    ['a deferral', { type: 5, data: { flags: EPHEMERAL } }, COMMAND],
    ['an update of a component', { type: 7, data: { content: 'x' } }, COMPONENT],
    ['no choices at all', { type: 8, data: { choices: [] } }, TYPING],
    ['a form', modal(), COMMAND],
  ])('takes %s', (_, body, interaction) => {
    expect(told(answerProblems(body, interaction, []))).toEqual([]);
  });

  test.each<[string, Json, typeof COMMAND, string[]]>([
    ['a message without data', { type: 4 }, COMMAND, ['data BASE_TYPE_REQUIRED']],
    ['an empty message', { type: 4, data: {} }, COMMAND, [' EMPTY_MESSAGE']],
    ['a type there is not', { type: 99 }, COMMAND, ['type BASE_TYPE_CHOICES']],
    ['an update to a command', { type: 7, data: { content: 'x' } }, COMMAND, ['type BASE_TYPE_CHOICES']],
    ['a deferred update to a command', { type: 6 }, COMMAND, ['type BASE_TYPE_CHOICES']],
    ['choices to a command', { type: 8, data: { choices: [] } }, COMMAND, ['type BASE_TYPE_CHOICES']],
    ['a message to typing', { type: 4, data: { content: 'x' } }, TYPING, ['type BASE_TYPE_CHOICES']],
    ['a form to a form', modal(), SUBMIT, ['type BASE_TYPE_CHOICES']],
    ['a deferral with V2', { type: 5, data: { flags: V2 } }, COMMAND, ['data.flags MESSAGE_FLAGS_INVALID']],
    [
      '26 choices',
      { type: 8, data: { choices: Array.from({ length: 26 }, () => choice()) } },
      TYPING,
      ['data.choices BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a choice name of 101',
      { type: 8, data: { choices: [choice({ name: 'x'.repeat(101) })] } },
      TYPING,
      ['data.choices.0.name BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'an empty choice name',
      { type: 8, data: { choices: [choice({ name: '' })] } },
      TYPING,
      ['data.choices.0.name BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a choice value of 101',
      { type: 8, data: { choices: [choice({ value: 'x'.repeat(101) })] } },
      TYPING,
      ['data.choices.0.value BASE_TYPE_BAD_LENGTH'],
    ],
    ['choices missing', { type: 8, data: {} }, TYPING, ['data.choices BASE_TYPE_REQUIRED']],
    ['a form title of 46', modal({ title: 'x'.repeat(46) }), COMMAND, ['data.title BASE_TYPE_BAD_LENGTH']],
    [
      'a form of six',
      modal({
        components: Array.from({ length: 6 }, (_, n) => label({ component: input({ custom_id: `${n}` }) })),
      }),
      COMMAND,
      ['data.components BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a form label of 46',
      modal({ components: [label({ label: 'x'.repeat(46) })] }),
      COMMAND,
      ['data.components.0.label BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a button in a form',
      modal({ components: [label({ component: button() })] }),
      COMMAND,
      ['data.components.0.component.type UNION_TYPE_CHOICES'],
    ],
    [
      'two fields of one custom_id',
      modal({ components: [label(), label()] }),
      COMMAND,
      ['data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
  ])('refuses %s', (_, body, interaction, expected) => {
    expect(told(answerProblems(body, interaction, []))).toEqual(expected);
  });
});

describe('commandListProblems()', () => {
  const command = (more: Json = {}): Json => ({ name: 'ask', description: 'Ask', ...more });
  const textOption = (more: Json = {}): Json => ({ type: 3, name: 'question', description: 'What', ...more });

  test.each<[string, Json[]]>([
    [
      'Cyrillic, Thai and Chinese names',
      [command({ name: 'вопрос' }), command({ name: 'ถาม' }), command({ name: '問題' })],
    ],
    [
      'every locale',
      [command({ name_localizations: Object.fromEntries(Object.values(Locale).map((one) => [one, 'ask'])) })],
    ],
    ['spaces and capitals in menus', [{ type: 3, name: 'Find this Passage' }]],
    ['100 commands', Array.from({ length: 100 }, (_, n) => command({ name: `c${n}` }))],
    ['one name for two types', [command(), { type: 3, name: 'ask' }]],
  ])('takes %s', (_, commands) => {
    expect(told(commandListProblems(commands))).toEqual([]);
  });

  test.each<[string, Json[], string[]]>([
    ['a capital', [command({ name: 'Ask' })], ['0.name APPLICATION_COMMAND_INVALID_NAME']],
    ['a blank', [command({ name: 'ask me' })], ['0.name APPLICATION_COMMAND_INVALID_NAME']],
    ['a name of 33', [command({ name: 'x'.repeat(33) })], ['0.name APPLICATION_COMMAND_INVALID_NAME']],
    [
      'a capital in a locale',
      [command({ name_localizations: { ru: 'Вопрос' } })],
      ['0.name_localizations.ru APPLICATION_COMMAND_INVALID_NAME'],
    ],
    [
      'a locale there is not',
      [command({ description_localizations: { xx: 'Ask' } })],
      ['0.description_localizations.xx BASE_TYPE_CHOICES'],
    ],
    ['no description', [{ name: 'ask' }], ['0.description BASE_TYPE_REQUIRED']],
    [
      'a description of 101',
      [command({ description: 'x'.repeat(101) })],
      ['0.description BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a description in a menu',
      [{ type: 3, name: 'Find', description: 'x' }],
      ['0.description APPLICATION_COMMAND_DESCRIPTION_CANNOT_BE_SET'],
    ],
    [
      'options in a menu',
      [{ type: 3, name: 'Find', options: [textOption()] }],
      ['0.options APPLICATION_COMMAND_OPTIONS_CANNOT_BE_SET'],
    ],
    [
      '101 commands',
      Array.from({ length: 101 }, (_, n) => command({ name: `c${n}` })),
      [' APPLICATION_COMMAND_LIMIT_REACHED'],
    ],
    [
      '16 message commands',
      Array.from({ length: 16 }, (_, n) => ({ type: 3, name: `C${n}` })),
      [' APPLICATION_COMMAND_LIMIT_REACHED'],
    ],
    ['a name twice', [command(), command()], ['1.name APPLICATION_COMMANDS_DUPLICATE_NAME']],
    [
      'required after optional',
      [command({ options: [textOption(), textOption({ name: 'b', required: true })] })],
      ['0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
    ],
    [
      'autocomplete beside choices',
      [
        command({
          options: [
            textOption({
              autocomplete: true,
              choices: [option('a')].map(({ value }) => ({ name: 'a', value })),
            }),
          ],
        }),
      ],
      ['0.options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES'],
    ],
    [
      '26 choices',
      [
        command({
          options: [
            textOption({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) }),
          ],
        }),
      ],
      ['0.options.0.choices BASE_TYPE_BAD_LENGTH'],
    ],
    [
      '26 options',
      [command({ options: Array.from({ length: 26 }, (_, n) => textOption({ name: `o${n}` })) })],
      ['0.options BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'an option twice',
      [command({ options: [textOption(), textOption()] })],
      ['0.options.1.name APPLICATION_COMMAND_OPTIONS_NAME_INVALID'],
    ],
    [
      'a sub-command beside an option',
      [command({ options: [textOption(), { type: 1, name: 'check', description: 'x' }] })],
      ['0.options APPLICATION_COMMAND_OPTIONS_MIXED'],
    ],
    [
      'groups in groups',
      [
        command({
          options: [
            { type: 2, name: 'a', description: 'x', options: [{ type: 2, name: 'b', description: 'x' }] },
          ],
        }),
      ],
      ['0.options.0.options.0.type APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'],
    ],
  ])('refuses %s', (_, commands, expected) => {
    expect(told(commandListProblems(commands))).toEqual(expected);
  });

  test('takes 8000 characters in one command and refuses 8001, counting of each text the longest locale', () => {
    const full = { name: 'x'.repeat(100), value: 'x'.repeat(100) };
    const sized = (last: number): Json =>
      command({
        description_localizations: { ru: 'x'.repeat(100) },
        options: [
          textOption({ name: 'a', description: 'a', choices: Array.from({ length: 25 }, () => full) }),
          textOption({
            name: 'b',
            description: 'b',
            choices: [
              ...Array.from({ length: 14 }, () => full),
              { name: 'x'.repeat(46), value: 'x'.repeat(last) },
            ],
          }),
        ],
      });
    // "ask" and its Russian description 103, names and descriptions of options 4, choices 39 × 200 + 46 + 47.
    expect(commandSize(sized(47))).toBe(8000);
    expect(told(commandListProblems([sized(47)]))).toEqual([]);
    expect(told(commandListProblems([sized(48)]))).toEqual(['0 APPLICATION_COMMAND_TOO_LARGE']);
  });
});

describe('pings()', () => {
  const NONE = { allowed_mentions: { parse: [] } };

  test.each<[string, Json, 'channel' | 'interaction', string[]]>([
    [
      'a message left to defaults',
      { content: '<@1> <@&2> @everyone @here' },
      'channel',
      ['1', '&2', 'everyone', 'here'],
    ],
    ['an answer left to defaults', { content: '<@1> <@&2> @everyone' }, 'interaction', ['1']],
    ['no parsing', { content: '<@1> @everyone', ...NONE }, 'channel', []],
    [
      'one user allowed',
      { content: '<@1> <@!2>', allowed_mentions: { parse: [], users: ['2'] } },
      'channel',
      ['2'],
    ],
    ['roles parsed', { content: '<@&2>', allowed_mentions: { parse: ['roles'] } }, 'interaction', ['&2']],
    [
      'text displays',
      v2({ type: 17, components: [section({ components: [text('<@3>')] })] }),
      'interaction',
      ['3'],
    ],
    ['embeds', { embeds: [{ description: '<@1>' }] }, 'channel', []],
    ['a reply', { content: 'x', message_reference: {} }, 'channel', ['reply']],
    ['a quiet reply', { content: 'x', message_reference: {}, ...NONE }, 'channel', []],
  ])('of %s', (_, body, surface, expected) => {
    expect(pings(objectOf(body), surface)).toEqual(expected);
  });
});
