/** What is left of a word when nobody types its accents? */

/** Accents fall off Latin and Greek letters, which people leave out when they type; й and ї keep theirs. */
export function withoutAccents(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll('ё', 'е');
}
