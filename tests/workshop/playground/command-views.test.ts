/** Are commands listed in the reader's language? */

import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { commandName, commandViews, menuViews } from '../../../src/workshop/playground/command-views.ts';

const COMMANDS = [
  {
    type: 1,
    name: 'corpus',
    name_localizations: { de: 'korpus' },
    description: 'The documents',
    options: [
      {
        type: 1,
        name: 'check',
        name_localizations: { de: 'prüfen', 'es-ES': 'comprobar' },
        description: 'Checks them',
        description_localizations: { de: 'Prüft sie' },
        options: [
          {
            type: 3,
            name: 'how',
            name_localizations: { de: 'wie' },
            description: 'How to',
            description_localizations: { de: 'Auf welche Weise' },
            choices: [{ name: 'Fast', name_localizations: { de: 'Schnell' }, value: 'fast' }],
          },
        ],
      },
    ],
  },
  { type: 3, name: 'Check quote', name_localizations: { de: 'Zitat prüfen' }, description: '' },
] as unknown as APIApplicationCommand[];

describe('commandViews()', () => {
  test('gives names, descriptions and choices in the language, and what they are registered as', () => {
    expect(commandViews(COMMANDS, 'de')).toEqual([
      {
        path: 'corpus check',
        shown: 'korpus prüfen',
        description: 'Prüft sie',
        options: [
          {
            name: 'how',
            shown: 'wie',
            description: 'Auf welche Weise',
            required: false,
            type: 'text',
            suggests: false,
            choices: [{ name: 'Schnell', value: 'fast' }],
          },
        ],
      },
    ]);
  });

  test.each([
    ['ru', 'corpus check', 'Checks them', 'Fast'],
    ['es-419', 'corpus comprobar', 'Checks them', 'Fast'],
  ] as const)('in %s, lists "%s"', (lang, shown, description, choice) => {
    expect(commandViews(COMMANDS, lang)).toMatchObject([
      { path: 'corpus check', shown, description, options: [{ choices: [{ name: choice, value: 'fast' }] }] },
    ]);
  });
});

test('commandViews() knows which options are filled in with what', () => {
  const options = [3, 4, 5, 10, 11].map((type) => ({ type, name: `o${type}`, description: '' }));
  const [view] = commandViews(
    [{ type: 1, name: 'add', description: '', options }] as unknown as APIApplicationCommand[],
    'de',
  );
  expect(view?.options.map(({ type }) => type)).toEqual(['text', 'number', 'boolean', 'number', 'file']);
});

test('menuViews() gives the commands of a message', () => {
  expect(menuViews(COMMANDS, 'de')).toEqual([{ name: 'Check quote', shown: 'Zitat prüfen' }]);
  expect(menuViews(COMMANDS, 'ru')).toEqual([{ name: 'Check quote', shown: 'Check quote' }]);
});

test.each([
  ['/corpus check', '/korpus prüfen'],
  ['Check quote', 'Zitat prüfen'],
  ['/gone', '/gone'],
])('commandName() of %s is %s in German', (name, expected) => {
  expect(commandName(COMMANDS, name, 'de')).toBe(expected);
});
