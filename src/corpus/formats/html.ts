/** How is a page of HTML read? */

import { toEnd } from '../../slices.ts';
import type { Block, Told } from '../build/block.ts';
import { building } from '../build/build.ts';
import type { ParsedDocument, ParseInput, TextFormat } from './format.ts';

export const html: TextFormat = {
  name: 'html',
  extensions: ['.html', '.htm'],
  detects: () => true,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function* parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  return yield* building(blocks(text), file);
}

function* blocks(text: string): Generator<Block | undefined, Told> {
  yield { kind: 'paragraph', text };
  return {};
}
