/** What does Footnote say back, whichever door it is said through? */

import type { DocumentId, Passage, PassageId } from './corpus/document.ts';
import type { Span } from './text/span.ts';

export interface Reply {
  /** Whether only whoever asked sees it. A door that cannot be private, such as a message, says it briefly. */
  readonly visibility: 'public' | 'private';
  /** From top to bottom. */
  readonly blocks: readonly Block[];
  /** Below the blocks, in rows of what fits. */
  readonly controls: readonly Control[];
  /** What takes the place of this reply as time goes by; a door that cannot change what it said leaves it out. */
  readonly later?: AsyncIterable<Reply>;
}

/** Text as people read it: a string is plain, whatever signs are in it. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** A command to click, by its name and sub-command, such as "corpus check". */
  | { readonly kind: 'command'; readonly name: string }
  /** A person, named and not pinged. */
  | { readonly kind: 'person'; readonly id: string };

/** Words of a passage chosen to be quoted, checked against the stored passage when they are sent. */
export interface Quotation {
  readonly passage: Passage;
  /** Into `document.text`, within the passage. */
  readonly span: Span;
  /** Shown strong; within the span, in order, not overlapping. */
  readonly marks: readonly Span[];
  /** Shown stronger than the marks, which it may overlap; within the span. */
  readonly focus?: Span;
  readonly citation: string;
  /** What stands for the citation in a hit; default: the citation. */
  readonly locator?: string;
}

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  /** A quotation in full with its citation; when room runs out the quotation is shortened, the citation never. */
  | { readonly kind: 'quote'; readonly quotation: Quotation }
  /** A quotation in one line, with a button that opens its passage. */
  | { readonly kind: 'hit'; readonly number: number; readonly quotation: Quotation }
  | { readonly kind: 'text'; readonly parts: readonly Inline[]; readonly small?: boolean }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  /** To be copied as it stands. */
  | { readonly kind: 'code'; readonly text: string; readonly language?: string };

export type Control =
  | {
      readonly kind: 'button';
      readonly label: string;
      readonly action: Action;
      readonly style?: 'primary' | 'secondary' | 'danger';
      readonly disabled?: boolean;
    }
  | {
      readonly kind: 'menu';
      readonly placeholder: string;
      /** What choosing does with the value chosen. */
      readonly action: 'open' | 'outline';
      /** 1 to 25; the value is a passage id, for 'outline' a document's. */
      readonly options: readonly {
        readonly label: string;
        readonly description?: string;
        readonly value: string;
      }[];
    };

/** What a press does; all that is needed stands in it, so that it works after a restart. */
export type Action =
  /** A passage in a private reply of its own. */
  | { readonly kind: 'open'; readonly passage: PassageId }
  /** The message shows this passage instead: a neighbour, or the whole of a shortened one. */
  | { readonly kind: 'show'; readonly passage: PassageId }
  /** The quotation in the channel, naming who asked. Its span counts from the start of the passage, so that it holds when text before is edited. */
  | { readonly kind: 'post'; readonly passage: PassageId; readonly span: Span }
  /** The citation in the usual styles, to be copied; the span as in `post`. */
  | { readonly kind: 'copy'; readonly passage: PassageId; readonly span: Span }
  /** Another page of a search, whose terms stand in the message's title. */
  | { readonly kind: 'page'; readonly page: number; readonly document?: DocumentId }
  /** Another page of a document's outline. */
  | { readonly kind: 'outline'; readonly document: DocumentId; readonly page: number }
  /** The message goes; for who asked, and for who may manage messages. */
  | { readonly kind: 'delete'; readonly asker: string };

/** A reply that is one plain sentence, seen only by whoever asked. */
export function notice(text: string): Reply {
  return { visibility: 'private', blocks: [{ kind: 'text', parts: [text] }], controls: [] };
}
