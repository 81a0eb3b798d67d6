/** Where can a text be cut without splitting a character as readers count them? */

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

const ELLIPSIS = '…';

/** The characters of a text as readers count them, in order. */
export function* charactersOf(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment;
}

/** The last boundary between code points at or before an offset. */
export function codePointEnd(text: string, at: number): number {
  return /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) && at < text.length ? at - 1 : at;
}

/**
 * The last boundary between characters at most `most` units after `start`. If a single character is longer than that,
 * the last boundary between code points, and at least one after the first.
 */
export function characterEnd(text: string, start: number, most: number): number {
  // One more code point than fits shows whether the last character continues.
  const ahead = text.slice(start, start + most + 2);
  const fitting = graphemes.segment(ahead).containing(most)?.index ?? ahead.length;
  if (fitting > 0) return start + fitting;
  return codePointEnd(text, start + most);
}

/**
 * The text, or as many of its characters (as readers count them) as fit together with an ellipsis. `most` is in UTF-16
 * units and at least 1; `measure` returns how many of these units a piece takes up when shown: never less than the
 * piece's length, and for two separate pieces at least as many as for both together.
 */
export function shorten(text: string, most: number, measure = (piece: string) => piece.length): string {
  if (text.length <= most && measure(text) <= most) return text;
  let length = measure(ELLIPSIS);
  // A character that reaches beyond the limit does not fit, whether it is complete here or not.
  for (const { segment, index } of graphemes.segment(text.slice(0, most + 1))) {
    length += measure(segment);
    if (length > most) return `${text.slice(0, index).trimEnd()}${ELLIPSIS}`;
  }
  return ELLIPSIS;
}

/**
 * The text, or as many of its whole words as fit. If that would waste more than half of the room, as in a script
 * without spaces, as many of its characters. `most` is in UTF-16 units and at least 1.
 */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.slice(0, most + 1).search(/\s\S*$/u);
  return (space > most / 2 ? text.slice(0, space) : text.slice(0, characterEnd(text, 0, most))).trimEnd();
}

/** `beginning()` with an ellipsis that fits too, if anything is left out. `most` is at least 2. */
export function abridge(text: string, most: number): string {
  return text.length <= most ? text : `${beginning(text, most - ELLIPSIS.length)}${ELLIPSIS}`;
}

/**
 * Below this code, two units are never one character: combining marks and surrogates come later. Line ends are `\n`
 * here.
 */
const COMBINING_FROM = 0x300;

/** Whether a cut at an offset would split a character. */
export function splitsCharacter(text: string, at: number): boolean {
  return startAround(text, at) !== at;
}

/** The start of the character that contains an offset; at the end of the text, that end. */
export function startAround(text: string, at: number): number {
  if (isBetweenPlain(text, at)) return at;
  return graphemes.segment(text).containing(at)?.index ?? text.length;
}

/** The end of the character that ends at an offset or contains it. */
export function endAround(text: string, end: number): number {
  if (isBetweenPlain(text, end)) return end;
  const last = graphemes.segment(text).containing(end - 1);
  return last === undefined ? end : Math.max(end, last.index + last.segment.length);
}

/** Where each character of a text begins, except the first. */
export function* characterStarts(text: string): Generator<number> {
  for (const { index } of graphemes.segment(text)) if (index > 0) yield index;
}

/** Whether the units on both sides of an offset certainly belong to different characters. */
function isBetweenPlain(text: string, at: number): boolean {
  return at > 0 && text.charCodeAt(at - 1) < COMBINING_FROM && text.charCodeAt(at) < COMBINING_FROM;
}
