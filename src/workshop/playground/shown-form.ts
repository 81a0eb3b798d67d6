/** How does a form look to the person who fills it in? */

import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { type Choice, choicesIn, type Entities } from './choices.ts';

export interface ShownForm {
  /** Id of the interaction that opened it. */
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ShownField[];
}

/** `least` and `most` count the files or choices. */
export type ShownField = {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly required: boolean;
} & (
  | {
      readonly kind: 'text';
      readonly lines: boolean;
      readonly value: string;
      readonly placeholder: string;
      readonly shortest: number;
      readonly longest: number;
    }
  | {
      readonly kind: 'files';
      readonly least: number;
      readonly most: number;
      /** As the browser's dialog takes them, such as ".pdf" and "image/*"; empty for any. */
      readonly accept: readonly string[];
    }
  | {
      readonly kind: 'select';
      readonly placeholder: string;
      readonly least: number;
      readonly most: number;
      readonly options: readonly Choice[];
    }
  /** One of them, or any of them. */
  | { readonly kind: 'radio' | 'boxes'; readonly options: readonly Choice[] }
  | { readonly kind: 'box'; readonly checked: boolean }
);

type Fields = Readonly<Record<string, unknown>>;

/** Groups of file types that Discord names by a word. */
const GROUPS: readonly unknown[] = ['audio', 'image', 'video'];
/** Source: developers/components/reference, "Text Input". */
const LONGEST_TEXT = 4_000;

/** @param modal as the bot sends it: title, custom_id and components */
export function shownForm(id: string, modal: Fields, entities: Entities): ShownForm {
  const fields = list(modal.components).flatMap((part): ShownField[] => {
    if (part.type === ComponentType.Label) return [field(part.component as Fields, part, entities)];
    // The older kind of form: a text input names itself.
    return list(part.components).map((input) => field(input, input, entities));
  });
  return { id, title: String(modal.title), fields };
}

function field(input: Fields, { label, description }: Fields, entities: Entities): ShownField {
  const common = {
    name: String(input.custom_id),
    label: String(label),
    ...(typeof description === 'string' ? { description } : {}),
    required: input.required !== false,
  };
  const least = common.required ? Math.max(1, Number(input.min_values ?? 1)) : Number(input.min_values ?? 0);
  const most = Number(input.max_values ?? 1);
  switch (input.type) {
    case ComponentType.TextInput:
      return {
        ...common,
        kind: 'text',
        lines: input.style === TextInputStyle.Paragraph,
        value: String(input.value ?? ''),
        placeholder: String(input.placeholder ?? ''),
        shortest: Number(input.min_length ?? 0),
        longest: Number(input.max_length ?? LONGEST_TEXT),
      };
    case ComponentType.FileUpload: {
      const types: readonly unknown[] = Array.isArray(input.file_types) ? input.file_types : [];
      const accept = types.map((type) => (GROUPS.includes(type) ? `${type}/*` : String(type)));
      return { ...common, kind: 'files', least, most, accept };
    }
    case ComponentType.RadioGroup:
      return { ...common, kind: 'radio', options: choicesIn(input, entities) };
    case ComponentType.CheckboxGroup:
      return { ...common, kind: 'boxes', options: choicesIn(input, entities) };
    case ComponentType.Checkbox:
      return { ...common, required: false, kind: 'box', checked: input.default === true };
    default: {
      const placeholder = String(input.placeholder ?? '');
      return { ...common, kind: 'select', placeholder, least, most, options: choicesIn(input, entities) };
    }
  }
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : [];
}
