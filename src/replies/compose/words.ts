/** How are titles, headings and first words made to fit a line, and what do all doors say in the same words? */

import { shorten } from '../shorten.ts';

/** Stands above quotations that come nearest to a question, where it is doubtful whether they answer it. */
export const MAY_NOT_ANSWER = 'The nearest passages; they may not answer this.';

/**
 * The text, or as many of its whole words as fit with an ellipsis; where that would lose more than half of the
 * room, as in a script without spaces, as many of its characters. `most` is in UTF-16 units and at least 2.
 */
export function abridge(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most);
  const space = room.search(/\s\S*$/u);
  return space > most / 2 ? `${room.slice(0, space).trimEnd()}…` : shorten(text, most);
}

/** Line ends and runs of spaces as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** What Discord puts into a text that is no word of it: mentions, emoji, times, and addresses. */
const NO_WORDS = /<(?:a?:\w+:\d+|[@#][!&]?\d+|\/[^<>]{1,100}:\d+|t:-?\d+(?::\w)?|id:\w+)>|<?https?:\/\/\S+/gu;

/** A message's own words, without what Discord puts among them. */
export function wordsOf(content: string): string {
  return content.replace(NO_WORDS, ' ');
}
