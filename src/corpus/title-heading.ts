/** Which heading names the whole document and so is no section of it? */

import type { Heading } from './outline.ts';

/**
 * The first of the text, at level 1, above all paragraphs, and either the only one at that level or the same as the
 * title.
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
