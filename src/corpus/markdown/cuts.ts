/** What is left out of a Markdown file to produce a document's text? */

import type { Span } from '../../text/span.ts';
import { after } from './after.ts';
import type { LeafBlock, MarkdownBlock } from './blocks.ts';
import { inlineMarkup, type Markup } from './inlines.ts';

/** A range of the file that is left out of the text, or replaced by `text`. */
export interface Cut extends Span {
  readonly text: string;
}

/** The innermost blocks, in order, each with the number of quotations around it. */
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
 * The markup in a block, in any order: what `inlineMarkup()` finds, quotation marks `>` at the start of later lines,
 * and lines that only structure the text (fences, rules, definitions). The `#` of a heading stays, except in a
 * quotation. `labels` maps the defined labels to addresses; `depth` is the number of block quotes around the block.
 * Offsets into `source`. No cut contains a line end.
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
      // Its backslash distinguishes a bar in a cell from the bars between cells.
      const markup = cuts
        .filter((inline) => leaf.kind !== 'row' || text[inline.end] !== '|' || text[inline.start] !== '\\')
        .map((inline) => cut(source, words.start + inline.start, words.start + inline.end, inline.text));
      // A heading inside a quotation is one of its lines.
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
 * The source without its cuts, and a function that maps an offset of the source to the result. If a cut begins inside
 * another, only the part after the other is cut: no line end lies in both.
 */
export function applyCuts(
  source: string,
  cuts: readonly Cut[],
): { text: string; at(offset: number): number } {
  const kept: Cut[] = [];
  for (const next of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(next.start, kept.at(-1)?.end ?? 0);
    // An insertion has no length; it is dropped only if it lies inside a cut.
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

/** A range of the source with its quotation marks on later lines replaced by spaces. */
export function withoutQuoteMarks(source: string, start: number, end: number, depth: number): string {
  let text = '';
  let from = start;
  for (const mark of quoteMarks(source, start, end, depth)) {
    text += source.slice(from, mark.start) + ' '.repeat(mark.end - mark.start);
    from = mark.end;
  }
  return text + source.slice(from, end);
}

/** A cut that keeps line ends where they are. */
export function cut(source: string, start: number, end: number, text = ''): Cut {
  return { start, end, text: text + source.slice(start, end).replace(/[^\n]+/gu, '') };
}

/** Every `>` at the start of a line after the first, at most one per block quote around the block. */
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
