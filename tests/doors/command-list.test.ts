import { execFile, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Command, slash, subcommand } from '../../src/command.ts';
import { commandLines } from '../../src/doors/command-list.ts';
import { startDiscord } from '../../src/workshop/loopback/discord.ts';
import { described } from '../support/small-bot.ts';

const run = () => Promise.reject(new Error('is not run'));

test('commandLines() has a line for each command, sub-command and option', () => {
  const all: readonly Command[] = [
    slash({
      ...described('ask'),
      options: [
        { kind: 'text', ...described('question'), required: true },
        { kind: 'text', ...described('document'), required: false },
      ],
      run,
    }),
    {
      kind: 'group',
      ...described('corpus'),
      commands: [subcommand({ ...described('check'), options: [], run })],
    },
    { kind: 'message', name: 'Check quote', named: 'check-quote-name', run },
  ];
  expect(commandLines(all)).toEqual([
    '/ask: Shows what Footnote can do, with commands to click',
    '    question: Shows what Footnote can do, with commands to click',
    '    [document]: Shows what Footnote can do, with commands to click',
    '/corpus check: Shows what Footnote can do, with commands to click',
    'Apps › Check quote (in the menu of a message)',
  ]);
});

interface Run {
  readonly status: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param settings besides PATH; nothing else of this environment counts */
function register(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<Run> {
  const env = { PATH: process.env.PATH, ...settings };
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/doors/register.ts', ...args],
      { env },
      (error, stdout, stderr) => resolve({ status: error?.code ?? 0, stdout, stderr }),
    ),
  );
}

test('npm run register -- --dry-run prints every command if there is no token', async () => {
  const { status, stdout, stderr } = await register(['--dry-run'], { DISCORD_TOKEN: '' });
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n')).toEqual([
    ...commandLines(commands),
    `These ${commands.length} commands would be published. With DISCORD_TOKEN set, they are compared with what Discord has.`,
  ]);
  expect(status).toBe(0);
});

test('npm run register -- --dry-run compares with what Discord has if there is a token', async () => {
  const discord = await startDiscord();
  const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  const { status, stdout } = await register(['--dry-run'], settings);
  await discord.close();
  expect(stdout.trimEnd().split('\n')).toEqual([
    ...commands.map(({ name }) => `+ ${name}`),
    'Nothing was sent (--dry-run).',
  ]);
  expect(status).toBe(0);
});

test('npm run register -- --dry-run ends quietly when nobody reads on', () => {
  const { stderr } = spawnSync('sh', ['-c', 'node --import tsx src/doors/register.ts --dry-run | true'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, DISCORD_TOKEN: '' },
  });
  expect(stderr).toBe('');
});

test.each<[string, string[], RegExp]>([
  ['without a token', [], /^Cannot start with these settings:\n {2}DISCORD_TOKEN is missing; /u],
  [
    '--dry-run with a token of the wrong shape',
    ['--dry-run'],
    /^Cannot start with these settings:\n {2}DISCORD_TOKEN is not a bot token/u,
  ],
])('npm run register %s says what is wrong and exits with 1', async (_, args, sentence) => {
  const { status, stderr } = await register(args, { DISCORD_TOKEN: args.length === 0 ? '' : 'nonsense' });
  expect(stderr).toMatch(sentence);
  expect(status).toBe(1);
});
