/** How does Discord word a broken rule? */

import type { Problem } from '../errors.ts';

export type Path = readonly (string | number)[];

export function problem(path: Path, code: string, message: string): Problem {
  return { path, code, message };
}

/** Noted, not refused: Discord ignores it silently. */
export function tolerated(path: Path, code: string, message: string): Problem {
  return { path, code, message, tolerated: true };
}

export function required(path: Path): Problem {
  return problem(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

/**
 * A text's length in UTF-16 code units. Discord does not say what it counts; of the usual ways this one
 * counts most, so that what passes here passes in any.
 */
export function lengthProblems(path: Path, value: unknown, min: number, max: number): Problem[] {
  if (typeof value !== 'string')
    return value === undefined || value === null
      ? min > 0
        ? [required(path)]
        : []
      : [wrongType(path, 'string')];
  if (value.length >= min && value.length <= max) return [];
  if (min === 0) return [problem(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)];
  return [problem(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)];
}

/** The same for a text that may be left out but not be empty. */
export function optionalLength(path: Path, value: unknown, min: number, max: number): Problem[] {
  return value === undefined || value === null ? [] : lengthProblems(path, value, min, max);
}

export function countProblems(path: Path, list: readonly unknown[], min: number, max: number): Problem[] {
  if (list.length >= min && list.length <= max) return [];
  return [problem(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)];
}

function wrongType(path: Path, type: string): Problem {
  return problem(path, 'BASE_TYPE_BAD_TYPE', `Must be of type ${type}.`);
}

export function rangeProblems(path: Path, value: unknown, min: number, max: number): Problem[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return [];
  return [problem(path, 'NUMBER_TYPE_RANGE', `int value should be between ${min} and ${max}.`)];
}

/** Problems of every value that occurs earlier in the list. */
export function repeated(
  values: readonly { readonly path: Path; readonly value: unknown }[],
  code: string,
  message: string,
): Problem[] {
  const seen = new Set<unknown>();
  return values.flatMap(({ path, value }) => {
    if (value === undefined || value === null) return [];
    if (seen.has(value)) return [problem(path, code, message)];
    seen.add(value);
    return [];
  });
}
