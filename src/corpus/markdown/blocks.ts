/** Which blocks make up a Markdown file, and where are they in it? */

import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../../text/span.ts';
import { withoutQuoteMarks } from './cuts.ts';
import { definitionsIn } from './links.ts';
import { parser } from './parser.ts';

/** Offsets into the file; a block may still begin or end with white space. */
export type MarkdownBlock = LeafBlock | Container | List | Table;

/** A block that contains no other. */
export type LeafBlock = Leaf | Code | Heading;

interface Leaf extends Span {
  readonly kind: 'paragraph' | 'row' | 'delimiter' | 'definition' | 'rule';
}

interface Code extends Span {
  readonly kind: 'code';
  /** The text between the fences; the whole block if it is indented code. */
  readonly inside: Span;
}

interface Heading extends Span {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  /** Its words, without its `#` or the line below it. */
  readonly wording: Span;
}

interface Container extends Span {
  readonly kind: 'quote' | 'item';
  readonly children: readonly MarkdownBlock[];
}

export interface List extends Span {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly children: readonly Container[];
}

export interface Table extends Span {
  readonly kind: 'table';
  /** Its first row, the line of `---` below it, and the other rows. */
  readonly children: readonly LeafBlock[];
}

/** Blocks made between two points where the work may pause. */
const MADE_TOGETHER = 100;

/** State while the blocks of a file are made. */
interface Reading {
  readonly source: string;
  readonly labels: Map<string, string>;
  readonly marks: Span[];
  made: number;
}

export interface Blocks {
  readonly blocks: readonly MarkdownBlock[];
  /** Addresses, keyed by the link labels defined for them. */
  readonly labels: ReadonlyMap<string, string>;
  /** The `>` between blocks: before the first line of each, and on empty lines. */
  readonly marks: readonly Span[];
}

/**
 * The blocks of a file, in order, and its link definitions. Yields where the work may pause. Line ends must be `\n`.
 * Never throws.
 */
export function* readBlocks(source: string): Generator<undefined, Blocks> {
  const parse = parser.startParse(source);
  let tree = parse.advance();
  for (; tree === null; tree = parse.advance()) yield undefined;
  const reading: Reading = { source, labels: new Map(), marks: [], made: 0 };
  const blocks = yield* blocksIn(tree.topNode, 0, reading);
  return { blocks, labels: reading.labels, marks: reading.marks };
}

/** `depth` is the number of quotations around the node's content. */
function* blocksIn(
  parent: SyntaxNode,
  depth: number,
  reading: Reading,
): Generator<undefined, MarkdownBlock[]> {
  const blocks: MarkdownBlock[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (++reading.made % MADE_TOGETHER === 0) yield undefined;
    switch (node.name) {
      case 'Blockquote': {
        const children = yield* blocksIn(node, depth + 1, reading);
        blocks.push({ kind: 'quote', start: node.from, end: node.to, children });
        break;
      }
      case 'BulletList':
      case 'OrderedList':
        blocks.push(yield* listFrom(node, depth, reading));
        break;
      case 'Table':
        blocks.push(yield* tableFrom(node, reading));
        break;
      case 'QuoteMark':
        reading.marks.push({
          start: node.from,
          end: reading.source[node.to] === ' ' ? node.to + 1 : node.to,
        });
        break;
      default:
        for (const leaf of leavesFrom(node, depth, reading)) blocks.push(leaf);
    }
  }
  return blocks;
}

/** The space after a `>` belongs to it. */
function noteMark({ from: start, to }: SyntaxNode, { source, marks }: Reading): void {
  marks.push({ start, end: source[to] === ' ' ? to + 1 : to });
}

function* listFrom(list: SyntaxNode, depth: number, reading: Reading): Generator<undefined, List> {
  const children: Container[] = [];
  for (let item = list.firstChild; item !== null; item = item.nextSibling) {
    if (item.name === 'QuoteMark') noteMark(item, reading);
    if (item.name !== 'ListItem') continue;
    const start = item.firstChild?.from ?? item.from;
    children.push({ kind: 'item', start, end: item.to, children: yield* blocksIn(item, depth, reading) });
  }
  const start = children[0]?.start ?? list.from;
  return { kind: 'list', ordered: list.name === 'OrderedList', start, end: list.to, children };
}

function* tableFrom(table: SyntaxNode, reading: Reading): Generator<undefined, Table> {
  const children: LeafBlock[] = [];
  for (let row = table.firstChild; row !== null; row = row.nextSibling) {
    if (++reading.made % MADE_TOGETHER === 0) yield undefined;
    if (row.name === 'QuoteMark') noteMark(row, reading);
    if (row.name === 'QuoteMark') continue;
    const kind = row.name === 'TableDelimiter' ? 'delimiter' : 'row';
    children.push({ kind, start: row.from, end: row.to });
  }
  return { kind: 'table', start: table.from, end: table.to, children };
}

/** The block for a node that contains no blocks, after any definitions at its start; none for a mark. */
function leavesFrom(node: SyntaxNode, depth: number, reading: Reading): LeafBlock[] {
  const { name, from: start, to: end } = node;
  switch (name) {
    case 'Paragraph': {
      const { definitions, rest } = define(start, end, depth, reading);
      return rest < end ? [...definitions, { kind: 'paragraph', start: rest, end }] : definitions;
    }
    case 'SetextHeading1':
    case 'SetextHeading2': {
      const below = reading.source.lastIndexOf('\n', node.lastChild?.from ?? end);
      const { definitions, rest } = define(start, below, depth, reading);
      const wording = { start: rest, end: below };
      return [...definitions, { kind: 'heading', level: Number(name.at(-1)), start: rest, end, wording }];
    }
    case 'HorizontalRule':
      return [{ kind: 'rule', start, end }];
    case 'CodeBlock':
      return [{ kind: 'code', start, end, inside: { start, end } }];
    case 'FencedCode':
      return [{ kind: 'code', start, end, inside: betweenFences(node, reading.source) }];
    default: {
      const [, level] = /^ATXHeading(\d)$/u.exec(name) ?? [];
      if (level === undefined) return [];
      const [opening, closing] = node.getChildren('HeaderMark');
      const wording = { start: opening?.to ?? start, end: closing?.from ?? end };
      return [{ kind: 'heading', level: Number(level), start, end, wording }];
    }
  }
}

/** Records the labels of the definitions that a paragraph starts with, and returns where the text after them begins. */
function define(
  start: number,
  end: number,
  depth: number,
  { source, labels }: Reading,
): { definitions: Leaf[]; rest: number } {
  if (source[start] !== '[') return { definitions: [], rest: start };
  const { found, rest } = definitionsIn(withoutQuoteMarks(source, start, end, depth));
  for (const { label, url } of found) if (!labels.has(label)) labels.set(label, url);
  const definitions = found.map(
    (one): Leaf => ({ kind: 'definition', start: start + one.start, end: start + one.end }),
  );
  return { definitions, rest: start + rest };
}

function betweenFences({ from, to, lastChild }: SyntaxNode, source: string): Span {
  const closed = lastChild?.name === 'CodeMark' && lastChild.from > from;
  const first = source.indexOf('\n', from);
  const start = first < 0 ? to : Math.min(first, to);
  return { start, end: closed ? source.lastIndexOf('\n', lastChild.from) : to };
}
