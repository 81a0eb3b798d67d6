/** How do the tests of rules write bodies and read problems briefly? */

import type { Problem } from '../../../src/workshop/loopback/errors.ts';
import type { Json } from '../../../src/workshop/loopback/json.ts';

/** Each problem as its dotted path and its code. */
export const told = (problems: readonly Problem[]): string[] =>
  problems.map(({ path, code }) => `${path.join('.')} ${code}`);

export const V2 = 32768;
export const EPHEMERAL = 64;
export const button = (more: Json = {}): Json => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: 'go',
  ...more,
});
export const row = (...components: Json[]): Json => ({ type: 1, components });
export const text = (content = 'x'): Json => ({ type: 10, content });
export const option = (value: string, more: Json = {}): Json => ({ label: value, value, ...more });
export const menu = (more: Json = {}): Json => ({
  type: 3,
  custom_id: 'menu',
  options: [option('a'), option('b')],
  ...more,
});
export const section = (more: Json = {}): Json => ({
  type: 9,
  components: [text()],
  accessory: button(),
  ...more,
});
export const v2 = (...components: Json[]): Json => ({ flags: V2, components });
export const rows = (...components: Json[]): Json => ({ content: 'x', components });
export const without = (from: Json, key: string): Json =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));
