/** How do tests of the corpus get a document without a file? */

import type { Document } from '../../src/corpus/document.ts';
import { reading } from '../../src/corpus/read-document.ts';
import { toEnd } from '../../src/slices.ts';

/** The document that a file of this name and text makes; throws when it makes none. */
export function documentOf(text: string, file = 'notes.md'): Document {
  const { document, problems } = toEnd(reading(file, text));
  if (document === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return document;
}
