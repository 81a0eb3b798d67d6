/** Which paragraphs that begin with a mark form a list? */

import type { Block, Item, Words } from '../build/block.ts';
import type { Headed } from './headings.ts';
import type { Line } from './lines.ts';
import { follows, type Marked } from './markers.ts';

/** Lines that belong together, before it is known whether they are part of a list. */
export type Draft =
  | { readonly kind: 'heading'; readonly lines: Line[]; readonly headed: Headed }
  | ({ readonly kind: 'text'; readonly lines: Line[] } & Partial<Marked>)
  | { readonly kind: 'table'; readonly lines: Line[]; readonly table: Extract<Block, { kind: 'table' }> };

/** In UTF-16 units; items that are longer on average are numbered paragraphs. */
const LONG_ITEM = 260;

/** How many drafts, beginning at one, are items of the same list; 0 if there is no list. */
export function listAt(drafts: readonly { readonly draft: Draft }[], at: number): number {
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

export function listOf(
  drafts: readonly Draft[],
  wordsOf: (lines: readonly Line[], cut?: number) => Words,
): Block {
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
