import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { formats } from '../src/corpus/formats/index.ts';
import { loadCorpus } from '../src/corpus/load.ts';
import { TARGETS } from './mutation/targets.ts';

const root = new URL('../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'PRIVACY.md',
  'src/README.md',
  'bench/README.md',
  'tests/README.md',
];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe.each(documents)('%s', (file) => {
  const text = read(file);

  test('names scripts that there are', () => {
    const named = [...text.matchAll(/npm run (?!-)(?<name>[a-z:-]+)/gu)].map(
      ({ groups }) => groups?.name ?? '',
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('links to files that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:)(?<path>[^)#]+)/gu)].map(
      ({ groups }) => groups?.path ?? '',
    );
    expect(links.filter((path) => !existsSync(new URL(path, new URL(file, root))))).toEqual([]);
  });

  test('names files of the project that there are', () => {
    const named = [...text.matchAll(/`(?<path>(?:src|commands|tests|bench|corpus)\/[\w./-]+\.\w+)`/gu)];
    const examples = /cite-random|rtf|polish/u;
    const paths = named.map(({ groups }) => groups?.path ?? '').filter((path) => !examples.test(path));
    // The map of src/ names files as seen from there.
    const there = (path: string) =>
      [root, new URL('src/', root)].some((from) => existsSync(new URL(path, from)));
    expect(paths.filter((path) => !there(path))).toEqual([]);
  });
});

describe('src/README.md', () => {
  const text = read('src/README.md');
  const files = ['src', 'commands', 'bench', 'tests'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  const code = files
    .filter((file) => /^(?:src|commands)\//u.test(file))
    .map((file) => read(file))
    .join('\n');

  test('names files that there are', () => {
    const named = [...text.matchAll(/`(?:\.\.\/)?(?<path>[\w./-]+\.ts)`/gu)].map(
      ({ groups }) => groups?.path ?? '',
    );
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((path) => !files.some((file) => `/${file}`.endsWith(`/${path}`)))).toEqual([]);
  });

  test('names functions that there are', () => {
    const named = [...text.matchAll(/`(?:\w+\.)?(?<name>\w+)\(\)`/gu)].map(
      ({ groups }) => groups?.name ?? '',
    );
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((name) => !new RegExp(`\\b${name}\\(`, 'u').test(code))).toEqual([]);
  });
});

test('tests/faults/README.md names test files that there are', () => {
  const named = [...read('tests/faults/README.md').matchAll(/[\w/-]+(?:\.long)?\.test\.ts/gu)].map(
    ([path]) => path,
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((path) => !existsSync(new URL(`tests/${path}`, root)))).toEqual([]);
});

test.each(Object.entries(TARGETS))(
  'the target of mutation "%s" names files and functions that there are',
  (_, { code, tests }) => {
    const wrong = [...code, ...tests].filter((named) => {
      const [path = '', ...functions] = named.split('#');
      if (!existsSync(new URL(path, root))) return true;
      return functions.some((name) => !read(path).includes(`function ${name}(`));
    });
    expect(wrong).toEqual([]);
  },
);

describe('README.md', () => {
  const text = read('README.md');

  test('explains every setting of .env.example, and no other', () => {
    const settings = [...read('.env.example').matchAll(/^(?:# )?(?<name>[A-Z_]+)=/gmu)].map(
      ({ groups }) => groups?.name,
    );
    const told = [...text.matchAll(/^\| `(?<name>[A-Z_]+)` \|/gmu)].map(({ groups }) => groups?.name);
    expect(told.toSorted()).toEqual(settings.toSorted());
  });

  test('gives each setting the default that .env.example says', () => {
    const defaults = [
      ...read('.env.example')
        .replaceAll('\n# ', ' ')
        .matchAll(/Default: (?<value>[^ ]+?)\.?(?: \([^)]*\)\.|,[^=]*)? (?<name>[A-Z_]+)=/gu),
    ].map(({ groups }) => [groups?.name, groups?.value]);
    expect(defaults.length).toBeGreaterThan(8);
    const rows = [...text.matchAll(/^\| `(?<name>[A-Z_]+)` \|.*\| (?<value>[^|]+) \|$/gmu)].map(
      ({ groups }) => [groups?.name, groups?.value?.replaceAll('`', '')],
    );
    const others = new Map([
      ['DISCORD_TOKEN', 'none'],
      ['DISCORD_API_URL', 'none'],
    ]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries([...defaults, ...others]));
  });

  test('has a systemd unit that knows the status after which no restart helps, and real settings', () => {
    const [, unit = ''] = /```ini\n(.*?)```/su.exec(text) ?? [];
    const [, refused] = /const REFUSED = (\d+);/u.exec(read('src/doors/discord.ts')) ?? [];
    expect(unit).toContain(`\nRestartPreventExitStatus=${refused}\n`);
    expect(unit).toContain(`\nExecStart=/usr/bin/${scripts.start}\n`);
    const set = /^Environment=(?<names>.*)$/mu.exec(unit)?.groups?.names?.match(/[A-Z_]+(?==)/gu) ?? [];
    const known = read('.env.example')
      .match(/^(?:# )?[A-Z_]+(?==)/gmu)
      ?.map((name) => name.replace('# ', ''));
    expect(set.filter((name) => name !== 'NODE_ENV' && known?.includes(name) !== true)).toEqual([]);
    expect(set).toContain('STATE_DIR');
  });

  test('names every extension that is read', () => {
    const missing = formats
      .flatMap(({ extensions }) => extensions)
      .filter((extension) => !text.includes(`\`${extension}\``));
    expect(missing, 'name each of them under "Use your own documents"').toEqual([]);
  });

  test('has pictures of the corpus that ships', async () => {
    const folder = 'src/workshop/playground/screenshots/';
    const shown = [...text.matchAll(/!\[[^\]]+\]\((?<path>[^)]+)\)/gu)].map(
      ({ groups }) => groups?.path ?? '',
    );
    expect(shown.filter((path) => path.startsWith(folder)).length).toBeGreaterThan(0);
    const { version } = await loadCorpus('corpus');
    expect(read(`${folder}corpus-version.txt`), 'take them again with: npm run screenshots').toBe(
      `${version}\n`,
    );
  });

  test('quotes lines to wait for that the bot writes', () => {
    const told = /is up once its log says[^.]*/u.exec(text)?.[0] ?? '';
    const lines = [...told.matchAll(/`(?<line>[^`]+)`/gu)].map(({ groups }) => groups?.line ?? '');
    expect(lines).toHaveLength(2);
    expect(lines.filter((line) => !read('src/doors/discord.ts').includes(`}, '${line}')`))).toEqual([]);
  });

  test('names every command', () => {
    const table = text.split('\n').filter((line) => line.startsWith('| '));
    const slashes = table.flatMap((line) => line.match(/(?<=`\/)[\w-]+/gu) ?? []);
    const missing = commands
      .filter(({ kind, name }) => !(kind === 'message' ? text.includes(name) : slashes.includes(name)))
      .map(({ name }) => name);
    expect(missing, 'name each of them in the table of commands').toEqual([]);
  });
});
