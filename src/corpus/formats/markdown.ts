/** How is a Markdown file read: front matter, headings, paragraphs, lists, quotations, code? */

import { trim } from '../../text/sentences.ts';
import { lineCounter, type Problem, type Span } from '../document.ts';
import { frontMatter } from '../front-matter.ts';
import { type Block, readBlocks } from '../markdown/blocks.ts';
import { applyCuts, blockCuts, type Cut } from '../markdown/cuts.ts';
import { ownLineEnds, plainLines } from '../markdown/line-ends.ts';
import { type Heading, outline } from '../outline.ts';
import { atOnce } from '../turns.ts';
import { type Format, type ParsedDocument, type ParseInput, stem } from './format.ts';

/** A list longer than this, in UTF-16 units, is cited item by item. */
const LONGEST_LIST = 800;

/** Blocks looked through for markup between two places where the work may pause. */
const CUT_TOGETHER = 200;

export const markdown: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  detects: () => true,
  parse: (input) => atOnce(parsing(input)),
  parsing,
};

function* parsing({ file, text: written }: ParseInput): Generator<undefined, ParsedDocument> {
  const source = plainLines(written);
  const { bodyStart, problems, ...told } = frontMatter(source, file);
  // White space in its place keeps every offset of the body an offset into the file.
  const blank = source.slice(0, bodyStart).replace(/[^\n]+/gu, (line) => ' '.repeat(line.length));
  const { blocks, labels } = yield* readBlocks(blank + source.slice(bodyStart));
  const cuts: Cut[] = [];
  for (const [n, block] of blocks.entries()) {
    if (n % CUT_TOGETHER === 0) yield undefined;
    // HTML and definitions at the top level are no part of a paragraph: they may stay as they are.
    if (block.kind === 'html' || block.kind === 'definition') continue;
    for (const cut of blockCuts(block, source, labels)) cuts.push(cut);
  }
  const unmarked = applyCuts(source, cuts);
  yield undefined;
  // No cut takes a line end: the text has as many as the file.
  const { text, at: behind } = applyCuts(unmarked.text, ownLineEnds(unmarked.text, written));
  const at = (offset: number): number => behind(unmarked.at(offset));
  yield undefined;
  const moved = ({ start, end }: Span): Span => trim(text, at(start), at(end));

  const headings = blocks
    .filter((block) => block.kind === 'heading')
    .map(({ level, wording, start }) => ({ level, title: oneLine(moved(wording)), start: at(start) }))
    .filter((heading) => heading.title !== '');
  const spans = blocks
    .flatMap((block) => paragraphsOf(block))
    .map(moved)
    .filter((span) => span.start < span.end);
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

/** Ranges of the source that are read as paragraphs; white space at their ends is still there. */
function paragraphsOf(block: Block): Span[] {
  switch (block.kind) {
    case 'paragraph':
      return [block];
    case 'quote':
      return block.children.flatMap((child) => (child.kind === 'heading' ? [child] : paragraphsOf(child)));
    case 'list': {
      if (block.end - block.start <= LONGEST_LIST) return [block];
      // A number belongs to what an item says; a bullet does not.
      return block.children.map((item) => ({
        start: (block.ordered ? item : (item.children[0] ?? item)).start,
        end: item.end,
      }));
    }
    case 'code':
      return [block.inside];
    default:
      return [];
  }
}

function unread(blocks: readonly Block[], source: string, file: string): Problem[] {
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
