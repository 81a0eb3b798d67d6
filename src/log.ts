/** What is written to the log, and what never is: tokens, names, texts and ids of people. */

import { type Logger, pino } from 'pino';
import { harmlessJson, printable } from './text/printable.ts';

export type { Logger } from 'pino';

/** What of an error may be written: Discord's errors carry the interaction's token in `url` and people's words in `requestBody`. */
interface LoggedError {
  readonly name: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly method?: string;
  /** Only of errors that are our own, which quote nobody. */
  readonly at?: string;
}

/** @param forPeople whether people read it, a line each, as in a terminal; else a JSON object a line */
export function createLog(level: string, forPeople = process.stdout.isTTY === true): Logger {
  const out = pino.destination({ dest: STDOUT, sync: true, maxLength: MOST_HELD });
  // A log that cannot be written, as on a disk that is full, is no reason to leave people without answers.
  out.on('error', () => {});
  const base = { level, base: {}, serializers: { err: loggedError } };
  const lines = {
    write: (json: string) => out.write(forPeople ? lineForPeople(json) : harmlessJson(json)),
    // Asked for before a process ends.
    flushSync: () => out.flushSync(),
  };
  return pino({ ...base, timestamp: pino.stdTimeFunctions.isoTime }, lines);
}

/** "16:34:05  ready · servers 1": the time here, how bad it is, what it is, and what is known of it. */
export function lineForPeople(json: string): string {
  const { level, time, msg, ...fields }: { level: number; time: string; msg: string } = JSON.parse(json);
  const known = Object.entries(fields).map(([name, value]) => {
    const isError = name === 'err' && typeof value === 'object' && value !== null;
    const told = typeof value === 'string' ? value : JSON.stringify(value);
    return isError ? ` · ${Object.values(value).join(' ')}` : ` · ${name} ${told}`;
  });
  const severity = level >= ERROR ? 'error: ' : level >= WARNING ? 'warning: ' : '';
  const text = printable(`${severity}${msg}${known.join('')}`.replace(/\s*\n\s*/gu, '; '));
  return `${new Date(time).toTimeString().slice(0, 8)}  ${text}\n`;
}

/** Levels from which on. Source: pino */
const WARNING = 40;
const ERROR = 50;

const STDOUT = 1;
/** In bytes: what cannot be written is kept until it can, and no more of it than this. */
const MOST_HELD = 1 << 20;

/**
 * What names and codes look like: `DiscordAPIError[10062]`, `UND_ERR_SOCKET`. A token, an id of a person or a
 * sentence does not.
 */
const NAME = /^[A-Za-z][A-Za-z_]{0,40}(?: ?\[(?:\d{1,6}|[A-Za-z_]{1,40})\])?$/u;
const MOST_CODE = 999_999;

/** The kind of an error and where in the code it arose, without any message. Never throws. */
export function loggedError(error: unknown): LoggedError {
  try {
    return error instanceof Error ? describe(error) : { name: typeof error };
  } catch {
    // Whatever reads its own fields with a slip is not read.
    return { name: 'unreadable' };
  }
}

function describe(error: Error): LoggedError {
  const { name, code, status, method } = error as Error & Record<'code' | 'status' | 'method', unknown>;
  const at = (typeof error.stack === 'string' ? error.stack : '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .map((line) => /(?:src|commands)[\\/][a-z\\/.-]{1,60}\.ts:\d{1,5}/u.exec(line)?.[0])
    .find((place) => place !== undefined);
  return {
    name: isName(name) ? name : 'Error',
    ...(isName(code) || isNumber(code) ? { code } : {}),
    ...(isNumber(status) ? { status } : {}),
    ...(isName(method) ? { method } : {}),
    ...(at === undefined ? {} : { at }),
  };
}

function isName(text: unknown): text is string {
  return typeof text === 'string' && NAME.test(text);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MOST_CODE;
}

/** A sentence for whoever runs the bot, without the token should it stand in there. */
export function withoutToken(sentence: string, token: string | undefined): string {
  return token === undefined || token === '' ? sentence : sentence.replaceAll(token, '…');
}
