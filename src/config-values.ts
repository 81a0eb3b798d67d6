/** How is the value of a setting read, and what is said if it is wrong? */

import { jsonLine } from './text/printable.ts';

/** What is wrong, with the given value. Not for the token, which is never printed. */
export const shown =
  (what: string, whatToDo?: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    `${what} (got ${jsonLine(input ?? null)})${whatToDo === undefined ? '' : `; ${whatToDo}`}`;

/** Hosts that are this machine itself, as a URL writes them. */
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/u;

/** Whether a host, as a parsed URL writes it, is this machine itself. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** The names in a list with commas between them. */
export function namesIn(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
