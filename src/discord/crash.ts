/** What is logged for an error that nothing caught? */

import type { Logger } from '../log.ts';
import { complain } from '../print.ts';

/**
 * Logs every uncaught error and exits with status 1. Node would print the error itself, and one from Discord's API
 * contains the token of an interaction and what a user wrote.
 */
export function logCrashes(log: Logger): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      try {
        log.fatal({ err: error }, event);
      } catch {
        complain(`The bot crashed (${event}), and the log could not be written.`);
      } finally {
        process.exit(1);
      }
    });
  }
}
