/** How are raised and lowered words written in plain text, so that none is read as part of the number before it? */

export type Shift = 'raised' | 'lowered';

/**
 * The signs before and after shifted words, and the words themselves, with the same number of UTF-16 units as before.
 */
export interface ShiftedWords {
  readonly before: '' | '^' | '_' | '^(' | '_(';
  readonly text: string;
  readonly behind: '' | ')';
}

/** Source: Unicode, Superscripts and Subscripts, and Latin-1 Supplement; characters at the same position correspond. */
const PLAIN = '0123456789+-−=()ni';
const SIGNS: Readonly<Record<Shift, string>> = {
  raised: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ',
  lowered: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ',
};
/** Endings of ordinals in English, French, Dutch and Catalan, including plurals. */
const ORDINAL = /^(?:st|nd|rd|th|ers?|i?[eè]me?s?|es?|res?|nde?s?|ste|de|r|t)$/iu;
/** Raised, these are separate letters in Spanish, Italian and Portuguese. */
const ORDINAL_LETTERS: Readonly<Record<string, string>> = { a: 'ª', o: 'º' };
/** Several note numbers next to each other. */
const LISTED = /^\d+(?:[\s,;–-]+\d+)+$/u;

/**
 * @param words to shift
 * @param behind the text before them, as far as it is known
 */
export function shifted(words: string, shift: Shift, behind: string): ShiftedWords {
  const isWhole = !/[ni]{2}/u.test(words) && [...words].every((sign) => sign === ' ' || PLAIN.includes(sign));
  if (isWhole || (LISTED.test(words) && !/\d$/u.test(behind)))
    return { before: '', text: words.replace(/./gu, (sign) => shiftedSign(sign, shift)), behind: '' };
  const isBehindNumber = /\p{Nd}$/u.test(behind);
  if (isBehindNumber && shift === 'raised') {
    const letter = ORDINAL_LETTERS[words];
    if (letter !== undefined) return { before: '', text: letter, behind: '' };
    if (ORDINAL.test(words)) return unshifted(words);
  }
  const isGlued =
    (isBehindNumber && (shift === 'raised' || /^\p{Nd}/u.test(words))) ||
    (/[\p{L})\]]$/u.test(behind) && /^[-+−]?\p{Nd}/u.test(words));
  // Signs such as * or ™ cannot be taken for part of a number.
  if (!isGlued || !/^[\p{L}\p{N}(+−-]/u.test(words)) return unshifted(words);
  const sign = shift === 'raised' ? '^' : '_';
  return /^[\p{L}\p{N}.,]+$/u.test(words)
    ? { before: sign, text: words, behind: '' }
    : { before: `${sign}(`, text: words, behind: ')' };
}

function unshifted(text: string): ShiftedWords {
  return { before: '', text, behind: '' };
}

function shiftedSign(sign: string, shift: Shift): string {
  return SIGNS[shift][PLAIN.indexOf(sign)] ?? sign;
}
