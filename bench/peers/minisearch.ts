/** MiniSearch as it comes: `search(question)` over title and text. */

import MiniSearch from 'minisearch';
import type { MakePeer } from './peer.ts';

export const miniSearchDefaults: MakePeer = async (passages) => {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(passages.map(({ id, document }) => ({ id, title: document.title, text: document.text })));
  return {
    name: 'MiniSearch defaults',
    search: (question) =>
      index
        .search(question)
        .slice(0, 10)
        .map(({ id }) => String(id)),
  };
};
