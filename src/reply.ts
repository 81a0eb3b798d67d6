/** What does Footnote reply, through any door? */

import type { DocumentId, Passage, PassageId } from './corpus/document.ts';
import type { FileType } from './given.ts';
import type { Span } from './text/span.ts';

export interface Reply {
  /** Whether only the asker sees it. A door that cannot be private, such as a mention's answer, shows `brief`. */
  readonly visibility: 'public' | 'private';
  /** From top to bottom. */
  readonly blocks: readonly Block[];
  /** Below the blocks, in as many rows as they need. */
  readonly controls: readonly Control[];
  /** Replies that replace this one later; a door that cannot change a sent reply ignores them. */
  readonly later?: AsyncIterable<Reply>;
  /** One line that everyone may see in place of a private reply, such as in answer to a mention. Default: the first block, if it is text. */
  readonly brief?: readonly Inline[];
  /** Whether it takes the place of the message whose control was pressed, if only the person who pressed sees that. */
  readonly inPlace?: boolean;
  /** Opens instead of the blocks and controls. They are shown if no form can open, as in answer to another form. */
  readonly form?: Form;
}

/** What the message that a control is on says, read back from it. */
export interface ShownMessage {
  /** Its heading, in plain words. */
  readonly title?: string;
  /** The question that it answers. */
  readonly question?: string;
  /** Who may delete it: who asked, on a message that everyone sees. */
  readonly asker?: string;
  /** The passage that it quotes, if it quotes one. */
  readonly quoted?: PassageId;
  /** What its menus of passages offer, in order. */
  readonly offered: readonly PassageId[];
  /** The quotations that it gives a verdict on, in order. */
  readonly lookedAt: readonly string[];
}

/** A form to fill in. What people send with it goes to `submit()` of the command. */
export interface Form {
  /** Name of the command, with sub-command, such as "corpus add". */
  readonly command: string;
  /** Passed on to `submit()` with what people fill in, see the action `do`; default: neither. */
  readonly does?: string;
  readonly on?: string;
  readonly title: string;
  /** 1 to 5. */
  readonly fields: readonly Field[];
}

/** A field of a form. Its name is unique in the form: 1 to 20 lower-case letters, digits and hyphens. */
export type Field = {
  readonly name: string;
  readonly label: string;
  /** Below the label. */
  readonly description?: string;
} & (
  | ({
      /** One line, or several. */
      readonly kind: 'line' | 'lines';
      readonly value?: string;
      readonly placeholder?: string;
      /** Longest text, 1 to 4,000 characters; default 4,000. */
      readonly maxLength?: number;
    } & Required)
  /** Files to upload, at most `most`, 1 to 10; default 1. */
  | ({ readonly kind: 'files'; readonly most?: number; readonly fileTypes?: readonly FileType[] } & Required)
  /** At most `most` of 1 to 25 options; default 1. */
  | ({ readonly kind: 'menu'; readonly options: readonly Choice[]; readonly most?: number } & Required)
  /** At most `most` of the server's roles or channels, 1 to 25; default 1. `chosen` are ids. */
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

/** A line of a menu, or a box of a group; `value`, 1 to 100 UTF-16 units, is what is sent, and unique among the options. */
export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly chosen?: boolean;
}

/** Text as people read it: a string is plain text, and no character in it is markup. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** A command to click, by its name and sub-command, such as "corpus check". */
  | { readonly kind: 'command'; readonly name: string }
  /** A person, named without a ping. */
  | { readonly kind: 'person'; readonly id: string };

/** Words of a passage that are quoted. They are checked against the stored passage when the reply is sent. */
export interface Quotation {
  readonly passage: Passage;
  /** Into `document.text`, within the passage. */
  readonly span: Span;
  /** The words before the span that lead it in, see `Shape.lead`; shown before it. */
  readonly lead?: Span;
  /** Shown in bold; within the span, in order, not overlapping. */
  readonly marks: readonly Span[];
  /** Emphasised more than the marks, which it may overlap; within the span. */
  readonly focus?: Span;
  /** In the reader's language. In a hit, only the part that tells the passage from the others. */
  readonly citation: string;
  /** What the document leaves unclear about these words, in one line, see `Document.doubts`; absent if nothing. */
  readonly doubt?: string;
  /** The id of the passage and the version of the documents, in one line. */
  readonly identity: string;
}

