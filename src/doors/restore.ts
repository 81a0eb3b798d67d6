/** Puts back what `npm run backup` saved, while no bot is running: `npm run restore`. */

import { readStateDir } from '../config.ts';
import { takeLock } from '../discord/instance-lock.ts';
import { complain, print, sentenceOf } from '../print.ts';
import { restore } from '../store/records/restore.ts';
import { printable } from '../text/printable.ts';
import { folderGiven } from './usage.ts';

const USAGE = `npm run restore -- FOLDER

Puts back what \`npm run backup\` saved to a folder. Stop the bot first. What is in STATE_DIR now is kept in a folder
there, whose name has the date. Reads STATE_DIR.
`;

try {
  const folder = folderGiven(USAGE);
  const stateDir = readStateDir();
  await takeLock(stateDir, { onWait: complain });
  const { servers, documents, aside } = await restore(folder, stateDir);
  const before = aside === undefined ? '' : ` What was there before is in ${printable(aside)}.`;
  print(`Restored from ${printable(folder)} (servers: ${servers}, documents: ${documents}).${before}`);
} catch (error) {
  complain(sentenceOf(error));
  process.exitCode = 1;
}
