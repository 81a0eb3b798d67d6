/** Which lines are only page numbers, or page headers and footers? */

import { languages } from '../../languages/index.ts';
import { patternOf } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';

/** "12", "- 12 -". */
const NUMBER = /^[-–—[({~|•\s]*\p{Nd}{1,4}[-–—\])}~|•\s]*$/u;
const PAGE = patternOf(languages.map(({ labels }) => labels.page));
/** "Page 3 of 9", "[Page 12]", "Seite 3/9", "第 3 页". */
const NAMED = new RegExp(
  String.raw`^[[(]?(?:第\s?)?(?:(?:${PAGE})\.?\s*\p{Nd}{1,4}(?:\s*(?:\p{L}{1,3}|\/)\s*\p{Nd}{1,4})?|\p{Nd}{1,4}\s?(?:${PAGE}))[\])]?$`,
  'iu',
);
/** "Postel   [Page 3]". */
const FOOTER = /\[page \p{Nd}{1,4}\]$/iu;
/** A line that occurs beside this many page breaks is a page header. */
const OFTEN = 3;

/**
 * Starts of the lines that are page numbers, or headers that recur after page breaks. A number alone counts only if
 * there are blank lines around it.
 */
export function pageMarks(text: string, lines: readonly Span[]): Set<number> {
  const found = new Set<number>();
  const heads = new Map<string, number[]>();
  let breaks = false;
  for (const [at, line] of lines.entries()) {
    const words = text.slice(line.start, line.end);
    const before = text.slice(lines[at - 1]?.end ?? 0, line.start);
    if (before.includes('\f')) breaks = true;
    if (words === '') continue;
    const alone = isBlank(lines[at - 1]) && isBlank(lines[at + 1]);
    if (FOOTER.test(words) || NAMED.test(words) || (alone && NUMBER.test(words))) found.add(line.start);
    if (breaks) {
      const key = words.replace(/\p{Nd}+/gu, '0');
      const known = heads.get(key);
      if (known === undefined) heads.set(key, [line.start]);
      else known.push(line.start);
    }
    breaks = false;
  }
  for (const starts of heads.values())
    if (starts.length >= OFTEN) for (const start of starts) found.add(start);
  return found;
}

function isBlank(line: Span | undefined): boolean {
  return line === undefined || line.start === line.end;
}
