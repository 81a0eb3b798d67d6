/**
 * The process that reads one uploaded file for the bot, and ends. Standard input has a line of JSON and then the bytes
 * of the file; a line about the result and the lines of the document go out on a separate pipe. It has an empty
 * environment, and ends itself if it takes too much memory or time.
 */

import { once } from 'node:events';
import { Socket } from 'node:net';
import { SENT_ON } from '../../child-program.ts';
import { watchdog } from '../../child-watchdog.ts';
import { UnreadableFile } from '../build/block.ts';
import { MOST_MEMORY, MOST_SENT, MOST_TEXT } from '../packed/bounds.ts';
import { sentenceOf } from '../packed/read-lines.ts';
import { keptLines } from './kept-document.ts';
import { readFile } from './read-file.ts';
import type { Outcome, UploadWish } from './read-upload.ts';

const NEWLINE = 10;

const watched = watchdog(MOST_MEMORY);

/** Output of libraries goes to standard output, which nobody reads. */
const out = new Socket({ fd: SENT_ON, readable: false, writable: true });

const { wish, bytes } = await asked();
watched.limit(wish.longest);
for (const line of await answer()) if (!out.write(line)) await once(out, 'drain');
out.end();

async function asked(): Promise<{ readonly wish: UploadWish; readonly bytes: Uint8Array }> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const all = Buffer.concat(pieces);
  const end = all.indexOf(NEWLINE);
  return { wish: JSON.parse(all.toString('utf8', 0, end)) as UploadWish, bytes: all.subarray(end + 1) };
}

/** Nothing is sent before all is known, since what is sent first says whether the file could be read. */
async function answer(): Promise<readonly string[]> {
  try {
    const { document, problems } = await readFile({ name: wish.name, bytes });
    const lines: string[] = [];
    let size = 0;
    for (const line of keptLines(document)) {
      size += Buffer.byteLength(line);
      if (size > MOST_SENT)
        throw new UnreadableFile(
          `contains more than ${MOST_TEXT / 1e6} MB of text, or too many short paragraphs; split it into smaller files`,
        );
      lines.push(line);
    }
    return [outcomeLine({ kind: 'read', problems }), ...lines];
  } catch (error) {
    return [outcomeLine({ kind: 'unreadable', sentence: sentenceOf(error) })];
  }
}

function outcomeLine(outcome: Outcome): string {
  return `${JSON.stringify(outcome)}\n`;
}
