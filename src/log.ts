/** What is written to the log, and what never is: tokens, names, texts and ids of people. */

import { type Logger, pino } from 'pino';

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

export function createLog(level: string): Logger {
  return pino({
    level,
    base: {},
    serializers: { err: loggedError },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}

/** The kind of an error and where in the code it arose, without any message. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  const at = error.stack
    ?.split('\n')
    .slice(1)
    .map((line) => /(?:src|commands)[\\/][\w\\/.-]+:\d+/u.exec(line)?.[0])
    .find((place) => place !== undefined);
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...(typeof method === 'string' ? { method } : {}),
    ...(at === undefined ? {} : { at }),
  };
}
