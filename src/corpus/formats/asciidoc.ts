/** The AsciiDoc format. */

import { toEnd } from '../../slices.ts';
import { readingAsciiDoc } from '../asciidoc/read.ts';
import { building } from '../build/build.ts';
import type { ParsedDocument, ParseInput, TextFormat } from './format.ts';

export const asciidoc: TextFormat = {
  name: 'asciidoc',
  extensions: ['.adoc', '.asciidoc'],
  detects: () => true,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  return building(readingAsciiDoc(text), file);
}
