/** What is missing when a program for development does not even load? Preloaded: `node --import tsx --import ./src/doors/missing-package.ts …`. */

import { complain } from '../print.ts';

// Programs that only this project's developers run import packages that `npm ci --omit=dev` leaves out. Nothing of
// theirs has run by then, so nothing of theirs could say so.
process.on('uncaughtExceptionMonitor', (error) => {
  const sentence = missingPackage(error);
  if (sentence === undefined) return;
  complain(sentence);
  process.exit(1);
});

/** A sentence if an error says that a package is not installed; undefined for any other error. */
function missingPackage(error: unknown): string | undefined {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  const name = /^Cannot find package '(?<name>[^']+)'/u.exec(String(message))?.groups?.name;
  if (name === undefined) return undefined;
  return `The package ${name} is not installed; run npm ci, without --omit=dev, and try again.`;
}
