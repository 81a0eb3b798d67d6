/** Which failures of a program for developers need a sentence and no stack? Loaded first: `node --import tsx --import ./src/doors/without-stack.ts …`. */

import { asSentence, complain } from '../print.ts';

// A program whose packages are missing, as after `npm ci --omit=dev`, does not run at all, so it cannot say so itself.
process.on('uncaughtExceptionMonitor', (error) => {
  const sentence = sentenceFor(error);
  if (sentence === undefined) return;
  complain(asSentence(sentence));
  process.exit(1);
});

/** Errors whose message is written for the person who made the call. */
const WRITTEN_FOR_PEOPLE: readonly unknown[] = ['WrongSettings', 'UnusableFolder'];

/** Undefined for any failure that is a bug, of which Node prints the stack. */
function sentenceFor(error: unknown): string | undefined {
  const { code, name, message, path } = (error ?? {}) as Partial<
    Record<'code' | 'name' | 'message' | 'path', unknown>
  >;
  const said = String(message);
  if (code === 'ERR_MODULE_NOT_FOUND') {
    const missing = /^Cannot find package '(?<name>[^']+)'/u.exec(said)?.groups?.name;
    if (missing === undefined) return undefined;
    return `The package ${missing} is not installed; run npm ci, without --omit=dev, and try again.`;
  }
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS_'))
    return `${said.replace(/\. To specify .*/su, '')}; --help lists the options.`;
  if (code === 'ENOENT' && typeof path === 'string') return `Cannot open ${path}: it does not exist.`;
  return WRITTEN_FOR_PEOPLE.includes(name) ? said : undefined;
}
