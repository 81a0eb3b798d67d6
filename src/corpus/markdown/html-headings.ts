/** Where do the words of a heading in HTML begin? */

/** Images and anchors before the words of a heading take no more UTF-16 units. */
const LONGEST_GAP = 3_000;

/** The first words behind an opening tag, past other tags and white space; undefined before its end. */
export function firstWords(text: string, from: number): number | undefined {
  const near = text.slice(from, from + LONGEST_GAP);
  const gap = /(?:\s+|<(?!\/h[1-6])[^<>]{0,1000}>)*/uy;
  gap.test(near);
  const at = from + gap.lastIndex;
  return at >= text.length || /^<\/h[1-6]/iu.test(text.slice(at, at + 4)) ? undefined : at;
}
