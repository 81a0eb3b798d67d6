/** Where does the match of a pattern end? */

/** The end of a sticky pattern's match at an offset, or undefined if it does not match there. */
export function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
