import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { lineForPeople, loggedError } from '../src/log.ts';

/** What must stand nowhere: a bot's token, an interaction's token, a webhook's token, a person's id, a question. */
const SECRETS = [
  'MTE3NjU0MzIxMDk4NzY1NDMyMQ.GaBcDe.planted-token-of-the-bot_0123456789abcdef',
  'aW50ZXJhY3Rpb246MTIzOnBsYW50ZWQtaW50ZXJhY3Rpb24tdG9rZW4',
  'plantedWebhookToken_0123456789-abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH',
  '333444555666777888',
  'who stole the planted diary?',
] as const;
const ALL = SECRETS.join(' ');

const request = {
  files: [],
  body: { data: { content: ALL } },
  signal: undefined,
} as never;
const url = `https://discord.example/interactions/${ALL}/callback`;

const errors: [string, () => unknown][] = [
  ['a message', () => new Error(ALL)],
  ['a cause', () => new Error('x', { cause: new Error(ALL) })],
  [
    'a stack',
    () => Object.assign(new Error('x'), { stack: `Error: ${ALL}\n    at ${ALL} (src/${ALL}.ts:1:1)` }),
  ],
  ['a stack of many lines', () => new Error(`x\n    at src/doors/discord.ts\n${ALL}\n    at ${ALL}`)],
  ['fields', () => Object.assign(new Error('x'), { url: ALL, requestBody: ALL, config: { headers: ALL } })],
  ...SECRETS.flatMap((secret): [string, () => unknown][] => [
    [`a name of ${secret.slice(0, 9)}`, () => Object.assign(new Error('x'), { name: secret })],
    [`a code of ${secret.slice(0, 9)}`, () => Object.assign(new Error('x'), { code: secret })],
    [`a method of ${secret.slice(0, 9)}`, () => Object.assign(new Error('x'), { method: secret })],
  ]),
  [
    'an id for a code',
    () => Object.assign(new Error('x'), { code: Number(SECRETS[3]), status: Number(SECRETS[3]) }),
  ],
  ['several errors in one', () => new AggregateError([new Error(ALL)], ALL)],
  ['no error at all', () => ALL],
  ['a list', () => [ALL]],
  [
    'a refusal of Discord’s',
    () => new DiscordAPIError({ code: 50035, message: ALL } as never, 50035, 400, 'POST', url, request),
  ],
  ['a failure of Discord’s', () => new HTTPError(502, ALL, 'POST', url, request)],
  ['a rate limit', () => new RateLimitError({ url, route: ALL, hash: ALL, majorParameter: ALL } as never)],
  [
    'a field that cannot be read',
    () =>
      Object.defineProperty(new Error('x'), 'code', {
        get: () => {
          throw new Error(ALL);
        },
      }),
  ],
];

describe('loggedError() keeps secrets that stand in', () => {
  test.each(errors)('%s', (_, make) => {
    const logged = JSON.stringify(loggedError(make()));
    for (const secret of SECRETS) expect(logged).not.toContain(secret);
    expect(logged).not.toContain('333444555666777');
  });
});

test('loggedError() says what an error is and where it arose', () => {
  const refusal = new DiscordAPIError(
    { code: 10062, message: 'x' } as never,
    10062,
    404,
    'POST',
    url,
    request,
  );
  expect(loggedError(refusal)).toMatchObject({
    name: 'DiscordAPIError[10062]',
    code: 10062,
    status: 404,
    method: 'POST',
  });
  const own = Object.assign(new Error('x'), {
    stack: 'Error: x\n    at f (/opt/bot/src/discord/connection.ts:12:3)',
  });
  expect(loggedError(own)).toEqual({ name: 'Error', at: 'src/discord/connection.ts:12' });
});

