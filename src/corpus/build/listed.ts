/** How do items with any kind of blocks become a list? */

import type { Block, Item } from './block.ts';

/** Deeper lists are set at this depth. */
const DEEPEST_LIST = 8;

/** Items read between two points where the work may pause. */
const ITEMS_TOGETHER = 200;

/** An item of a list in a markup language: its label and its blocks. */
export interface TypedItem {
  /** See `Item.label`. */
  readonly label: string;
  readonly blocks: Iterable<Block | undefined>;
}

/**
 * The list that the items make. Blocks that are not text, such as code in an item, stand between the items before and
 * after. Yields undefined where the work may pause.
 */
export function* listed(items: Iterable<TypedItem>): Generator<Block | undefined> {
  const found: Item[] = [];
  const notes: Block[] = [];
  let read = 0;
  for (const { label, blocks } of items) {
    if (++read % ITEMS_TOGETHER === 0) yield undefined;
    let own = label;
    for (const block of blocks) {
      if (block === undefined) yield undefined;
      else if (block.kind === 'paragraph') {
        const { kind: _, isQuoted: __, ...words } = block;
        found.push({ depth: 0, label: own, ...words });
        own = '';
      } else if (block.kind === 'list') {
        if (own !== '') found.push({ depth: 0, label: own, text: '' });
        own = '';
        for (const { depth, ...item } of block.items)
          found.push({ depth: Math.min(depth + 1, DEEPEST_LIST), ...item });
      } else if (block.kind === 'note') notes.push(block);
      else {
        if (found.length > 0) yield { kind: 'list', items: found.splice(0) };
        yield block;
      }
    }
  }
  if (found.length > 0) yield { kind: 'list', items: found };
  yield* notes;
}

/** In UTF-16 units; longer definitions are sections and not list items. */
const LONGEST_DEFINITION = 600;

/** A term with its meaning. */
export interface Definition {
  readonly term: Extract<Block, { kind: 'paragraph' }>;
  readonly blocks: readonly Block[];
}

/** Definitions as a list, or one after another if they are long or contain more than text. */
export function* defined(definitions: readonly Definition[]): Generator<Block | undefined> {
  const isLong = definitions.some(
    ({ blocks }) => !blocks.every(isShort) || lengthOf(blocks) > LONGEST_DEFINITION,
  );
  if (isLong)
    for (const { term, blocks } of definitions) {
      yield term;
      yield* blocks;
    }
  else yield* listed(definitions.map(({ term, blocks }) => ({ label: '-', blocks: [term, ...blocks] })));
}

function isShort({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'list' || kind === 'note';
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'list'
        ? block.items.reduce((all, { text }) => all + text.length, 0)
        : 'text' in block
          ? block.text.length
          : 0),
    0,
  );
}
