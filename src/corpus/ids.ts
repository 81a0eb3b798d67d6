/** Which id does the path of a file give its document? */

import { createHash } from 'node:crypto';
import { LONGEST_ID } from './document.ts';

/** Between folders: no name makes two hyphens in a row, so that `a/b-c` and `a-b/c` stay apart. */
const BELOW = '--';

/**
 * By the path alone, so that it stays when another file comes: `setup`, `teams--index`. Letters beyond a to z make no
 * readable id, and long paths too long a one; a hash of the path keeps such ids apart.
 */
export function idFromPath(file: string): string {
  const { slug, isWhole } = fold(file);
  return isWhole && slug.length <= LONGEST_ID ? slug : hashed(file, slug);
}

/** The id where another document has the first one already, as of `setup.md` and `setup.txt`. */
export function distinctId(file: string): string {
  return hashed(file, fold(file).slug, file);
}

function fold(file: string): { readonly slug: string; readonly isWhole: boolean } {
  const parts = withoutExtension(file)
    .split('/')
    .map((part) => {
      const plain = part.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      const slug = plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
      return { slug, isWhole: slug !== '' && !/[^\p{ASCII}\p{P}\p{S}\p{Z}]/u.test(plain) };
    });
  return {
    slug: parts.flatMap(({ slug }) => slug || []).join(BELOW),
    isWhole: parts.every(({ isWhole }) => isWhole),
  };
}

function hashed(file: string, slug: string, of = withoutExtension(file)): string {
  const hash = createHash('sha256').update(of.normalize('NFC')).digest('hex').slice(0, 8);
  const room = LONGEST_ID - hash.length - 1;
  // Of a path the end says more, of a name its beginning.
  const kept = slug.includes(BELOW) ? slug.slice(-room) : slug.slice(0, room);
  return [kept.replace(/^-+|-+$/gu, '') || 'document', hash].join('-');
}

function withoutExtension(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot > file.lastIndexOf('/') + 1 ? file.slice(0, dot) : file;
}
