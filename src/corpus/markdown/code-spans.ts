/** Where does code between ticks end in running text? */

/** Records a cut and returns its end. */
export type Cutter = (start: number, end: number, kept?: string) => number;

/** Cuts the ticks around the code that begins at an offset, and returns the offset to continue from. */
export function ticks(text: string, at: number, codeEnd: ReturnType<typeof codeReader>, cut: Cutter): number {
  let from = at + 1;
  while (text[from] === '`') from++;
  const end = codeEnd(from - at, from);
  if (end === undefined) return from;
  const to = end - (from - at);
  // The one space that separates a tick in the code from the ticks around it is not part of the code.
  const padded = text[from] === ' ' && text[to - 1] === ' ' && /[^ ]/u.test(text.slice(from, to));
  cut(at, from + (padded ? 1 : 0));
  return cut(to - (padded ? 1 : 0), end);
}

/**
 * Finds the end of the next run of exactly this many ticks from an offset on. Offsets must not decrease from call to
 * call.
 */
export function codeReader(text: string): (length: number, from: number) => number | undefined {
  let places: Map<number, { starts: number[]; next: number }> | undefined;
  return (length, from) => {
    if (places === undefined) {
      places = new Map();
      for (const { 0: row, index } of text.matchAll(/`+/gu)) {
        const known = places.get(row.length);
        if (known === undefined) places.set(row.length, { starts: [index], next: 0 });
        else known.starts.push(index);
      }
    }
    const rows = places.get(length);
    if (rows === undefined) return undefined;
    while ((rows.starts[rows.next] ?? Number.POSITIVE_INFINITY) < from) rows.next++;
    const start = rows.starts[rows.next];
    return start === undefined ? undefined : start + length;
  };
}
