/** Which words does a text contain, on one line and without Discord's own codes? */

/** With each run of white space as one space, and none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Parts of a Discord message that are not words: mentions, emoji, times and addresses. */
const NO_WORDS = /<(?:a?:\w+:\d+|[@#][!&]?\d+|\/[^<>]{1,100}:\d+|t:-?\d+(?::\w)?|id:\w+)>|<?https?:\/\/\S+/gu;

/** The words of a Discord message, with a space in place of each mention, emoji, time and address. */
export function wordsOf(content: string): string {
  return content.replace(NO_WORDS, ' ');
}
