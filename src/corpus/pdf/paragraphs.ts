/** Which lines make a paragraph, a list, a table, a heading or a note? */

import type { Block, Item, Words } from '../build/block.ts';
import { type Headed, headingAt, type Known, levelsOf } from './headings.ts';
import type { Vocabulary } from './hyphens.ts';
import type { Line } from './lines.ts';
import { follows, type Marked, markerOf } from './markers.ts';
import type { PageNotes } from './notes.ts';
import { tableAt } from './tables.ts';

/** A block and the pages, from 0, on which it begins and ends. */
export interface PagedBlock {
  readonly page: number;
  readonly to?: number;
  /** Where in its words the last one begins. */
  readonly turn?: number;
  readonly block: Block;
}

export interface PageLines {
  /** In reading order. */
  readonly lines: readonly Line[];
  readonly notes: PageNotes;
}

type Draft =
  | { readonly kind: 'heading'; readonly lines: Line[]; readonly headed: Headed }
  | ({ readonly kind: 'text'; readonly lines: Line[] } & Partial<Marked>)
  | { readonly kind: 'table'; readonly lines: Line[]; readonly table: Extract<Block, { kind: 'table' }> };

/** Gaps between lines of one paragraph, in parts of the usual gap. */
const SAME = 1.3;

/** Where the usual gap is not known, in sizes of the font. */
const USUAL = 1.25;

/** In sizes of the font: what a line is set in, at least and at most. */
const INDENT = 0.7;
const LARGEST_INDENT = 5;

/** Items longer than this on the average, in UTF-16 units, are paragraphs with numbers. */
const LONG_ITEM = 260;

/** Drafts of small print between two parts of a paragraph. */
const MOST_BETWEEN = 7;

/** Room at the end of a line, in sizes of the font, by which its author has ended it. */
const LINE_ROOM = 2.5;

const ENDED = /[.!?:;。！？：；…؟।][\])"'”’»›)）」』]*$/u;
const STARTS_LOW = /^["'“„«(]*\p{Ll}/u;
/** Numbers of a list of works, such as "[12]". */
const CITED = /^\[[\p{L}\p{N}+]{1,8}\]\s/u;
const CONTENTS_ENTRY = / … *\d+$/u;

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
        // The words of the lines on its last page are at its end.
        const behind = wordsOf(draft.lines.filter((line) => line.page === to)).text;
        const turn = to === page ? undefined : words.text.length - behind.length;
        yield { page, to, ...(turn !== undefined && { turn }), block: { kind: 'paragraph', ...words } };
        at++;
      }
    }
  }
  yield* notesBefore(pages, toldUntil, pages.length);
}

/** The draft that one may go on with: the one before, but for small print and pictures' texts that stand between. */
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

/** Notes of the pages before one that have not been told. */
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
    // A number or a dash may begin a line by chance; then the line above goes on.
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

/** Whether a line ends a sentence; what calls a note stands behind its end. */
function isEnded({ text, raised }: Line): boolean {
  const [start, end] = raised.at(-1) ?? [];
  return ENDED.test(end === text.length ? text.slice(0, start) : text);
}

/** Whether the first word of the next line would have fitted behind a line, with so much more room in sizes of the font. */
function isShort(line: Line, next: Line, more = 0.4): boolean {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  const width = ((next.x1 - next.x0) / Math.max(1, next.text.length)) * Math.min(word, 20);
  const room = line.isBackward ? line.x0 - line.left : line.right - line.x1;
  return room > width + more * line.size;
}

/** Whether a block that begins a page or a column goes on with the one before. */
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

/** The usual gap between lines by the size of their font, in half points. */
function usualGaps(pages: readonly PageLines[]): ReadonlyMap<number, number> {
  const all = new Map<number, Map<number, number>>();
  for (const { lines } of pages)
    for (const { gap, size } of lines) {
      if (!Number.isFinite(gap) || gap > 2.4 * size || gap < 0.8 * size) continue;
      const key = Math.round(size * 2);
      const own = all.get(key) ?? new Map<number, number>();
      all.set(key, own);
      const rounded = Math.round(gap * 2) / 2;
      own.set(rounded, (own.get(rounded) ?? 0) + 1);
    }
  const usual = new Map<number, number>();
  for (const [size, gaps] of all) {
    const [most] = [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (most !== undefined && most[1] >= 3) usual.set(size, most[0]);
  }
  return usual;
}

/** Whether paragraphs begin with an indent and not below a gap. */
function indents(pages: readonly PageLines[], gaps: ReadonlyMap<number, number>): boolean {
  let [indented, apart] = [0, 0];
  for (const { lines } of pages)
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1];
      if (above === undefined || above.region !== line.region || !isEnded(above)) continue;
      const usual = gaps.get(Math.round(line.size * 2)) ?? USUAL * line.size;
      const indent = line.x0 - line.left;
      if (line.gap > SAME * usual) apart++;
      else if (indent > INDENT * line.size && indent < LARGEST_INDENT * line.size) indented++;
    }
  return indented > apart && indented >= 3;
}

