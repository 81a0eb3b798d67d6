/** Saves what moderators added and decided, also while the bot is running: `npm run backup`. */

import { readStateDir } from '../config.ts';
import { complain, print, sentenceOf } from '../print.ts';
import { backUp } from '../store/records/backup.ts';
import { printable } from '../text/printable.ts';
import { folderGiven } from './usage.ts';

const USAGE = `npm run backup -- FOLDER

Saves the documents that moderators added on Discord, and all that they set, to a folder that does not exist yet. The
bot may be running. Reads STATE_DIR.
`;

try {
  const folder = folderGiven(USAGE);
  const { servers, documents } = await backUp(readStateDir(), folder);
  print(`Saved to ${printable(folder)} (servers: ${servers}, documents: ${documents}).`);
} catch (error) {
  complain(sentenceOf(error));
  process.exitCode = 1;
}
