/** How are raised and lowered words written in plain text, so that none is read as a part of the number before it? */

export type Shift = 'raised' | 'lowered';

/** What stands before and behind shifted words, and the words themselves, as many UTF-16 units as they were. */
export interface ShiftedWords {
  readonly before: '' | '^' | '_' | '^(' | '_(';
  readonly text: string;
  readonly behind: '' | ')';
}

/** Source: Unicode, Superscripts and Subscripts, and Latin-1 Supplement; a sign at the same place in each. */
const PLAIN = '0123456789+-−=()ni';
const SIGNS: Readonly<Record<Shift, string>> = {
  raised: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ',
  lowered: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ',
};
/** Endings of ordinals in English, French, Dutch and Catalan, and of their plurals. */
const ORDINAL = /^(?:st|nd|rd|th|ers?|i?[eè]me?s?|es?|res?|nde?s?|ste|de|r|t)$/iu;
/** Raised, they are letters of their own in Spanish, Italian and Portuguese. */
const ORDINAL_LETTERS: Readonly<Record<string, string>> = { a: 'ª', o: 'º' };
/** Numbers of notes, side by side. */
const LISTED = /^\d+(?:[\s,;–-]+\d+)+$/u;

/** @param words that are shifted; @param behind which text they stand, as far as it is known */
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
  // Signs such as * or ™ are no part of a number.
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
