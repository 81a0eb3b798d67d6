/** Which lines does a packed file make? Called only in a process that may be ended. */

import { type Block, type Told, UnreadableFile } from '../build/block.ts';
import { extensionOf } from '../files.ts';
import type { PackedFile } from '../formats/format.ts';
import { MOST_TEXT } from './bounds.ts';
import { packedFormats } from './formats.ts';
import { blockLine, toldLine } from './lines.ts';

/**
 * The lines for `readingLines()`, one after another.
 * @throws UnreadableFile, or any other Error if the file is broken
 */
export async function* readLines({ file, bytes }: PackedFile): AsyncGenerator<string, void> {
  const format = packedFormats.find(({ extensions }) => extensions.includes(extensionOf(file)));
  if (format === undefined) throw new UnreadableFile('is in an unknown format; write it as Markdown');
  const { read } = await format.reader();
  const reading = read({ file, bytes });
  let text = 0;
  for (;;) {
    const step: IteratorResult<Block | undefined, Told> = await reading.next();
    if (step.done) return yield toldLine(step.value);
    if (step.value === undefined) continue;
    const line = blockLine(step.value);
    text += line.length;
    if (text > MOST_TEXT)
      throw new UnreadableFile(
        `contains more than ${MOST_TEXT / 1e6} MB of text; split it into smaller files`,
      );
    yield line;
  }
}

/** The sentence for an error that was thrown while a file was read. */
export function sentenceOf(error: unknown): string {
  return error instanceof UnreadableFile ? error.message : 'is damaged and cannot be read; save it again';
}
