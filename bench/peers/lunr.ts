/** Lunr with its defaults: stems, stop words, any word of the question. */

import { readFileSync, writeFileSync } from 'node:fs';
import type { Engine, Peer } from './peer.ts';

interface Builder {
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
}

interface Index {
  search(question: string): { ref: string }[];
}

interface Lunr {
  (configure: (this: Builder) => void): Index;
  Index: { load(saved: object): Index };
}

async function library(): Promise<Lunr> {
  return ((await import('lunr' as string)) as { default: Lunr }).default;
}

export const lunr: Engine = {
  build: async (passages) => {
    const make = await library();
    const index = make(function () {
      this.ref('id');
      this.field('title');
      this.field('text');
      for (const { id, document } of passages) this.add({ id, title: document.title, text: document.text });
    });
    return peer(index);
  },
  load: async (file) => peer((await library()).Index.load(JSON.parse(readFileSync(file, 'utf8')))),
};

function peer(index: Index): Peer {
  return {
    name: 'Lunr',
    search: (question) => {
      // Its query language gives some signs a meaning that they do not have in a question.
      const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
      return index
        .search(words.join(' '))
        .slice(0, 10)
        .map(({ ref }) => ref);
    },
    save: async (file) => writeFileSync(file, JSON.stringify(index)),
  };
}
