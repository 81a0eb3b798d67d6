/** Would Discord register these commands? */

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { Problem } from '../errors.ts';
import { type Json, listOf, numberOf, objectOf, textOf } from '../json.ts';
import { fileTypesProblems } from './file-types.ts';
import { descriptionProblems, localeProblems, menuNameProblems, nameProblems } from './names.ts';
import {
  countProblems,
  lengthProblems,
  optionalLength,
  type Path,
  problem,
  rangeProblems,
  repeated,
} from './problems.ts';

/**
 * Source: developers/interactions/application-commands, "Registering a Command": chat, user and message
 * commands of a scope.
 */
const MAX_OF_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };
/**
 * Source: the same page, "Application Command Object": names, descriptions and values, longest locale
 * counted.
 */
const MAX_SIZE = 8000;
const NESTED: readonly unknown[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];

/** Problems of all commands of a scope together; paths start with the command's index. */
export function commandListProblems(commands: readonly Json[]): Problem[] {
  return [
    ...commands.flatMap((command, index) => commandProblems(command, [index])),
    ...Object.entries(MAX_OF_TYPE).flatMap(([type, max]) =>
      commands.filter((command) => typeOf(command) === Number(type)).length > max
        ? [
            problem(
              [],
              'APPLICATION_COMMAND_LIMIT_REACHED',
              `Maximum number of application commands of type ${type} reached (${max})`,
            ),
          ]
        : [],
    ),
    ...repeated(
      commands.map((command, index) => ({
        path: [index, 'name'],
        value: `${typeOf(command)} ${textOf(command.name)}`,
      })),
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
      'Application command names must be unique',
    ),
  ];
}

