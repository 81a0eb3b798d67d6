/** How does a form become one that Discord opens, and what did someone send with it? */

import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalData,
  TextInputStyle,
} from 'discord.js';
import type { Filled, Submission } from '../../given.ts';
import type { Choice, Field, Form } from '../../reply.ts';
import { characterEnd } from '../../text/characters.ts';
import { selectOf, words } from './controls.ts';
import {
  LONGEST_FIELD_DESCRIPTION,
  LONGEST_FIELD_LABEL,
  LONGEST_FORM_TITLE,
  LONGEST_INPUT,
  LONGEST_INPUT_PLACEHOLDER,
  LONGEST_OPTION,
  MOST_BOXES,
  MOST_FIELDS,
  MOST_OPTIONS,
  MOST_UPLOADS,
} from './limits.ts';
import { encodeForm } from './submission-id.ts';

/** @throws RangeError for a form without fields or with more than five, and for an invalid name of a command */
export function toDiscordForm({ title, fields, ...form }: Form): APIModalInteractionResponseCallbackData {
  if (fields.length === 0 || fields.length > MOST_FIELDS) {
    throw new RangeError(
      `Cannot open the form of ${form.command}: it has ${fields.length} fields; give it 1 to ${MOST_FIELDS}`,
    );
  }
  return {
    custom_id: encodeForm(form),
    title: words(title, LONGEST_FORM_TITLE),
    components: fields.map((field) => ({
      type: ComponentType.Label,
      label: words(field.label, LONGEST_FIELD_LABEL),
      ...(field.description === undefined
        ? {}
        : { description: words(field.description, LONGEST_FIELD_DESCRIPTION) }),
      component: inputOf(field),
    })),
  };
}

function inputOf(field: Field): APIComponentInLabel {
  const custom_id = field.name;
  switch (field.kind) {
    case 'line':
    case 'lines': {
      const most = bounded(field.maxLength ?? LONGEST_INPUT, LONGEST_INPUT);
      return {
        type: ComponentType.TextInput,
        custom_id,
        required: field.required,
        style: field.kind === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph,
        max_length: most,
        ...(field.value === undefined
          ? {}
          : { value: field.value.slice(0, characterEnd(field.value, 0, most)) }),
        ...(field.placeholder === undefined
          ? {}
          : { placeholder: words(field.placeholder, LONGEST_INPUT_PLACEHOLDER) }),
      };
    }
    case 'files': {
      const { required, fileTypes } = field;
      const file_types = fileTypes === undefined ? {} : { file_types: [...fileTypes] };
      return {
        type: ComponentType.FileUpload,
        custom_id,
        ...range(field, MOST_UPLOADS),
        required,
        ...file_types,
      };
    }
    case 'menu': {
      const options = choices(field.options, MOST_OPTIONS);
      const { required } = field;
      return {
        type: ComponentType.StringSelect,
        custom_id,
        ...range(field, options.length),
        required,
        options,
      };
    }
    case 'roles':
    case 'channels': {
      const bounds = range(field, MOST_OPTIONS);
      const select = selectOf(field.kind, field.chosen ?? [], bounds.max_values);
      return { custom_id, ...bounds, required: field.required, ...select };
    }
    case 'radio': {
      const options = choices(field.options, MOST_BOXES);
      return { type: ComponentType.RadioGroup, custom_id, required: field.required, options };
    }
    case 'boxes': {
      const options = choices(field.options, MOST_BOXES);
      const bounds = range({ required: field.required, most: options.length }, MOST_BOXES);
      return { type: ComponentType.CheckboxGroup, custom_id, ...bounds, required: field.required, options };
    }
    case 'box':
      return { type: ComponentType.Checkbox, custom_id, default: field.checked === true };
  }
}

function choices(options: readonly Choice[], most: number) {
  return options.slice(0, most).map(({ label, description, value, chosen }) => ({
    label: words(label, LONGEST_OPTION),
    value,
    ...(description === undefined ? {} : { description: words(description, LONGEST_OPTION) }),
    ...(chosen === true ? { default: true } : {}),
  }));
}

function range(
  { required, most = 1 }: { readonly required: boolean; readonly most?: number },
  limit: number,
) {
  return { min_values: required ? 1 : 0, max_values: bounded(most, limit) };
}

function bounded(number: number, most: number): number {
  return Math.max(1, Math.min(number, most));
}

/** What was sent, by the names of the fields. */
export function submissionOf(fields: Iterable<ModalData>): Submission {
  return Object.fromEntries([...fields].map((field) => [field.customId, filledIn(field)]));
}

function filledIn(field: ModalData): Filled {
  switch (field.type) {
    case ComponentType.TextInput:
    case ComponentType.Checkbox:
      return field.value;
    case ComponentType.RadioGroup:
      return field.value ?? '';
    case ComponentType.FileUpload:
      return [...field.attachments.values()].map(givenFile);
    default:
      return field.values;
  }
}

/** A file as Discord describes it. */
export function givenFile(file: {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly url: string;
  readonly contentType: string | null;
}) {
  const { id, name, size, url, contentType } = file;
  return { id, name, size, url, ...(contentType === null ? {} : { contentType }) };
}
