/** Which commands are there, in which order? */

import type { Command } from '../src/discord/command.ts';
import ask from './ask.ts';
import cite from './cite.ts';
import help from './help.ts';
import privacy from './privacy.ts';
import sources from './sources.ts';

export const commands: readonly Command[] = [ask, cite, sources, help, privacy];
