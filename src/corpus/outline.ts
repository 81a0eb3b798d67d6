/** Which headings does each block of text have above it, and what is its number? */

import type { Span } from '../text/span.ts';
import type { Paragraph, Section, Shape } from './document.ts';

export interface Heading {
  /** 1 is the outermost; levels may be skipped. */
  readonly level: number;
  readonly title: string;
  /** Offset of the heading in the text. */
  readonly start: number;
}

export interface HeadedBlock extends Shape {
  readonly span: Span;
  /** Labels a block outside the running text, such as an infobox: it gets a section of its own, and number 0. */
  readonly label?: string;
}

/**
 * Sections and numbered paragraphs made from headings and blocks, both in the order of a text that is `end` UTF-16
 * units long.
 */
export function outline(
  headings: readonly Heading[],
  blocks: readonly HeadedBlock[],
  end: number,
): { sections: Section[]; paragraphs: Paragraph[] } {
  const sections = nest(headings, end);
  const labelled: Section[] = [];
  const paragraphs: Paragraph[] = [];
  let number = 0;
  let above = -1;
  for (const { span, label, ...shape } of blocks) {
    while ((sections[above + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start) above++;
    if (label === undefined) {
      paragraphs.push({ span, section: sections[above]?.path ?? [], number: ++number, ...shape });
    } else {
      labelled.push({ path: [label], span });
      paragraphs.push({ span, section: [label], number: 0, ...shape });
    }
  }
  return { sections: [...labelled, ...sections].sort((a, b) => a.span.start - b.span.start), paragraphs };
}

function nest(headings: readonly Heading[], end: number): Section[] {
  const sections: { path: string[]; span: { start: number; end: number } }[] = [];
  const open: { level: number; title: string; section: number }[] = [];
  const close = (level: number, at: number): void => {
    while ((open.at(-1)?.level ?? 0) >= level) {
      const section = sections[open.pop()?.section ?? -1];
      if (section !== undefined) section.span.end = at;
    }
  };
  for (const { level, title, start } of headings) {
    close(level, start);
    open.push({ level, title, section: sections.length });
    sections.push({ path: open.map((heading) => heading.title), span: { start, end } });
  }
  return sections;
}
