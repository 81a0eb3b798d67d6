/** The blocks from which a document is built if its file is not a text to quote from, such as an HTML page. */

import type { Contents, Place, Source } from '../document.ts';

/** Words that link to an address; half-open, in UTF-16 units of the words that contain them. */
export type LinkedWords = readonly [start: number, end: number, url: string];

/**
 * Running text as a reader sees it. `\n` is a line break set by the author; other white space counts as one blank.
 * Images are not included.
 */
export interface Words {
  readonly text: string;
  /** In order, without overlap. */
  readonly links?: readonly LinkedWords[];
  /**
   * The notes that it calls, by label or key, and where; the signs that call them are not part of the text. In order.
   */
  readonly calls?: readonly (readonly [at: number, label: string])[];
}

export interface Item extends Words {
  /** Its nesting depth, from 0. */
  readonly depth: number;
  /**
   * Its number as shown, such as "2.", "(b)" or "1.3"; "-" for any bullet; empty for a further paragraph of the item
   * above.
   */
  readonly label: string;
}

/** A footnote or an endnote, which stays where it is among the blocks. */
export interface Note extends Words {
  readonly kind: 'note';
  /** As shown, without brackets: "3", "*". */
  readonly label: string;
  /** The key in the calls of this note, if labels repeat in the file. Default: its label. */
  readonly key?: string;
}

/** Where a block begins in the document's own numbering; default: the place of the block before it. */
interface Placed {
  readonly place?: Place;
  /** Offset in the words of a paragraph where `place.to` begins. */
  readonly turn?: number;
  /**
   * Whether it belongs to the text but must never be quoted, such as what a publisher prints in every book. Default:
   * no.
   */
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
        /** How many rows are its header; default: 0. */
        readonly headers?: number;
        /** Cells by column; the columns that a cell spans are empty after the first. */
        readonly rows: readonly (readonly Words[])[];
      }
    /** `text` keeps its lines and blanks. */
    | { readonly kind: 'code'; readonly text: string }
    /** Nothing above it introduces anything below it. */
    | { readonly kind: 'rule' }
    | Note
  );

/** What a file says about itself, and what was found in it. */
export interface Told extends Contents {
  /** Default: the first heading of level 1, or the name of the file. */
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly source?: Source;
  /** Sentences for the keeper of the file, without the location; each becomes a warning. */
  readonly warnings?: readonly string[];
}

/**
 * Reads a file: yields its blocks in reading order, and undefined where the work may pause; returns what the file says
 * about itself.
 * @throws UnreadableFile
 */
export type BlockReading = Generator<Block | undefined, Told>;

/** Why a file cannot be read, as a sentence without the location: "is encrypted; save it without a password". */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
