/** Where does a paragraph of AsciiDoc end? */

import { CONDITION } from './conditions.ts';
import { ATTRIBUTES, CALLOUT, DELIMITER, isItem, SECTION, TERM } from './line-kinds.ts';

export function blankAt(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && lines[end] !== '') end++;
  return end;
}

/** Where a paragraph ends: at an empty line, a block, an item, or a plus. */
export function textEnd(lines: readonly string[], from: number, depth: number): number {
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (line === '' || line === '+' || DELIMITER.test(line) || (end > from && ATTRIBUTES.test(line))) break;
    if (CONDITION.test(line)) break;
    if (ATTRIBUTES.test(line) && end === from) break;
    if (isItem(line) || (CALLOUT.test(line) && end >= from)) break;
    if (end > from && SECTION.test(line) && depth === 0 && line.startsWith('=')) break;
    if (end >= from && TERM.test(line) && /(?:::|;;)(?:\s|$)/u.test(line) && end > 0 && isInList(lines, end))
      break;
  }
  return end;
}

/** Whether the line above belongs to a list, where a term may follow directly. */
function isInList(lines: readonly string[], one: number): boolean {
  const above = lines[one - 1] ?? '';
  return TERM.test(above) || isItem(above) || lines[one - 1] === '+';
}
