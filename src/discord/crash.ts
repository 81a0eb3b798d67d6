/** What is printed when something breaks that nobody caught? */

import type { Logger } from '../log.ts';
import { complain } from '../print.ts';

/** Ends the process with 1 after such an error. Printed as Node would, one of Discord's shows its token and somebody's words. */
export function lastWords(log: Logger): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      try {
        log.fatal({ err: error }, event);
      } catch {
        complain(`${event}, and the log could not be written`);
      } finally {
        process.exit(1);
      }
    });
  }
}
