/** Which blocks are in a document of Word? */

import type { Block, Told } from '../build/block.ts';
import type { PackedFile } from '../formats/format.ts';
import { openArchive } from '../packed/archive.ts';

export async function* read({ bytes }: PackedFile): AsyncGenerator<Block | undefined, Told> {
  const archive = await openArchive(bytes, { kind: 'a document of Word' });
  yield { kind: 'paragraph', text: archive.names.join(', ') };
  return {};
}
