/** Which engines are measured, in which order, and up to which size? */

import { flexSearch } from '../peers/flexsearch.ts';
import { footnote } from '../peers/footnote.ts';
import { sqliteFts5 } from '../peers/fts5.ts';
import { lunr } from '../peers/lunr.ts';
import { miniSearch, miniSearchUsual } from '../peers/minisearch.ts';
import { orama } from '../peers/orama.ts';
import type { Engine } from '../peers/peer.ts';

interface Measured extends Engine {
  /** Larger sizes are left out, because they would take many minutes or run out of memory. */
  readonly most: number;
}

export const engines: Readonly<Record<string, Measured>> = {
  Footnote: { ...footnote, most: 1_000_000 },
  'MiniSearch defaults': { ...miniSearch, most: 1_000_000 },
  'MiniSearch usual': { ...miniSearchUsual, most: 100_000 },
  FlexSearch: { ...flexSearch, most: 1_000_000 },
  Orama: { ...orama, most: 100_000 },
  Lunr: { ...lunr, most: 100_000 },
  'SQLite FTS5': { ...sqliteFts5, most: 1_000_000 },
};
