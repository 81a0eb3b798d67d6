/** What do the moderators of one server change? One change after another, each whole or not at all. */

import type { Asker } from '../command.ts';
import { aliasFault } from '../corpus/aliases.ts';
import type { DocumentId, PassageId } from '../corpus/document.ts';
import type { GivenFile } from '../given.ts';
import type { Page } from '../store/records/audit.ts';
import type { Fields, Pin, Preview } from '../store/records/record.ts';
import { accept, edit, exported, original, readFile, remove, servedIn, shown, undo } from './documents.ts';
import type { Keeping } from './keeping.ts';
import type { Limits, Moderation, Trouble } from './moderation.ts';
import { isModerator } from './permission.ts';
import { isSetting, NO_SETTINGS, type ServerSettings, type SettingName } from './settings.ts';
import { type Served, type ServerState, servedOf, stateOf } from './state.ts';
import { trouble } from './trouble.ts';
import { type Turn, troubleOf } from './turn.ts';

/** As many as anyone can look through. */
const MOST_PINS = 1_000;
const MOST_ALIASES = 1_000;

export class ServerModeration implements Moderation, Turn {
  readonly server: string;
  readonly keeping: Keeping;
  #state: ServerState;
  #served: readonly Served[];
  /** Whether the records have more than the state, since they could not be read. */
  #isStale = false;

  private constructor(server: string, keeping: Keeping, state: ServerState, served: readonly Served[]) {
    this.server = server;
    this.keeping = keeping;
    this.#state = state;
    this.#served = served;
  }

  /** Reads what is recorded of a server and serves it. */
  static async open(server: string, keeping: Keeping): Promise<ServerModeration> {
    const state = await stateOf(server, keeping);
    const served = await servedOf(server, keeping);
    const documents = served.map(({ document }) => document);
    await keeping.libraries.open(server, documents, state.aliases);
    const opened = new ServerModeration(server, keeping, state, served);
    await opened.#readAhead();
    return opened;
  }

  /** Of a server of which nothing is recorded. */
  static new(server: string, keeping: Keeping): ServerModeration {
    return new ServerModeration(server, keeping, { settings: NO_SETTINGS, pins: [], aliases: [] }, []);
  }

  get settings(): ServerSettings {
    return this.#state.settings;
  }

  get pins() {
    return this.#state.pins;
  }

  get aliases() {
    return this.#state.aliases;
  }

  get served(): readonly Served[] {
    return this.#served;
  }

  get limits(): Limits {
    return this.keeping.limits;
  }

  isAllowed(asker: Asker): boolean {
    return asker.place.server === this.server && isModerator(asker, this.settings.moderators);
  }

