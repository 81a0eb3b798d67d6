/** Footnote itself: the whole path from a question to its excerpts and their confidence. */

import { buildIndex } from '../../src/index/build-index.ts';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { Glossary } from '../../src/search/question/glossary.ts';
import { shippedTable } from '../../src/meaning/shipped-table.ts';
import { bestHits } from '../../src/search/answer/hits.ts';
import { Searcher } from '../../src/search/search.ts';
import { inSlices } from '../../src/slices.ts';
import { columnsOf } from '../../src/store/columns.ts';
import { keyOf } from '../../src/store/key.ts';
import { indexIn, readSnapshot, writeSnapshot } from '../../src/store/snapshot.ts';
import type { Engine, Peer } from './peer.ts';

/** The passages are the same; checking that is a task of `Library.open()`, not of the index. */
const KEY = keyOf('the same passages');

export const footnote: Engine = {
  build: async (passages) =>
    peer(await filled(new PassageIndex(passages, await inSlices(buildIndex(passages))))),
  load: async (file, passages) => {
    const bytes = await readSnapshot(file, KEY);
    if (bytes === undefined) throw new Error('The snapshot that was just written could not be read');
    return peer(await filled(new PassageIndex(passages, await inSlices(indexIn(bytes)))));
  },
};

/** With the work that the bot does after its start. */
async function filled(index: PassageIndex): Promise<PassageIndex> {
  await inSlices(index.readAhead());
  return index;
}

function peer(index: PassageIndex): Peer {
  const searcher = new Searcher(index, new Glossary([]), { table: shippedTable() });
  return {
    name: 'Footnote',
    search: (question) => {
      const { query, ranked } = searcher.find(question);
      bestHits(query, ranked, { limit: 3 });
      return ranked.slice(0, 10).map(({ passage }) => passage.id);
    },
    save: async (file) => writeSnapshot(file, KEY, columnsOf(index.data)),
  };
}
