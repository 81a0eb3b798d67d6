/** Where does a formula end, so that no sign in it is read as markup? */

/** In UTF-16 units; a longer inline formula is really two sums of money. */
const LONGEST_INLINE = 300;
const LONGEST_BLOCK = 5_000;

/** The end of the `$…$` or `$$…$$` that begins at an offset. Source: Pandoc, tex_math_dollars */
export function mathEnd(text: string, at: number): number | undefined {
  if (text[at + 1] === '$') {
    const end = text.slice(at + 2, at + LONGEST_BLOCK).indexOf('$$');
    return end > 0 ? at + end + 4 : undefined;
  }
  if (/^(?:\s|$)/u.test(text[at + 1] ?? '')) return undefined;
  const inside = text.slice(at + 1, at + LONGEST_INLINE);
  const end = inside.search(/(?<![\s\\])\$|\n[ \t]*\n/u);
  if (end <= 0 || inside[end] !== '$' || /\d/u.test(inside[end + 1] ?? '')) return undefined;
  return at + end + 2;
}
