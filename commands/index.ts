/** Which commands are there, in which order? */

import type { Command } from '../src/command.ts';
import ask from './ask.ts';
import checkQuote from './check-quote.ts';
import cite from './cite.ts';
import corpus from './corpus.ts';
import findPassages from './find-passages.ts';
import help from './help.ts';
import outline from './outline.ts';
import privacy from './privacy.ts';
import quote from './quote.ts';
import search from './search.ts';
import sources from './sources.ts';

export const commands: readonly Command[] = [
  ask,
  search,
  cite,
  quote,
  outline,
  sources,
  corpus,
  help,
  privacy,
  findPassages,
  checkQuote,
];
