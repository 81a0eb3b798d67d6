import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/workshop/loopback/json.ts';
import { type MessageSituation, messageProblems } from '../../../src/workshop/loopback/rules/messages.ts';
import { button, menu, option, row, rows, section, text, told, V2, v2, without } from './payloads.ts';

const answer: MessageSituation = { surface: 'answer', existing: undefined, uploads: [] };

describe('messageProblems() refuses of components', () => {
  test.each<[string, Json, string[]]>([
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
      'a menu of at least 26 values',
      rows(row(menu({ min_values: 26, max_values: 2 }))),
      [
        'components.0.components.0.min_values NUMBER_TYPE_RANGE',
        'components.0.components.0.min_values SELECT_COMPONENT_MIN_VALUES_GT_MAX_VALUES',
        'components.0.components.0.min_values SELECT_COMPONENT_MIN_VALUES_GT_OPTIONS',
      ],
    ],
    [
      'a menu of at least -1 values',
      rows(row(menu({ min_values: -1 }))),
      ['components.0.components.0.min_values NUMBER_TYPE_RANGE'],
    ],
    [
      'a menu of at most 0 values',
      rows(row(menu({ min_values: 0, max_values: 0 }))),
      ['components.0.components.0.max_values NUMBER_TYPE_RANGE'],
    ],
    [
      'a menu of at most 26 values',
      rows(row(menu({ max_values: 26 }))),
      [
        'components.0.components.0.max_values NUMBER_TYPE_RANGE',
        'components.0.components.0.max_values SELECT_COMPONENT_MAX_VALUES_GT_OPTIONS',
      ],
    ],
    [
      'more values at least than at most',
      rows(row(menu({ min_values: 2, max_values: 1 }))),
      ['components.0.components.0.min_values SELECT_COMPONENT_MIN_VALUES_GT_MAX_VALUES'],
    ],
    [
      'more values at least than options',
      rows(row(menu({ min_values: 3 }))),
      ['components.0.components.0.min_values SELECT_COMPONENT_MIN_VALUES_GT_OPTIONS'],
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
  ])('%s', (_, body, expected) => {
    expect(told(messageProblems(body, answer))).toEqual(expected);
  });
});

describe('messageProblems() takes of components', () => {
  const options = Array.from({ length: 25 }, (_, n) => option(`${n}`));
  const buttons = [1, 2, 3, 4, 5].map((n) => button({ custom_id: `b${n}`, label: '◀ ¶ 79' }));
  test.each<[string, Json]>([
    ['a menu of none to 25 values', rows(row(menu({ options, min_values: 0, max_values: 25 })))],
    ['a menu of all its values', rows(row(menu({ options, min_values: 25, max_values: 25 })))],
    [
      'a menu with several defaults',
      rows(
        row(
          menu({ options: [option('a', { default: true }), option('b', { default: true })], max_values: 2 }),
        ),
      ),
    ],
    ['five buttons and a menu below', rows(row(...buttons), row(menu()))],
    ['the same below a container', v2({ type: 17, components: [text(), row(...buttons), row(menu())] })],
    ['five rows', rows(row(...buttons), ...[1, 2, 3, 4].map((n) => row(menu({ custom_id: `m${n}` }))))],
  ])('%s', (_, body) => {
    expect(told(messageProblems(body, answer))).toEqual([]);
  });
});
