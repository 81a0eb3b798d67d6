/** What is left of a word when nobody types its accents? */

/** Letters that Unicode does not take for others with an accent, as they are typed on keyboards that lack them. */
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
 * Accents fall off lower-case Latin and Greek letters, which people leave out when they type; й and ї keep theirs.
 * Letters that have no accent to lose become what is typed for them: ærø → aero, łódź → lodz.
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
 * A word without the signs that show which of its vowels is stressed, as dictionaries and schoolbooks of Cyrillic
 * languages set them: за́мок → замок. й, ё and ї are letters, and so are ѓ and ќ, whose mark is over no vowel.
 */
export function withoutStress(word: string): string {
  if (!STRESS.test(word)) return word;
  return word.normalize('NFD').replace(STRESSED, '$1').normalize('NFC');
}

/** Alone, or in one character with its vowel. */
const STRESS = /[\u0300\u0301ѐѝ]/iu;

const STRESSED = /([аеиоуыэюяіє]\u0308?)[\u0300\u0301]/giu;
