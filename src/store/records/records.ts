/** What do servers keep, and how does it change? The one way to the database and the files of documents. */

import type { Transaction } from 'kysely';
import type { DocumentId, PassageId } from '../../corpus/document.ts';
import { addAlias, aliasesOf, type NewAlias, removeAlias } from './aliases.ts';
import { changesOf, lastChangeOf, type Page } from './audit.ts';
import type { Sql } from './database.ts';
import { type DocumentFiles, extensionOf, TEXT } from './document-files.ts';
import { type DocumentChange, type GoLive, goLive, remove, setFields, setReview } from './documents.ts';
import { goneOf, removeGone, writeGone } from './gone.ts';
import { openStore } from './open-store.ts';
import { addPin, type NewPin, pinsOf, removePin } from './pins.ts';
import {
  insertPreview,
  previewOf,
  previewsOf,
  removePreview,
  writePreviewFields,
  writePreviewReplaces,
} from './previews.ts';
import { removePerson, type StoredAbout, storedAbout, vacuum } from './privacy.ts';
import type { Alias, Change, Fields, GonePassage, KeptFile, Pin, Preview, Version } from './record.ts';
import { snowflake } from './rows.ts';
import { addServer, leftBefore, removeServer, serversOf, setLeft, type Used, usedBy } from './servers.ts';
import { settingsOf, writeSetting } from './settings.ts';
import type { Tables } from './tables.ts';
import { removeLeft, removeOld, sweep } from './tidy.ts';
import { type Undo, type Undoing, undo, undoing } from './undo.ts';
import { historyOf, versionsOf } from './versions.ts';

/** The server of passages in the operator's folder, which belong to none. */
const FOLDER = '';

export interface Upload {
  readonly server: string;
  /** Of the file, as it was uploaded. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was read from it. */
  readonly text: Uint8Array;
  /** How many passages it has. */
  readonly passages: number;
  readonly fields: Fields;
  readonly replaces?: DocumentId;
  readonly by: string;
}

/**
 * Once a method that changes something has returned, a power cut does not lose it; if it throws, nothing was changed,
 * unless its own comment says otherwise.
 * `NotChanged` means that the change is no longer possible; any other Error has a sentence about the disk or the file.
 */
export class Records {
  readonly #sql: Sql;
  readonly #files: DocumentFiles;
  readonly #now: () => number;
  /** Changes are made one after another: no file may be deleted between being written and being recorded. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(sql: Sql, files: DocumentFiles, now: () => number) {
    this.#sql = sql;
    this.#files = files;
    this.#now = now;
  }

  /**
   * Opens the records of a state folder, of which the caller holds the lock.
   * @param now in milliseconds since 1970
   * @throws Error with a sentence if they cannot be used; they are then unchanged
   */
  static async open(stateDir: string, now: () => number = Date.now): Promise<Records> {
    const { sql, files } = await openStore(stateDir, now());
    try {
      const records = new Records(sql, files, now);
      // Not the servers that were left: the bot may have been added again while it was not running.
      await records.#tidy(removeOld);
      return records;
    } catch (error) {
      await sql.destroy();
      throw error;
    }
  }

  /** Waits for changes under way. */
  async close(): Promise<void> {
    await this.#alone(() => this.#sql.destroy());
  }

  /** The servers of which anything is recorded. */
  servers(): Promise<string[]> {
    return serversOf(this.#sql);
  }

  /** The bytes of a document as it was uploaded; undefined if the file is missing or damaged. */
  original(kept: Pick<KeptFile, 'name' | 'original'>): Promise<Buffer | undefined> {
    return this.#files.read(kept.original, extensionOf(kept.name));
  }

  /** What was read from a document, as it was given; undefined if the file is missing or damaged. */
  text(kept: Pick<KeptFile, 'text'>): Promise<Buffer | undefined> {
    return this.#files.read(kept.text, TEXT);
  }

  addPreview({ bytes, text, ...given }: Upload): Promise<Preview> {
    return this.#alone(async () => {
      const original = await this.#files.put(bytes, extensionOf(given.name));
      const kept = { original, text: await this.#files.put(text, TEXT), size: bytes.length };
      return this.#write(given.server, (sql, at) => insertPreview(sql, { ...given, ...kept, at }));
    });
  }

