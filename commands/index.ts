/** Which commands are there, in which order? */

import type { Command } from '../src/command.ts';
import alias from './alias.ts';
import ask from './ask.ts';
import checkQuote from './check-quote.ts';
import cite from './cite.ts';
import corpus from './corpus.ts';
import findPassages from './find-passages.ts';
import help from './help.ts';
import notTheAnswer from './not-the-answer.ts';
import outline from './outline.ts';
import pins from './pins.ts';
import privacy from './privacy.ts';
import quote from './quote.ts';
import search from './search.ts';
import settings from './settings.ts';
import sources from './sources.ts';
import useThisPassage from './use-this-passage.ts';

export const commands: readonly Command[] = [
  ask,
  search,
  cite,
  quote,
  outline,
  sources,
  corpus,
  pins,
  alias,
  settings,
  help,
  privacy,
  findPassages,
  checkQuote,
  useThisPassage,
  notTheAnswer,
];
