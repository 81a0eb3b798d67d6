/** Where do the words of an HTML heading begin? */

/** In UTF-16 units: the most that images and anchors before the words of a heading may take. */
const LONGEST_GAP = 3_000;

/**
 * Offset of the first words after an opening tag, past other tags and white space; undefined if there are none nearby.
 */
export function firstWords(text: string, from: number): number | undefined {
  const near = text.slice(from, from + LONGEST_GAP);
  const gap = /(?:\s+|<(?!\/h[1-6])[^<>]{0,1000}>)*/uy;
  gap.test(near);
  const at = from + gap.lastIndex;
  return at >= text.length || /^<\/h[1-6]/iu.test(text.slice(at, at + 4)) ? undefined : at;
}
