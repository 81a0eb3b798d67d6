/** How are titles, headings and first words made to fit a line? */

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
