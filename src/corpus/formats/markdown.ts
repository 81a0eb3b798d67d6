/** How is a Markdown file read: front matter, headings, paragraphs, lists, quotations, code? */

import { isBlank } from '../../text/unseen.ts';
import { trim } from '../../text/sentences.ts';
import { lineCounter, type Problem } from '../document.ts';
import type { Span } from '../../text/span.ts';
import { frontMatter } from '../front-matter.ts';
import { type MarkdownBlock, type List, readBlocks } from '../markdown/blocks.ts';
import { applyCuts, type Cut, leafCuts, leavesOf } from '../markdown/cuts.ts';
import { ownLineEnds, plainLines } from '../markdown/line-ends.ts';
import { type Heading, outline } from '../outline.ts';
import { toEnd } from '../../slices.ts';
import { type Format, type ParsedDocument, type ParseInput, stem } from './format.ts';

/** A list longer than this, in UTF-16 units, is cited item by item. */
const LONGEST_LIST = 800;

/** Blocks looked through for markup, or paragraphs found, between two places where the work may pause. */
const READ_TOGETHER = 200;

export const markdown: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  detects: () => true,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function* parsing({ file, text: written }: ParseInput): Generator<undefined, ParsedDocument> {
  const source = plainLines(written);
  yield undefined;
  const { bodyStart, problems, ...told } = yield* frontMatter(source, file);
  yield undefined;
  // White space in its place keeps every offset of the body an offset into the file.
  const blank = source.slice(0, bodyStart).replace(/[^\n]+/gu, (line) => ' '.repeat(line.length));
  const { blocks, labels } = yield* readBlocks(blank + source.slice(bodyStart));
  const cuts: Cut[] = [];
  let read = 0;
  // HTML and definitions at the top level are no part of a paragraph: they may stay as they are.
  const inText = blocks.filter(({ kind }) => kind !== 'html' && kind !== 'definition');
  for (const { leaf, depth } of leavesOf(inText)) {
    if (read++ % READ_TOGETHER === 0) yield undefined;
    for (const cut of leafCuts(leaf, depth, source, labels)) cuts.push(cut);
  }
  const unmarked = applyCuts(source, cuts);
  yield undefined;
  // No cut takes a line end: the text has as many as the file.
  const { text, at: behind } = applyCuts(unmarked.text, ownLineEnds(unmarked.text, written));
  const at = (offset: number): number => behind(unmarked.at(offset));
  yield undefined;
  const moved = ({ start, end }: Span): Span => trim(text, at(start), at(end));

  const headings: Heading[] = [];
  for (const block of blocks) {
    if (read++ % READ_TOGETHER === 0) yield undefined;
    if (block.kind !== 'heading') continue;
    const title = oneLine(moved(block.wording));
    if (!isBlank(title)) headings.push({ level: block.level, title, start: at(block.start) });
  }
  const spans: Span[] = [];
  for (const range of paragraphsIn(blocks)) {
    if (read++ % READ_TOGETHER === 0) yield undefined;
    const span = moved(range);
    if (!isBlank(text.slice(span.start, span.end))) spans.push(span);
  }
  yield undefined;
  const titleAt = titleHeading(headings, spans[0]?.start ?? text.length, told.title);
  const title = told.title ?? headings.find((heading) => heading.level === 1)?.title ?? stem(file);

  return {
    source: {},
    ...told,
    title,
    text,
    ...outline(
      headings.filter((heading) => heading !== titleAt),
      spans.map((span) => ({ span })),
      text.length,
    ),
    problems: [...problems, ...unread(blocks, source, file)],
  };

  function oneLine({ start, end }: Span): string {
    return text.slice(start, end).replace(/\s+/gu, ' ');
  }
}

/**
 * The heading that names the whole document and so is no section of it: the first of the text, at level 1,
 * above all paragraphs, and either the only one at that level or the same as the title.
 */
function titleHeading(
  headings: readonly Heading[],
  firstText: number,
  title: string | undefined,
): Heading | undefined {
  const [first, ...others] = headings;
  if (first === undefined || first.level !== 1 || first.start > firstText) return undefined;
  return first.title === title || others.every((heading) => heading.level > 1) ? first : undefined;
}

/** Ranges of the source that are read as paragraphs; white space at their ends is still there, or all there is. */
function* paragraphsIn(blocks: readonly MarkdownBlock[], quoted = false): Generator<Span> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        yield block;
        break;
      case 'heading':
        if (quoted) yield block;
        break;
      case 'code':
        yield block.inside;
        break;
      case 'quote':
        yield* paragraphsIn(block.children, true);
        break;
      case 'list':
        yield* listed(block);
    }
  }
}

function* listed({ start, end, ordered, children }: List): Generator<Span> {
  if (end - start <= LONGEST_LIST) yield { start, end };
  else {
    // A number belongs to what an item says; a bullet does not.
    for (const item of children) {
      yield { start: (ordered ? item : (item.children[0] ?? item)).start, end: item.end };
    }
  }
}

function unread(blocks: readonly MarkdownBlock[], source: string, file: string): Problem[] {
  const lineOf = lineCounter(source);
  return blocks
    .filter(
      ({ kind, start, end }) => kind === 'html' && !/^\s*<!--[\s\S]*-->\s*$/u.test(source.slice(start, end)),
    )
    .map(({ start }) => ({
      file,
      line: lineOf(start),
      message: 'HTML is not read here; write this block as Markdown',
      severity: 'warning',
    }));
}
