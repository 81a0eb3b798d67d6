/** What does a script without options say of itself, and of what it does not take? */

import { parseArgs } from 'node:util';
import { complain, print, sentenceOf } from '../print.ts';

/**
 * Prints the usage and ends the process with 0 when `--help` or `-h` is asked for, and with 1 and one sentence when
 * anything else is given; otherwise does nothing.
 * @param usage what to run, what it does, which settings it reads
 */
export function takesNoOptions(usage: string): void {
  try {
    const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } });
    if (!values.help) return;
    print(usage.trim());
    process.exit(0);
  } catch (error) {
    complain(`${sentenceOf(error)}. Run it with --help to see how.`);
    process.exit(1);
  }
}
