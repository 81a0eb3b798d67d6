/** The Org format. */

import { toEnd } from '../../slices.ts';
import { building } from '../build/build.ts';
import { readingOrg } from '../org/read.ts';
import type { ParsedDocument, ParseInput, TextFormat } from './format.ts';

export const org: TextFormat = {
  name: 'org',
  extensions: ['.org'],
  detects: () => true,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  return building(readingOrg(text), file);
}
