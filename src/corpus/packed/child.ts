/**
 * The process that reads packed files for the bot. Requests arrive on standard input, one line of JSON each; blocks go
 * out on a separate pipe, see `lines.ts`. It has an empty environment, and ends itself if it takes too much memory or
 * time.
 */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { SENT_ON } from '../../child-program.ts';
import { watchdog } from '../../child-watchdog.ts';
import { wholeRegular } from '../../regular-file.ts';
import { UnreadableFile } from '../build/block.ts';
import { LARGEST_PACKED, MOST_MEMORY } from './bounds.ts';
import { notNowLine, unreadableLine } from './lines.ts';
import { readLines, sentenceOf } from './read-lines.ts';
import type { Wish } from './reader-process.ts';

const watched = watchdog(MOST_MEMORY);

/** Output of libraries goes to standard output, which nobody reads. */
const out = new Socket({ fd: SENT_ON, readable: false, writable: true });

await send('\n');
for await (const line of createInterface({ input: process.stdin })) {
  const wish = JSON.parse(line) as Wish;
  const bytes = await bytesOf(wish).catch((error: unknown) => error);
  if (!(bytes instanceof Uint8Array)) await send(notNowLine(sentenceOf(bytes)));
  else
    try {
      watched.limit(wish.longest);
      for await (const read of readLines({ file: wish.file, bytes })) await send(read);
    } catch (error) {
      await send(unreadableLine(sentenceOf(error)));
    } finally {
      watched.release();
    }
}

/** @throws UnreadableFile or an Error of the file system if the bytes are not the ones that were found in the folder */
async function bytesOf({ path, digest }: Wish): Promise<Uint8Array> {
  const bytes = await wholeOf(path);
  if (createHash('sha256').update(bytes).digest('hex') !== digest)
    throw new UnreadableFile('changed while it was being read; it will be read again with the folder');
  return bytes;
}

async function wholeOf(path: string): Promise<Uint8Array> {
  const bytes = await wholeRegular(path, LARGEST_PACKED);
  if (bytes === undefined) throw new UnreadableFile('has become too large; split it into smaller files');
  return bytes;
}

async function send(text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}
