/** What is left out of a Markdown file to make a document's text? */

import type { Span } from '../../text/span.ts';
import { after } from './after.ts';
import type { LeafBlock, MarkdownBlock } from './blocks.ts';
import { inlineMarkup, type Markup } from './inlines.ts';

/** A range of the file that is left out of the text, or stands there as `text`. */
export interface Cut extends Span {
  readonly text: string;
}

/** The blocks in their order with no other in them, and how many quotations stand around each. */
export function* leavesOf(
  blocks: readonly MarkdownBlock[],
  depth = 0,
): Generator<{ readonly leaf: LeafBlock; readonly depth: number }> {
  for (const block of blocks) {
    if (!('children' in block)) yield { leaf: block, depth };
    else yield* leavesOf(block.children, block.kind === 'quote' ? depth + 1 : depth);
  }
}

/**
 * What is markup in a block but the signs of its kind, in any order: what `inlineMarkup()` names, and quotation
 * marks `>` at the start of later lines. `labels` are the defined ones; `depth` is how many block quotes stand
 * around the block. Offsets into `source`. No cut takes a line end.
 */
export function leafMarkup(
  leaf: LeafBlock,
  depth: number,
  source: string,
  labels: ReadonlyMap<string, string>,
): Markup {
  const { start, end } = leaf;
  switch (leaf.kind) {
    case 'paragraph':
    case 'row':
    case 'heading': {
      const words = leaf.kind === 'heading' ? leaf.wording : leaf;
      const text = withoutQuoteMarks(source, words.start, words.end, depth);
      const { cuts, links, notes } = inlineMarkup(text, labels);
      const moved = <Place extends Span>(place: Place): Place => ({
        ...place,
        start: words.start + place.start,
        end: words.start + place.end,
      });
      // A bar that belongs to a cell is told from the bars between cells by its backslash.
      const markup = cuts
        .filter((inline) => leaf.kind !== 'row' || text[inline.end] !== '|' || text[inline.start] !== '\\')
        .map((inline) => cut(source, words.start + inline.start, words.start + inline.end, inline.text));
      // A heading in a quotation is one of its lines.
      const signs =
        leaf.kind === 'heading' && depth > 0
          ? [cut(source, start, words.start), cut(source, words.end, end)].filter(
              (one) => one.start < one.end,
            )
          : [];
      const all = [...quoteMarks(source, start, end, depth), ...signs, ...markup];
      return { cuts: all, links: links.map(moved), notes: notes.map(moved) };
    }
    case 'code': {
      const { inside } = leaf;
      const fences = [cut(source, start, inside.start), cut(source, inside.end, end)];
      const cuts = [...quoteMarks(source, start, end, depth), ...fences];
      return { cuts: cuts.filter((one) => one.start < one.end), links: [], notes: [] };
    }
    case 'rule':
    case 'definition':
    case 'delimiter':
      return { cuts: [cut(source, start, end)], links: [], notes: [] };
  }
}

/**
 * The source without its cuts, and where an offset of the source comes to lie in it. Of a cut that begins in
 * another, what stands behind the other is cut: no line end lies in both.
 */
export function applyCuts(
  source: string,
  cuts: readonly Cut[],
): { text: string; at(offset: number): number } {
  const kept: Cut[] = [];
  for (const next of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(next.start, kept.at(-1)?.end ?? 0);
    // What is put in has no length, and is lost only in what is cut.
    if (start < next.end || start === next.start) kept.push({ ...next, start });
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

/** A range of the source with spaces in place of the quotation marks at its later lines. */
export function withoutQuoteMarks(source: string, start: number, end: number, depth: number): string {
  let text = '';
  let from = start;
  for (const mark of quoteMarks(source, start, end, depth)) {
    text += source.slice(from, mark.start) + ' '.repeat(mark.end - mark.start);
    from = mark.end;
  }
  return text + source.slice(from, end);
}

/** A cut that leaves the line ends where they are. */
export function cut(source: string, start: number, end: number, text = ''): Cut {
  return { start, end, text: text + source.slice(start, end).replace(/[^\n]+/gu, '') };
}

/** `>` at the start of the lines after the first, at most one for each block quote around the block. */
function quoteMarks(source: string, start: number, end: number, depth: number): Cut[] {
  if (depth === 0) return [];
  const cuts: Cut[] = [];
  const mark = new RegExp(`(?:[ \\t]*>){1,${depth}} ?`, 'uy');
  for (let line = source.indexOf('\n', start) + 1; line > 0 && line < end; ) {
    const behind = after(mark, source, line);
    if (behind !== undefined) cuts.push({ start: line, end: behind, text: '' });
    line = source.indexOf('\n', line) + 1;
  }
  return cuts;
}
