/** What is recorded of the documents, settings, pins and aliases of each server? */

import type { DocumentId, PassageId } from '../../corpus/document.ts';
import type { Fields } from '../../corpus/upload/fields.ts';

export type { Fields } from '../../corpus/upload/fields.ts';

/** A file that lies in the state folder, see `DocumentFiles`. */
export interface KeptFile {
  /** As it was uploaded, such as "Rules 2026.docx". */
  readonly name: string;
  /** SHA-256 of its bytes, in hex. */
  readonly original: string;
  /** SHA-256 of what was read from it, in hex. */
  readonly text: string;
  /** Of the original, in bytes. */
  readonly size: number;
  readonly passages: number;
}

/** A file that waits for a moderator's decision. */
export interface Preview extends KeptFile {
  readonly key: number;
  readonly server: string;
  readonly fields: Fields;
  /** The document that it is to replace; absent for a new one. */
  readonly replaces?: DocumentId;
  /** Who uploaded it; absent if they had it erased. */
  readonly by?: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** One version of a document of a server. */
export interface Version extends KeptFile {
  readonly key: number;
  readonly server: string;
  readonly document: DocumentId;
  /** From 1. */
  readonly number: number;
  /** Key of the document's first version; documents are in the order of these. */
  readonly first: number;
  readonly fields: Fields;
  /** ISO 8601 date from which on the document should be looked at again. */
  readonly reviewBy?: string;
  readonly by?: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** A passage that is no longer served, as it was. */
export interface GonePassage {
  readonly id: PassageId;
  readonly document: DocumentId;
  readonly text: string;
  /** As programs write it, see `citation()`. */
  readonly citation: string;
  /** In milliseconds since 1970: when it was last served. */
  readonly at: number;
  /** Whether another version of its document took its place; if not, the document was removed. */
  readonly isChanged: boolean;
}

/** A kind of change in the audit. */
export type ChangeKind =
  | 'add'
  | 'replace'
  | 'remove'
  | 'undo'
  | 'fields'
  | 'review'
  | 'setting'
  | 'pin'
  | 'unpin'
  | 'block'
  | 'unblock'
  | 'alias'
  | 'unalias';

/** A line of the audit. */
export interface Change {
  readonly key: number;
  readonly kind: ChangeKind;
  /** What was changed: a document's id, a setting's name, a question, a term. */
  readonly subject: string;
  /** More about it, in words of the program, such as the title or the new value; never a question's text. */
  readonly detail?: string;
  readonly by?: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** Until when it can be undone, in milliseconds since 1970; absent if it cannot be. */
  readonly undoUntil?: number;
}

/** A moderator's decision: this passage answers this question, or does not. */
export interface Pin {
  readonly key: number;
  /** As it was asked. */
  readonly question: string;
  readonly passage: PassageId;
  /** `use`: shown first; `not`: never shown first. */
  readonly verdict: 'use' | 'not';
  readonly by?: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Another name for a term, for one server. */
export interface Alias {
  readonly key: number;
  readonly term: string;
  readonly also: string;
  readonly by?: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Thrown if a change cannot be made, with one sentence that says what to do; nothing was changed. */
export class NotChanged extends Error {
  override readonly name = 'NotChanged';
}
