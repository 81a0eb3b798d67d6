/** Which lines form a paragraph, a list, a table, a heading or a note? */

import type { Block } from '../build/block.ts';
import { headingAt, type Known, levelsOf } from './headings.ts';
import type { Vocabulary } from './hyphens.ts';
import {
  INDENT,
  indents,
  isEnded,
  isShort,
  LARGEST_INDENT,
  SAME,
  STARTS_LOW,
  USUAL,
  usualGaps,
} from './line-gaps.ts';
import type { Line } from './lines.ts';
import { type Draft, listAt, listOf } from './lists.ts';
import { markerOf } from './markers.ts';
import { tableAt } from './tables.ts';
import { CONTENTS_ENTRY, type PageLines, wordsBy } from './words.ts';

/** A block and the pages, from 0, on which it begins and ends. */
export interface PagedBlock {
  readonly page: number;
  readonly to?: number;
  /** Offset in its words where the last page begins. */
  readonly turn?: number;
  readonly block: Block;
}

/** The most drafts of small print between two parts of a paragraph. */
const MOST_BETWEEN = 7;

/** Numbers in a list of references, such as "[12]". */
const CITED = /^\[[\p{L}\p{N}+]{1,8}\]\s/u;
/** The blocks of a document. Yields undefined where the work may pause. */
export function* blocksOf(
  pages: readonly PageLines[],
  known: Known,
  words: Vocabulary,
): Generator<PagedBlock | undefined> {
  const drafts: { readonly page: number; readonly draft: Draft }[] = [];
  const gaps = usualGaps(pages);
  const doesIndent = indents(pages, gaps);
  for (const [page, { lines }] of pages.entries()) {
    yield undefined;
    for (let at = 0; at < lines.length; ) {
      const drafted = draftAt(lines, at, known, gaps);
      at += drafted.lines.length;
      const before = beforeGap(drafts, drafted, known);
      if (before !== undefined && goesOn(before, drafted, doesIndent, known)) {
        before.lines.push(...drafted.lines);
        continue;
      }
      drafts.push({ page, draft: drafted });
    }
  }
  const heads = drafts.flatMap(({ draft }) => (draft.kind === 'heading' ? [draft.headed] : []));
  const levels = levelsOf(heads, known.body).values();
  const toldUntil = { page: -1 };
  const wordsOf = wordsBy(pages, words);
  for (let at = 0; at < drafts.length; ) {
    const one = drafts[at];
    if (one === undefined) break;
    const { page, draft } = one;
    if (at % 50 === 0) yield undefined;
    for (const note of notesBefore(pages, toldUntil, page)) yield note;
    if (draft.kind === 'heading') {
      yield { page, block: { kind: 'heading', level: levels.next().value ?? 1, ...wordsOf(draft.lines) } };
      at++;
    } else if (draft.kind === 'table') {
      yield { page, block: draft.table };
      at++;
    } else {
      const count = listAt(drafts, at);
      if (count > 0) {
        yield {
          page,
          block: listOf(
            drafts.slice(at, at + count).map((own) => own.draft),
            wordsOf,
          ),
        };
        at += count;
      } else {
        const to = draft.lines.at(-1)?.page ?? page;
        const words = wordsOf(draft.lines);
        // The words from its last page are at the end.
        const behind = wordsOf(draft.lines.filter((line) => line.page === to)).text;
        const turn = to === page ? undefined : words.text.length - behind.length;
        yield { page, to, ...(turn !== undefined && { turn }), block: { kind: 'paragraph', ...words } };
        at++;
      }
    }
  }
  yield* notesBefore(pages, toldUntil, pages.length);
}

/** The draft that another may continue: the previous one, except for small print and text in pictures between them. */
function beforeGap(
  drafts: readonly { readonly draft: Draft }[],
  next: Draft,
  { body }: Known,
): Draft | undefined {
  const size = next.lines[0]?.size ?? 0;
  const isBody = Math.abs(size - body.size) < 0.06 * body.size;
  for (let back = 1; back <= MOST_BETWEEN; back++) {
    const draft = drafts.at(-back)?.draft;
    if (draft === undefined) return undefined;
    const own = draft.lines[0]?.size ?? 0;
    const isSmall = own < 0.95 * body.size && draft.kind !== 'heading';
    if (!isBody || !isSmall) return draft;
  }
  return undefined;
}

