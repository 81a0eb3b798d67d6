/** How is a plain-text export of a wiki page read: `= Title =`, an infobox, `== Section ==`, paragraphs, lists? */

import { toEnd } from '../../slices.ts';
import type { Span } from '../../text/span.ts';
import { isBlank } from '../../text/unseen.ts';
import { blocks, extent, lines, written } from '../lines.ts';
import { type HeadedBlock, type Heading, outline } from '../outline.ts';
import { type ParsedDocument, type ParseInput, type TextFormat, titleFromPath } from './format.ts';

/** MediaWiki has no deeper headings. */
const DEEPEST_HEADING = 6;
/**
 * In UTF-16 units; the label of an infobox is a word or a name. A longer line above a list introduces it in running
 * text.
 */
const LONGEST_LABEL = 60;

/** Blocks read between two points where the work may pause. */
const READ_TOGETHER = 500;

export const wiki: TextFormat = {
  name: 'wiki',
  extensions: ['.txt'],
  detects(text) {
    if (!/^[^\S\n]*=/mu.test(text)) return false;
    let isFirst = true;
    for (const line of written(text)) {
      const level = headingAt(text, line)?.level;
      if (level === 2 || (level === 1 && isFirst)) return true;
      isFirst = false;
    }
    return false;
  },
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function* parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  const isHeading = (line: Span) => headingAt(text, line) !== undefined;
  const found = yield* blocks(lines(text), isHeading);
  const headings: Heading[] = [];
  const running: HeadedBlock[] = [];
  let title: string | undefined;
  for (const [at, block] of found.entries()) {
    if (at % READ_TOGETHER === 0) yield undefined;
    const heading = block.length === 1 && block[0] ? headingAt(text, block[0]) : undefined;
    if (heading === undefined) {
      const label = headings.length === 0 ? infoboxLabel(text, block) : undefined;
      const repeated = running.some((other) => other.label === label);
      running.push({ span: extent(block), ...(label !== undefined && !repeated ? { label } : {}) });
    } else if (at === 0 && heading.level === 1) {
      title = heading.title;
    } else {
      headings.push(heading);
    }
  }
  return {
    title: title ?? titleFromPath(file),
    text,
    source: { kind: 'wiki article', ...(title === undefined ? {} : { title }) },
    ...outline(headings, running, text.length),
    problems: [],
  };
}

function headingAt(text: string, line: Span): Heading | undefined {
  let level = 0;
  const longest = Math.min(DEEPEST_HEADING, Math.floor((line.end - line.start - 1) / 2));
  while (level < longest && text[line.start + level] === '=' && text[line.end - 1 - level] === '=') level++;
  if (level === 0) return undefined;
  const title = text.slice(line.start + level, line.end - level).trim();
  return isBlank(title) || title.startsWith('=') || title.endsWith('=')
    ? undefined
    : { level, title, start: line.start };
}

/** The label of a block that consists of one label line and, directly below it, lines of `- Key: value`. */
function infoboxLabel(text: string, block: readonly Span[]): string | undefined {
  const [label, ...fields] = block.map((line) => text.slice(line.start, line.end));
  if (label === undefined || fields.length === 0 || label.length > LONGEST_LABEL) return undefined;
  if (label.startsWith('- ') || /[.:;,!?]$/u.test(label)) return undefined;
  return fields.every((field) => /^- [^:]+:/u.test(field)) ? label : undefined;
}
