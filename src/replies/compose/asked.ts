/** How is a question shown that somebody asked? */

import type { Block } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import { oneLine } from './words.ts';

/** Longest question shown, in UTF-16 units. */
export const LONGEST_ASKED = 200;

/** The question on one line, abridged to `LONGEST_ASKED`. */
export function asked(question: string): string {
  return abridge(oneLine(question), LONGEST_ASKED);
}

/** The question above what was found for it; `readBack()` reads it from there. */
export function questionTitle(question: string): Block {
  return { kind: 'title', text: asked(question), small: true };
}

/** Whether `asked()` seems to have left something out of a question that was read back. */
export function isCut(question: string): boolean {
  return question.endsWith('…') && question.length > LONGEST_ASKED / 2;
}
