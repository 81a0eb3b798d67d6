/** How does a script without options answer --help, and refuse anything else? */

import { parseArgs } from 'node:util';
import { complain, print, sentenceOf } from '../print.ts';

/**
 * Given `--help` or `-h`, prints the usage and exits with 0; given anything else, prints one sentence and exits with 1.
 * Does nothing without arguments.
 * @param usage what to run, what it does, which settings it reads
 */
export function takesNoOptions(usage: string): void {
  try {
    const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } });
    if (!values.help) return;
    print(usage.trim());
    process.exit(0);
  } catch (error) {
    complain(`${sentenceOf(error)}. Run it with --help to see how it is called.`);
    process.exit(1);
  }
}
