import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
