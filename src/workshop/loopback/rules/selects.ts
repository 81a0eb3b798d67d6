/** Would Discord take this menu, or this text input of a form? */

import { ComponentType } from 'discord-api-types/v10';
import type { Problem } from '../errors.ts';
import { type Json, listOf, objectOf } from '../json.ts';
import {
  countProblems,
  lengthProblems,
  optionalLength,
  type Path,
  problem,
  rangeProblems,
  repeated,
} from './problems.ts';

/** Source: developers/components/reference, "String Select", "User Select" and those after them. */
export function selectProblems(select: Json, path: Path): Problem[] {
  const common = [
    ...lengthProblems([...path, 'custom_id'], select.custom_id, 1, 100),
    ...lengthProblems([...path, 'placeholder'], select.placeholder, 0, 150),
    ...rangeProblems([...path, 'min_values'], select.min_values, 0, 25),
    ...rangeProblems([...path, 'max_values'], select.max_values, 1, 25),
    ...valueOrder(select, path),
  ];
  return select.type === ComponentType.StringSelect ? [...common, ...optionProblems(select, path)] : common;
}

function valueOrder({ min_values, max_values }: Json, path: Path): Problem[] {
  const min = typeof min_values === 'number' ? min_values : 1;
  const max = typeof max_values === 'number' ? max_values : Math.max(1, min);
  return min <= max
    ? []
    : [
        problem(
          [...path, 'min_values'],
          'SELECT_COMPONENT_MIN_VALUES_GT_MAX_VALUES',
          'Must be at most max_values',
        ),
      ];
}

function optionProblems(select: Json, path: Path): Problem[] {
  const options = listOf(select.options).map(objectOf);
  const at = (index: number, field: string): Path => [...path, 'options', index, field];
  const chosen = options.filter((option) => option.default === true).length;
  const max = typeof select.max_values === 'number' ? select.max_values : 1;
  return [
    ...countProblems([...path, 'options'], options, 1, 25),
    ...options.flatMap(({ label, value, description }, index) => [
      ...lengthProblems(at(index, 'label'), label, 1, 100),
      ...lengthProblems(at(index, 'value'), value, 1, 100),
      ...optionalLength(at(index, 'description'), description, 0, 100),
    ]),
    ...repeated(
      options.map(({ value }, index) => ({ path: at(index, 'value'), value })),
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    ),
    ...(chosen > max
      ? [
          problem(
            [...path, 'options'],
            'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
            'The number of default options may not exceed the max value',
          ),
        ]
      : []),
    ...(typeof select.min_values === 'number' && select.min_values > options.length
      ? [
          problem(
            [...path, 'min_values'],
            'SELECT_COMPONENT_MIN_VALUES_GT_OPTIONS',
            'There are fewer options',
          ),
        ]
      : []),
    ...(max > options.length && options.length > 0
      ? [
          problem(
            [...path, 'max_values'],
            'SELECT_COMPONENT_MAX_VALUES_GT_OPTIONS',
            'There are fewer options',
          ),
        ]
      : []),
  ];
}

/** Source: developers/components/reference, "Text Input". */
export function textInputProblems(input: Json, path: Path): Problem[] {
  return [
    ...lengthProblems([...path, 'custom_id'], input.custom_id, 1, 100),
    ...rangeProblems([...path, 'style'], input.style ?? 0, 1, 2),
    ...rangeProblems([...path, 'min_length'], input.min_length, 0, 4000),
    ...rangeProblems([...path, 'max_length'], input.max_length, 1, 4000),
    ...lengthProblems([...path, 'value'], input.value, 0, 4000),
    ...lengthProblems([...path, 'placeholder'], input.placeholder, 0, 100),
  ];
}
