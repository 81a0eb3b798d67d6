/** Of which blocks is a document built whose file is no text to quote from, such as a page of HTML? */

import type { Contents, Place, Source } from '../document.ts';

/** Words with an address behind them; half-open, in UTF-16 units of the words that they are part of. */
export type LinkedWords = readonly [start: number, end: number, url: string];

/**
 * Running text as a reader sees it. `\n` is a line that the author began; other white space counts as one blank.
 * Images are no words.
 */
export interface Words {
  readonly text: string;
  /** In order and apart. */
  readonly links?: readonly LinkedWords[];
  /** Notes that it calls, by their labels or keys, and where; the signs that call them are no words. In order. */
  readonly calls?: readonly (readonly [at: number, label: string])[];
}

export interface Item extends Words {
  /** How deep it is nested, from 0. */
  readonly depth: number;
  /** Its number as it is shown, such as "2.", "(b)" or "1.3"; "-" for any bullet; empty for a further paragraph of the item above. */
  readonly label: string;
}

/** A footnote or an endnote, which is set where it is among the blocks. */
export interface Note extends Words {
  readonly kind: 'note';
  /** As it is shown, without brackets: "3", "*". */
  readonly label: string;
  /** What calls it, where labels return in the file. Default: its label. */
  readonly key?: string;
}

/** A place by the document's own count where a block begins; default: that of the block before. */
interface Placed {
  readonly place?: Place;
  /** Where in the words of a paragraph `place.to` begins. */
  readonly turn?: number;
  /** It belongs to the text but is never quoted, such as what a publisher prints in each book. Default: it may be. */
  readonly isApart?: boolean;
}

export type Block = Placed &
  (
    | ({ readonly kind: 'heading' /** 1 is the outermost. */; readonly level: number } & Words)
    | ({ readonly kind: 'paragraph'; readonly isQuoted?: boolean } & Words)
    /** Never empty. */
    | { readonly kind: 'list'; readonly items: readonly Item[] }
    | {
        readonly kind: 'table';
        readonly caption?: Words;
        /** How many of the rows are its header; default: 0. */
        readonly headers?: number;
        /** Cells by columns; those that a cell spans are empty. */
        readonly rows: readonly (readonly Words[])[];
      }
    /** `text` keeps its lines and blanks. */
    | { readonly kind: 'code'; readonly text: string }
    /** Nothing above it leads in what is below. */
    | { readonly kind: 'rule' }
    | Note
  );

/** What a file says of itself, and what was found in it. */
export interface Told extends Contents {
  /** Default: the first heading of level 1, or the name of the file. */
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly source?: Source;
  /** Sentences without the place for whoever keeps the file; each becomes a warning. */
  readonly warnings?: readonly string[];
}

/**
 * What reads a file: its blocks in reading order, and undefined where the work may pause; then what the file says of
 * itself. @throws UnreadableFile
 */
export type BlockReading = Generator<Block | undefined, Told>;

/** Why a file cannot be read, as a sentence without the place: "is encrypted; save it without a password". */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
