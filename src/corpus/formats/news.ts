/** How is a news report read: headline, a line with the date, a standfirst, paragraphs? */

import { toEnd } from '../../slices.ts';
import type { Span } from '../../text/span.ts';
import { dateLine, firstLines, isReport } from '../date-line.ts';
import { blocks, extent, lines } from '../lines.ts';
import { outline } from '../outline.ts';
import { type ParsedDocument, type ParseInput, type TextFormat, titleFromPath } from './format.ts';

/** In UTF-16 units; a longer block after the date line is the report itself, without a blank line before it. */
const LONGEST_STANDFIRST = 500;

export const news: TextFormat = {
  name: 'news',
  extensions: ['.txt'],
  detects(text) {
    const dated = dateLine(text);
    return dated !== undefined && isReport(text, dated);
  },
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function* parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  const top = firstLines(text);
  const dated = dateLine(text, top);
  const first = top[0];
  const title = first === undefined ? titleFromPath(file) : text.slice(first.start, first.end);
  const head = { start: first?.start ?? 0, end: dated?.end ?? first?.end ?? 0 };
  const below = (yield* blocks(linesFrom(text, head.end))).map((block) => ({ span: extent(block) }));
  const standfirst = below[0]?.span;
  const joins = standfirst !== undefined && belongsToHead(text, head.end, standfirst);
  if (joins) head.end = standfirst.end;
  const running = joins ? below.slice(1) : below;
  return {
    title,
    text,
    source: { title, kind: 'news report', ...(dated && { published: dated.published }) },
    ...outline([], first ? [{ span: head, label: 'Headline' }, ...running] : [], text.length),
    problems: [],
  };
}

function* linesFrom(text: string, start: number): Generator<Span> {
  for (const line of lines(text)) if (line.start >= start) yield line;
}

/** A standfirst is on the lines directly below the date, with no blank line between. */
function belongsToHead(text: string, headEnd: number, block: Span): boolean {
  const between = text.slice(headEnd, block.start);
  return between.split('\n').length === 2 && block.end - block.start <= LONGEST_STANDFIRST;
}
