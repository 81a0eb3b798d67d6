/** How is a label such as NOTE put before the blocks of a notice? */

import type { Block } from '../build/block.ts';

/** Blocks with a title before the first of them. */
export function* led(title: string, blocks: Iterable<Block | undefined>): Generator<Block | undefined> {
  let isFirst = true;
  for (const block of blocks) {
    if (isFirst && block?.kind === 'paragraph') {
      const cut = title.length + 2;
      yield {
        ...block,
        text: `${title}: ${block.text}`,
        links: (block.links ?? []).map(([start, end, url]) => [start + cut, end + cut, url] as const),
        calls: (block.calls ?? []).map(([at, label]) => [at + cut, label] as const),
      };
    } else {
      if (isFirst && block !== undefined) yield { kind: 'paragraph', text: `${title}:` };
      yield block;
    }
    if (block !== undefined) isFirst = false;
  }
}