/** How many drafts from one on are items of one list; 0 if they are none. */
function listAt(drafts: readonly { readonly draft: Draft }[], at: number): number {
  const stack: string[] = [];
  let count = 0;
  let length = 0;
  for (; ; count++) {
    const draft = drafts[at + count]?.draft;
    if (draft?.kind !== 'text' || draft.label === undefined) break;
    length += draft.lines.reduce((sum, { text }) => sum + text.length, 0);
    if (draft.label === '-') continue;
    const { label } = draft;
    const known = stack.findLastIndex((before) => follows(label, before));
    if (known >= 0) stack.splice(known, stack.length, label);
    else if (/^\(?(?:1|a|i|A)[.)]$/u.test(label) || count === 0) stack.push(label);
    else break;
  }
  const first = drafts[at]?.draft;
  const isBullet = first?.kind === 'text' && first.label === '-';
  if (count === 0 || (!isBullet && (count < 2 || length / count > LONG_ITEM))) return 0;
  return count;
}

function listOf(drafts: readonly Draft[], wordsOf: (lines: readonly Line[], cut?: number) => Words): Block {
  const edges: number[] = [];
  const items: Item[] = [];
  for (const draft of drafts) {
    const first = draft.lines[0];
    if (draft.kind !== 'text' || draft.label === undefined || first === undefined) continue;
    const edge = first.isBackward ? -first.x1 : first.x0 - first.left;
    while (edges.length > 0 && (edges.at(-1) ?? 0) > edge + 0.5 * first.size) edges.pop();
    if (edges.length === 0 || (edges.at(-1) ?? 0) < edge - 0.5 * first.size) edges.push(edge);
    items.push({ depth: edges.length - 1, label: draft.label, ...wordsOf(draft.lines, draft.length) });
  }
  return { kind: 'list', items };
}

/** The running text of lines, with what calls the notes of their pages. @param cut UTF-16 units left out at its start */
function wordsBy(
  pages: readonly PageLines[],
  { join }: Vocabulary,
): (lines: readonly Line[], cut?: number) => Words {
  return (lines, cut = 0) => {
    let text = '';
    const calls: [number, string][] = [];
    const isContents = lines.some((line) => CONTENTS_ENTRY.test(line.text));
    for (const [at, line] of lines.entries()) {
      const bare = withoutCalls(line, at === 0 ? cut : 0, pages[line.page]?.notes.labels);
      const above = lines[at - 1];
      const isOwn =
        above !== undefined &&
        (isContents ||
          (above.region === line.region && isShort(above, line, LINE_ROOM) && !STARTS_LOW.test(line.text)));
      const joined = isOwn && !/[-\u00ad]$/u.test(text) ? `${text}\n${bare.text}` : join(text, bare.text);
      const start = joined.length - bare.text.length;
      for (const [offset, label] of bare.calls) calls.push([start + offset, label]);
      text = joined;
    }
    return {
      text,
      ...(calls.length > 0 && { calls }),
      // An entry of a table of contents leads elsewhere whether or not it is a link.
      ...(isContents && { links: [[0, text.length, '#'] as const] }),
    };
  };
}

function withoutCalls(
  { text, raised }: Pick<Line, 'text' | 'raised'>,
  cut: number,
  labels: ReadonlySet<string> | undefined,
): { text: string; calls: [number, string][] } {
  let bare = '';
  let from = cut;
  const calls: [number, string][] = [];
  for (const [start, end] of raised) {
    const label = text.slice(start, end);
    if (start < from || labels?.has(label) !== true) continue;
    bare += text.slice(from, start);
    from = end;
    calls.push([bare.length, label]);
  }
  // A blank between the sign and what follows it is kept once.
  const rest = text.slice(from);
  bare += /\s$/u.test(bare) ? rest.trimStart() : rest;
  return { text: bare, calls };
}
