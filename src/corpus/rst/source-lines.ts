/** The lines of a reStructuredText file, their indentation, and the header of a proposal. */

/** Columns from one tab stop to the next. */
const TAB = 8;

export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/u).map((line) => {
    const end = line.trimEnd();
    return end.includes('\t') ? untabbed(end) : end;
  });
}

function untabbed(line: string): string {
  let out = '';
  for (const part of line.split('\t')) out += part + ' '.repeat(TAB - ((out.length + part.length) % TAB));
  return out.trimEnd();
}

/**
 * Reads header lines such as "Title: Words" at the very beginning, as proposals have them; returns how many there are.
 */
export function mailHead(lines: readonly string[], fields: Map<string, string>): number {
  const found = new Map<string, string>();
  let at = 0;
  let last = '';
  for (; at < lines.length && lines[at] !== ''; at++) {
    const line = lines[at] ?? '';
    const [, name, value = ''] = /^([A-Z][\w-]*):(?: +(.*))?$/u.exec(line) ?? [];
    if (name !== undefined) {
      last = name.toLowerCase();
      found.set(last, value);
    } else if (/^ +\S/u.test(line) && last !== '')
      found.set(last, `${found.get(last)} ${line.trim()}`.trim());
    else return 0;
  }
  if (!found.has('title')) return 0;
  for (const [name, value] of found) fields.set(name, value);
  return at;
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