/** Notes of the earlier pages that have not been output yet. */
function* notesBefore(
  pages: readonly PageLines[],
  told: { page: number },
  page: number,
): Generator<PagedBlock> {
  for (; told.page < page - 1; told.page++) {
    const own = pages[told.page + 1]?.notes.notes ?? [];
    for (const note of own) yield { page: told.page + 1, block: note };
  }
}

function draftAt(lines: readonly Line[], at: number, known: Known, gaps: ReadonlyMap<number, number>): Draft {
  const line = lines[at] as Line;
  const headed = headingAt(lines, at, known);
  const table = headed?.level === undefined ? tableAt(lines, at) : undefined;
  if (table !== undefined)
    return { kind: 'table', lines: lines.slice(at, at + table.count), table: table.table };
  if (headed !== undefined) return { kind: 'heading', lines: lines.slice(at, at + headed.count), headed };
  const own = [line];
  const marked = markerOf(line.text);
  for (let n = at + 1; n < lines.length; n++) {
    const next = lines[n];
    const above = own.at(-1);
    if (next === undefined || above === undefined || next.region !== line.region) break;
    if (
      isNewBlock(own, next, lines[n + 1], gaps) ||
      (next.cells.length > 1 && tableAt(lines, n) !== undefined)
    )
      break;
    if (headingAt(lines, n, known) !== undefined) break;
    own.push(next);
  }
  return { kind: 'text', lines: own, ...(marked !== undefined && marked) };
}

function isNewBlock(
  own: readonly Line[],
  next: Line,
  behind: Line | undefined,
  gaps: ReadonlyMap<number, number>,
): boolean {
  const first = own[0] as Line;
  const above = own.at(-1) as Line;
  const { size } = next;
  if (Math.abs(size - above.size) > 0.08 * above.size) return true;
  const usual = gaps.get(Math.round(size * 2)) ?? USUAL * size;
  const gapSoFar = own.length > 1 ? above.gap : usual;
  if (next.gap > SAME * Math.max(usual, Math.min(gapSoFar, 2.2 * size))) return true;
  if (CONTENTS_ENTRY.test(above.text)) return false;
  if (CITED.test(next.text) && CITED.test(first.text)) return true;
  const marked = markerOf(next.text);
  if (marked !== undefined) {
    // A number or a dash may begin a line by chance, if the line above continues.
    const isOpen = !isEnded(above) && Math.abs(next.x0 - above.x0) < 1;
    const isChance =
      isOpen &&
      (marked.isDash ? markerOf(first.text)?.isDash !== true : marked.label !== '-' && !isShort(above, next));
    return !isChance;
  }
  const indent = next.x0 - above.x0;
  if (!next.isBackward && indent > INDENT * size && indent < LARGEST_INDENT * size) {
    const isHanging =
      own.length === 1 &&
      (markerOf(first.text) !== undefined ||
        CITED.test(first.text) ||
        (!isShort(above, next) &&
          behind !== undefined &&
          behind.region === next.region &&
          Math.abs(behind.x0 - next.x0) < 1));
    if (!isHanging) return true;
  }
  if (next.isBackward && above.x1 - next.x1 > INDENT * size && !isShort(above, next)) return own.length > 1;
  if (!isShort(above, next)) return false;
  return isEnded(above) && !STARTS_LOW.test(next.text);
}

/** Whether a block at the top of a page or a column continues the previous one. */
function goesOn(last: Draft, next: Draft, doesIndent: boolean, { body }: Known): boolean {
  if (last.kind === 'table' && next.kind === 'table') return false;
  if (last.kind !== 'text' || next.kind !== 'text') return false;
  if (next.label !== undefined && (next.isDash !== true || last.label !== undefined)) return false;
  const above = last.lines.at(-1);
  const first = next.lines[0];
  if (above === undefined || first === undefined || above.region === first.region) return false;
  if (Math.abs(above.size - first.size) > 0.06 * above.size || CONTENTS_ENTRY.test(above.text)) return false;
  if (last.lines.length === 1 && above.size < 0.9 * body.size) return false;
  if (!/[\p{L}\p{N}]/u.test(first.text)) return false;
  if (/[-\u00ad]$/u.test(above.text) && STARTS_LOW.test(first.text)) return true;
  const isFull = above.isBackward || above.right - above.x1 < 3 * above.size;
  if (!isEnded(above)) return isFull || STARTS_LOW.test(first.text);
  const isIndented = first.x0 - first.left > INDENT * first.size;
  return doesIndent && isFull && !isIndented && next.lines.length > 1 && !/:$/u.test(above.text);
}
