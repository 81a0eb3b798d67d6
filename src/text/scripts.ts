/** Scripts that are written without spaces between words, as classes for regular expressions, to be put inside [ ]. */

/** Chinese and Japanese, with the mark that lengthens a vowel in kana. */
export const HAN_AND_KANA = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー`;

/** Thai, Lao, Khmer and Burmese: spaces separate sentences, and there are no full stops. */
export const STOPLESS = String.raw`\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}`;

/** Every script without separators between words. */
export const UNSPACED = `${HAN_AND_KANA}${STOPLESS}`;
