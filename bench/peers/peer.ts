/** What is Footnote compared with? */

import type { Passage } from '../../src/corpus/document.ts';

export interface Peer {
  readonly name: string;
  /** Ids of the passages for a question, best first, at most 10. */
  search(question: string): string[];
  /** Writes the index to a file; absent if the library cannot, or if it was not tried. */
  save?(file: string): Promise<void>;
}

export type MakePeer = (passages: readonly Passage[]) => Promise<Peer>;

/** A peer as the speed benchmark runs it: built in a process of its own, saved, and loaded again. */
export interface Engine {
  readonly build: MakePeer;
  readonly load?: (file: string, passages: readonly Passage[]) => Promise<Peer>;
}