describe('a process that breaks down prints no secret and ends with 1', () => {
  test.each([
    ['an exception that nobody caught', 'setImmediate(() => { throw error; });'],
    ['a rejection that nobody handled', 'void Promise.reject(error);'],
    ['a value that is no error', 'void Promise.reject(error.message);'],
    [
      'a log that breaks down itself',
      'log.fatal = () => { throw error; }; setImmediate(() => { throw error; });',
    ],
    [
      'an error that throws when it is read',
      'Object.defineProperty(error, "name", { get() { throw new Error(error.message); } }); setImmediate(() => { throw error; });',
    ],
  ])('%s', (_, code) => {
    const script = `
      import { createLog } from './src/log.ts';
      import { logCrashes } from './src/discord/crash.ts';
      const log = createLog('info');
      logCrashes(log);
      const error = Object.assign(new Error(${JSON.stringify(ALL)}), { url: ${JSON.stringify(ALL)} });
      ${code}`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    for (const secret of SECRETS) expect(stdout + stderr).not.toContain(secret);
    expect(stdout + stderr).toMatch(/uncaughtException|unhandledRejection/u);
  });
});

test.skipIf(process.platform !== 'linux')(
  'a log on a full disk ends nothing and holds no more than a little',
  () => {
    const full = openSync('/dev/full', 'w');
    const script = `
    import { createLog } from './src/log.ts';
    import { logCrashes } from './src/discord/crash.ts';
    const log = createLog('info');
    logCrashes(log);
    const before = process.memoryUsage().rss;
    for (let n = 0; n < 100_000; n += 1) log.info('x'.repeat(1_000));
    setTimeout(() => console.error('still here,', process.memoryUsage().rss - before < 80e6), 50);`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] },
    );
    closeSync(full);
    expect(stderr).toBe('still here, true\n');
    expect(status).toBe(0);
  },
);

describe('lineForPeople()', () => {
  const line = (fields: object): string =>
    lineForPeople(JSON.stringify({ level: 30, time: '2026-01-02T03:04:05.678Z', ...fields, msg: 'ready' }));

  test.each<[string, object, string]>([
    ['what happened alone', {}, 'ready'],
    ['what is known of it', { servers: 2, corpus: '1a2b3c4d' }, 'ready · servers 2 · corpus 1a2b3c4d'],
    ['a warning as one', { level: 40 }, 'warning: ready'],
    ['an error as one', { level: 50 }, 'error: ready'],
    ['what ends the bot as an error', { level: 60 }, 'error: ready'],
    ['what has several parts as it is', { why: [{ a: 1 }] }, 'ready · why [{"a":1}]'],
    [
      'several lines as one',
      { told: 'no document\n  a.md: is empty' },
      'ready · told no document; a.md: is empty',
    ],
    ['nothing that a terminal would act on', { file: 'a\u001b[2J\u202eb' }, 'ready · file a\ufffd[2J\ufffdb'],
    [
      'what kind of error it was, and where',
      { level: 50, err: { name: 'HTTPError', status: 502, at: 'src/doors/discord.ts:7' } },
      'error: ready · HTTPError 502 src/doors/discord.ts:7',
    ],
  ])('says %s', (_, fields, expected) => {
    expect(line(fields)).toMatch(/^\d\d:\d\d:05 {2}/u);
    expect(line(fields).slice(10)).toBe(`${expected}\n`);
  });
});

test.each([
  ['a line each, as in a terminal', 'true', /^\d\d:\d\d:\d\d {2}ready · servers 1\n$/u],
  ['JSON for a program', 'false', /^\{.*"servers":1,"msg":"ready"\}\n$/u],
  ['JSON where nobody looks', 'undefined', /^\{.*\}\n$/u],
])('a log is written as %s', (_, forPeople, expected) => {
  const script = `
    import { createLog } from './src/log.ts';
    createLog('info', ${forPeople}).info({ servers: 1 }, 'ready');`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout).toMatch(expected);
});

test('a log in JSON has no sign that a terminal would act on, and reads back the same', () => {
  const script = `
    import { createLog } from './src/log.ts';
    createLog('info', false).warn({ file: 'a\\u009b31m\\u202eb\\u2028' }, 'c\\u0085\\u2066');`;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stdout).not.toMatch(/[\p{Bidi_Control}\u2028]|(?!\n)\p{Cc}/u);
  expect(JSON.parse(stdout)).toMatchObject({ file: 'a\u009b31m\u202eb\u2028', msg: 'c\u0085\u2066' });
});
