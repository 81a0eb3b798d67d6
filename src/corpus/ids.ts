/** Which id does a document get from the path of its file? */

import { createHash } from 'node:crypto';
import { LONGEST_ID } from './document.ts';

/** Separates folders. No name contains two hyphens in a row, so `a/b-c` and `a-b/c` stay distinct. */
const BELOW = '--';

/**
 * The id depends only on the path, so it stays the same when files are added: `setup`, `teams--index`. A path with
 * letters beyond a to z, or a long path, would not make a readable id; a hash of the path keeps such ids distinct.
 */
export function idFromPath(file: string): string {
  const { slug, isWhole } = fold(file);
  return isWhole && slug.length <= LONGEST_ID ? slug : hashed(file, slug);
}

/** The id if another document already has the first choice, as with `setup.md` and `setup.txt`. */
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
  // The end of a path says the most; of a name, the beginning does.
  const kept = slug.includes(BELOW) ? slug.slice(-room) : slug.slice(0, room);
  return [kept.replace(/^-+|-+$/gu, '') || 'document', hash].join('-');
}

function withoutExtension(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot > file.lastIndexOf('/') + 1 ? file.slice(0, dot) : file;
}
