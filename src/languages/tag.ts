/** Is a word a language tag? */

/** A well-formed BCP 47 tag with a language of two or three letters, such as en or zh-Hant. */
export function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
