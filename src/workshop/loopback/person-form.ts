/** How is a form filled in and sent? */

import { type APIModalSubmission, ComponentType } from 'discord-api-types/v10';
import { type Json, listOf, numberOf, objectOf } from './json.ts';
import { attachFile, type Given, type OptionValue } from './person-options.ts';
import { selectedData } from './person-payload.ts';
import type { Place } from './person-place.ts';
import type { Inside } from './routes/route.ts';

export type Filling = OptionValue | readonly string[] | readonly Given[];
type Fields = Readonly<Record<string, Filling>>;

/** The submitted form, its fields named by custom_id or label. Throws if Discord would not let it be sent. */
export function filledForm(inside: Inside, modal: Json, fields: Fields, place: Place): APIModalSubmission {
  const used = new Set<string>();
  let resolved: Json = {};
  let next = 0;
  const fill = (input: Json, label: unknown): Json => {
    next += 1;
    const custom_id = String(input.custom_id);
    const key = custom_id in fields ? custom_id : String(label);
    used.add(key);
    const { answer, told } = fieldAnswer(inside, input, fields[key], place);
    for (const [kind, entries] of Object.entries(told))
      resolved = { ...resolved, [kind]: { ...objectOf(resolved[kind]), ...objectOf(entries) } };
    return { type: input.type, id: numberOf(input.id) || next, custom_id, ...answer };
  };
  const components = listOf(modal.components)
    .map(objectOf)
    .map((part) => {
      next += 1;
      const common = { type: part.type, id: numberOf(part.id) || next };
      if (part.type === ComponentType.Label)
        return { ...common, component: fill(objectOf(part.component), part.label) };
      if (part.type !== ComponentType.ActionRow) return common;
      return {
        ...common,
        components: listOf(part.components)
          .map(objectOf)
          .map((input) => fill(input, input.label)),
      };
    });
  const unknown = Object.keys(fields).find((name) => !used.has(name));
  if (unknown !== undefined) throw new Error(`The form has no field "${unknown}"`);
  const more = Object.keys(resolved).length === 0 ? {} : { resolved };
  return { custom_id: String(modal.custom_id), components, ...more } as unknown as APIModalSubmission;
}

function fieldAnswer(
  inside: Inside,
  input: Json,
  value: Filling | undefined,
  place: Place,
): { answer: Json; told: Json } {
  const name = String(input.custom_id);
  const missing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (missing && input.required !== false && input.type !== ComponentType.Checkbox)
    throw new Error(`The field "${name}" is required`);
  switch (input.type) {
    case ComponentType.TextInput: {
      const text = String(value ?? input.value ?? '');
      if (text.length > numberOf(input.max_length ?? 4000)) throw new RangeError(`"${name}" is too long`);
      if (!missing && text.length < numberOf(input.min_length))
        throw new RangeError(`"${name}" is too short`);
      return { answer: { value: text }, told: {} };
    }
    case ComponentType.FileUpload: {
      const given = missing ? [] : Array.isArray(value) ? value : [value];
      if (given.length > numberOf(input.max_values ?? 1)) throw new RangeError(`"${name}" takes fewer files`);
      const files = given.map((file) => attachFile(inside, name, file, input.file_types));
      return {
        answer: { values: files.map(({ id }) => id) },
        told: { attachments: Object.fromEntries(files.map((file) => [file.id, file])) },
      };
    }
    case ComponentType.Checkbox:
      return { answer: { value: value === true }, told: {} };
    case ComponentType.RadioGroup:
      return { answer: { value: value ?? null }, told: {} };
    default: {
      const values = missing ? [] : Array.isArray(value) ? value.map(String) : [String(value)];
      const menu =
        numberOf(input.type) > ComponentType.TextInput && numberOf(input.type) <= ComponentType.ChannelSelect;
      return {
        answer: { values },
        told: menu ? selectedData(inside, place, numberOf(input.type), values) : {},
      };
    }
  }
}
