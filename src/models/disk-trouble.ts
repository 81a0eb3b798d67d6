/** Why could a file not be written or read, and what is to be done about it? */

import { printable } from '../text/printable.ts';

const FULL: readonly unknown[] = ['ENOSPC', 'EDQUOT'];
const FORBIDDEN: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS'];
/** What making a folder and opening a file give if a part of the path is a file. */
const NO_FOLDER: readonly unknown[] = ['ENOTDIR', 'EEXIST'];

/**
 * A sentence without a full stop, such as "No space is left for /models/a.onnx; …".
 * @param error of the file system; any other error is returned as its message
 * @param path of the file or folder that was to be read or written
 */
export function diskTrouble(error: unknown, path: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const shown = printable(path);
  if (FULL.includes(code)) return `No space is left for ${shown}; free some on that disk and try again`;
  if (FORBIDDEN.includes(code))
    return `Cannot use ${shown} (${code}); give this user permission to read and write there, or set MODEL_DIR to another folder`;
  if (NO_FOLDER.includes(code))
    return `Cannot use ${shown} (${code}); a part of that path is a file, so move it away or set MODEL_DIR to another folder`;
  if (code === undefined) return printable(message ?? String(error));
  return `Cannot use ${shown} (${code}); check the disk, and try again`;
}