export type Block =
  /** If `small`, what was asked: a bold line, not a heading. */
  | { readonly kind: 'title'; readonly text: string; readonly small?: boolean }
  /** A quotation in full with its citation. If there is too little room, the quotation is shortened, never the citation. */
  | { readonly kind: 'quote'; readonly quotation: Quotation }
  /** A quotation in one line. */
  | { readonly kind: 'hit'; readonly number: number; readonly quotation: Quotation }
  | { readonly kind: 'text'; readonly parts: readonly Inline[]; readonly small?: boolean }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  /** To be copied as it is. */
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
      readonly action: MenuAction;
      /** 1 to 25. */
      readonly options: readonly Option[];
      /** How many may be chosen, 1 to 25; people may also choose none. Default: exactly one. Only for the action `do`. */
      readonly most?: number;
    }
  /** Roles or channels of the server to choose from; the choice goes to `submit()` of the command. */
  | {
      readonly kind: 'roles' | 'channels';
      readonly placeholder: string;
      /** As in `Form`. */
      readonly command: string;
      /** As in `Field`. */
      readonly name: string;
      /** How many may be chosen, 1 to 25; people may also choose none. */
      readonly most: number;
      /** Ids of those that are chosen already. */
      readonly chosen: readonly string[];
      /** For channels: whether to offer all in which people can ask, such as forums; default: text channels alone. */
      readonly everyKind?: boolean;
    };

/** A line of a menu below a reply. Labels and descriptions of 1 to 100 units; no two values are the same. */
export interface Option {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  /** Whether it is chosen already; default: no. */
  readonly chosen?: boolean;
}

/** What a choice from a menu does with the value that is chosen. */
export type MenuAction =
  /** Passes `does` and the chosen values, as `on`, to `submit()` of a command. */
  | { readonly kind: 'do'; readonly command: string; readonly does: string }
  /** Opens a passage by its id, or a form to post several, see `severalOption()`. */
  | { readonly kind: 'open' }
  /** Opens the section that begins with a passage, by its id. */
  | { readonly kind: 'section' }
  /** Lists the headings of a document, by its id. */
  | { readonly kind: 'outline' }
  /** Shows a citation in another style, by the style's name; the span as in `post`. */
  | { readonly kind: 'style'; readonly passage: PassageId; readonly span: Span };

/** What a press does. It contains all that is needed, or the message does, so it still works after a restart. */
export type Action = Press | Passing;

/**
 * Passes `does` and `on`, a list of at most one value, to `submit()` of the command with this name and sub-command. Each
 * is 1 to 65 letters, digits and `.:_-`, as many as the id of a passage may have, and all three together at most 90.
 */
export interface Passing {
  readonly kind: 'do';
  readonly command: string;
  readonly does: string;
  readonly on?: string;
}

/** What a press does by itself, see `act()`. */
export type Press =
  /** A passage in a private reply of its own. */
  | { readonly kind: 'open'; readonly passage: PassageId }
  /** The message shows this passage instead: a neighbour, or all of a passage that is quoted in part. */
  | { readonly kind: 'show'; readonly passage: PassageId }
  /** The quotation in the channel, naming who asked. The span counts from the start of the passage, so edits before the passage do not shift it. */
  | { readonly kind: 'post'; readonly passage: PassageId; readonly span: Span }
  /** The passages that the message shows, in the channel. */
  | { readonly kind: 'post-range' }
  /** A page of a search in the channel; the terms are in the message's title. The rest as in `page`. */
  | {
      readonly kind: 'post-page';
      readonly page: number;
      readonly document?: DocumentId;
      readonly everywhere?: boolean;
    }
  /** The check of the quotations in the channel; their words are in the message. */
  | { readonly kind: 'post-check' }
  /** A form to choose which of the message's passages are posted. */
  | { readonly kind: 'several' }
  /** All passages of the section that begins with this one, in a private reply of its own. */
  | { readonly kind: 'section'; readonly passage: PassageId }
  /** The citation to copy, with the span as in `post`. With a style, it replaces the message; without one, it is plain, in a reply of its own. */
  | { readonly kind: 'copy'; readonly passage: PassageId; readonly span: Span; readonly style?: string }
  /**
   * Another page of a search; the terms are in the message's title. If `everywhere`, of all documents, not only of those
   * that are asked by default.
   */
  | {
      readonly kind: 'page';
      readonly page: number;
      readonly document?: DocumentId;
      readonly everywhere?: boolean;
    }
  /** Another page of a document's outline. */
  | { readonly kind: 'outline'; readonly document: DocumentId; readonly page: number }
  /** Deletes the message, if the asker presses or someone who may manage messages. */
  | { readonly kind: 'delete'; readonly asker: string };

/** A paragraph. */
export function said(text: string | readonly Inline[]): Block {
  return { kind: 'text', parts: typeof text === 'string' ? [text] : text };
}

/** A paragraph in small print. */
export function small(text: string | readonly Inline[]): Block {
  return { kind: 'text', parts: typeof text === 'string' ? [text] : text, small: true };
}

/** A private reply of one paragraph. */
export function notice(text: string | readonly Inline[]): Reply {
  return { visibility: 'private', blocks: [said(text)], controls: [] };
}
