/** Which command answers a form, or a menu of roles or channels? Its name, in the id of the form or the menu. */

import { VERSION } from './custom-id.ts';
import { LONGEST_CUSTOM_ID } from './limits.ts';

const COMMAND = /^[a-z0-9-]{1,32}(?: [a-z0-9-]{1,32})?$/;
const FIELD = /^[a-z0-9-]{1,20}$/;

/** @throws RangeError for a name that no command can have */
export function encodeForm(command: string): string {
  return encoded(['form', command]);
}

/** @throws RangeError for a name that no command or no field can have */
export function encodePick(command: string, field: string): string {
  return encoded(['pick', command, field]);
}

/** Undefined for anything that this version has not encoded. */
export function decodeForm(customId: string): string | undefined {
  const [version, kind, command = '', ...more] = customId.split('|');
  return version === VERSION && kind === 'form' && COMMAND.test(command) && more.length === 0
    ? command
    : undefined;
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
  if (id.length <= LONGEST_CUSTOM_ID && (decodeForm(id) ?? decodePick(id)) !== undefined) return id;
  throw new RangeError(
    `Cannot open ${fields.join(' ')}: a command has one or two names of 1 to 32 lower-case letters, digits and hyphens, a field one of 1 to 20`,
  );
}
