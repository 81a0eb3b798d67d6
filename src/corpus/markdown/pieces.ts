/** Which pieces do the blocks of a Markdown file make, before leads are joined to the text that they introduce? */

import type { Span } from '../../text/span.ts';
import type { Shape } from '../document.ts';
import type { List, MarkdownBlock } from './blocks.ts';

/** In UTF-16 units; a longer list is cited item by item if its items have several paragraphs. */
const LONGEST_LIST = 800;
/** In UTF-16 units; a longer item is cited by its paragraphs. */
const LONGEST_ITEM = 900;

/**
 * Offsets into the text that the blocks were read from; a piece may begin or end with white space, or be nothing else.
 */
export interface Piece extends Span {
  readonly kind?: Shape['kind'];
  /** Where the header of a table ends; undefined if it has none. */
  readonly header?: number;
  /** Whether it is inside a quotation. */
  readonly quoted?: boolean;
  /** Nothing is joined across a rule. */
  readonly isRule?: boolean;
  /** If this is a list item: where its list starts. */
  readonly list?: number;
}

export interface HeadingBlock extends Span {
  readonly kind: 'heading';
  readonly level: number;
  readonly wording: Span;
}

/** Where blocks end without an empty line, and tables that were written in HTML; both in order. */
export interface Seams {
  readonly breaks: readonly number[];
  readonly tables: readonly { readonly start: number; readonly header: number }[];
}

/** Pieces and headings, in order. */
export function* piecesIn(blocks: readonly MarkdownBlock[], seams: Seams): Generator<Piece | HeadingBlock> {
  yield* walk(blocks, false, split(seams));
}

type Split = (paragraph: Span) => Generator<Piece>;

function* walk(
  blocks: readonly MarkdownBlock[],
  quoted: boolean,
  parts: Split,
): Generator<Piece | HeadingBlock> {
  for (const block of blocks) {
    const { start, end } = block;
    switch (block.kind) {
      case 'rule':
        yield { start, end, isRule: true };
        break;
      case 'paragraph':
        for (const part of parts(block)) yield quoted ? { ...part, quoted } : part;
        break;
      case 'heading':
        if (quoted) yield { start, end };
        else yield block;
        break;
      case 'code':
        yield { ...block.inside, kind: 'code' };
        break;
      case 'table': {
        const [header, , row] = block.children;
        yield row === undefined || header === undefined
          ? { start, end }
          : { start, end, kind: 'table', header: header.end };
        break;
      }
      case 'quote':
      case 'item':
        yield* walk(block.children, quoted || block.kind === 'quote', parts);
        break;
      case 'list':
        yield* listed(block, quoted, parts);
    }
  }
}

function* listed(list: List, quoted: boolean, parts: Split): Generator<Piece | HeadingBlock> {
  const { start, end, ordered, children } = list;
  if (!quoted && hasHeading(list)) {
    yield* walk(children, quoted, parts);
    return;
  }
  const byItems = end - start > LONGEST_LIST && children.some((item) => paragraphsOf(item.children) > 1);
  if (!byItems) {
    yield { start, end, kind: 'list' };
    return;
  }
  for (const item of children) {
    // The number of an item is part of what it says; a bullet is not.
    const from = ordered ? item.start : (item.children[0]?.start ?? item.start);
    if (item.end - from <= LONGEST_ITEM) {
      yield { start: from, end: item.end, list: start };
      continue;
    }
    let isFirst = true;
    for (const piece of walk(item.children, quoted, parts)) {
      yield 'level' in piece
        ? piece
        : { list: start, ...piece, ...(isFirst && piece.kind === undefined && { start: from }) };
      isFirst = false;
    }
  }
}

function paragraphsOf(blocks: readonly MarkdownBlock[]): number {
  return blocks.filter(({ kind }) => kind !== 'list' && kind !== 'definition').length;
}

/** Whether a list contains a heading, however deep. */
function hasHeading(list: List): boolean {
  const open: (readonly MarkdownBlock[])[] = [list.children];
  for (let blocks = open.pop(); blocks !== undefined; blocks = open.pop()) {
    for (const block of blocks) {
      if (block.kind === 'heading') return true;
      if (block.kind === 'item' || block.kind === 'list') open.push(block.children);
    }
  }
  return false;
}

/** The parts of a paragraph between the breaks in it. Paragraphs must come in order. */
function split({ breaks, tables }: Seams): Split {
  let next = 0;
  let table = 0;
  return function* ({ start, end }) {
    while ((breaks[next] ?? end) <= start) next++;
    for (let from = start; from < end; ) {
      while ((breaks[next] ?? end) <= from) next++;
      const to = Math.min(breaks[next] ?? end, end);
      while ((tables[table]?.start ?? end) < from) table++;
      const found = tables[table];
      if (found === undefined || found.start >= to) yield { start: from, end: to };
      else {
        const header = found.header > 0 ? found.start + found.header : undefined;
        yield { start: from, end: to, kind: 'table', ...(header !== undefined && { header }) };
      }
      from = to;
    }
  };
}
