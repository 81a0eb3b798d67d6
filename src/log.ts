/** What may be logged? Never a token, and never the name, the id or a word of anybody. */

import { type Logger, pino } from 'pino';
import { harmlessJson, printable } from './text/printable.ts';

export type { Logger } from 'pino';

/** The fields of an error that may be logged. Discord's errors have the interaction's token in `url` and people's words in `requestBody`. */
interface LoggedError {
  readonly name: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly method?: string;
  /** Place in our own code, such as `src/print.ts:7`. */
  readonly at?: string;
}

/** @param forPeople whether to write lines for people, as in a terminal, instead of one JSON object per line */
export function createLog(level: string, forPeople = process.stdout.isTTY === true): Logger {
  const out = pino.destination({ dest: STDOUT, sync: true, maxLength: MOST_HELD });
  // People still get answers if the log cannot be written, for example because the disk is full.
  out.on('error', () => {});
  const base = { level, base: {}, serializers: { err: loggedError } };
  const lines = {
    write: (json: string) => out.write(forPeople ? lineForPeople(json) : harmlessJson(json)),
    // Called by pino before the process exits.
    flushSync: () => out.flushSync(),
  };
  return pino({ ...base, timestamp: pino.stdTimeFunctions.isoTime }, lines);
}

/** "16:34:05  warning: no answer · seconds 3": local time, severity, message and fields. */
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

/** Lowest level of each severity. Source: pino */
const WARNING = 40;
const ERROR = 50;

const STDOUT = 1;
/** In bytes: at most this much is kept in memory while it cannot be written. */
const MOST_HELD = 1 << 20;

/**
 * The shape of names and codes: `DiscordAPIError[10062]`, `UND_ERR_SOCKET`. A token, a person's id or a sentence has
 * another one.
 */
const NAME = /^[A-Za-z][A-Za-z_]{0,40}(?: ?\[(?:\d{1,6}|[A-Za-z_]{1,40})\])?$/u;
const MOST_CODE = 999_999;

/** The kind of an error and where in the code it was thrown, without its message. Never throws. */
export function loggedError(error: unknown): LoggedError {
  try {
    return error instanceof Error ? describe(error) : { name: typeof error };
  } catch {
    // An error whose own getters throw.
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

/** A sentence for the person who runs the bot, with the token replaced if it occurs. */
export function withoutToken(sentence: string, token: string | undefined): string {
  return token === undefined || token === '' ? sentence : sentence.replaceAll(token, '…');
}
