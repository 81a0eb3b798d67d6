/** How are titles, headings and first words made to fit a line, and what do all doors say in the same words? */

/** Stands above quotations that come nearest to a question, where it is doubtful whether they answer it. */
export const MAY_NOT_ANSWER = 'The nearest passages; they may not answer this.';

/** What is unclear in the document of a quotation, in one line below it; not empty. */
export function doubtLine(doubts: readonly string[]): string {
  return oneLine(`Doubt: ${doubts.join(' ')}`);
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
