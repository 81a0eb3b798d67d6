/** Where in a Project Gutenberg text is the book itself, and what does the header say about it? */

import type { Span } from '../../text/span.ts';

const START = /^\*{3}\s?START OF (?:THE|THIS) PROJECT GUTENBERG[^\n]*$/mu;
const END = /^(?:\*{3}\s?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg)[^\n]*$/mu;

export interface Book {
  readonly body: Span;
  readonly title?: string;
  readonly author?: string;
}

/** The whole text if it has no such marks. Offsets into `text`. */
export function book(text: string): Book {
  const start = START.exec(text);
  if (start === null) return { body: { start: 0, end: text.length } };
  const from = start.index + start[0].length;
  const end = END.exec(text.slice(from));
  const head = text.slice(0, start.index);
  const title = field(head, 'Title');
  const author = field(head, 'Author');
  return {
    body: { start: from, end: end === null ? text.length : from + end.index },
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
  };
}

/** A field of the header, whose continuation lines are indented. */
function field(head: string, name: string): string | undefined {
  const [, value] =
    new RegExp(String.raw`^${name}:[ \t]*(\S[^\n]*(?:\n[ \t]+\S[^\n]*)*)`, 'mu').exec(head) ?? [];
  return value?.replace(/\s+/gu, ' ').trim();
}
