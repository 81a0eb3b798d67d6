/** What do the settings say, and are they right? The only reader of process.env. */

import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { config as readEnvFile } from 'dotenv';
import { z } from 'zod';
import { type ModelConfig, modelNames, modelSettings, npmWithout } from './config-models.ts';
import { isLoopback, namesIn, shown } from './config-values.ts';
import { LOCALES, localeFor } from './texts/locales.ts';
import { corpusDirFault } from './unusable-folder.ts';

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
  MEANING: z
    .enum(['on', 'off'], { error: shown('is neither on nor off') })
    .default('on')
    .transform((text) => text === 'on'),
};

/** A host as it is written in a web address. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/u;

function hostsIn(text: string): string[] {
  return namesIn(text.toLowerCase());
}

/** An id as Discord counts them. Source: developers/reference, "Snowflakes" */
const SERVER = /^\d{17,20}$/u;

/** The shape of Discord's tokens. Source: the example in developers/reference, "Authentication". */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

/** How much of its own a server may have: a whole number from 0, where 0 lets it add nothing. */
const quota = (byDefault: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/u, {
      error: shown('is not a whole number from 0 to 999999', '0 means that servers may add nothing'),
    })
    .default(String(byDefault))
    .transform(Number);

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
  PUBLIC_LANGUAGE: z
    .string()
    .refine((tag) => localeFor(tag) !== undefined, {
      error: shown('is not a language that Footnote speaks', `use one of ${LOCALES.join(', ')}`),
    })
    .optional(),
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
  MODEL_DIR: modelSettings.MODEL_DIR,
  MODELS: modelNames,
  HEALTH_FILE: z.string().trim().min(1, 'is empty; name a file or leave the setting out').optional(),
  QUESTIONS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,4}$/u, {
      error: shown('is not a whole number from 0 to 9999', '0 means no limit'),
    })
    .default('30')
    .transform(Number),
  SERVER_DOCUMENTS: quota(200),
  SERVER_PASSAGES: quota(20_000),
  SERVER_MEGABYTES: quota(100),
  LINK_HOSTS: z
    .string()
    .refine((text) => hostsIn(text).every((host) => HOST.test(host)), {
      error: shown('is not a list of hosts', 'write them like example.org,docs.example.org'),
    })
    .default('')
    .transform(hostsIn),
  SERVERS: z
    .string()
    .refine((text) => namesIn(text).length > 0 && namesIn(text).every((id) => SERVER.test(id)), {
      error: shown(
        'is not a list of server ids',
        'write numbers of 17 to 20 digits with commas between them, or leave the setting out for all servers',
      ),
    })
    .transform((text) => new Set(namesIn(text)))
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: shown('is none of debug, info, warn, error, silent'),
    })
    .default('info'),
};

const playgroundSettings = { DISCORD_OPENAPI: z.string().optional() };

/** Lists every setting that is wrong. A restart will not help. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

export interface Config {
  /** Folder of the documents; it exists. Default: corpus, the notes that come with Footnote. */
  readonly corpusDir: string;
  /** Whether passages are also found by words that mean nearly the same. Default: yes. */
  readonly byMeaning: boolean;
  /** A sentence for each name in `.env` that is no setting, such as a misspelt one. */
  readonly unread: readonly string[];
  /** Tag of the language of a terminal, such as "de_DE.UTF-8"; absent if none is set. */
  readonly terminalLanguage?: string;
}

