/** What is Footnote measured beside? */

import type { Passage } from '../../src/corpus/document.ts';

export interface Peer {
  readonly name: string;
  /** Ids of the passages for a question, best first, at most 10. */
  search(question: string): string[];
}

export type MakePeer = (passages: readonly Passage[]) => Promise<Peer>;
