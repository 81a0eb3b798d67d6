/** MiniSearch with its defaults, and by the usual recipe: `search(question)` over title and text. */

import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Passage } from '../../src/corpus/document.ts';
import type { Engine, MakePeer, Peer } from './peer.ts';

const OPTIONS = { fields: ['title', 'text'] };

/** The options suggested by its documentation and most examples. */
const USUAL: SearchOptions = { prefix: true, fuzzy: 0.2, boost: { title: 2 } };

export const miniSearchDefaults: MakePeer = async (passages) => peer('MiniSearch defaults', filled(passages));

export const miniSearch: Engine = {
  build: miniSearchDefaults,
  load: async (file) => peer('MiniSearch defaults', loaded(file)),
};

export const miniSearchUsual: Engine = {
  build: async (passages) => peer('MiniSearch usual', filled(passages), USUAL),
  load: async (file) => peer('MiniSearch usual', loaded(file), USUAL),
};

function filled(passages: readonly Passage[]): MiniSearch {
  const index = new MiniSearch(OPTIONS);
  for (const { id, document } of passages) index.add({ id, title: document.title, text: document.text });
  return index;
}

function loaded(file: string): MiniSearch {
  return MiniSearch.loadJSON(readFileSync(file, 'utf8'), OPTIONS);
}

function peer(name: string, index: MiniSearch, options?: SearchOptions): Peer {
  return {
    name,
    search: (question) =>
      index
        .search(question, options)
        .slice(0, 10)
        .map(({ id }) => String(id)),
    save: async (file) => writeFileSync(file, JSON.stringify(index)),
  };
}
