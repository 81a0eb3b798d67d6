/** How is plain text read? Headings by how they are set, paragraphs between blank lines, lists, tables. */

import { toEnd } from '../../slices.ts';
import type { Span } from '../../text/span.ts';
import { dateLine } from '../date-line.ts';
import { blocks, extent, lines } from '../lines.ts';
import { type HeadedBlock, type Heading, outline } from '../outline.ts';
import { entryKey, hasLeaders, headingKeys } from '../plain/contents.ts';
import { book } from '../plain/gutenberg.ts';
import { type Block, judged, splitHeadings } from '../plain/headings.ts';
import { joined } from '../plain/joined.ts';
import { pageMarks } from '../plain/page-marks.ts';
import { type ParsedDocument, type ParseInput, type TextFormat, titleFromPath } from './format.ts';

/** In UTF-16 units; a longer first line is a paragraph and not a title. */
const LONGEST_TITLE = 120;
/** In UTF-16 units; no line in a table of contents is longer. */
const LONGEST_ENTRY = 200;

export const plain: TextFormat = {
  name: 'plain',
  extensions: ['.txt'],
  detects: () => true,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function* parsing({ file, text }: ParseInput): Generator<undefined, ParsedDocument> {
  const { body, title: told, author } = book(text);
  const all = [...lines(text)].filter(({ start, end }) => start >= body.start && end <= body.end);
  yield undefined;
  const marks = pageMarks(text, all);
  // Page marks do not end a paragraph, but blank lines around them do.
  const kept = all.filter(({ start, end }) => start === end || !marks.has(start));
  const runs = yield* blocks(kept);
  const dated = dateLine(text);
  const { title, rest } = titled(text, runs, dated?.end, told);
  const found = judged(text, [...splitHeadings(text, rest)]);
  yield undefined;
  const read = yield* withoutContents(text, found);
  // If everything looks like a heading, the text just has short lines.
  const { headings, running } =
    read.running.length > 0 ? read : { headings: [], running: runs.map((run) => ({ span: extent(run) })) };
  return {
    title: title ?? titleFromPath(file),
    text,
    source: { ...(author !== undefined && { author }), ...(dated && { published: dated.published }) },
    ...outline(headings, running, text.length),
    problems: [],
  };
}

/**
 * The title, and the blocks below it; a first block that contains the document's date stays a block, as it is text too.
 */
function titled(
  text: string,
  runs: readonly Span[][],
  dateEnd: number | undefined,
  told: string | undefined,
): { title?: string; rest: readonly (readonly Span[])[] } {
  const [first, second, ...others] = runs;
  if (first === undefined) return { rest: runs };
  const [line] = first;
  const words = line === undefined ? '' : text.slice(line.start, line.end);
  if (told !== undefined) {
    const same = first.length === 1 && entryKey(words) === entryKey(told);
    return { title: told, rest: same ? runs.slice(1) : runs };
  }
  const isTitle = words.length <= LONGEST_TITLE && !/[.;,:：。；，]$/u.test(words);
  const [, underlineBelow] = first;
  if (!isTitle || second === undefined) return { rest: runs };
  if (dateEnd !== undefined && dateEnd <= extent(first).end) return { title: words, rest: runs };
  if (dateEnd !== undefined && first.length === 1 && second.length === 1 && dateEnd === second[0]?.end) {
    return { title: words, rest: [[...first, ...second], ...others] };
  }
  const isUnderlined =
    underlineBelow !== undefined &&
    first.length === 2 &&
    /^([=\-~*#])\1{2,}$/u.test(text.slice(underlineBelow.start, underlineBelow.end));
  return first.length === 1 || isUnderlined ? { title: words, rest: runs.slice(1) } : { rest: runs };
}

/** Headings and running text, without tables of contents. */
function* withoutContents(
  text: string,
  found: readonly Block[],
): Generator<undefined, { headings: Heading[]; running: HeadedBlock[] }> {
  const headings: Heading[] = [];
  const running: HeadedBlock[] = [];
  const keys = headingKeys(found.flatMap(({ heading }) => heading?.title ?? []));
  let below: (readonly Span[])[] = [];
  for (const { lines: own, heading } of found) {
    if (heading === undefined) {
      if (!isContents(text, own, keys)) below.push(own);
      continue;
    }
    for (const block of yield* joined(text, below)) running.push(block);
    below = [];
    headings.push({ level: heading.level, title: heading.title, start: own[0]?.start ?? 0 });
  }
  for (const block of yield* joined(text, below)) running.push(block);
  return { headings, running };
}

/** Whether most lines repeat headings, or have dot leaders to ascending page numbers. */
function isContents(text: string, own: readonly Span[], keys: ReadonlySet<string>): boolean {
  if (own.some(({ start, end }) => end - start > LONGEST_ENTRY)) return false;
  const entries = own.map(({ start, end }) => text.slice(start, end));
  const named = entries.filter((entry) => keys.has(entryKey(entry))).length;
  if (named * 2 > entries.length && (entries.length > 1 || named === 1)) return true;
  const led = entries.filter(hasLeaders);
  if (led.length * 2 < entries.length || led.length < 2) return false;
  const pages = led.map((entry) => Number(/\d+$/u.exec(entry)?.[0] ?? 0));
  return pages.every((page, at) => page >= (pages[at - 1] ?? 0));
}