export interface DiscordConfig extends Config {
  readonly token: string;
  /** A loopback address; Discord's API if not set. */
  readonly apiUrl?: string;
  readonly answers: 'public' | 'private';
  /** Tag of the language of what everyone sees; default: that of each server. */
  readonly publicLanguage?: string;
  readonly askByMention: boolean;
  /** `poll` looks at the files every few seconds, for drives that do not report changes. Default: off. */
  readonly corpusWatch: 'on' | 'poll' | 'off';
  /** Folder for what must survive a restart. Default: .footnote. */
  readonly stateDir: string;
  /** Folder of the models. Default: none, so no model is used. */
  readonly modelDir?: string;
  /** Names of the models that judge passages. Default: none. */
  readonly models: readonly string[];
  /** File that is written every few seconds while all is well. Default: none. */
  readonly healthFile?: string;
  /** Limit for one member, 0 to 9,999; 0 means no limit. Default: 30. */
  readonly questionsPerMinute: number;
  /** How much each server may have of its own. Default: 200 documents, 20,000 passages, 100 megabytes. */
  readonly serverLimits: {
    readonly documents: number;
    readonly passages: number;
    readonly megabytes: number;
  };
  /** Hosts, in lower case, whose addresses are shown as links. Default: none. */
  readonly linkHosts: readonly string[];
  /**
   * Ids of the servers that the folder's documents are for. Default: all, and direct messages and own accounts too.
   */
  readonly servers: 'all' | ReadonlySet<string>;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * Settings of the terminal, from the environment or, if they are not set there, from `.env` in the working folder.
 * @throws WrongSettings that lists every setting that is wrong
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { given, unread } = read(z.object(settings), environment);
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const terminalLanguage = [LC_ALL, LC_MESSAGES, LANG].find((tag) => tag !== undefined && tag !== '');
  return {
    corpusDir: given.CORPUS_DIR,
    byMeaning: given.MEANING,
    unread,
    ...(terminalLanguage === undefined ? {} : { terminalLanguage }),
  };
}

/**
 * Settings of the bot, read in the same way.
 * @throws WrongSettings that lists every setting that is wrong
 */
export function readDiscordConfig(environment: NodeJS.ProcessEnv = process.env): DiscordConfig {
  const { given, unread } = read(z.object(discordSettings), environment, apart);
  return {
    corpusDir: given.CORPUS_DIR,
    byMeaning: given.MEANING,
    token: given.DISCORD_TOKEN,
    ...(given.DISCORD_API_URL === undefined ? {} : { apiUrl: given.DISCORD_API_URL }),
    answers: given.ANSWERS,
    ...(given.PUBLIC_LANGUAGE === undefined ? {} : { publicLanguage: given.PUBLIC_LANGUAGE }),
    askByMention: given.ASK_BY_MENTION,
    corpusWatch: given.CORPUS_WATCH,
    stateDir: given.STATE_DIR,
    ...(given.MODEL_DIR === undefined ? {} : { modelDir: given.MODEL_DIR }),
    models: given.MODELS,
    ...(given.HEALTH_FILE === undefined ? {} : { healthFile: given.HEALTH_FILE }),
    questionsPerMinute: given.QUESTIONS_PER_MINUTE,
    serverLimits: {
      documents: given.SERVER_DOCUMENTS,
      passages: given.SERVER_PASSAGES,
      megabytes: given.SERVER_MEGABYTES,
    },
    linkHosts: given.LINK_HOSTS,
    servers: given.SERVERS ?? 'all',
    logLevel: given.LOG_LEVEL,
    unread,
  };
}

/** Settings of `npm run register -- --dry-run`, all of them optional. */
export interface DryRunConfig {
  readonly token?: string;
  readonly apiUrl?: string;
  readonly unread: readonly string[];
}

/** What is wrong with settings that are right by themselves. */
function apart(given: Partial<z.infer<z.ZodObject<typeof discordSettings>>>): string[] {
  const { CORPUS_DIR, STATE_DIR, MODEL_DIR, MODELS = [] } = given;
  const isAmongDocuments = (folder: string | undefined): boolean =>
    folder !== undefined && CORPUS_DIR !== undefined && isReadAsDocuments(folder, CORPUS_DIR);
  const hasNoModelDir = 'MODEL_DIR' in given && MODEL_DIR === undefined;
  return [
    isAmongDocuments(STATE_DIR)
      ? 'STATE_DIR is in CORPUS_DIR, so every server would be shown what one of them added; name a folder elsewhere'
      : [],
    isAmongDocuments(MODEL_DIR)
      ? 'MODEL_DIR is in CORPUS_DIR, so its files would be read as documents; name a folder elsewhere'
      : [],
    MODELS.length > 0 && hasNoModelDir
      ? 'MODELS names models, but MODEL_DIR does not say in which folder they are; set it too'
      : [],
  ].flat();
}

/** Whether a folder is among the documents; nothing in a hidden folder is. */
function isReadAsDocuments(folder: string, corpusDir: string): boolean {
  const below = relative(real(corpusDir), real(folder));
  const parts = below.split(sep);
  return !isAbsolute(below) && !parts.some((part) => part.startsWith('.'));
}

