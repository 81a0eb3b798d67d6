/** For which passages, and for which way of reading them, does a snapshot stand? */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import type { Document, Passage } from '../corpus/document.ts';

/** Documents between two places where the work may pause. */
const TOGETHER = 50;

/**
 * A digest of the texts, of how they are cut, and of what reads them: our own sources for search, the installed
 * packages, and the versions of Node's parts. Whatever changes a word of the index changes it.
 */
export function* indexKey(passages: readonly Passage[]): Generator<undefined, string> {
  const hash = createHash('sha256').update(reader());
  let latest: Document | undefined;
  const told: string[] = [];
  let documents = 0;
  for (const { document, span, section } of passages) {
    if (document !== latest) {
      latest = document;
      told.push('\n\n', document.title, '\n', document.language ?? '', '\n', document.text);
      if (++documents % TOGETHER === 0) {
        hash.update(told.join(''));
        told.length = 0;
        yield undefined;
      }
    }
    told.push('\n', String(span.start), ' ', String(span.end), ' ', section.join('\n'));
    if (told.length > PIECES) {
      hash.update(told.join(''));
      told.length = 0;
      yield undefined;
    }
  }
  return hash.update(told.join('')).digest('hex');
}

/** Strings joined before they are hashed. */
const PIECES = 2_000;

let known: string | undefined;

function reader(): string {
  known ??= digestOfReader();
  return known;
}

function digestOfReader(): string {
  const hash = createHash('sha256').update(endianness());
  const { node, icu = '', unicode = '' } = process.versions;
  hash.update(`${node} ${icu} ${unicode}`);
  for (const room of ['../search/', '../text/']) {
    const folder = new URL(room, import.meta.url);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(readFileSync(new URL(file.replaceAll('\\', '/'), folder)));
  }
  for (const list of ['../../package.json', '../../package-lock.json']) {
    const file = new URL(list, import.meta.url);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
