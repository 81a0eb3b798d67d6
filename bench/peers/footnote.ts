/** Footnote itself: the whole way from a question to its excerpts and how sure they are. */

import { Glossary } from '../../src/search/glossary.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { confidence } from '../../src/search/refusal.ts';
import { bestHits, Searcher } from '../../src/search/search.ts';
import type { Engine, Peer } from './peer.ts';

export const footnote: Engine = {
  build: async (passages) => peer(new PassageIndex(passages)),
};

function peer(index: PassageIndex): Peer {
  const searcher = new Searcher(index, new Glossary([]));
  return {
    name: 'Footnote',
    search: (question) => {
      const { query, ranked } = searcher.rank(question);
      bestHits(query, ranked, { limit: 3 });
      confidence(query, ranked);
      return ranked.slice(0, 10).map(({ passage }) => passage.id);
    },
  };
}
