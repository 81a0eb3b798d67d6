/** Do the values someone enters fit a command's options, as their Discord checks them? */

import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Json, listOf, objectOf } from './json.ts';
import type { Place } from './person-place.ts';
import { resolvedChannel, resolvedRole, resolvedUser } from './person-resolved.ts';
import type { Inside } from './routes/route.ts';
import { isOfType } from './rules/file-types.ts';

/** A file to attach. */
export interface Given {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Default text/plain. */
  readonly contentType?: string;
}

/** Texts, numbers, booleans, files, and ids of people, channels and roles. */
export type OptionValue = string | number | boolean | Given;

/** Source: developers/interactions/application-commands, "Application Command Option Structure". */
const LONGEST_TEXT = 6000;

/** Options as an interaction carries them. Throws for what Discord would complain about above the text box. */
export function commandOptions(
  inside: Inside,
  specs: readonly unknown[],
  given: Readonly<Record<string, OptionValue>>,
  place: Place,
): { options: Json[]; resolved?: Json } {
  const known = specs.map(objectOf);
  unknownNames(known, given);
  for (const { name, required } of known) {
    if (required === true && given[String(name)] === undefined)
      throw new Error(`The option "${String(name)}" is required`);
  }
  let resolved: Json = {};
  const merge = (kind: string, entries: Json): void => {
    resolved = { ...resolved, [kind]: { ...objectOf(resolved[kind]), ...entries } };
  };
  const options = known.flatMap((spec) => {
    const value = given[String(spec.name)];
    if (value === undefined) return [];
    return [{ name: spec.name, type: spec.type, value: optionValue(inside, spec, value, place, merge) }];
  });
  return { options, ...(Object.keys(resolved).length === 0 ? {} : { resolved }) };
}

/** Options while one of them is being typed: nothing is required or checked yet. */
export function autocompleteOptions(
  specs: readonly unknown[],
  given: Readonly<Record<string, OptionValue>>,
  focused: string,
): { options: Json[] } {
  const known = specs.map(objectOf);
  unknownNames(known, { [focused]: '', ...given });
  const target = known.find(({ name }) => name === focused);
  if (target?.autocomplete !== true) throw new Error(`The option "${focused}" offers nothing while typing`);
  const options = known.flatMap(({ name, type }) => {
    const value = given[String(name)] ?? (name === focused ? '' : undefined);
    return value === undefined ? [] : [{ name, type, value, ...(name === focused ? { focused: true } : {}) }];
  });
  return { options };
}

function unknownNames(known: readonly Json[], given: Readonly<Record<string, OptionValue>>): void {
  const unknown = Object.keys(given).find((name) => !known.some((spec) => spec.name === name));
  if (unknown !== undefined) throw new Error(`The command has no option "${unknown}"`);
}

type Merge = (kind: string, entries: Json) => void;

function optionValue(
  inside: Inside,
  spec: Json,
  value: OptionValue,
  place: Place,
  merge: Merge,
): string | number | boolean {
  const name = String(spec.name);
  switch (spec.type) {
    case ApplicationCommandOptionType.String:
      return textValue(name, spec, value);
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return numberValue(name, spec, value);
    case ApplicationCommandOptionType.Boolean:
      if (typeof value !== 'boolean') throw new TypeError(`"${name}" is a yes or no`);
      return value;
    case ApplicationCommandOptionType.User:
      for (const [kind, entries] of Object.entries(resolvedUser(inside, String(value), place)))
        merge(kind, entries);
      return String(value);
    case ApplicationCommandOptionType.Channel:
      merge('channels', resolvedChannel(inside, String(value), place));
      return String(value);
    case ApplicationCommandOptionType.Role:
      merge('roles', resolvedRole(String(value), place));
      return String(value);
    case ApplicationCommandOptionType.Attachment: {
      const attachment = attachFile(inside, name, value, spec.file_types);
      merge('attachments', { [attachment.id]: attachment });
      return attachment.id;
    }
    default:
      throw new TypeError(`Options of type ${String(spec.type)} cannot be filled in here`);
  }
}

/** @param types the file types that are taken, as Discord has them; default: all */
export function attachFile(inside: Inside, name: string, value: unknown, types?: unknown) {
  if (typeof value !== 'object' || value === null || !('content' in value))
    throw new TypeError(`"${name}" is a file`);
  const { name: file, content, contentType = 'text/plain' } = value as Given;
  if (!isOfType(file, types)) throw new RangeError(`"${name}" takes no file such as ${file}`);
  return inside.messages.attach({ name: file, contentType, bytes: Buffer.from(content), index: 0 });
}

function textValue(name: string, spec: Json, value: OptionValue): string {
  if (typeof value !== 'string') throw new TypeError(`"${name}" is a text`);
  choiceOnly(name, spec, value);
  const { min_length = 0, max_length = LONGEST_TEXT } = spec;
  if (value.length < Number(min_length))
    throw new RangeError(`"${name}" is shorter than ${String(min_length)}`);
  if (value.length > Number(max_length))
    throw new RangeError(`"${name}" is longer than ${String(max_length)}`);
  // On Discord, an empty text box means that the option is left out.
  if (value === '') throw new RangeError(`"${name}" is empty`);
  return value;
}

function numberValue(name: string, spec: Json, value: OptionValue): number {
  if (typeof value !== 'number') throw new TypeError(`"${name}" is a number`);
  if (spec.type === ApplicationCommandOptionType.Integer && !Number.isInteger(value))
    throw new TypeError(`"${name}" is a whole number`);
  choiceOnly(name, spec, value);
  const { min_value = -Infinity, max_value = Infinity } = spec;
  if (value < Number(min_value) || value > Number(max_value))
    throw new RangeError(`"${name}" is out of range`);
  return value;
}

function choiceOnly(name: string, spec: Json, value: string | number): void {
  const choices = listOf(spec.choices).map(objectOf);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw new RangeError(`"${name}" has no choice ${value}`);
}
