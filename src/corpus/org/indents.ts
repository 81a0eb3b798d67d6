/** How far is a line of Org indented, in blanks? */

/** Lines without the blanks that all of them begin with. */
export function dedented(lines: readonly string[]): string[] {
  const least = lines.reduce(
    (all, line) => (line === '' ? all : Math.min(all, indentOf(line))),
    Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(least)
    ? lines.map((line) => line.slice(Math.min(least, indentOf(line))))
    : [...lines];
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
