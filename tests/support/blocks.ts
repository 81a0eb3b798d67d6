import type { Block, BlockReading, Told } from '../../src/corpus/build/block.ts';
import { building } from '../../src/corpus/build/build.ts';
import type { PackedReader } from '../../src/corpus/formats/format.ts';
import type { ParsedDocument } from '../../src/corpus/formats/format.ts';
import { toEnd } from '../../src/slices.ts';

/** The document that blocks make. */
export function builtOf(blocks: readonly Block[], told: Told = {}): ParsedDocument {
  function* reading(): BlockReading {
    yield* blocks;
    return told;
  }
  return toEnd(building(reading(), 'f.docx'));
}

/** What a reader of packed files makes of bytes. */
export async function unpackedOf(reader: PackedReader, bytes: Uint8Array): Promise<ParsedDocument> {
  const reading = reader.read({ file: 'f', bytes });
  const blocks: Block[] = [];
  for (;;) {
    const step: IteratorResult<Block | undefined, Told> = await reading.next();
    if (step.done) return builtOf(blocks, step.value);
    if (step.value !== undefined) blocks.push(step.value);
  }
}

/** The paragraphs of a document as text. */
export function saidIn({ text, paragraphs }: Pick<ParsedDocument, 'text' | 'paragraphs'>): string[] {
  return paragraphs.map(({ span }) => text.slice(span.start, span.end));
}
