import { InteractionType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/workshop/loopback/json.ts';
import { answerProblems } from '../../../src/workshop/loopback/rules/interactions.ts';
import { button, EPHEMERAL, told, V2 } from './payloads.ts';

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
  const choice1 = { label: 'One', value: '1' };
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
    [
      'a German choice name of 101, and one in no language of Discord',
      {
        type: 8,
        data: { choices: [choice({ name_localizations: { de: 'x'.repeat(101), eo: 'unu' } })] },
      },
      TYPING,
      [
        'data.choices.0.name_localizations.eo BASE_TYPE_CHOICES',
        'data.choices.0.name_localizations.de BASE_TYPE_BAD_LENGTH',
      ],
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
      'a radio of one option',
      modal({ components: [label({ component: { type: 21, custom_id: 'r', options: [choice1] } })] }),
      COMMAND,
      ['data.components.0.component.options BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'boxes of one value',
      modal({
        components: [label({ component: { type: 22, custom_id: 'r', options: [choice1, choice1] } })],
      }),
      COMMAND,
      ['data.components.0.component.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
    ],
    [
      'an upload of eleven files, and of a type there is not',
      modal({
        components: [
          label({ component: { type: 19, custom_id: 'f', max_values: 11, file_types: ['.md', 'text'] } }),
        ],
      }),
      COMMAND,
      [
        'data.components.0.component.max_values NUMBER_TYPE_RANGE',
        'data.components.0.component.file_types.1 FILE_TYPE_INVALID',
      ],
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
