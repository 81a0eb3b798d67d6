/** Is a file the one that is listed, to the byte? */

import { createHash } from 'node:crypto';
import { NoRegularFile, openRegular } from '../regular-file.ts';
import { diskTrouble } from './disk-trouble.ts';

/** Bytes read at a time. */
const PIECE = 1 << 20;

/** `foreign`: a link, a folder or anything else that is no regular file. */
export type FileState = 'sound' | 'missing' | 'damaged' | 'foreign';

/** What is listed of a file. */
export interface Listed {
  readonly bytes: number;
  /** In lower-case hex. */
  readonly sha256: string;
}

/**
 * Compares the size, and then every byte, with what is listed.
 * @throws Error with a sentence if the file cannot be read
 */
export async function fileState(path: string, { bytes, sha256 }: Listed): Promise<FileState> {
  try {
    const { file, size } = await openRegular(path);
    try {
      if (size !== bytes) return 'damaged';
      const hash = createHash('sha256');
      const piece = Buffer.allocUnsafeSlow(PIECE);
      for (;;) {
        const { bytesRead } = await file.read(piece, 0, PIECE);
        if (bytesRead === 0) break;
        hash.update(piece.subarray(0, bytesRead));
      }
      return hash.digest('hex') === sha256 ? 'sound' : 'damaged';
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof NoRegularFile) return 'foreign';
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    throw new Error(diskTrouble(error, path));
  }
}