/** The path without links, as far as it exists. */
function real(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  return dirname(whole) === whole ? whole : join(real(dirname(whole)), basename(whole));
}

/** Settings of a dry run, read like those of the bot, except that the token may be missing. */
export function readDryRunConfig(environment: NodeJS.ProcessEnv = process.env): DryRunConfig {
  const withoutToken = z.object({ ...discordSettings, DISCORD_TOKEN: token.optional() });
  const { given, unread } = read(withoutToken, environment);
  return {
    ...(given.DISCORD_TOKEN === undefined ? {} : { token: given.DISCORD_TOKEN }),
    ...(given.DISCORD_API_URL === undefined ? {} : { apiUrl: given.DISCORD_API_URL }),
    unread,
  };
}

/** Folder for what must survive a restart, read in the same way. */
export function readStateDir(environment: NodeJS.ProcessEnv = process.env): string {
  return read(z.object({ STATE_DIR: discordSettings.STATE_DIR }), environment).given.STATE_DIR;
}

/** Settings of `npm run model`, read in the same way. */
export function readModelConfig(environment: NodeJS.ProcessEnv = process.env): ModelConfig {
  const { given, inFile } = read(z.object(modelSettings), environment);
  const isOurs = (name: string): boolean =>
    READ_HERE.has(name) || (inFile.includes(name) && !ELSEWHERE.test(name));
  return {
    ...(given.MODEL_DIR === undefined ? {} : { modelDir: given.MODEL_DIR }),
    hub: given.MODEL_HUB,
    npm: npmWithout(isOurs, environment),
  };
}

/** Settings of the playground, all of them optional. */
export interface PlaygroundConfig {
  /** Discord's OpenAPI file; without it, what the bot sends is checked against the written rules only. */
  readonly openApi?: string;
  /** Environment of a bot that is started for a Discord on this machine; never has the token of a real bot. */
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
  apart: (given: Partial<z.infer<Shape>>) => readonly string[] = () => [],
): { given: z.infer<Shape>; unread: string[]; inFile: string[] } {
  const file = readEnvFile({ quiet: true, processEnv: environment as Record<string, string> });
  const inFile = Object.keys(file.parsed ?? {});
  const unread = inFile
    .filter((name) => !READ_HERE.has(name) && !ELSEWHERE.test(name))
    .map(
      (name) =>
        `.env sets ${nameable(name)}, which is not a setting of Footnote; .env.example lists all settings`,
    );
  // A setting that is left blank in .env is not set.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  const { data: given, error } = parsed;
  const problems = (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
  problems.push(...apart(rightOf(schema, set)));
  if (given === undefined || problems.length > 0) throw wrong([...problems, ...unread]);
  return { given, unread, inFile };
}

/** The settings that are right by themselves, also those that are not set. */
function rightOf<Shape extends z.ZodObject>(
  schema: Shape,
  set: Readonly<Record<string, string | undefined>>,
): Partial<z.infer<Shape>> {
  const right = Object.entries(schema.shape).flatMap(([name, one]) => {
    const { success, data } = z.safeParse(one, set[name]);
    return success ? [[name, data] as const] : [];
  });
  return Object.fromEntries(right) as Partial<z.infer<Shape>>;
}

function wrong(problems: readonly string[]): WrongSettings {
  const lines = problems.map((problem) => `  ${problem}`);
  return new WrongSettings(['Cannot start with these settings:', ...lines].join('\n'));
}

/** The name if it looks like one: a token may have been written before the = by mistake. */
function nameable(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]{0,30}$/u.test(name) ? name : 'something';
}

const READ_HERE: ReadonlySet<string> = new Set([
  ...Object.keys(discordSettings),
  ...Object.keys(modelSettings),
  ...Object.keys(playgroundSettings),
]);

/** Names that Node, npm, Docker Compose and the programs that they start read. */
const ELSEWHERE =
  /^(?:NODE_|NPM_|COMPOSE_|DOCKER_|SSL_|TZ$|LANG$|LC_|(?:FORCE|NO)_COLOR$|DEBUG$|(?:https?|no|all)_proxy$)/iu;