  async take<Result>(asker: Asker, change: () => Promise<Result | Trouble>): Promise<Result | Trouble> {
    return this.keeping.libraries.inTurn(this.server, async () => {
      if (this.#isStale) await this.reread();
      if (!this.isAllowed(asker)) return trouble('not-allowed');
      try {
        return await change();
      } catch (error) {
        const { why, sentence } = troubleOf(error);
        // It may name folders of the machine, which are the operator's business.
        if (sentence !== undefined) this.keeping.onTrouble(`A change could not be kept: ${sentence}`);
        return trouble(why);
      }
    });
  }

  serves(served: readonly Served[]): void {
    this.#served = served;
    void this.#readAhead();
  }

  /** Reads what is recorded again, after something other than a moderator has changed it. */
  readAgain(): Promise<void> {
    return this.keeping.libraries.inTurn(this.server, async () => {
      const known = new Map(this.served.map(({ version, document }) => [version.key, document]));
      const versions = await this.keeping.records.versions(this.server);
      this.#served = versions.flatMap((version) => {
        const document = known.get(version.key);
        return document === undefined ? [] : [{ version, document }];
      });
      await this.reread();
    });
  }

  /** Serves nothing any more: nothing is recorded. Who was given this object still changes the same server with it. */
  async forget(): Promise<void> {
    this.keeping.libraries.close(this.server);
    await this.readAgain();
  }

  /** So that no question waits for the pins to be read. */
  #readAhead(): Promise<void> {
    return this.keeping.libraries.at(this.server).readPins(this.pins);
  }

  used() {
    return this.keeping.records.used(this.server);
  }

  read(file: GivenFile, asker: Asker, replaces?: DocumentId) {
    if (!this.isAllowed(asker)) return Promise.resolve(trouble('not-allowed'));
    return readFile(this, file, asker, replaces);
  }

  previews(): Promise<readonly Preview[]> {
    return this.keeping.records.previews(this.server);
  }

  async preview(key: number) {
    const preview = await this.keeping.records.preview(this.server, key);
    return preview === undefined ? trouble('no-longer-there') : shown(preview, this);
  }

  editPreview(key: number, fields: Fields, asker: Asker) {
    return this.take(asker, async () =>
      shown(await this.keeping.records.setPreviewFields(this.server, key, fields), this),
    );
  }

  replacing(key: number, document: DocumentId | undefined, asker: Asker) {
    return this.take(asker, async () => {
      if (document !== undefined && servedIn(this, document) === undefined) return trouble('no-longer-there');
      return shown(await this.keeping.records.setPreviewReplaces(this.server, key, document), this);
    });
  }

  accept(key: number, asker: Asker) {
    return accept(this, key, asker);
  }

  async discard(key: number, asker: Asker) {
    return this.take(asker, async () => this.keeping.records.dropPreview(this.server, key).then(nothing));
  }

  async documents() {
    const titles = new Map(this.served.map(({ version, document }) => [version.key, document.title]));
    const titled = (await this.keeping.records.versions(this.server)).map((version) => {
      // One that cannot be served, since its files are damaged, can still be removed or replaced.
      return { version, title: titles.get(version.key) ?? version.fields.title ?? version.name };
    });
    titled.sort((a, b) => a.title.localeCompare(b.title));
    return titled.map(({ version }) => version);
  }

  async versions(document: DocumentId) {
    return (await this.keeping.records.history(this.server, document)).toReversed();
  }

  edit(document: DocumentId, fields: Fields, asker: Asker) {
    return edit(this, document, fields, asker);
  }

  remove(document: DocumentId, asker: Asker) {
    return remove(this, document, asker);
  }

  undo(change: number, asker: Asker) {
    return undo(this, change, asker);
  }

  review(document: DocumentId, date: string | undefined, asker: Asker) {
    return this.take(asker, async () => {
      const reviewed = await this.keeping.records.setReview(this.server, document, date, asker.id);
      this.#served = this.served.map((one) =>
        one.version.key === reviewed.key ? { ...one, version: reviewed } : one,
      );
      return undefined;
    });
  }

  overdueSince(document: DocumentId): string | undefined {
    const id = this.keeping.libraries.at(this.server).givenIdOf(document);
    const date = servedIn(this, id)?.version.reviewBy;
    return date !== undefined && Date.parse(date) <= this.keeping.now() ? date : undefined;
  }

  original(document: DocumentId) {
    return original(this, document);
  }

  export() {
    return exported(this);
  }

  changes(page: Page) {
    return this.keeping.records.changes(this.server, page);
  }

  async gone(passage: PassageId) {
    const { records, libraries } = this.keeping;
    const own = await records.gone(this.server, passage);
    return own ?? (libraries.hasFolder(this.server) ? records.gone('', passage) : undefined);
  }

  set(name: SettingName, value: unknown, asker: Asker) {
    return this.take(asker, async () => {
      if (!asker.managesServer) return trouble('not-allowed');
      if (!isSetting(name, value)) return trouble('wrong-field');
      await this.keeping.records.setSetting(this.server, name, value, asker.id);
      return this.reread().then(nothing);
    });
  }

  pin(question: string, passage: PassageId, verdict: Pin['verdict'], asker: Asker) {
    return this.take(asker, async () => {
      const { records, libraries } = this.keeping;
      if (libraries.at(this.server).passage(passage) === undefined) return trouble('no-longer-there');
      if (this.pins.length >= MOST_PINS) return trouble('too-many-pins', { most: MOST_PINS });
      const pin = await records.pin({ server: this.server, question, passage, verdict, by: asker.id });
      await this.reread();
      return pin;
    });
  }

  unpin(key: number, asker: Asker) {
    return this.take(asker, async () => {
      await this.keeping.records.unpin(this.server, key, asker.id);
      return this.reread().then(nothing);
    });
  }

  addAlias(term: string, also: string, asker: Asker) {
    return this.take(asker, async () => {
      if (this.aliases.length >= MOST_ALIASES) return trouble('too-many-aliases', { most: MOST_ALIASES });
      const aliases = [...this.aliases, { term, also }];
      if (aliasFault({ term, also }) !== undefined) return trouble('wrong-alias');
      return this.#withAliases(aliases, asker, () =>
        this.keeping.records.alias({ server: this.server, term, also, by: asker.id }),
      );
    });
  }

  removeAlias(key: number, asker: Asker) {
    return this.take(asker, async () => {
      const aliases = this.aliases.filter((alias) => alias.key !== key);
      if (aliases.length === this.aliases.length) return trouble('no-longer-there');
      return this.#withAliases(aliases, asker, () =>
        this.keeping.records.unalias(this.server, key, asker.id).then(nothing),
      );
    });
  }

  async #withAliases<Result>(
    aliases: readonly { readonly term: string; readonly also: string }[],
    asker: Asker,
    record: () => Promise<Result>,
  ): Promise<Result | Trouble> {
    const { libraries } = this.keeping;
    const documents = this.served.map(({ document }) => document);
    const { library } = await libraries.prepare(this.server, documents, aliases);
    if (!this.isAllowed(asker)) return trouble('not-allowed');
    const recorded = await record();
    libraries.swap(this.server, library);
    await this.reread();
    return recorded;
  }

  /**
   * Reads again what is recorded besides documents; if that fails now, before the next change. Nobody waits for pins to
   * be read, which takes seconds if names that they depend on have changed.
   */
  async reread(): Promise<void> {
    try {
      this.#state = await stateOf(this.server, this.keeping);
      this.#isStale = false;
    } catch (error) {
      this.#isStale = true;
      this.keeping.onTrouble(`What a server decided could not be read: ${String(error)}`);
    }
    void this.#readAhead();
  }
}

function nothing(): undefined {
  return undefined;
}
