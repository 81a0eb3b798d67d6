/** What is left of a word if its accents are not typed? */

/**
 * Letters that Unicode does not decompose into a letter and an accent, with what people type on keyboards that lack
 * them.
 */
const TYPED: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ß: 'ss',
};

const TYPED_OTHERWISE = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'gu');

/**
 * Removes the accents of lower-case Latin and Greek letters, which people leave out when they type; й and ї keep
 * theirs. Letters without a removable accent become what people type for them: ærø → aero, łódź → lodz.
 */
export function withoutAccents(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(TYPED_OTHERWISE, (letter) => TYPED[letter] ?? letter)
    .replaceAll('ё', 'е');
}

/**
 * A word without the stress marks that dictionaries and schoolbooks of Cyrillic languages use: за́мок → замок. й, ё and
 * ї are letters of their own, and so are ѓ and ќ, whose mark is on a consonant.
 */
export function withoutStress(word: string): string {
  if (!STRESS.test(word)) return word;
  return word.normalize('NFD').replace(STRESSED, '$1').normalize('NFC');
}

/** As a separate mark, or combined with its vowel. */
const STRESS = /[\u0300\u0301ѐѝ]/iu;

const STRESSED = /([аеиоуыэюяіє]\u0308?)[\u0300\u0301]/giu;
