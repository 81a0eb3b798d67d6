/** Would Discord take this answer to an interaction? */

import { ComponentType, InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Problem } from '../errors.ts';
import type { Interaction } from '../interactions.ts';
import { isObject, type Json, listOf, numberOf, objectOf } from '../json.ts';
import type { Upload } from '../message.ts';
import { flattened } from './components.ts';
import { fileTypesProblems } from './file-types.ts';
import { messageProblems } from './messages.ts';
import { localeProblems } from './names.ts';
import {
  countProblems,
  lengthProblems,
  optionalLength,
  type Path,
  problem,
  rangeProblems,
  repeated,
  required,
} from './problems.ts';
import { selectProblems, textInputProblems } from './selects.ts';

/** Problems of the first answer, not of whether it may be sent; paths start at the callback's body. */
export function answerProblems(body: Json, interaction: Interaction, uploads: readonly Upload[]): Problem[] {
  const wrong = typeProblems(body.type, interaction);
  if (wrong.length > 0) return wrong;
  const data = objectOf(body.data);
  const inData = (problems: readonly Problem[]): Problem[] =>
    problems.map((one) => ({ ...one, path: one.path.length === 0 ? [] : ['data', ...one.path] }));
  switch (body.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      if (!isObject(body.data)) return [required(['data'])];
      return inData(messageProblems(data, { surface: 'answer', existing: undefined, uploads }));
    case InteractionResponseType.UpdateMessage:
      return inData(messageProblems(data, { surface: 'update', existing: interaction.source?.api, uploads }));
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return inData(deferProblems(data));
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return inData(choiceProblems(data));
    case InteractionResponseType.Modal:
      return inData(modalProblems(data));
    default:
      return [];
  }
}

/** Source: developers/interactions/receiving-and-responding, "Interaction Callback Type". */
function typeProblems(type: unknown, { type: asked, source }: Interaction): Problem[] {
  const allowed = allowedAnswers(asked, source !== undefined);
  if (allowed.some((one) => one === type)) return [];
  return [problem(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`)];
}

function allowedAnswers(asked: InteractionType, hasSource: boolean): InteractionResponseType[] {
  if (asked === InteractionType.ApplicationCommandAutocomplete)
    return [InteractionResponseType.ApplicationCommandAutocompleteResult];
  return [
    InteractionResponseType.ChannelMessageWithSource,
    InteractionResponseType.DeferredChannelMessageWithSource,
    ...(hasSource
      ? [InteractionResponseType.DeferredMessageUpdate, InteractionResponseType.UpdateMessage]
      : []),
    ...(asked === InteractionType.ModalSubmit ? [] : [InteractionResponseType.Modal]),
  ];
}

/** Source: developers/interactions/receiving-and-responding: a deferral takes the EPHEMERAL flag only. */
function deferProblems(data: Json): Problem[] {
  const others = numberOf(data.flags) & ~MessageFlags.Ephemeral;
  if (others === 0) return [];
  return [
    problem(['flags'], 'MESSAGE_FLAGS_INVALID', `A deferral takes the flag EPHEMERAL only, not ${others}`),
  ];
}

/**
 * Source: developers/interactions/receiving-and-responding, "Autocomplete"; names and values as in commands.
 */
function choiceProblems(data: Json): Problem[] {
  if (!Array.isArray(data.choices)) return [required(['choices'])];
  const choices = data.choices.map(objectOf);
  return [
    ...countProblems(['choices'], choices, 0, 25),
    ...choices.flatMap(({ name, name_localizations, value }, index) => [
      ...lengthProblems(['choices', index, 'name'], name, 1, 100),
      ...localeProblems(name_localizations, ['choices', index, 'name_localizations']),
      ...Object.entries(objectOf(name_localizations)).flatMap(([locale, text]) =>
        optionalLength(['choices', index, 'name_localizations', locale], text, 1, 100),
      ),
      ...(typeof value === 'number' ? [] : lengthProblems(['choices', index, 'value'], value, 1, 100)),
    ]),
  ];
}

const MODAL_INPUTS: readonly unknown[] = [
  ComponentType.TextInput,
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
];

/**
 * Source: developers/interactions/receiving-and-responding, "Modal", and developers/components/reference,
 * "Label".
 */
function modalProblems(data: Json): Problem[] {
  const top = listOf(data.components).map(objectOf);
  return [
    ...lengthProblems(['title'], data.title, 1, 45),
    ...lengthProblems(['custom_id'], data.custom_id, 1, 100),
    ...countProblems(['components'], top, 1, 5),
    ...top.flatMap((component, index) => modalPartProblems(component, ['components', index])),
    ...repeated(
      flattened(top, ['components']).map(({ path, component }) => ({
        path: [...path, 'custom_id'],
        value: component.custom_id,
      })),
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
  ];
}

function modalPartProblems(component: Json, path: Path): Problem[] {
  switch (component.type) {
    case ComponentType.Label:
      return [
        ...lengthProblems([...path, 'label'], component.label, 1, 45),
        ...lengthProblems([...path, 'description'], component.description, 0, 100),
        ...inputProblems(objectOf(component.component), [...path, 'component']),
      ];
    case ComponentType.ActionRow: {
      const inner = listOf(component.components).map(objectOf);
      return [
        ...countProblems([...path, 'components'], inner, 1, 1),
        ...inner.flatMap((input, index) => textInputProblems(input, [...path, 'components', index])),
      ];
    }
    case ComponentType.TextDisplay:
      return lengthProblems([...path, 'content'], component.content, 1, 4000);
    default:
      return [
        problem([...path, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 10, 18).'),
      ];
  }
}

function inputProblems(input: Json, path: Path): Problem[] {
  if (!MODAL_INPUTS.includes(input.type)) {
    return [
      problem(
        [...path, 'type'],
        'UNION_TYPE_CHOICES',
        `Value of field "type" must be one of (${MODAL_INPUTS.join(', ')}).`,
      ),
    ];
  }
  if (input.type === ComponentType.TextInput) return textInputProblems(input, path);
  const isSelect = numberOf(input.type) <= ComponentType.ChannelSelect;
  return isSelect ? selectProblems(input, path) : otherInputProblems(input, path);
}

/** Source: developers/components/reference, "File Upload", "Radio Group", "Checkbox Group" and "Checkbox". */
function otherInputProblems(input: Json, path: Path): Problem[] {
  const options = listOf(input.options).map(objectOf);
  const isGroup = input.type === ComponentType.RadioGroup || input.type === ComponentType.CheckboxGroup;
  return [
    ...lengthProblems([...path, 'custom_id'], input.custom_id, 1, 100),
    ...rangeProblems([...path, 'min_values'], input.min_values, 0, 10),
    ...rangeProblems([...path, 'max_values'], input.max_values, 1, 10),
    ...(input.file_types === undefined ? [] : fileTypesProblems(input.file_types, [...path, 'file_types'])),
    ...(isGroup
      ? countProblems([...path, 'options'], options, input.type === ComponentType.RadioGroup ? 2 : 1, 10)
      : []),
    ...options.flatMap(({ label, value, description }, index) => [
      ...lengthProblems([...path, 'options', index, 'label'], label, 1, 100),
      ...lengthProblems([...path, 'options', index, 'value'], value, 1, 100),
      ...lengthProblems([...path, 'options', index, 'description'], description, 0, 100),
    ]),
    ...repeated(
      options.map(({ value }, index) => ({ path: [...path, 'options', index, 'value'], value })),
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    ),
  ];
}