  preview(server: string, key: number): Promise<Preview | undefined> {
    return previewOf(this.#sql, server, key);
  }

  /** The oldest first. */
  previews(server: string): Promise<Preview[]> {
    return previewsOf(this.#sql, server);
  }

  setPreviewFields(server: string, key: number, fields: Fields): Promise<Preview> {
    return this.#change(server, (sql) => writePreviewFields(sql, server, key, fields));
  }

  /** @param replaces undefined for a new document */
  setPreviewReplaces(server: string, key: number, replaces: DocumentId | undefined): Promise<Preview> {
    return this.#change(server, (sql) => writePreviewReplaces(sql, server, key, replaces));
  }

  dropPreview(server: string, key: number): Promise<void> {
    return this.#alone(async () => {
      await this.#write(FOLDER, (sql) => removePreview(sql, server, key));
      await this.#sweepIfPossible();
    });
  }

  /** The live versions, in the order in which their documents were first added. */
  versions(server: string): Promise<Version[]> {
    return versionsOf(this.#sql, server);
  }

  /** All versions of a document from number 1; files of those that can no longer be made live may be gone. */
  history(server: string, document: DocumentId): Promise<Version[]> {
    return historyOf(this.#sql, server, document);
  }

  goLive(given: GoLive): Promise<Version> {
    return this.#change(given.server, (sql, at) => goLive(sql, { ...given, at }));
  }

  remove(given: DocumentChange): Promise<Change> {
    return this.#change(given.server, (sql, at) => remove(sql, { ...given, at }));
  }

  /** What an undo would do, so that its passages can be found. @throws NotChanged if it is not possible */
  undoing(server: string, change: number): Promise<Undoing> {
    return undoing(this.#sql, { server, change, at: this.#now() });
  }

  /** The version that is live again; undefined if there was none before the change. */
  undo(given: Undo): Promise<Version | undefined> {
    return this.#change(given.server, (sql, at) => undo(sql, { ...given, at }));
  }

  setFields(given: DocumentChange & { readonly fields: Fields }): Promise<Version> {
    return this.#change(given.server, (sql, at) => setFields(sql, { ...given, at }));
  }

  /** @param reviewBy ISO 8601 date */
  setReview(
    server: string,
    document: DocumentId,
    reviewBy: string | undefined,
    by: string,
  ): Promise<Version> {
    return this.#change(server, (sql, at) => setReview(sql, { server, document, reviewBy, by, at }));
  }

  /** @param server empty for the operator's folder */
  gone(server: string, id: PassageId): Promise<GonePassage | undefined> {
    return goneOf(this.#sql, server, id);
  }

  addGone(server: string, gone: readonly GonePassage[]): Promise<void> {
    return this.#change(server, (sql) => writeGone(sql, server, gone));
  }

  clearGone(server: string, ids: readonly PassageId[]): Promise<void> {
    return this.#change(FOLDER, (sql) => removeGone(sql, server, ids));
  }

  /** The latest first. */
  changes(server: string, page: Page): Promise<Change[]> {
    return changesOf(this.#sql, server, page);
  }

  lastChange(server: string, document: DocumentId): Promise<Change | undefined> {
    return lastChangeOf(this.#sql, server, document);
  }

  /** Values by name, as JSON can hold them. */
  settings(server: string): Promise<Record<string, unknown>> {
    return settingsOf(this.#sql, server);
  }

  /** @param value JSON; undefined removes the setting */
  setSetting(server: string, name: string, value: unknown, by: string): Promise<void> {
    return this.#change(server, (sql, at) => writeSetting(sql, { server, name, value, by, at }));
  }

  pins(server: string): Promise<Pin[]> {
    return pinsOf(this.#sql, server);
  }

  /** A later decision about the same question and passage takes the place of the earlier one. */
  pin(given: NewPin): Promise<Pin> {
    return this.#change(given.server, (sql, at) => addPin(sql, { ...given, at }));
  }

  unpin(server: string, key: number, by: string): Promise<void> {
    return this.#change(server, (sql, at) => removePin(sql, { server, key, by, at }));
  }

  aliases(server: string): Promise<Alias[]> {
    return aliasesOf(this.#sql, server);
  }

  alias(given: NewAlias): Promise<Alias> {
    return this.#change(given.server, (sql, at) => addAlias(sql, { ...given, at }));
  }

  unalias(server: string, key: number, by: string): Promise<void> {
    return this.#change(server, (sql, at) => removeAlias(sql, { server, key, by, at }));
  }

  /** Live documents and previews. */
  used(server: string): Promise<Used> {
    return usedBy(this.#sql, server);
  }

  /** Notes that the bot is no longer in a server; nothing is noted of a server without records. */
  left(server: string): Promise<void> {
    return this.#change(FOLDER, (sql, at) => setLeft(sql, server, at));
  }

  joined(server: string): Promise<void> {
    return this.#change(FOLDER, (sql) => setLeft(sql, server, null));
  }

  /** The servers that the bot left before a time, in milliseconds since 1970, and has not joined again. */
  leftServers(before: number): Promise<string[]> {
    return leftBefore(this.#sql, before);
  }

  /**
   * Deletes all that is recorded of a server, and its files unless another server has the same.
   * @throws Error of the file system if a file cannot be deleted; all else is, and `tidy()` tries again
   */
  forget(server: string): Promise<void> {
    return this.#alone(async () => {
      await this.#write(FOLDER, (sql) => removeServer(sql, snowflake(server)));
      await this.#sweep();
    });
  }

  /** How many rows name a person, in all servers together. */
  async storedAbout(person: string): Promise<StoredAbout> {
    return storedAbout(this.#sql, snowflake(person));
  }

  /**
   * Deletes a person's previews and takes their id out of everything else. Afterwards, no file here has it.
   * @throws Error of the file system if a file cannot be deleted; all else is, and `tidy()` tries again
   */
  erase(person: string): Promise<void> {
    return this.#alone(async () => {
      await this.#write(FOLDER, (sql) => removePerson(sql, snowflake(person)));
      await vacuum(this.#sql);
      await this.#sweep();
    });
  }

  /** Deletes what has become too old, files that nothing refers to, and what an interrupted change left behind. */
  tidy(): Promise<void> {
    return this.#tidy(async (sql, now) => {
      await removeOld(sql, now);
      await removeLeft(sql, now);
    });
  }

  #tidy(work: (sql: Transaction<Tables>, now: number) => Promise<void>): Promise<void> {
    return this.#alone(async () => {
      await this.#write(FOLDER, work);
      await this.#sweepIfPossible();
      await vacuum(this.#sql);
    });
  }

  /** Files that cannot be deleted now are deleted some other time. */
  async #sweepIfPossible(): Promise<void> {
    await this.#sweep().catch(() => {});
  }

  #sweep(): Promise<void> {
    return sweep(this.#sql, this.#files, this.#now());
  }

  #change<Result>(
    server: string,
    work: (sql: Transaction<Tables>, at: number) => Promise<Result>,
  ): Promise<Result> {
    return this.#alone(() => this.#write(server, work));
  }

  /** One transaction: all of the work is written, or nothing. */
  #write<Result>(
    server: string,
    work: (sql: Transaction<Tables>, at: number) => Promise<Result>,
  ): Promise<Result> {
    return this.#sql.transaction().execute(async (sql) => {
      if (server !== FOLDER) await addServer(sql, snowflake(server));
      return work(sql, this.#now());
    });
  }

  async #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }
}
