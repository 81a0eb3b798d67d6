/** Which lines of a plain text list its headings? */

/** Dots, with spaces or without, between an entry and its page. */
const LEADERS =
  /(?:\.\s?){4,}\s*(?:\p{Nd}{1,4}|[ivxlc]{1,7})?$|[…·_]{3,}\s*(?:\p{Nd}{1,4}|[ivxlc]{1,7})$|…\s*\p{Nd}{1,4}$/iu;

/** Whether dots lead from an entry to its page. */
export function hasLeaders(line: string): boolean {
  return LEADERS.test(line);
}

/** What is compared of an entry and a heading: letters and digits, without leaders and page. */
export function entryKey(line: string): string {
  const words = line.replace(LEADERS, '').replace(/\s{2,}\p{Nd}{1,4}$/u, '');
  return words.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
}

/** Keys of the entries by which headings may be listed: alone, without number, and with the heading right below. */
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
