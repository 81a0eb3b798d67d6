/** How is a label, such as the name of a notice, put before words? */

import type { Block, Words } from '../build/block.ts';

/** A paragraph that begins with its label, as readers see it. */
export function withTitle(title: string, block: Extract<Block, { kind: 'paragraph' }>): Block {
  return { ...block, ...prefixed(`${title}: `, block) };
}

export function prefixed(prefix: string, { text, links = [], calls = [] }: Words): Words {
  const cut = prefix.length;
  return {
    text: prefix + text,
    links: links.map(([start, end, url]) => [start + cut, end + cut, url] as const),
    calls: calls.map(([at, label]) => [at + cut, label] as const),
  };
}
