/** What does each file of src/ import? */

import { readdirSync, readFileSync } from 'node:fs';

export const src = new URL('../../src/', import.meta.url);

/** Paths below src/, with forward slashes. */
export const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

const IMPORT =
  /^(?:import|export)\s+(?<type>type\s+)?(?<names>\{[^}]*\}|[\w$*\s,]+|[\w$]+,\s*\{[^}]*\})\s+from\s+'(?<from>[^']+)'|^import\s+'(?<bare>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)|\brequire\('(?<required>[^']+)'\)|\(import\.meta\.url\)(?:\.resolve)?\('(?<made>[^']+)'\)/gmu;

/** What a file imports, as paths below src/ or names of packages; `type:` before what it imports for types only. */
export function imports(file: string): string[] {
  const source = readFileSync(new URL(file, src), 'utf8');
  return [...source.matchAll(IMPORT)].map(({ groups = {} }) => {
    const { type, names = '', from, bare, dynamic, required, made } = groups;
    const path = from ?? bare ?? dynamic ?? required ?? made ?? '';
    const onlyTypes = type !== undefined || /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/u.test(names);
    const named = path.startsWith('.') ? withinSrc(new URL(path, new URL(file, src)).href) : path;
    return onlyTypes ? `type:${named}` : named;
  });
}

/** As seen from src/, what lies beside it as ../commands/…. */
function withinSrc(href: string): string {
  const root = new URL('../', src).href;
  return href.startsWith(src.href) ? href.slice(src.href.length) : `../${href.slice(root.length)}`;
}
