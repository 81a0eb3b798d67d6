/** How a text of Markdown is read, for the tests of what is read. */

import { markdown } from '../../../src/corpus/formats/markdown.ts';

export interface Read {
  readonly says: string;
  readonly kind?: string;
  readonly lead?: string;
  readonly section: readonly string[];
}

/** Its paragraphs, with empty lines in them as one. */
export function read(text: string, file = 'notes/a.md'): Read[] {
  const parsed = markdown.parse({ file, text });
  const quoted = (start: number, end: number): string =>
    parsed.text
      .slice(start, end)
      .replace(/[ \t]+$/gmu, '')
      .replace(/\n{2,}/gu, '\n\n');
  return parsed.paragraphs.map(({ span, kind, lead, section }) => ({
    says: quoted(span.start, span.end),
    ...(kind && { kind }),
    ...(lead && { lead: quoted(lead.start, lead.end) }),
    section,
  }));
}

/** Their words alone. */
export function words(text: string, file?: string): string[] {
  return read(text, file).map(({ says }) => says);
}