/** Problems of one command. */
export function commandProblems(command: Json, path: Path = []): Problem[] {
  const chat = typeOf(command) === ApplicationCommandType.ChatInput;
  const size = commandSize(command);
  return [
    ...(chat ? nameProblems(command, path) : menuNameProblems(command, path)),
    ...descriptionProblems(command, path, chat),
    ...(chat ? optionListProblems(command, path, 0) : noOptions(command, path)),
    ...(size > MAX_SIZE
      ? [problem(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_SIZE})`)]
      : []),
  ];
}

function typeOf(command: Json): number {
  return numberOf(command.type) || ApplicationCommandType.ChatInput;
}

function noOptions({ options }: Json, path: Path): Problem[] {
  return listOf(options).length === 0
    ? []
    : [
        problem(
          [...path, 'options'],
          'APPLICATION_COMMAND_OPTIONS_CANNOT_BE_SET',
          'Context menu commands cannot have options',
        ),
      ];
}

function optionListProblems(parent: Json, path: Path, depth: number): Problem[] {
  const options = listOf(parent.options).map(objectOf);
  const here = [...path, 'options'];
  const nested = options.filter(({ type }) => NESTED.includes(type)).length;
  const firstOptional = options.findIndex((option) => option.required !== true);
  return [
    ...countProblems(here, options, 0, 25),
    ...options.flatMap((option, index) => optionProblems(option, [...here, index], depth)),
    ...(nested > 0 && nested < options.length
      ? [problem(here, 'APPLICATION_COMMAND_OPTIONS_MIXED', 'Sub-commands and other options cannot be mixed')]
      : []),
    // Source: developers/interactions/application-commands, "Application Command Option Structure".
    ...options.flatMap((option, index) =>
      option.required === true && firstOptional !== -1 && index > firstOptional
        ? [
            problem(
              [...here, index],
              'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
              'Required options must be placed before non-required options',
            ),
          ]
        : [],
    ),
    ...repeated(
      options.map(({ name }, index) => ({ path: [...here, index, 'name'], value: name })),
      'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
      'Option name already exists in options',
    ),
  ];
}

function optionProblems(option: Json, path: Path, depth: number): Problem[] {
  const choices = listOf(option.choices).map(objectOf);
  const isGroup = option.type === ApplicationCommandOptionType.SubcommandGroup;
  const tooDeep = isGroup ? depth > 0 : option.type === ApplicationCommandOptionType.Subcommand && depth > 1;
  return [
    ...nameProblems(option, path),
    ...descriptionProblems(option, path, true),
    ...countProblems([...path, 'choices'], choices, 0, 25),
    ...choices.flatMap(({ name, name_localizations, value }, index) => [
      ...lengthProblems([...path, 'choices', index, 'name'], name, 1, 100),
      ...localeProblems(name_localizations, [...path, 'choices', index, 'name_localizations']),
      ...Object.entries(objectOf(name_localizations)).flatMap(([locale, text]) =>
        optionalLength([...path, 'choices', index, 'name_localizations', locale], text, 1, 100),
      ),
      ...(typeof value === 'number'
        ? []
        : lengthProblems([...path, 'choices', index, 'value'], value, 1, 100)),
    ]),
    ...(option.autocomplete === true && choices.length > 0
      ? [
          problem(
            [...path, 'autocomplete'],
            'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
            'autocomplete may not be set to true if choices are present',
          ),
        ]
      : []),
    ...(tooDeep
      ? [
          problem(
            [...path, 'type'],
            'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
            'Sub-command option types are invalid',
          ),
        ]
      : []),
    ...boundProblems(option, path),
    ...fileTypeProblems(option, path),
    ...(NESTED.includes(option.type) ? optionListProblems(option, path, depth + 1) : []),
  ];
}

const NUMBERS: readonly unknown[] = [
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
];

/** Source: developers/interactions/application-commands, "Application Command Option Structure". */
function boundProblems(
  { type, min_value, max_value, max_length, channel_types }: Json,
  path: Path,
): Problem[] {
  const isFor = (field: string, value: unknown, types: readonly unknown[]): Problem[] =>
    value === undefined || types.includes(type)
      ? []
      : [
          problem(
            [...path, field],
            'APPLICATION_COMMAND_OPTION_FIELD_INVALID',
            `Options of this type take no ${field}`,
          ),
        ];
  return [
    ...isFor('min_value', min_value, NUMBERS),
    ...isFor('max_value', max_value, NUMBERS),
    ...isFor('max_length', max_length, [ApplicationCommandOptionType.String]),
    ...isFor('channel_types', channel_types, [ApplicationCommandOptionType.Channel]),
    ...(max_length === undefined ? [] : rangeProblems([...path, 'max_length'], max_length, 1, 6000)),
    ...(typeof min_value === 'number' && typeof max_value === 'number' && min_value > max_value
      ? [
          problem(
            [...path, 'min_value'],
            'APPLICATION_COMMAND_OPTION_MIN_GT_MAX',
            'Must be at most max_value',
          ),
        ]
      : []),
  ];
}

function fileTypeProblems({ type, file_types }: Json, path: Path): Problem[] {
  if (file_types === undefined) return [];
  if (type === ApplicationCommandOptionType.Attachment)
    return fileTypesProblems(file_types, [...path, 'file_types']);
  return [
    problem(
      [...path, 'file_types'],
      'APPLICATION_COMMAND_OPTION_FIELD_INVALID',
      'Options of this type take no file_types',
    ),
  ];
}

/** Characters of all names, descriptions and values; of localised ones, the longest counts. */
export function commandSize(command: Json): number {
  const longest = (text: unknown, localizations: unknown): number =>
    Math.max(...[text, ...Object.values(objectOf(localizations))].map((one) => textOf(one).length));
  const own =
    longest(command.name, command.name_localizations) +
    longest(command.description, command.description_localizations) +
    String(command.value ?? '').length;
  return [...listOf(command.options), ...listOf(command.choices)]
    .map(objectOf)
    .reduce((sum, inner) => sum + commandSize(inner), own);
}
