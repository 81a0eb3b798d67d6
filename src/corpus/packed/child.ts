/**
 * The process that reads packed files for the bot: paths come in on standard input, a line of JSON each, and blocks go
 * out on a pipe beside it, see `lines.ts`. It has no environment, and ends itself when it takes too much memory.
 */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { openRegular } from '../../regular-file.ts';
import { type Block, type Told, UnreadableFile } from '../build/block.ts';
import { extensionOf } from '../files.ts';
import { LARGEST_PACKED, MOST_MEMORY, MOST_TEXT } from './bounds.ts';
import { packedFormats } from './formats.ts';
import { blockLine, toldLine, unreadableLine } from './lines.ts';
import { SENT_ON, type Wish } from './reader-process.ts';

/** In milliseconds between two looks at the memory: some 100 MB can be filled in that time. */
const LOOK = 40;

/** Looks at the memory while the main thread is busy, and whether anyone still waits for what is read. */
const WATCHDOG = `
const { workerData: { most, parent, look } } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, look);
`;

const watchdog = new Worker(WATCHDOG, {
  eval: true,
  execArgv: [],
  env: {},
  workerData: { most: MOST_MEMORY, parent: process.ppid, look: LOOK },
});
watchdog.unref();

/** What libraries have to say goes to standard output, which nobody reads. */
const out = new Socket({ fd: SENT_ON, readable: false, writable: true });

await send('\n');
for await (const line of createInterface({ input: process.stdin })) {
  const wish = JSON.parse(line) as Wish;
  try {
    await answer(wish);
  } catch (error) {
    const sentence =
      error instanceof UnreadableFile ? error.message : 'is damaged and cannot be read; save it anew';
    await send(unreadableLine(sentence));
  }
}

async function answer({ file, path, digest }: Wish): Promise<void> {
  const format = packedFormats.find(({ extensions }) => extensions.includes(extensionOf(file)));
  if (format === undefined) throw new UnreadableFile('is in no known format; write it as Markdown');
  const bytes = await bytesOf(path);
  if (createHash('sha256').update(bytes).digest('hex') !== digest)
    throw new UnreadableFile('changed while it was read; it is read again when the folder is');
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
      throw new UnreadableFile(`holds more than ${MOST_TEXT / 1e6} MB of text; split it into smaller files`);
    await send(sent);
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { file, size } = await openRegular(path);
  try {
    if (size > LARGEST_PACKED) throw new UnreadableFile('has become too large; split it into smaller files');
    const bytes = Buffer.allocUnsafeSlow(size);
    let at = 0;
    while (at < size) {
      const { bytesRead } = await file.read(bytes, at, size - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.subarray(0, at);
  } finally {
    await file.close();
  }
}

async function send(text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}
