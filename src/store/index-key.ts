/** For which passages, and for which way of reading them, does a snapshot stand? */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import type { Document, Passage } from '../corpus/document.ts';

/** Characters between two places where the work may pause. */
const TOGETHER = 5_000;

/**
 * A digest of the texts, of how they are cut, and of what reads them: our own sources for search, the installed
 * packages, and the versions of Node's parts. Whatever changes a word of the index changes it.
 */
export function* indexKey(passages: readonly Passage[]): Generator<undefined, string> {
  const hash = createHash('blake2b512').update(reader());
  const spans = new Uint32Array(2 * passages.length);
  const told: string[] = [];
  let latest: Document | undefined;
  let latestPath = '';
  let characters = 0;
  for (const [place, { document, span, section }] of passages.entries()) {
    spans[2 * place] = span.start;
    spans[2 * place + 1] = span.end;
    if (document !== latest) {
      latest = document;
      told.push(
        '\n\n',
        String(place),
        '\n',
        document.title,
        '\n',
        document.language ?? '',
        '\n',
        document.text,
      );
      characters += document.text.length;
    }
    const path = section.length === 0 ? '' : section.join('\n');
    if (path !== latestPath) {
      latestPath = path;
      told.push('\n\n', String(place), '\n', path);
      characters += path.length;
    }
    if (characters > TOGETHER) {
      hash.update(told.join(''));
      told.length = 0;
      characters = 0;
      yield undefined;
    }
  }
  return hash.update(told.join('')).update(spans).digest('hex');
}

let known: string | undefined;

function reader(): string {
  known ??= digestOfReader();
  return known;
}

function digestOfReader(): string {
  const hash = createHash('sha256').update(endianness());
  const { node, icu = '', unicode = '' } = process.versions;
  hash.update(`${node} ${icu} ${unicode}`);
  for (const room of ['../search/', '../text/', './']) {
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
