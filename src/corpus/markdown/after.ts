/** Where does what a pattern takes end? */

/** The end of what a sticky pattern takes at an offset, or undefined when it takes nothing there. */
export function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
