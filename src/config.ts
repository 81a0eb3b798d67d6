/** What has been set in the environment, checked? The only reader of process.env. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { config as readEnvFile } from 'dotenv';
import { z } from 'zod';
import { jsonLine } from './text/printable.ts';
import { corpusDirFault } from './unusable-folder.ts';

/** What is wrong, with what was given. Not for the token, which is printed nowhere. */
const shown =
  (what: string, whatToDo?: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    `${what} (got ${jsonLine(input ?? null)})${whatToDo === undefined ? '' : `; ${whatToDo}`}`;

/** Hosts that are this machine itself, as a URL writes them. */
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/u;

/** Whether a host, as a parsed URL writes it, is this machine itself. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

const apiUrl = z
  .url({
    protocol: /^https?$/u,
    error: shown('is not a web address', 'write it like http://127.0.0.1:4000/api'),
    abort: true,
  })
  .refine((text) => isLoopback(new URL(text).hostname), {
    error: shown(
      'is not on this machine',
      'only a loopback address such as http://127.0.0.1:4000/api may take the token',
    ),
  });

const settings = {
  CORPUS_DIR: z
    .string()
    .trim()
    .min(1, { error: 'is empty; name a folder or leave the setting out', abort: true })
    .refine((dir) => corpusDirFault(dir) === undefined, {
      error: ({ input }) => corpusDirFault(String(input)) ?? '',
    })
    // Unlike a default, this is checked: the program may have been started in another folder.
    .prefault('corpus'),
};

/** A host as an address of the web writes it. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/u;

function hostsIn(text: string): string[] {
  const hosts = text.split(',').map((host) => host.trim().toLowerCase());
  return hosts.filter((host) => host !== '');
}

/** What Discord's tokens look like. Source: the example in developers/reference, "Authentication". */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

/** Nobody is told to copy the example over a file that has settings in it. */
function whereTheTokenGoes(): string {
  const file = existsSync(resolve('.env')) ? 'edit .env' : 'copy .env.example to .env';
  return `${file} and put the bot token after DISCORD_TOKEN= there; it is on the Bot page of your application in the developer portal`;
}

const tokenFault = (what: string) => (): string => `${what}; ${whereTheTokenGoes()}`;

const token = z
  .string({ error: tokenFault('is missing') })
  .trim()
  .min(1, { error: tokenFault('is empty'), abort: true })
  .regex(TOKEN, { error: tokenFault('is not a bot token, which has three parts with dots between') });

const discordSettings = {
  ...settings,
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl.optional(),
  ANSWERS: z.enum(['public', 'private'], { error: shown('is neither public nor private') }).default('public'),
  ASK_BY_MENTION: z
    .enum(['on', 'off'], { error: shown('is neither on nor off') })
    .default('on')
    .transform((text) => text === 'on'),
  CORPUS_WATCH: z.enum(['on', 'poll', 'off'], { error: shown('is none of on, poll, off') }).default('off'),
  STATE_DIR: z
    .string()
    .trim()
    .min(1, 'is empty; name a folder or leave the setting out')
    .default('.footnote'),
  HEALTH_FILE: z.string().trim().min(1, 'is empty; name a file or leave the setting out').optional(),
  QUESTIONS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,4}$/u, {
      error: shown('is not a whole number from 0 to 9999', '0 stands for no limit'),
    })
    .default('30')
    .transform(Number),
  LINK_HOSTS: z
    .string()
    .refine((text) => hostsIn(text).every((host) => HOST.test(host)), {
      error: shown('is no list of hosts', 'write them like example.org,docs.example.org'),
    })
    .default('')
    .transform(hostsIn),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: shown('is none of debug, info, warn, error, silent'),
    })
    .default('info'),
};

const playgroundSettings = { DISCORD_OPENAPI: z.string().optional() };

/** What is set wrongly, all of it; nothing but the settings mends it. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

export interface Config {
  /** Folder of the documents. Default: the notes that come with Footnote. */
  readonly corpusDir: string;
  /** A sentence for each name that `.env` sets and nobody here reads, such as one that is misspelt. */
  readonly unread: readonly string[];
}

