/** What does Footnote say back, whichever door it is said through? */

import type { DocumentId, Passage, PassageId } from './corpus/document.ts';
import type { FileType } from './given.ts';
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
  /** Opens instead of the blocks and controls. Where no form can open, as behind another form, those are said. */
  readonly form?: Form;
}

/** A form to fill in. What is sent goes to `submit()` of the command. */
export interface Form {
  /** Name of the command, with sub-command, such as "corpus add". */
  readonly command: string;
  readonly title: string;
  /** 1 to 5. */
  readonly fields: readonly Field[];
}

/** A field of a form, by a name that no other field of it has: 1 to 20 lower-case letters, digits and hyphens. */
export type Field = {
  readonly name: string;
  readonly label: string;
  /** Below the label. */
  readonly description?: string;
} & (
  | ({
      /** One line, or many. */
      readonly kind: 'line' | 'lines';
      readonly value?: string;
      readonly placeholder?: string;
      /** Longest text, 1 to 4,000, which is the default. */
      readonly maxLength?: number;
    } & Required)
  /** Files to upload, at most `most`, 1 to 10; default 1. */
  | ({ readonly kind: 'files'; readonly most?: number; readonly fileTypes?: readonly FileType[] } & Required)
  /** At most `most` of 1 to 25 options; default 1. */
  | ({ readonly kind: 'menu'; readonly options: readonly Choice[]; readonly most?: number } & Required)
  /** At most `most` of the server's, 1 to 25; default 1. `chosen` are ids. */
  | ({
      readonly kind: 'roles' | 'channels';
      readonly most?: number;
      readonly chosen?: readonly string[];
    } & Required)
  /** One of 2 to 10 options. */
  | ({ readonly kind: 'radio'; readonly options: readonly Choice[] } & Required)
  /** Any of 1 to 10 options. */
  | ({ readonly kind: 'boxes'; readonly options: readonly Choice[] } & Required)
  /** Yes or no. */
  | { readonly kind: 'box'; readonly checked?: boolean }
);

interface Required {
  readonly required: boolean;
}

/** A line of a menu, or a box of a group; `value` is what it means, 1 to 100 units, unique among its options. */
export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly chosen?: boolean;
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
  /** What leads the span in and stands before it, see `Shape.lead`; shown before it. */
  readonly lead?: Span;
  /** Shown strong; within the span, in order, not overlapping. */
  readonly marks: readonly Span[];
  /** Shown stronger than the marks, which it may overlap; within the span. */
  readonly focus?: Span;
  readonly citation: string;
  /** What the document leaves unclear of it, see `Document.doubts`; default: nothing. */
  readonly doubts?: readonly string[];
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
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  /** To be downloaded. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

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
    }
  /** Roles or channels of the server to choose from; what is chosen goes to `submit()` of the command. */
  | {
      readonly kind: 'roles' | 'channels';
      readonly placeholder: string;
      /** As in `Form`. */
      readonly command: string;
      /** As a field's. */
      readonly name: string;
      /** How many may be chosen, 1 to 25; none is allowed too. */
      readonly most: number;
      /** Ids of those that are chosen already. */
      readonly chosen: readonly string[];
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
