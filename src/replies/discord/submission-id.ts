/** Which command answers a form, or a menu of roles or channels? Its name, in the id of the form or the menu. */

import { LONGEST_CUSTOM_ID } from './limits.ts';

/** Ids of other versions are rejected, because their fields may mean something else. */
export const VERSION = '1';

export const COMMAND = /^[a-z0-9-]{1,32}(?: [a-z0-9-]{1,32})?$/;
/** What a press does, and what it is about, such as a passage, whose id has at most 65 characters. */
export const DOES = /^[A-Za-z0-9.:_-]{1,65}$/;
const FIELD = /^[a-z0-9-]{1,20}$/;

/** A form as its id names it; `does` and `on` as in `Form`. */
export interface FormId {
  readonly command: string;
  readonly does?: string;
  readonly on?: string;
}

/** @throws RangeError for a name that no command can have, and for what no press can do */
export function encodeForm({ command, does, on }: FormId): string {
  return encoded(['form', command, ...[does, on].filter((field) => field !== undefined)]);
}

/** @throws RangeError for a name that no command or no field can have */
export function encodePick(command: string, field: string): string {
  return encoded(['pick', command, field]);
}

/** Undefined for anything that this version has not encoded. */
export function decodeForm(customId: string): FormId | undefined {
  const [version, kind, command = '', ...more] = customId.split('|');
  const [does, on] = more;
  const known = version === VERSION && kind === 'form' && COMMAND.test(command) && more.length <= 2;
  if (!known || !more.every((field) => DOES.test(field))) return undefined;
  return { command, ...(does === undefined ? {} : { does }), ...(on === undefined ? {} : { on }) };
}

/** Undefined for anything that this version has not encoded. */
export function decodePick(
  customId: string,
): { readonly command: string; readonly field: string } | undefined {
  const [version, kind, command = '', field = '', ...more] = customId.split('|');
  const known = version === VERSION && kind === 'pick' && more.length === 0;
  return known && COMMAND.test(command) && FIELD.test(field) ? { command, field } : undefined;
}

function encoded(fields: readonly string[]): string {
  const id = [VERSION, ...fields].join('|');
  const isWhole = fields.every((field) => !field.includes('|'));
  if (isWhole && id.length <= LONGEST_CUSTOM_ID && (decodeForm(id) ?? decodePick(id)) !== undefined)
    return id;
  throw new RangeError(
    `Cannot open ${fields.join(' ')}: a command has one or two names of 1 to 32 lower-case letters, digits and hyphens, a field one of 1 to 20`,
  );
}
