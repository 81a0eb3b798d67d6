/** Which characters of a Markdown block are markup and not text? */

import type { Nodes, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Span } from './document.ts';

/** A range of the file that is left out of the text, or stands there as `text`. */
export interface Cut extends Span {
  readonly text: string;
}

/** An escaped sign, or an entity. */
const SPECIAL = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;
const LINE_BREAK_TAG = /^<br\s*\/?>$/iu;

/** Where a node stands in the source it was parsed from. */
export function place(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/**
 * Cuts for all inline markup in a block, in any order: emphasis marks, the brackets and addresses of links,
 * code ticks, backslashes of escapes, tags and comments, quotation marks `>` at the start of later lines.
 * Images give way to their description and entities to their character. `depth` is how many block quotes
 * stand around the node. Offsets into `source`. No cut takes a line end.
 */
export function inlineCuts(node: Nodes, source: string, depth = 0): Cut[] {
  const { start, end } = place(node);
  switch (node.type) {
    case 'text':
      return textCuts(node, source);
    case 'inlineCode': {
      const [ticks = ''] = /^`+/u.exec(source.slice(start, end)) ?? [];
      const inner = source.slice(start + ticks.length, end - ticks.length);
      // The one space that keeps a tick in the code from the ticks around it is not part of the code.
      const padded = inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== '';
      const width = ticks.length + (padded ? 1 : 0);
      return [cut(source, start, start + width), cut(source, end - width, end)];
    }
    case 'break':
      return [cut(source, start, start + (source[start] === '\\' ? 1 : 0))];
    case 'html':
      return [cut(source, start, end, LINE_BREAK_TAG.test(node.value) ? ' ' : '')];
    case 'definition':
      return [cut(source, start, end)];
    case 'image':
    case 'imageReference':
      return [cut(source, start, end, (node.alt ?? '').replace(/\s+/gu, ' '))];
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference': {
      const first = node.children[0];
      const last = node.children.at(-1);
      if (first === undefined || last === undefined) return [cut(source, start, end)];
      const inner = node.children.flatMap((child) => inlineCuts(child, source));
      return [cut(source, start, place(first).start), ...inner, cut(source, place(last).end, end)];
    }
    case 'blockquote':
      return node.children.flatMap((child) => inlineCuts(child, source, depth + 1));
    case 'list':
      return node.children
        .flatMap((item) => item.children)
        .flatMap((child) => inlineCuts(child, source, depth));
    case 'paragraph':
    case 'heading':
      return [
        ...quoteMarks(source, start, end, depth),
        ...node.children.flatMap((child) => inlineCuts(child, source)),
      ];
    case 'code':
      return quoteMarks(source, start, end, depth);
    default:
      return [];
  }
}

/** The source without its cuts, and where an offset of the source comes to lie in it. */
export function applyCuts(
  source: string,
  cuts: readonly Cut[],
): { text: string; at(offset: number): number } {
  const kept: Cut[] = [];
  for (const next of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (next.start < next.end && next.start >= (kept.at(-1)?.end ?? 0)) kept.push(next);
  }
  const parts: string[] = [];
  const shifts: number[] = [];
  let from = 0;
  let shift = 0;
  for (const { start, end, text } of kept) {
    parts.push(source.slice(from, start), text);
    shift += text.length - (end - start);
    shifts.push(shift);
    from = end;
  }
  parts.push(source.slice(from));
  const at = (offset: number): number => {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const before = low === 0 ? 0 : (shifts[low - 1] ?? 0);
    return Math.min(offset, kept[low]?.start ?? offset) + before;
  };
  return { text: parts.join(''), at };
}

function cut(source: string, start: number, end: number, text = ''): Cut {
  return { start, end, text: text + source.slice(start, end).replace(/[^\r\n]+/gu, '') };
}

/** `>` at the start of the lines after the first, at most one for each block quote around the block. */
function quoteMarks(source: string, start: number, end: number, depth: number): Cut[] {
  if (depth === 0) return [];
  const cuts: Cut[] = [];
  const mark = new RegExp(`(?:[ \\t]*>){1,${depth}} ?`, 'uy');
  for (let line = source.indexOf('\n', start) + 1; line > 0 && line < end; ) {
    mark.lastIndex = line;
    if (mark.test(source)) cuts.push({ start: line, end: mark.lastIndex, text: '' });
    line = source.indexOf('\n', line) + 1;
  }
  return cuts;
}

/** In running text only backslashes before punctuation and entities are written otherwise than read. */
function textCuts(node: Text, source: string): Cut[] {
  const { start, end } = place(node);
  const raw = source.slice(start, end);
  const cuts: Cut[] = [];
  for (const { 0: special, index } of raw.matchAll(SPECIAL)) {
    const at = start + index;
    if (special.startsWith('\\')) {
      cuts.push({ start: at, end: at + 1, text: '' });
      continue;
    }
    const character = decode(special);
    if (character !== special) cuts.push({ start: at, end: at + special.length, text: character });
  }
  return cuts;
}

/** The parser knows the names of all entities: what it makes of this one alone is its character. */
function decode(entity: string): string {
  const block = fromMarkdown(entity).children[0];
  const inline = block?.type === 'paragraph' ? block.children[0] : undefined;
  // A line end as an entity would make the text longer by a line than its file.
  return inline?.type === 'text' ? inline.value.replace(/[\r\n]/gu, ' ') : entity;
}
