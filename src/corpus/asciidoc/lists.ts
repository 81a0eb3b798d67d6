/** Which lists, definitions and code callouts do lines of AsciiDoc contain? */

import type { Block } from '../build/block.ts';
import { defined, type Definition, listed, type TypedItem } from '../build/listed.ts';
import { CONDITION } from './conditions.ts';
import {
  ATTRIBUTES,
  CALLOUT,
  DELIMITER,
  endOf,
  isItem,
  labelOf,
  markOf,
  ORDERED,
  SECTION,
  TERM,
  TITLE,
  UNORDERED,
} from './line-kinds.ts';
import { blankAt, textEnd } from './text-end.ts';

/** Lists nested deeper are not read as lists. */
const DEEPEST = 16;
/** Items read between two points where the work may pause. */
const ITEMS_TOGETHER = 200;

/** The lines that contain the lists, their nesting depth in other blocks, and readers for other blocks. */
export interface Around {
  readonly lines: readonly string[];
  readonly depth: number;
  readonly paragraph: (text: string) => Extract<Block, { kind: 'paragraph' }>;
  /** The blocks in lines that are attached to an item. */
  readonly inner: (lines: readonly string[]) => Iterable<Block | undefined>;
}

/** Readers for each kind of list from a line on; each returns the line after the list. */
export function listsIn({ lines, depth, paragraph, inner }: Around) {
  return { list, callouts, definitions };

  function* list(one: number): Generator<Block | undefined, number> {
    const { items, end } = yield* listItems(one, markOf(lines[one] ?? ''), []);
    yield* listed(items);
    return end;
  }

  /** Items with one mark. Items with another mark that no list around them uses are lists inside the item above. */
  function* listItems(
    one: number,
    mark: string,
    around: readonly string[],
  ): Generator<undefined, { items: TypedItem[]; end: number }> {
    const items: { label: string; blocks: (Block | undefined)[] }[] = [];
    let at = one;
    let counted = 0;
    while (at < lines.length) {
      let next = at;
      while (
        next < lines.length &&
        (lines[next] === '' || (lines[next] ?? '').startsWith('// ') || CONDITION.test(lines[next] ?? ''))
      )
        next++;
      const line = lines[next] ?? '';
      const item = items.at(-1);
      if (item !== undefined && lines[at] === '+') {
        const { blocks, end } = attached(at + 1);
        for (const block of blocks) item.blocks.push(block);
        at = end;
        continue;
      }
      if (!isItem(line)) {
        const isTerm = TERM.test(line) && /^\s/u.test(line);
        if (item === undefined || next >= lines.length || !isTerm) {
          if (
            lines[at] === '' &&
            next < lines.length &&
            /^\s+\S/u.test(line) &&
            item !== undefined &&
            !ATTRIBUTES.test(line)
          ) {
            const end = blankAt(lines, next);
            item.blocks.push({ kind: 'code', text: lines.slice(next, end).join('\n') });
            at = end;
            continue;
          }
        }
        break;
      }
      const own = markOf(line);
      if (own === mark) {
        if (++counted % ITEMS_TOGETHER === 0) yield undefined;
        const rest = line.replace(UNORDERED, '').replace(ORDERED, '');
        const end = textEnd(lines, next + 1, depth);
        const box = /^\[([ xX*])\]\s+/u.exec(rest);
        const shown = box === null ? rest : `${box[1] === ' ' ? '☐' : '☑'} ${rest.slice(box[0].length)}`;
        items.push({
          label: labelOf(mark, line, counted),
          blocks: [
            paragraph([shown, ...lines.slice(next + 1, end)].filter((l) => !l.startsWith('// ')).join('\n')),
          ],
        });
        at = end;
      } else if (around.includes(own) || item === undefined || around.length >= DEEPEST) break;
      else {
        const inner = yield* listItems(next, own, [...around, mark]);
        for (const block of listed(inner.items)) {
          if (block === undefined) yield undefined;
          else item.blocks.push(block);
        }
        at = inner.end;
      }
    }
    return { items, end: at };
  }

  /** The block after a plus. */
  function attached(one: number): { blocks: (Block | undefined)[]; end: number } {
    let start = one;
    while (
      start < lines.length &&
      (ATTRIBUTES.test(lines[start] ?? '') ||
        TITLE.test(lines[start] ?? '') ||
        (lines[start] ?? '').startsWith('// '))
    )
      start++;
    const line = lines[start] ?? '';
    // Nothing is attached, and with many pluses a block reader for each would be slow.
    if (start === one && (line === '' || line === '+' || isItem(line)))
      return { blocks: [], end: line === '' ? start + 1 : start };
    // Most attached blocks are one line of text, which no other reader needs to examine.
    if (start === one && /^\p{L}[^:;=[]*$/u.test(line) && textEnd(lines, start, depth) === start + 1)
      return { blocks: [paragraph(line)], end: start + 1 };
    const end = DELIMITER.test(line)
      ? Math.min(endOf(lines, start) + 1, lines.length)
      : textEnd(lines, start, depth);
    return {
      blocks: [...inner(lines.slice(one, Math.max(end, start + 1)))],
      end: Math.max(end, start + 1),
    };
  }

  function* callouts(one: number): Generator<Block | undefined, number> {
    const items: TypedItem[] = [];
    let end = one;
    let counted = 0;
    while (CALLOUT.test(lines[end] ?? '')) {
      const line = lines[end] ?? '';
      const [whole = '', number = ''] = CALLOUT.exec(line) ?? [];
      counted++;
      const next = textEnd(lines, end + 1, depth);
      const said = [line.slice(whole.length), ...lines.slice(end + 1, next)].join('\n');
      const blocks: (Block | undefined)[] = [paragraph(said)];
      end = next;
      while (lines[end] === '+') {
        const more = attached(end + 1);
        for (const block of more.blocks) blocks.push(block);
        end = more.end;
      }
      items.push({ label: `(${number === '.' ? counted : number})`, blocks });
      if (lines[end] === '' && CALLOUT.test(lines[end + 1] ?? '')) end++;
    }
    yield* listed(items);
    return end;
  }

  function* definitions(one: number): Generator<Block | undefined, number> {
    const found: { term: Definition['term']; blocks: Block[] }[] = [];
    let at = one;
    const mark = TERM.exec((lines[one] ?? '').trim())?.[2];
    while (at < lines.length) {
      let next = at;
      while (lines[next] === '' || (lines[next] ?? '').startsWith('// ') || CONDITION.test(lines[next] ?? ''))
        next++;
      const line = (lines[next] ?? '').trim();
      const [, term, own, rest] = (next < lines.length && TERM.exec(line)) || [];
      const item = found.at(-1);
      if (lines[at] === '+' && item !== undefined) {
        const { blocks, end } = attached(at + 1);
        for (const block of blocks) if (block !== undefined) item.blocks.push(block);
        at = end;
      } else if (term !== undefined && own === mark) {
        found.push({ term: paragraph(term), blocks: [] });
        at = next + 1;
        if (rest !== undefined) {
          const end = textEnd(lines, at, depth);
          found.at(-1)?.blocks.push(paragraph([rest, ...lines.slice(at, end)].join('\n')));
          at = end;
        }
      } else if (item !== undefined && isItem(lines[next] ?? '')) {
        const inner = yield* listItems(next, markOf(lines[next] ?? ''), []);
        for (const block of listed(inner.items)) {
          if (block === undefined) yield undefined;
          else item.blocks.push(block);
        }
        at = Math.max(inner.end, next + 1);
      } else if (
        item !== undefined &&
        item.blocks.length === 0 &&
        next < lines.length &&
        term === undefined
      ) {
        if (
          DELIMITER.test(lines[next] ?? '') ||
          SECTION.test(lines[next] ?? '') ||
          ATTRIBUTES.test(lines[next] ?? '')
        )
          break;
        const end = Math.max(textEnd(lines, next, depth), next + 1);
        item.blocks.push(
          paragraph(
            lines
              .slice(next, end)
              .map((one) => one.trim())
              .join('\n'),
          ),
        );
        at = end;
      } else break;
      yield undefined;
    }
    yield* defined(found);
    return Math.max(at, one + 1);
  }
}
