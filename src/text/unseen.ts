/** Which signs of a text are not shown, and what is left without those that disturb what stands around them? */

/**
 * Inside a character class, with the flags u or v: signs that have no shape, such as joiners, directions, byte
 * order marks, choices of a variant, tags and anchors of annotations.
 * Source: Unicode, Default_Ignorable_Code_Point; U+FFF9 to U+FFFB are not in it and are not shown either.
 */
export const UNSEEN = '\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb';

/** Embeddings, overrides and isolates: they turn the direction of what follows, beyond their own text too. */
export const TURNING = '\\u202a-\\u202e\\u2066-\\u2069';

/** Every sign or sequence that ends a line. */
export const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/** Controls of C0, C1 and delete that neither end a line nor are a tab. */
export const CONTROLS = '\\0-\\u0008\\u000e-\\u001f\\u007f-\\u009f';

/** More marks on one character than any script needs climb over the lines around it. */
export const MOST_MARKS = 8;

const STRIPPED = new RegExp(`[${CONTROLS}${TURNING}]`, 'g');

/**
 * Unseen signs that no script needs, and those that need the character before them, kept where they have it: a
 * variant of a Han character, the region of a flag. The others (joiners, soft hyphens, marks of direction, styles of
 * emoji) change how their neighbours are shown.
 */
const WITHOUT_EFFECT =
  /(\p{sc=Han}[\u{e0100}-\u{e01ef}]|\u{1f3f4}[\u{e0020}-\u{e007f}]+)|[\u2060-\u206f\ufeff\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** A mark, for the flag u. Invisible signs count as marks: marks set apart by them pile up all the same. */
export const PILED = '[\\p{M}\\p{Cf}]';

const PILED_MARKS = new RegExp(`(${PILED}{${MOST_MARKS}})${PILED}+`, 'gu');

/** U+2800, Braille without a dot, is a character and shows nothing. */
const SEEN = new RegExp(`[^\\s\\p{Z}\\p{Cc}\\u2800${UNSEEN}]`, 'u');

/** Whatever `clean()` may change, and more; most texts have none of it and are read once. */
const PERHAPS_UNCLEAN = new RegExp(
  `[\\r\\v\\f\\u2028\\u2029\\u2065\\ufff0-\\ufffb${CONTROLS}\\p{M}\\p{Cf}\\p{Cs}]`,
  'u',
);
/** The same by UTF-16 unit: a list is read ten times as fast as classes are. */
const UNCLEAN_UNITS = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  Number(PERHAPS_UNCLEAN.test(String.fromCharCode(unit))),
);

/** Whether nobody sees anything of the text: it is empty, or made of white space and of signs that are not shown. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}

/**
 * The text without what disturbs its surroundings: control characters but tab and line feed, bidirectional
 * controls, more than eight marks or invisible signs in a row; and without unseen signs that change nothing that is
 * shown. Halves of surrogate pairs become U+FFFD. The clean form of a text's beginning is the beginning of its clean
 * form, except within a surrogate pair.
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
