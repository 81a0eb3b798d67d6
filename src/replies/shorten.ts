/** How is text shortened without breaking a character in two? */

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

const ELLIPSIS = '…';

/**
 * The text, or as many of its characters as fit with an ellipsis, characters as readers count them. `most` is
 * in UTF-16 units and at least 1; `measure` says how many units of it a piece takes when shown, at least as
 * many for two pieces apart as for both together, and never less than the piece's length.
 */
export function shorten(text: string, most: number, measure = (piece: string) => piece.length): string {
  if (text.length <= most && measure(text) <= most) return text;
  let length = measure(ELLIPSIS);
  // A character that reaches beyond does not fit, be it whole or not.
  for (const { segment, index } of graphemes.segment(text.slice(0, most + 1))) {
    length += measure(segment);
    if (length > most) return `${text.slice(0, index).trimEnd()}${ELLIPSIS}`;
  }
  return ELLIPSIS;
}
