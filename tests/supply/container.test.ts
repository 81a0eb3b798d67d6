import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { UNHURRIED, until } from '../support/bot.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

/** Instructions of the Dockerfile's last stage, with lines that go on joined. */
const instructions = readFileSync('Dockerfile', 'utf8')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'));
const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));
const copied = last.filter((line) => /^COPY (?!--from)/u.test(line)).map((line) => line.split(' ')[1] ?? '');
/** Paths from the root, as all of them are here: no pattern has a sign for any name. */
const ignored = readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean);
const argumentsOf = (line: string | undefined): string[] =>
  JSON.parse(line?.slice(line.indexOf('[')) ?? '[]') as string[];

let dir: string;
let discord: LoopbackDiscord;
const environment = () => ({
  PATH: process.env.PATH,
  HOME: dir,
  TMPDIR: dir,
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.url,
  HEALTH_FILE: join(dir, 'health'),
});

/** What compose.yaml passes on: "${NAME:-default}" by name of the setting. */
const { services } = parse(readFileSync('compose.yaml', 'utf8')) as {
  services: { footnote: Service };
};
interface Service {
  readonly environment: Readonly<Record<string, string>>;
  readonly env_file?: unknown;
  readonly restart: string;
  readonly volumes: readonly (string | { readonly source: string; readonly target: string })[];
}

/** What the image has in /app: what is copied and not ignored, and the packages that are not for development. */
beforeAll(async () => {
  dir = await temporaryFolder();
  discord = await startDiscord(UNHURRIED);
  const app = join(dir, 'app');
  mkdirSync(app);
  for (const path of copied)
    cpSync(path, join(app, path), { recursive: true, filter: (source) => !ignored.includes(source) });
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  for (const [path, { dev }] of Object.entries(packages)) {
    if (path === '' || dev === true || !existsSync(path) || existsSync(join(app, path))) continue;
    mkdirSync(dirname(join(app, path)), { recursive: true });
    cpSync(path, join(app, path), { recursive: true });
  }
});
afterAll(async () => {
  await discord.close();
  await removeFolder(dir);
});

describe('the image', () => {
  test('starts and answers with nothing but what the Dockerfile puts into it, and tells its health', async () => {
    const [program = '', ...args] = argumentsOf(last.find((line) => line.startsWith('CMD ')));
    const child = spawn(program, args, {
      cwd: join(dir, 'app'),
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        output += String(part);
      });
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    try {
      await until(
        () => output.includes('"commands published"'),
        () => `it did not start:\n${output}`,
      );
      const { message } = await discord
        .person(discord.users.member.id)
        .slash(
          'ask',
          { question: 'Who was the first Russian consul on Formosa?' },
          { channel: discord.channels.text.id },
        );
      expect(message?.text).toContain('Shabert');

      const [checker = '', ...check] = argumentsOf(
        last.find((line) => line.startsWith('HEALTHCHECK '))?.replace(/^.*CMD /u, ''),
      );
      const health = () => spawnSync(checker, check, { env: environment() }).status;
      await until(
        () => existsSync(environment().HEALTH_FILE),
        () => 'no health file was written',
      );
      expect(health()).toBe(0);
      child.kill('SIGTERM');
      expect(await exited).toBe(0);
      const aMinuteAgo = Date.now() / 1_000 - 60;
      utimesSync(environment().HEALTH_FILE, aMinuteAgo, aMinuteAgo);
      expect(health()).toBe(1);
      rmSync(environment().HEALTH_FILE);
      expect(health()).toBe(1);
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('holds the four programs of the bot, and neither the workshop nor tests nor what only they need', () => {
    const inApp = (path: string) => existsSync(join(dir, 'app', path));
    const doors = ['discord', 'terminal', 'register', 'invite'].map((name) => `src/doors/${name}.ts`);
    expect(
      [...doors, 'commands/index.ts', 'corpus', 'node_modules/discord.js'].filter((path) => !inApp(path)),
    ).toEqual([]);
    expect(
      ['src/workshop', 'tests', 'bench', '.env', 'node_modules/vitest', 'node_modules/ajv'].filter(inApp),
    ).toEqual([]);
  });

  test('is run by a user without rights, from tagged images, with the packages of the lock file', () => {
    expect(last).toContain('USER node');
    expect(last.findIndex((line) => line.startsWith('USER'))).toBeLessThan(
      last.findIndex((line) => line.startsWith('CMD')),
    );
    for (const line of instructions.filter((one) => one.startsWith('FROM ')))
      expect(line).toMatch(/^FROM node:\d+-slim(?: AS \w+)?$/u);
    expect(instructions).toContain('RUN npm ci --omit=dev');
  });
});

describe('compose.yaml', () => {
  const { footnote } = services;
  /** "# LOG_LEVEL=info" of .env.example, where an example without a default is left out. */
  const explained = new Map(
    [...readFileSync('.env.example', 'utf8').matchAll(/^(?:# )?(?<name>[A-Z_]+)=(?<value>.*)$/gmu)].map(
      ({ groups }) => [groups?.name ?? '', groups?.value ?? ''],
    ),
  );
  /** Set by the image or by the volumes, by those who mount a folder of their own, or of no use in a container. */
  const ELSEWHERE = [
    'CORPUS_DIR',
    'STATE_DIR',
    'HEALTH_FILE',
    'DISCORD_API_URL',
    'MODEL_DIR',
    'MODELS',
    'MODEL_HUB',
  ];

  test('passes on the settings of the bot, and nothing else of .env', () => {
    expect(footnote.env_file).toBeUndefined();
    expect(Object.keys(footnote.environment).toSorted()).toEqual(
      [...explained.keys()].filter((name) => !ELSEWHERE.includes(name)).toSorted(),
    );
    for (const [name, value] of Object.entries(footnote.environment))
      expect(value).toMatch(new RegExp(`^\\$\\{${name}:[-?]`, 'u'));
  });

  test('gives each setting the default that .env.example says', () => {
    for (const [name, value] of Object.entries(footnote.environment)) {
      const wanted = ['LINK_HOSTS', 'PUBLIC_LANGUAGE', 'SERVERS'].includes(name) ? '' : explained.get(name);
      if (name !== 'DISCORD_TOKEN') expect(value).toBe(`$\{${name}:-${wanted}}`);
    }
  });

  test('keeps in volumes what the image makes writable, and reads the documents from CORPUS_DIR', () => {
    const made = last.find((line) => line.startsWith('RUN mkdir'))?.match(/\.[a-z]+(?= )/gu) ?? [];
    const targets = footnote.volumes.map((volume) =>
      typeof volume === 'string' ? volume.split(':')[1] : volume.target,
    );
    expect(made).not.toEqual([]);
    expect(targets.toSorted()).toEqual(
      ['/app/corpus', ...new Set(made.map((folder) => `/app/${folder}`))].toSorted(),
    );
    expect(footnote.volumes[0]).toMatchObject({
      source: '$' + '{CORPUS_DIR:-./corpus}',
      target: '/app/corpus',
      read_only: true,
    });
  });

  test('starts the bot again whatever ends it', () => {
    expect(footnote.restart).toBe('unless-stopped');
  });
});
