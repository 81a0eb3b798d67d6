/** How is a text read that follows no form? Paragraphs between blank lines, a short first line as its title. */

import { blocks, extent, lines } from '../lines.ts';
import { outline } from '../outline.ts';
import { toEnd } from '../../slices.ts';
import { type Format, type ParsedDocument, type ParseInput, stem } from './format.ts';

/** A first line longer than this, in UTF-16 units, is a paragraph and not a title. */
const LONGEST_TITLE = 120;

export const plain: Format = {
  name: 'plain',
  extensions: ['.txt'],
  detects: () => true,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function* parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  const found = (yield* blocks(lines(text))).map(extent);
  const first = found[0] ?? { start: 0, end: 0 };
  const firstLine = text.slice(first.start, first.end);
  const titled = found.length > 1 && firstLine.length <= LONGEST_TITLE && !firstLine.includes('\n');
  const running = titled ? found.slice(1) : found;
  return {
    title: titled ? firstLine : stem(file),
    text,
    source: {},
    ...outline(
      [],
      running.map((span) => ({ span })),
      text.length,
    ),
    problems: [],
  };
}
