/** How is an HTML page read: its main content, without anything that surrounds it? */

import { toEnd } from '../../slices.ts';
import { building } from '../build/build.ts';
import { labelInHtml } from '../html/encoding.ts';
import { readingHtml } from '../html/read.ts';
import type { ParsedDocument, ParseInput, TextFormat } from './format.ts';

export const html: TextFormat = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  labelIn: labelInHtml,
  detects: () => true,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  return building(readingHtml(text), file);
}
