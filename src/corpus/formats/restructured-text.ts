/** The reStructuredText format. */

import { toEnd } from '../../slices.ts';
import { building } from '../build/build.ts';
import { readingRst } from '../rst/read.ts';
import type { ParsedDocument, ParseInput, TextFormat } from './format.ts';

export const restructuredText: TextFormat = {
  name: 'restructured-text',
  extensions: ['.rst'],
  detects: () => true,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  return building(readingRst(text), file);
}
