/** Which scripts are written without spaces between their words? Classes for regular expressions, to stand within [ ]. */

/** Chinese and Japanese, with the sign that lengthens a vowel of kana. */
export const HAN_AND_KANA = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー`;

/** Thai, Lao, Khmer and Burmese: spaces part sentences, and no full stop does. */
export const STOPLESS = String.raw`\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}`;

/** Every script whose words nothing parts. */
export const UNSPACED = `${HAN_AND_KANA}${STOPLESS}`;
