import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/workshop/loopback/json.ts';
import { commandListProblems, commandSize } from '../../../src/workshop/loopback/rules/commands.ts';
import { option, told } from './payloads.ts';

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
    [
      'every sort of option with its bounds',
      [
        command({
          options: [
            textOption({ type: 4, name: 'a', min_value: 1, max_value: 5 }),
            textOption({ type: 10, name: 'b', min_value: 0 }),
            textOption({ type: 11, name: 'c', file_types: ['image', '.md', '.tar.gz'] }),
            textOption({ type: 7, name: 'd', channel_types: [0, 5] }),
            textOption({ type: 8, name: 'e' }),
          ],
        }),
      ],
    ],
    ['one name for two types', [command(), { type: 3, name: 'ask' }]],
  ])('takes %s', (_, commands) => {
    expect(told(commandListProblems(commands))).toEqual([]);
  });

  test.each<[string, Json[], string[]]>([
    [
      'bounds the wrong way round',
      [command({ options: [textOption({ type: 4, min_value: 2, max_value: 1 })] })],
      ['0.options.0.min_value APPLICATION_COMMAND_OPTION_MIN_GT_MAX'],
    ],
    [
      'bounds of a text',
      [command({ options: [textOption({ type: 3, min_value: 2 })] })],
      ['0.options.0.min_value APPLICATION_COMMAND_OPTION_FIELD_INVALID'],
    ],
    [
      'channel types of a role',
      [command({ options: [textOption({ type: 8, channel_types: [0] })] })],
      ['0.options.0.channel_types APPLICATION_COMMAND_OPTION_FIELD_INVALID'],
    ],
    [
      'a text of 6,001',
      [command({ options: [textOption({ type: 3, max_length: 6_001 })] })],
      ['0.options.0.max_length NUMBER_TYPE_RANGE'],
    ],
    [
      'file types of a text',
      [command({ options: [textOption({ type: 3, file_types: ['image'] })] })],
      ['0.options.0.file_types APPLICATION_COMMAND_OPTION_FIELD_INVALID'],
    ],
    [
      'a file type there is not',
      [command({ options: [textOption({ type: 11, file_types: ['text'] })] })],
      ['0.options.0.file_types.0 FILE_TYPE_INVALID'],
    ],
    [
      'eleven file types',
      [
        command({
          options: [textOption({ type: 11, file_types: Array.from({ length: 11 }, (_, n) => `.${n}`) })],
        }),
      ],
      ['0.options.0.file_types BASE_TYPE_BAD_LENGTH'],
    ],
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
      'a German choice name of 101',
      [
        command({
          options: [
            textOption({
              choices: [{ name: 'a', value: 'a', name_localizations: { de: 'x'.repeat(101) } }],
            }),
          ],
        }),
      ],
      ['0.options.0.choices.0.name_localizations.de BASE_TYPE_BAD_LENGTH'],
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
