/** How is a body of unknown shape read without trusting it? */

export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one if it is anything else. */
export function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list; an empty one if it is anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as a text; an empty one if it is anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value as a number; 0 if it is anything else. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
