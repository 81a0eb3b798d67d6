/** How does a script without options answer --help, and refuse anything that it does not take? */

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

/**
 * The one folder that a script was given; `--help` and anything else are answered as by `takesNoOptions()`.
 * @param usage what to run, what it does, which settings it reads
 */
export function folderGiven(usage: string): string {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
    if (values.help) {
      print(usage.trim());
      process.exit(0);
    }
    const [folder = '', ...others] = positionals;
    if (folder !== '' && others.length === 0) return folder;
    throw new Error(folder === '' ? 'No folder is named' : 'More than one folder is named');
  } catch (error) {
    complain(`${sentenceOf(error)}. Run it with --help to see how it is called.`);
    process.exit(1);
  }
}
