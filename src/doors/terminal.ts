/** Door 2, the terminal: `npm run ask`. */

import { answerCall, EXIT } from './ask.ts';
import { complain, sentenceOf } from '../print.ts';

// The reader may close the pipe early, as `head` does.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? 0 : EXIT.fault),
);

// No await at the top of the file: `quick/bundle.js` makes a script of it.
void main();

async function main(): Promise<void> {
  try {
    process.exitCode = await answerCall(process.argv.slice(2), process.stdin);
  } catch (error) {
    complain(sentenceOf(error));
    process.exitCode = EXIT.fault;
  }
}