export interface DiscordConfig extends Config {
  readonly token: string;
  /** Discord's API unless set; a loopback address. */
  readonly apiUrl?: string;
  readonly answers: 'public' | 'private';
  readonly askByMention: boolean;
  /** `poll` looks at the files every few seconds, for drives that do not report changes. Default: off. */
  readonly corpusWatch: 'on' | 'poll' | 'off';
  /** Folder of what must outlive a restart. Default: .footnote. */
  readonly stateDir: string;
  /** File written every few seconds while all is well; none unless set. */
  readonly healthFile?: string;
  /** Of one member, 0 to 9,999; 0 for no limit. Default 30. */
  readonly questionsPerMinute: number;
  /** Hosts in lower case whose addresses are shown as links; none unless set. */
  readonly linkHosts: readonly string[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * Settings of the terminal, from the environment and, for what is not set there, from `.env` in the working folder.
 * @throws WrongSettings that lists every setting that is wrong.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { given, unread } = read(z.object(settings), environment);
  return { corpusDir: given.CORPUS_DIR, unread };
}

/** Settings of the bot, read in the same way. */
export function readDiscordConfig(environment: NodeJS.ProcessEnv = process.env): DiscordConfig {
  const { given, unread } = read(z.object(discordSettings), environment);
  return {
    corpusDir: given.CORPUS_DIR,
    token: given.DISCORD_TOKEN,
    ...(given.DISCORD_API_URL === undefined ? {} : { apiUrl: given.DISCORD_API_URL }),
    answers: given.ANSWERS,
    askByMention: given.ASK_BY_MENTION,
    corpusWatch: given.CORPUS_WATCH,
    stateDir: given.STATE_DIR,
    ...(given.HEALTH_FILE === undefined ? {} : { healthFile: given.HEALTH_FILE }),
    questionsPerMinute: given.QUESTIONS_PER_MINUTE,
    linkHosts: given.LINK_HOSTS,
    logLevel: given.LOG_LEVEL,
    unread,
  };
}

/** What `npm run register -- --dry-run` may be given; nothing is needed. */
export interface DryRunConfig {
  readonly token?: string;
  readonly apiUrl?: string;
  readonly unread: readonly string[];
}

/** Settings of a dry run, read in the same way as those of the bot; only the token may be missing. */
export function readDryRunConfig(environment: NodeJS.ProcessEnv = process.env): DryRunConfig {
  const withoutToken = z.object({ ...discordSettings, DISCORD_TOKEN: token.optional() });
  const { given, unread } = read(withoutToken, environment);
  return {
    ...(given.DISCORD_TOKEN === undefined ? {} : { token: given.DISCORD_TOKEN }),
    ...(given.DISCORD_API_URL === undefined ? {} : { apiUrl: given.DISCORD_API_URL }),
    unread,
  };
}

/** What the playground may be given; nothing is needed. */
export interface PlaygroundConfig {
  /** Discord's OpenAPI file; without it, what the bot sends is held to the written rules only. */
  readonly openApi?: string;
  /** Environment of a bot that is started for a Discord on this machine: never the token of a real one. */
  botEnvironment(token: string, apiUrl: string): NodeJS.ProcessEnv;
}

/** Settings of the playground, read in the same way. */
export function readPlaygroundConfig(environment: NodeJS.ProcessEnv = process.env): PlaygroundConfig {
  const { DISCORD_OPENAPI } = read(z.object(playgroundSettings), environment).given;
  return {
    ...(DISCORD_OPENAPI === undefined ? {} : { openApi: DISCORD_OPENAPI }),
    botEnvironment: (token, apiUrl) => ({
      LOG_LEVEL: 'warn',
      ...environment,
      CORPUS_WATCH: environment.CORPUS_WATCH === 'poll' ? 'poll' : 'on',
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
    }),
  };
}

function read<Shape extends z.ZodObject>(
  schema: Shape,
  environment: NodeJS.ProcessEnv,
): { given: z.infer<Shape>; unread: string[] } {
  const file = readEnvFile({ quiet: true, processEnv: environment as Record<string, string> });
  const unread = Object.keys(file.parsed ?? {})
    .filter((name) => !READ_HERE.has(name) && !ELSEWHERE.test(name))
    .map(
      (name) =>
        `.env sets ${nameable(name)}, which is no setting of Footnote; .env.example lists those that there are`,
    );
  // A setting left blank in .env is one that is not set.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (parsed.success) return { given: parsed.data, unread };
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  const lines = [...problems, ...unread].map((problem) => `  ${problem}`);
  throw new WrongSettings(['Cannot start with these settings:', ...lines].join('\n'));
}

/** The name, where it is surely one: a token may have come before the = by mistake. */
function nameable(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]{0,30}$/u.test(name) ? name : 'something';
}

const READ_HERE: ReadonlySet<string> = new Set([
  ...Object.keys(discordSettings),
  ...Object.keys(playgroundSettings),
]);

/** What Node, npm, Docker Compose and what they start read in an environment. */
const ELSEWHERE =
  /^(?:NODE_|NPM_|COMPOSE_|DOCKER_|SSL_|TZ$|LANG$|LC_|(?:FORCE|NO)_COLOR$|DEBUG$|(?:https?|no|all)_proxy$)/iu;
