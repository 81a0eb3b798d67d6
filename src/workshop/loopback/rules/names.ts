/** Would Discord take these names and descriptions of a command, in every language? */

import { Locale } from 'discord-api-types/v10';
import type { Problem } from '../errors.ts';
import { type Json, objectOf, textOf } from '../json.ts';
import { lengthProblems, optionalLength, type Path, problem } from './problems.ts';

/** Source: developers/interactions/application-commands, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: readonly string[] = Object.values(Locale);

/** Names are lower case where a script has cases. */
export function nameProblems({ name, name_localizations }: Json, path: Path): Problem[] {
  const valid = (text: unknown): boolean =>
    typeof text === 'string' && NAME.test(text) && text === text.toLowerCase();
  const wrong = (at: Path): Problem =>
    problem(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  return [
    ...(valid(name) ? [] : [wrong([...path, 'name'])]),
    ...localeProblems(name_localizations, [...path, 'name_localizations']),
    ...Object.entries(objectOf(name_localizations)).flatMap(([locale, text]) =>
      text === null || valid(text) ? [] : [wrong([...path, 'name_localizations', locale])],
    ),
  ];
}

/** Names in menus may have capitals and spaces. */
export function menuNameProblems({ name, name_localizations }: Json, path: Path): Problem[] {
  return [
    ...lengthProblems([...path, 'name'], name, 1, 32),
    ...localeProblems(name_localizations, [...path, 'name_localizations']),
    ...Object.entries(objectOf(name_localizations)).flatMap(([locale, text]) =>
      optionalLength([...path, 'name_localizations', locale], text, 1, 32),
    ),
  ];
}

/** Source: developers/interactions/application-commands: required for chat commands, empty for menus. */
export function descriptionProblems(
  { description, description_localizations }: Json,
  path: Path,
  chat: boolean,
): Problem[] {
  const here = [...path, 'description'];
  if (!chat) {
    return textOf(description) === '' && Object.keys(objectOf(description_localizations)).length === 0
      ? []
      : [
          problem(
            here,
            'APPLICATION_COMMAND_DESCRIPTION_CANNOT_BE_SET',
            'Context menu commands cannot have a description',
          ),
        ];
  }
  return [
    ...lengthProblems(here, description, 1, 100),
    ...localeProblems(description_localizations, [...path, 'description_localizations']),
    ...Object.entries(objectOf(description_localizations)).flatMap(([locale, text]) =>
      optionalLength([...path, 'description_localizations', locale], text, 1, 100),
    ),
  ];
}

/** Source: developers/reference, "Locales". */
export function localeProblems(localizations: unknown, path: Path): Problem[] {
  return Object.keys(objectOf(localizations))
    .filter((locale) => !LOCALES.includes(locale))
    .map((locale) => problem([...path, locale], 'BASE_TYPE_CHOICES', `${locale} is not a locale of Discord`));
}
