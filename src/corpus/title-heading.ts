/** Which heading names the whole document, and so is not one of its sections? */

import type { Heading } from './outline.ts';

/**
 * The first heading of the text, if it has level 1, stands above all paragraphs, and is either the only one at that
 * level or the same as the title.
 */
export function titleHeading(
  headings: readonly Heading[],
  firstText: number,
  title: string | undefined,
): Heading | undefined {
  const [first, ...others] = headings;
  if (first === undefined || first.level !== 1 || first.start > firstText) return undefined;
  return first.title === title || others.every((heading) => heading.level > 1) ? first : undefined;
}
