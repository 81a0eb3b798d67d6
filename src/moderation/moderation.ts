/** What can the moderators of a server change, and what is kept of it? */

import type { Asker } from '../command.ts';
import type { Document, DocumentId, Passage, PassageId, Problem } from '../corpus/document.ts';
import type { GivenFile } from '../given.ts';
import type { StoredAbout } from '../store/records/privacy.ts';
import type { Alias, Change, Fields, GonePassage, Pin, Preview, Version } from '../store/records/record.ts';
import type { Page } from '../store/records/audit.ts';
import type { Used } from '../store/records/servers.ts';
import type { ServerSettings, SettingName } from './settings.ts';

/** Why something was not done, as a key of a sentence and what is filled in. */
export interface Trouble {
  readonly kind: 'trouble';
  readonly why: TroubleKind;
  /** In English, from the reader of a file, the disk or the database. */
  readonly sentence?: string;
  /** The most that is allowed, in the unit of the trouble. */
  readonly most?: number;
}

export type TroubleKind =
  /** The asker is no moderator, or is no longer one. */
  | 'not-allowed'
  /** Someone else has removed, accepted, discarded or changed it meanwhile. */
  | 'no-longer-there'
  | 'too-many-documents'
  | 'too-many-passages'
  | 'too-many-megabytes'
  | 'too-many-previews'
  | 'too-many-pins'
  | 'too-many-aliases'
  /** The file: see `sentence`. */
  | 'unreadable'
  /** It is over the limit of megabytes for one file. */
  | 'file-too-large'
  | 'not-from-discord'
  | 'file-gone'
  | 'file-slow'
  | 'file-failed'
  /** Rights or standpoint must be given first. */
  | 'rights-missing'
  /** A field that was typed is invalid: `sentence` names it. */
  | 'wrong-field'
  /** A term or another name that the glossary cannot have. */
  | 'wrong-alias'
  /** More than a week has passed, or the document was changed again. */
  | 'too-late'
  /** An archive is over the limit of megabytes for one message. */
  | 'too-large-to-send'
  /** The disk or the database: see `sentence`. */
  | 'not-kept';

/** A preview with what a moderator is shown of it. */
export interface ShownPreview extends Preview {
  readonly kind: 'preview';
  /** As it would be served. */
  readonly read: Document;
  /** Of the document, in order. */
  readonly quotable: readonly Passage[];
  readonly problems: readonly Problem[];
  /** Documents of this library that say the same, with the share of the text, 0 to 1, most alike first. */
  readonly alike: readonly { readonly title: string; readonly id: DocumentId; readonly share: number }[];
}

/** A change that questions are now answered with. */
export interface Done {
  readonly kind: 'done';
  readonly document: DocumentId;
  readonly title: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Key of the change, for undoing it. */
  readonly change?: number;
}

export interface Limits {
  readonly documents: number;
  readonly passages: number;
  readonly megabytes: number;
}

/** A file to download. */
export interface Download {
  readonly kind: 'download';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Of one server. `settings`, `pins` and `aliases` are those of now, also after a change, and each change makes new lists.
 * Every method that changes anything checks again whether the asker may.
 */
export interface Moderation {
  readonly server: string;
  readonly settings: ServerSettings;
  readonly pins: readonly Pin[];
  readonly aliases: readonly Alias[];
  readonly limits: Limits;
  used(): Promise<Used>;

  /** Fetches and reads a file; nothing is live before it is accepted. */
  read(file: GivenFile, asker: Asker, replaces?: DocumentId): Promise<ShownPreview | Trouble>;
  previews(): Promise<readonly Preview[]>;
  preview(key: number): Promise<ShownPreview | Trouble>;
  editPreview(key: number, fields: Fields, asker: Asker): Promise<ShownPreview | Trouble>;
  /** Makes a preview one that replaces a document of the server; undefined makes it a new document. */
  replacing(key: number, document: DocumentId | undefined, asker: Asker): Promise<ShownPreview | Trouble>;
  accept(key: number, asker: Asker): Promise<Done | Trouble>;
  discard(key: number, asker: Asker): Promise<Trouble | undefined>;

  /** The documents of the server itself, in order of their titles. */
  documents(): Promise<readonly Version[]>;
  /** Versions of one of them, newest first. */
  versions(document: DocumentId): Promise<readonly Version[]>;
  edit(document: DocumentId, fields: Fields, asker: Asker): Promise<Done | Trouble>;
  remove(document: DocumentId, asker: Asker): Promise<Done | Trouble>;
  undo(change: number, asker: Asker): Promise<Done | Trouble>;
  /** @param date ISO 8601; none takes the date away */
  review(document: DocumentId, date: string | undefined, asker: Asker): Promise<Trouble | undefined>;
  /** The date on which it was to be looked at again, ISO 8601; undefined if there is none or it is still to come. */
  overdueSince(document: DocumentId): string | undefined;
  original(document: DocumentId): Promise<Download | Trouble>;
  /** All documents of the server as one archive. */
  export(): Promise<Download | Trouble>;

  /** The audit, newest first. */
  changes(page: Page): Promise<readonly Change[]>;
  /** A passage that this server could once see and that is gone. */
  gone(passage: PassageId): Promise<GonePassage | undefined>;

  /** @param value undefined for the default */
  set(name: SettingName, value: unknown, asker: Asker): Promise<Trouble | undefined>;
  pin(question: string, passage: PassageId, verdict: Pin['verdict'], asker: Asker): Promise<Pin | Trouble>;
  unpin(key: number, asker: Asker): Promise<Trouble | undefined>;
  addAlias(term: string, also: string, asker: Asker): Promise<Alias | Trouble>;
  removeAlias(key: number, asker: Asker): Promise<Trouble | undefined>;
}

/** What is stored about a person, over all servers. */
export interface Privacy {
  /** Counts by kind. */
  stored(person: string): Promise<StoredAbout>;
  /** Within 60 s, and for good. */
  erase(person: string): Promise<Trouble | undefined>;
}
