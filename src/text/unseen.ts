/** Which characters of a text are invisible, and what is left without those that disturb the text around them? */

/**
 * For use inside a character class, with the flag u or v: characters without a shape, such as joiners, direction marks,
 * byte order marks, variation selectors, tags and annotation anchors. Source: Unicode, Default_Ignorable_Code_Point;
 * U+FFF9 to U+FFFB are not part of it and are invisible too.
 */
export const UNSEEN = '\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb';

/** Embeddings, overrides and isolates: they change the direction of the text after them, even beyond their own text. */
export const TURNING = '\\u202a-\\u202e\\u2066-\\u2069';

/** Every character or sequence that ends a line. */
export const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/** The C0 and C1 control characters and delete, without tabs and line ends. */
export const CONTROLS = '\\0-\\u0008\\u000e-\\u001f\\u007f-\\u009f';

/** No script needs more marks on one character; more of them run into the lines above and below. */
export const MOST_MARKS = 8;

const STRIPPED = new RegExp(`[${CONTROLS}${TURNING}]`, 'g');

/**
 * Invisible characters that no script needs. Those that depend on the character before them are kept in that position:
 * a variant of a Han character, the region of a flag. The others (joiners, soft hyphens, direction marks, emoji styles)
 * change how their neighbours are shown.
 */
const WITHOUT_EFFECT =
  /(\p{sc=Han}[\u{e0100}-\u{e01ef}]|\u{1f3f4}[\u{e0020}-\u{e007f}]+)|[\u2060-\u206f\ufeff\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/**
 * A mark, for the flag u. Invisible characters count as marks, because marks that are separated by them pile up all the
 * same.
 */
export const PILED = '[\\p{M}\\p{Cf}]';

const PILED_MARKS = new RegExp(`(${PILED}{${MOST_MARKS}})${PILED}+`, 'gu');

/** U+2800, Braille without dots, is a character but shows nothing. */
const SEEN = new RegExp(`[^\\s\\p{Z}\\p{Cc}\\u2800${UNSEEN}]`, 'u');

/** Everything that `clean()` may change, and more; most texts have none of it and are read only once. */
const PERHAPS_UNCLEAN = new RegExp(
  `[\\r\\v\\f\\u2028\\u2029\\u2065\\ufff0-\\ufffb${CONTROLS}\\p{M}\\p{Cf}\\p{Cs}]`,
  'u',
);
/** The same, as a table by UTF-16 unit: ten times as fast as character classes. */
const UNCLEAN_UNITS = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  Number(PERHAPS_UNCLEAN.test(String.fromCharCode(unit))),
);

/** Whether a text shows nothing: it is empty, or consists of white space and invisible characters. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}

/**
 * The text without characters that disturb their surroundings (control characters except tab and line feed,
 * bidirectional controls, more than eight marks or invisible characters in a row), and without invisible characters
 * that change nothing. Unpaired surrogates become U+FFFD. The clean form of a text's beginning is the beginning of its
 * clean form, except within a surrogate pair.
 */
export function clean(text: string): string {
  if (!mayBeUnclean(text)) return text;
  return text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(STRIPPED, '')
    .replace(WITHOUT_EFFECT, '$1')
    .replace(PILED_MARKS, '$1');
}

function mayBeUnclean(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (UNCLEAN_UNITS[text.charCodeAt(at)] === 1) return true;
  return false;
}
