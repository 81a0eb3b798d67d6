/** How is a file called that someone uploaded, whatever name they gave it? */

import { asSeen } from '../../text/printable.ts';
import { isBlank } from '../../text/unseen.ts';
import { extensionOf } from '../files.ts';

/** In UTF-16 units: file systems allow for more, but nobody reads more. */
const LONGEST_NAME = 100;

/** Nothing else ends like this: "v1.2" has no extension. */
const EXTENSION = /^\.[a-z][a-z0-9]{0,9}$/u;

/**
 * The name on one line, without characters that are part of a path or are not shown, at most 100 UTF-16 units long.
 * Never empty. It is shown, and never used as a path.
 */
export function uploadName(name: string): string {
  const shown = asSeen(name.toWellFormed())
    .replace(/[/\\]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|\s+$/gu, '');
  const { stem, extension } = parted(shown);
  const room = LONGEST_NAME - extension.length;
  const cut =
    stem.length > room
      ? `${stem
          .slice(0, room - 1)
          .toWellFormed()
          .trimEnd()}…`
      : stem;
  return isBlank(cut) ? `document${extension}` : cut + extension;
}

/** The same name with another extension, for the format that reads the file. */
export function renamed(name: string, extension: string): string {
  return parted(name).stem + extension;
}

function parted(name: string): { readonly stem: string; readonly extension: string } {
  const extension = extensionOf(name);
  if (!EXTENSION.test(extension)) return { stem: name, extension: '' };
  const stem = name.slice(0, -extension.length);
  return { stem, extension: name.slice(stem.length) };
}
