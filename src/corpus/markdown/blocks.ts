/** Of which blocks does a Markdown file consist, and where in the file do they stand? */

import type { SyntaxNode } from '@lezer/common';
import { parser as commonMark } from '@lezer/markdown';
import type { Span } from '../document.ts';
import { withoutQuoteMarks } from './cuts.ts';
import { definitionAt, normalLabel } from './links.ts';

/** Offsets into the file; white space may still be at the ends. */
export type Block = Leaf | Code | Heading | Container | List;

interface Leaf extends Span {
  readonly kind: 'paragraph' | 'html' | 'definition';
}

interface Code extends Span {
  readonly kind: 'code';
  /** What stands between the fences; all of it where it is indented. */
  readonly inside: Span;
}

interface Heading extends Span {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  /** What it says, without its `#` or the line below it. */
  readonly wording: Span;
}

interface Container extends Span {
  readonly kind: 'quote' | 'item';
  readonly children: readonly Block[];
}

interface List extends Span {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly children: readonly Container[];
}

/**
 * Lists and quotations in one another, a list and its item counted apart; below that a line is a paragraph
 * as it stands. Nobody writes so deep, and the parser reads each line once for every level.
 */
const DEEPEST = 100;

/** A paragraph longer than this is not looked through for definitions at its lines of `===`. */
const LONGEST_DEFINITIONS = 10_000;

/**
 * The parser gives blocks alone: it takes `[a]` for a link whatever is defined, and its inline code calls
 * itself for each emphasis in another and takes quadratic time over marks that close nothing. Where it
 * departs from CommonMark: an empty item, or one that is not number 1, right below a paragraph in a quotation
 * or in a list of another kind is read as a line of that paragraph.
 */
const parser = commonMark.configure({
  remove: [
    'LinkReference',
    'Escape',
    'Entity',
    'InlineCode',
    'HTMLTag',
    'Emphasis',
    'HardBreak',
    'Link',
    'Image',
    'LinkEnd',
  ],
  parseBlock: [
    {
      name: 'TooDeep',
      before: 'IndentedCode',
      parse(context, line) {
        if (context.depth <= DEEPEST) return false;
        const start = context.lineStart + line.pos;
        context.addElement(context.elt('Paragraph', start, context.lineStart + line.text.length));
        context.nextLine();
        return true;
      },
    },
    {
      // An item whose first line is empty ends for the parser at the next empty line, even below a paragraph,
      // unless it has more than its mark. Source: ListItem in @lezer/markdown 1.8.1
      name: 'EmptyFirstLine',
      before: 'IndentedCode',
      parse(context, line) {
        const isEmpty = line.pos === line.text.length && context.parentType().name === 'ListItem';
        if (isEmpty && /[^\s>]/u.test(context.peekLine())) {
          const end = context.lineStart + line.pos;
          context.addElement(context.elt('ListMark', end, end));
        }
        return false;
      },
    },
    {
      // A line of `===` below definitions alone has nothing to be the underline of.
      name: 'OnlyDefinitions',
      endLeaf: (_, line, { content }) =>
        /^(?:=+|-+)\s*$/u.test(line.text.slice(line.pos)) &&
        content.length <= LONGEST_DEFINITIONS &&
        definitionsIn(content).rest === content.length,
    },
  ],
});

/** Blocks of the top level made between two places where the work may pause. */
const MADE_TOGETHER = 100;

/**
 * The blocks of a file in their order, and the labels that it defines for links; yields between them. Its lines
 * end in `\n`. Never throws.
 */
export function* readBlocks(
  source: string,
): Generator<undefined, { readonly blocks: Block[]; readonly labels: ReadonlySet<string> }> {
  const labels = new Set<string>();
  const parse = parser.startParse(source);
  let tree = parse.advance();
  for (; tree === null; tree = parse.advance()) yield undefined;
  const blocks: Block[] = [];
  let made = 0;
  for (let child = tree.topNode.firstChild; child !== null; child = child.nextSibling) {
    for (const block of read(child, 0)) blocks.push(block);
    if (++made % MADE_TOGETHER === 0) yield undefined;
  }
  return { blocks, labels };

  /** `depth` is how many quotations stand around the node. */
  function children(node: SyntaxNode, depth: number): Block[] {
    const found: Block[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      for (const block of read(child, depth)) found.push(block);
    }
    return found;
  }

  function read(node: SyntaxNode, depth: number): Block[] {
    const { name, from: start, to: end } = node;
    switch (name) {
      case 'Paragraph': {
        const { definitions, rest } = define(start, end, depth);
        return rest < end ? [...definitions, { kind: 'paragraph', start: rest, end }] : definitions;
      }
      case 'SetextHeading1':
      case 'SetextHeading2': {
        const below = source.lastIndexOf('\n', node.lastChild?.from ?? end);
        const { definitions, rest } = define(start, below, depth);
        const wording = { start: rest, end: below };
        return [...definitions, { kind: 'heading', level: Number(name.at(-1)), start: rest, end, wording }];
      }
      case 'Blockquote':
        return [{ kind: 'quote', start, end, children: children(node, depth + 1) }];
      case 'BulletList':
      case 'OrderedList': {
        const items = node.getChildren('ListItem').map(
          (item): Container => ({
            kind: 'item',
            start: item.firstChild?.from ?? item.from,
            end: item.to,
            children: children(item, depth),
          }),
        );
        return [
          {
            kind: 'list',
            ordered: name === 'OrderedList',
            start: items[0]?.start ?? start,
            end,
            children: items,
          },
        ];
      }
      case 'CodeBlock':
        return [{ kind: 'code', start, end, inside: { start, end } }];
      case 'FencedCode':
        return [{ kind: 'code', start, end, inside: betweenFences(node, source) }];
      case 'HTMLBlock':
      case 'CommentBlock':
      case 'ProcessingInstructionBlock':
        return [{ kind: 'html', start, end }];
      default: {
        const [, level] = /^ATXHeading(\d)$/u.exec(name) ?? [];
        if (level === undefined) return [];
        const [opening, closing] = node.getChildren('HeaderMark');
        const wording = { start: opening?.to ?? start, end: closing?.from ?? end };
        return [{ kind: 'heading', level: Number(level), start, end, wording }];
      }
    }
  }

  function define(start: number, end: number, depth: number): { definitions: Leaf[]; rest: number } {
    if (source[start] !== '[') return { definitions: [], rest: start };
    const { found, rest } = definitionsIn(withoutQuoteMarks(source, start, end, depth));
    for (const { label } of found) labels.add(label);
    const definitions = found.map(
      (one): Leaf => ({ kind: 'definition', start: start + one.start, end: start + one.end }),
    );
    return { definitions, rest: start + rest };
  }
}

function betweenFences({ from, to, lastChild }: SyntaxNode, source: string): Span {
  const closed = lastChild?.name === 'CodeMark' && lastChild.from > from;
  const first = source.indexOf('\n', from);
  const start = first < 0 ? to : Math.min(first, to);
  return { start, end: closed ? source.lastIndexOf('\n', lastChild.from) : to };
}

/** The definitions at the start of a paragraph, and where what follows them begins. */
function definitionsIn(text: string): { found: (Span & { label: string })[]; rest: number } {
  const found: (Span & { label: string })[] = [];
  let rest = 0;
  for (;;) {
    const definition = definitionAt(text, rest);
    if (definition === undefined) return { found, rest: text.length - text.slice(rest).trimStart().length };
    found.push({ ...definition, label: normalLabel(definition.label) });
    rest = definition.end;
  }
}
