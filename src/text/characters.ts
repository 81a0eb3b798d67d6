/** Where may a text be cut without parting a character as readers count them? */

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The last end of a character within `most` units; of a code point where one character is longer still. */
export function characterEnd(text: string, start: number, most: number): number {
  // One code point more than fits shows whether the last character goes on.
  const ahead = text.slice(start, start + most + 2);
  const fitting = graphemes.segment(ahead).containing(most)?.index ?? ahead.length;
  if (fitting > 0) return start + fitting;
  return /[\uD800-\uDBFF]/u.test(text.charAt(start + most - 1)) ? start + most - 1 : start + most;
}
