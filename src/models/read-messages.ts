/** What does the process of the models send to the bot? One line of JSON per message, which may be rubbish. */

import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { z } from 'zod';

const probability = z.number().min(0).max(1);
const id = z.int().nonnegative();
const bytes = z.int().nonnegative();
/** In UTF-16 units: it names a file or two, by their paths. */
const sentence = z.string().max(20_000);

const message = z.discriminatedUnion('kind', [
  /** The models are loaded, and the process takes `rss` bytes of memory. */
  z.strictObject({ kind: z.literal('ready'), rss: bytes }),
  /** The models cannot be used, and another attempt would not help. */
  z.strictObject({ kind: z.literal('unusable'), sentence }),
  z.strictObject({
    kind: z.literal('judged'),
    id,
    judgements: z.array(
      z.strictObject({ answers: probability.optional(), relevance: probability.optional() }),
    ),
    rss: bytes,
  }),
  /** Not finished in time. */
  z.strictObject({ kind: z.literal('late'), id }),
  /** Something is wrong with the models, but another question may be judged. */
  z.strictObject({ kind: z.literal('failed'), id, sentence }),
]);

/** A message from the process. */
export type JudgeMessage = z.infer<typeof message>;

/** In UTF-16 units: some times what the longest message has. */
const LONGEST_LINE = 100_000;

/**
 * Calls `onMessage` for each message that arrives, and `onRubbish` once for anything else, after which nothing is
 * read.
 */
export function readMessages(
  from: Readable,
  onMessage: (message: JudgeMessage) => void,
  onRubbish: () => void,
): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const onData = (chunk: Buffer): void => {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const read = messageIn(line);
      if (read === undefined) {
        stop();
        return;
      }
      onMessage(read);
    }
    if (rest.length > LONGEST_LINE) stop();
  };
  const stop = (): void => {
    from.off('data', onData).resume();
    onRubbish();
  };
  from.on('data', onData);
}

function messageIn(line: string): JudgeMessage | undefined {
  try {
    return message.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
