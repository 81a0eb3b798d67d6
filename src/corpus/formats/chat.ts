/** The format of chat exports. */

import { toEnd } from '../../slices.ts';
import { building } from '../build/build.ts';
import { isExport } from '../chat/export.ts';
import { readingChat } from '../chat/read.ts';
import type { ParsedDocument, ParseInput, TextFormat } from './format.ts';

export const chat: TextFormat = {
  name: 'chat',
  extensions: ['.json'],
  isPicky: true,
  detects: isExport,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  return building(readingChat(text), file);
}
