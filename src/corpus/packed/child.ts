/**
 * The process that reads packed files for the bot. Requests arrive on standard input, one line of JSON each; blocks go
 * out on a separate pipe, see `lines.ts`. It has an empty environment, and ends itself if it takes too much memory or
 * time.
 */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { wholeRegular } from '../../regular-file.ts';
import { type Block, type Told, UnreadableFile } from '../build/block.ts';
import { extensionOf } from '../files.ts';
import { LARGEST_PACKED, MOST_MEMORY, MOST_TEXT } from './bounds.ts';
import { packedFormats } from './formats.ts';
import { blockLine, notNowLine, toldLine, unreadableLine } from './lines.ts';
import { ENDED_BY, SENT_ON, type Wish } from './reader-process.ts';

/** In milliseconds between two checks of the memory: about 100 MB can be filled in that time. */
const LOOK = 40;

/** In microseconds: the total processor time of the process at which the current file has taken too long. */
const until = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)).fill(
  Number.POSITIVE_INFINITY,
);

/** Checks the memory and the time while the main thread is busy, and whether the parent process is still there. */
const WATCHDOG = `
const { workerData: { most, parent, look, until, signals } } = require('node:worker_threads');
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  if (process.memoryUsage.rss() > most) process.kill(process.pid, signals.memory);
  const { user, system } = process.cpuUsage();
  if (user + system > until[0]) process.kill(process.pid, signals.time);
}, look);
`;

const watchdog = new Worker(WATCHDOG, {
  eval: true,
  execArgv: [],
  env: {},
  workerData: { most: MOST_MEMORY, parent: process.ppid, look: LOOK, until, signals: ENDED_BY },
});
watchdog.unref();

/** Output of libraries goes to standard output, which nobody reads. */
const out = new Socket({ fd: SENT_ON, readable: false, writable: true });

await send('\n');
for await (const line of createInterface({ input: process.stdin })) {
  const wish = JSON.parse(line) as Wish;
  const bytes = await bytesOf(wish).catch((error: unknown) => error);
  if (!(bytes instanceof Uint8Array)) await send(notNowLine(sentenceOf(bytes)));
  else
    try {
      const { user, system } = process.cpuUsage();
      until[0] = user + system + wish.longest * 1_000;
      await answer(wish, bytes);
    } catch (error) {
      await send(unreadableLine(sentenceOf(error)));
    } finally {
      until[0] = Number.POSITIVE_INFINITY;
    }
}

function sentenceOf(error: unknown): string {
  return error instanceof UnreadableFile ? error.message : 'is damaged and cannot be read; save it again';
}

async function answer({ file }: Wish, bytes: Uint8Array): Promise<void> {
  const format = packedFormats.find(({ extensions }) => extensions.includes(extensionOf(file)));
  if (format === undefined) throw new UnreadableFile('is in an unknown format; write it as Markdown');
  const { read } = await format.reader();
  const reading = read({ file, bytes });
  let text = 0;
  for (;;) {
    const step: IteratorResult<Block | undefined, Told> = await reading.next();
    if (step.done) return send(toldLine(step.value));
    if (step.value === undefined) continue;
    const sent = blockLine(step.value);
    text += sent.length;
    if (text > MOST_TEXT)
      throw new UnreadableFile(
        `contains more than ${MOST_TEXT / 1e6} MB of text; split it into smaller files`,
      );
    await send(sent);
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
