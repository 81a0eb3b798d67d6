/** Which lines of a plain text are a table of contents? */

/** Dots, with or without spaces, between an entry and its page. */
const LEADERS =
  /(?:\.\s?){4,}\s*(?:\p{Nd}{1,4}|[ivxlc]{1,7})?$|[…·_]{3,}\s*(?:\p{Nd}{1,4}|[ivxlc]{1,7})$|…\s*\p{Nd}{1,4}$/iu;

/** Whether dot leaders connect an entry to its page. */
export function hasLeaders(line: string): boolean {
  return LEADERS.test(line);
}

/** The form in which entries and headings are compared: letters and digits, without leaders and page. */
export function entryKey(line: string): string {
  const words = line.replace(LEADERS, '').replace(/\s{2,}\p{Nd}{1,4}$/u, '');
  return words.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
}

/**
 * Keys of the entries that may stand for a heading: the heading itself, without its number, and together with the
 * heading right below it.
 */
export function headingKeys(titles: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const [at, title] of titles.entries()) {
    keys.add(entryKey(title));
    keys.add(entryKey(title.replace(/^\P{L}*?(?:\p{Nd}+[.)]?)+\s+/u, '')));
    keys.add(entryKey(title + (titles[at + 1] ?? '')));
  }
  keys.delete('');
  return keys;
}
