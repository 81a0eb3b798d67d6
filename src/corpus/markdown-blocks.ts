/** Which blocks does a Markdown text have? The parser reads a text whole; a long one is given to it in pieces. */

import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';

/** Read at once, in UTF-16 units: some 10 ms of work. */
const PIECE = 8_000;

/**
 * Behind a blank line, a letter or # at the very start of a line ends every list, quotation and indented block:
 * what stands above is read alike without what stands below. Not within fences and HTML, see `isOpen()`.
 */
const BOUNDARY = /\n[ \t\r]*\n(?=[\p{L}#])/gu;

/**
 * The blocks of a text as the parser gives them for all of it, with their offsets into it; yields between pieces.
 * @param longest of a piece, in UTF-16 units; a block that is longer is read whole
 */
export function* blocksIn(text: string, longest: number = PIECE): Generator<undefined, RootContent[]> {
  const defined = new Set<string>();
  const pieces: { from: number; to: number; nodes: RootContent[]; knew: number }[] = [];
  for (let from = 0; from < text.length || pieces.length === 0; ) {
    let [to, size] = [from, longest];
    let nodes: RootContent[];
    do {
      to = boundaryBehind(text, from + size);
      nodes = read(text.slice(from, to), defined);
      // Doubled, so that what is never closed is read some twice in all, not once for each boundary.
      size = 2 * (to - from);
    } while (to < text.length && isOpen(nodes.at(-1), text.slice(from, to)));
    pieces.push({ from, to, nodes, knew: defined.size });
    from = to;
    yield undefined;
  }
  const blocks: RootContent[] = [];
  for (const { from, to, nodes, knew } of pieces) {
    const piece = text.slice(from, to);
    // What is a link by a definition that stands elsewhere was not known to be one.
    const again = knew < defined.size && piece.includes('[');
    for (const node of again ? read(piece, defined) : nodes) blocks.push(moved(node, from));
    yield undefined;
  }
  return blocks;
}

function boundaryBehind(text: string, at: number): number {
  if (at >= text.length) return text.length;
  BOUNDARY.lastIndex = at;
  return BOUNDARY.test(text) ? BOUNDARY.lastIndex : text.length;
}

/** @param defined labels of links that are defined elsewhere; those of this text are added */
function read(text: string, defined: Set<string>): RootContent[] {
  let own: string[] = [];
  const extension: NonNullable<Options['extensions']>[number] = {
    // Reads nothing: it is there to reach the parser's list of labels, before any link is looked at.
    flowInitial: {
      null: {
        tokenize(_effects, _ok, nok) {
          if (own !== this.parser.defined) {
            own = this.parser.defined;
            own.push(...defined);
          }
          return nok;
        },
      },
    },
  };
  const { children } = fromMarkdown(text, { extensions: [extension] });
  for (const label of own) defined.add(label);
  return children;
}

/** What begins so is HTML up to where it is closed, over blank lines too. Source: CommonMark, HTML blocks 1 to 5. */
const HTML_CLOSED_BY: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^<!--/u, /-->/u],
  [/^<\?/u, /\?>/u],
  [/^<![a-z]/iu, />/u],
  [/^<!\[CDATA\[/u, /\]\]>/u],
];

/** Whether the last block of a piece may go on behind it. */
function isOpen(node: RootContent | undefined, piece: string): boolean {
  if (node?.type === 'html') {
    const html = node.value.trimStart();
    return HTML_CLOSED_BY.some(([begins, closes]) => begins.test(html) && !closes.test(html));
  }
  if (node?.type !== 'code') return false;
  const raw = piece.slice(node.position?.start.offset, node.position?.end.offset);
  const [fence] = /^(?:`{3,}|~{3,})/u.exec(raw) ?? [];
  if (fence === undefined) return false;
  const lastLine = /\n {0,3}(`{3,}|~{3,})[ \t]*$/u.exec(raw)?.[1];
  return lastLine === undefined || !lastLine.startsWith(fence);
}

function moved<Node extends Nodes>(node: Node, by: number): Node {
  if (by === 0) return node;
  for (const point of [node.position?.start, node.position?.end])
    if (point?.offset !== undefined) point.offset += by;
  if ('children' in node) for (const child of node.children) moved(child, by);
  return node;
}
