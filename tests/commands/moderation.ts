/** How do tests get moderation that keeps everything in memory? */

import { passages as passagesOf } from '../../src/corpus/chunk.ts';
import { citation } from '../../src/corpus/citation.ts';
import { type DocumentId, type PassageId, type Problem, quote } from '../../src/corpus/document.ts';
import { versionOf } from '../../src/corpus/load.ts';
import type { Asker, Footnote } from '../../src/command.ts';
import type { GivenFile } from '../../src/given.ts';
import { Library } from '../../src/library/library.ts';
import type {
  Done,
  Download,
  Limits,
  Moderation,
  ShownPreview,
  Trouble,
} from '../../src/moderation/moderation.ts';
import { isModerator } from '../../src/moderation/permission.ts';
import { NO_SETTINGS, type ServerSettings } from '../../src/moderation/settings.ts';
import { toEnd } from '../../src/slices.ts';
import type {
  Alias,
  Change,
  ChangeKind,
  Fields,
  GonePassage,
  Pin,
  Preview,
  Version,
} from '../../src/store/records/record.ts';
import type { Page } from '../../src/store/records/audit.ts';
import type { Used } from '../../src/store/records/servers.ts';
import { withFields } from '../../src/corpus/upload/fields.ts';
import type { Reply } from '../../src/reply.ts';
import { documentOf } from '../corpus/sample.ts';
import { type Files, corpusOf } from '../support/sample-corpus.ts';
import { footnoteOf, keeper, runnable } from './footnote.ts';
import { fill, press } from './pressing.ts';

export const WEEK = 7 * 24 * 3_600_000;
const LIMITS: Limits = { documents: 5, passages: 100, megabytes: 10 };

interface Kept extends Version {
  readonly source: string;
}

/** A file as Discord hands it over; its text is told to `FakeModeration.uploads`. */
export function fileNamed(name: string): GivenFile {
  return { id: '400000000000000001', name, size: 100, url: `https://cdn.discordapp.com/${name}` };
}

export class FakeModeration implements Moderation {
  readonly server = '200000000000000001';
  settings: ServerSettings;
  pins: readonly Pin[] = [];
  aliases: readonly Alias[] = [];
  readonly limits = LIMITS;
  /** Texts of the files that may be uploaded, by name. */
  readonly uploads = new Map<string, string>();
  readonly problems: Problem[] = [];
  /** What is said if something is tried, by name of the method. */
  readonly troubles = new Map<string, Trouble>();
  /** Every method that was called, but for what everyone in the server may know. */
  readonly calls: { readonly method: string; readonly asker?: Asker }[] = [];
  /** Held up until it settles. */
  waiting: Promise<unknown> = Promise.resolve();
  /** Sizes of archives and originals, in bytes. */
  downloadSize = 100;
  readonly changed: Change[] = [];
  readonly #base: Files;
  readonly #gone = new Map<string, GonePassage>();
  readonly #undoing = new Map<number, readonly Kept[]>();
  #kept: readonly Kept[] = [];
  #previews: (Preview & { readonly source: string })[] = [];
  #library: Library;
  #key = 0;

  constructor(base: Files, moderators: readonly string[] = []) {
    this.#base = base;
    this.settings = { ...NO_SETTINGS, moderators };
    this.#library = new Library(corpusOf(base));
  }

  get library(): Library {
    return this.#library;
  }

  /** A `Footnote` of this server. */
  footnote(over: Partial<Footnote> = {}): Footnote {
    return Object.defineProperty({ ...footnoteOf(this.#library, { moderation: this, ...over }) }, 'library', {
      get: () => this.#library,
      enumerable: true,
    });
  }

  #call(method: string, asker?: Asker): Trouble | undefined {
    this.calls.push({ method, ...(asker === undefined ? {} : { asker }) });
    if (asker !== undefined && !isModerator(asker, this.settings.moderators))
      return { kind: 'trouble', why: 'not-allowed' };
    return this.troubles.get(method);
  }

  async used(): Promise<Used> {
    this.#call('used');
    const own = await this.#newest();
    return {
      documents: own.length,
      passages: own.reduce((sum, { passages }) => sum + passages, 0),
      bytes: own.reduce((sum, { size }) => sum + size, 0),
    };
  }

  async read(file: GivenFile, asker: Asker, replaces?: DocumentId): Promise<ShownPreview | Trouble> {
    const trouble = this.#call('read', asker);
    if (trouble !== undefined) return trouble;
    await this.waiting;
    const source = this.uploads.get(file.name);
    if (source === undefined)
      return { kind: 'trouble', why: 'unreadable', sentence: 'it has no text; write some' };
    this.#key++;
    const preview = {
      key: this.#key,
      server: this.server,
      name: file.name,
      original: 'a'.repeat(64),
      text: 'b'.repeat(64),
      size: file.size,
      passages: passagesOf(documentOf(source, file.name)).length,
      fields: {},
      by: asker.id,
      at: Date.now(),
      source,
      ...(replaces === undefined ? {} : { replaces }),
    };
    this.#previews.push(preview);
    return this.preview(this.#key);
  }

  async previews(): Promise<readonly Preview[]> {
    this.#call('previews');
    return this.#previews;
  }

  async preview(key: number): Promise<ShownPreview | Trouble> {
    this.#call('preview');
    const found = this.#previews.find((preview) => preview.key === key);
    if (found === undefined) return { kind: 'trouble', why: 'no-longer-there' };
    const read = withFields(documentOf(found.source, found.name), found.fields);
    const alike = this.#library.corpus.documents
      .filter(({ text }) => text.slice(-20) === read.text.slice(-20))
      .map(({ id, title }) => ({ id, title, share: 0.967 }));
    return {
      kind: 'preview',
      ...found,
      read,
      quotable: passagesOf(read),
      problems: this.problems,
      alike,
    };
  }

  async editPreview(key: number, fields: Fields, asker: Asker): Promise<ShownPreview | Trouble> {
    const trouble = this.#call('editPreview', asker);
    return trouble ?? this.#changePreview(key, (preview) => ({ ...preview, fields }));
  }

  async replacing(
    key: number,
    document: DocumentId | undefined,
    asker: Asker,
  ): Promise<ShownPreview | Trouble> {
    const trouble = this.#call('replacing', asker);
    return (
      trouble ??
      this.#changePreview(key, ({ replaces: _, ...preview }) => ({
        ...preview,
        ...(document === undefined ? {} : { replaces: document }),
      }))
    );
  }

  async #changePreview(
    key: number,
    change: (preview: Preview & { readonly source: string }) => Preview & { readonly source: string },
  ): Promise<ShownPreview | Trouble> {
    this.#previews = this.#previews.map((one) => (one.key === key ? change(one) : one));
    return this.preview(key);
  }

  async accept(key: number, asker: Asker): Promise<Done | Trouble> {
    const trouble = this.#call('accept', asker);
    if (trouble !== undefined) return trouble;
    await this.waiting;
    const shown = await this.preview(key);
    const preview = this.#previews.find((one) => one.key === key);
    if (shown.kind === 'trouble') return shown;
    if (preview === undefined) return { kind: 'trouble', why: 'no-longer-there' };
    const { rights } = shown.read.source;
    const isAsked = shown.read.standpoint !== undefined || preview.fields.standpoint !== undefined;
    if (rights === undefined || !isAsked) return { kind: 'trouble', why: 'rights-missing' };
    this.#previews = this.#previews.filter((one) => one !== preview);
    const { replaces, ...kept } = preview;
    const document = replaces ?? shown.read.id;
    const number = this.#kept.filter((one) => one.document === document).length + 1;
    const before = this.#kept;
    this.#key++;
    const first = before.find((one) => one.document === document)?.first ?? this.#key;
    return this.#swap(
      [...before, { ...kept, key: this.#key, document, number, first, by: asker.id, at: Date.now() }],
      replaces === undefined ? 'add' : 'replace',
      document,
      asker,
    );
  }

  async discard(key: number, asker: Asker): Promise<Trouble | undefined> {
    const trouble = this.#call('discard', asker);
    if (trouble === undefined) this.#previews = this.#previews.filter((one) => one.key !== key);
    return trouble;
  }

  async documents(): Promise<readonly Version[]> {
    this.#call('documents');
    return this.#newest();
  }

  async #newest(): Promise<readonly Version[]> {
    const newest = new Map(this.#kept.map((version) => [version.document, version]));
    return [...newest.values()].sort((a, b) => (a.document < b.document ? -1 : 1));
  }

  async versions(document: DocumentId): Promise<readonly Version[]> {
    this.#call('versions');
    return this.#kept.filter((version) => version.document === document).reverse();
  }

  async edit(document: DocumentId, fields: Fields, asker: Asker): Promise<Done | Trouble> {
    const trouble = this.#call('edit', asker);
    if (trouble !== undefined) return trouble;
    const last = this.#kept.findLast((version) => version.document === document);
    if (last === undefined) return { kind: 'trouble', why: 'no-longer-there' };
    const next = this.#kept.map((one) => (one === last ? { ...last, fields } : one));
    return this.#swap(next, 'fields', document, asker);
  }

  async remove(document: DocumentId, asker: Asker): Promise<Done | Trouble> {
    const trouble = this.#call('remove', asker);
    if (trouble !== undefined) return trouble;
    await this.waiting;
    if (!this.#kept.some((version) => version.document === document))
      return { kind: 'trouble', why: 'no-longer-there' };
    return this.#swap(
      this.#kept.filter((version) => version.document !== document),
      'remove',
      document,
      asker,
    );
  }

  async undo(change: number, asker: Asker): Promise<Done | Trouble> {
    const trouble = this.#call('undo', asker);
    if (trouble !== undefined) return trouble;
    const before = this.#undoing.get(change);
    const undone = this.changed.find(({ key }) => key === change);
    if (before === undefined || undone === undefined) return { kind: 'trouble', why: 'too-late' };
    this.#undoing.delete(change);
    return this.#swap(before, 'undo', undone.subject as DocumentId, asker);
  }

  async review(document: DocumentId, date: string | undefined, asker: Asker): Promise<Trouble | undefined> {
    const trouble = this.#call('review', asker);
    if (trouble !== undefined) return trouble;
    this.#kept = this.#kept.map(({ reviewBy, ...one }) =>
      one.document !== document
        ? { ...one, ...(reviewBy === undefined ? {} : { reviewBy }) }
        : { ...one, ...(date === undefined ? {} : { reviewBy: date }) },
    );
    this.audit('review', document, asker.id);
    return undefined;
  }

  overdueSince(document: DocumentId): string | undefined {
    const { reviewBy } = this.#kept.findLast((version) => version.document === document) ?? {};
    return reviewBy !== undefined && reviewBy < new Date().toISOString() ? reviewBy : undefined;
  }

  async original(document: DocumentId): Promise<Download | Trouble> {
    const trouble = this.#call('original');
    const last = this.#kept.findLast((version) => version.document === document);
    if (trouble !== undefined || last === undefined)
      return trouble ?? { kind: 'trouble', why: 'no-longer-there' };
    return { kind: 'download', name: last.name, bytes: Buffer.alloc(this.downloadSize, 'x') };
  }

  async export(): Promise<Download | Trouble> {
    return (
      this.#call('export') ?? {
        kind: 'download',
        name: 'documents.zip',
        bytes: Buffer.alloc(this.downloadSize, 'x'),
      }
    );
  }

  async changes({ limit, before = Number.POSITIVE_INFINITY, document }: Page): Promise<readonly Change[]> {
    this.#call('changes');
    return this.changed
      .filter(({ key, subject }) => key < before && (document === undefined || subject === document))
      .reverse()
      .slice(0, limit);
  }

  async gone(passage: PassageId): Promise<GonePassage | undefined> {
    return this.#gone.get(passage);
  }

  async set(_name: unknown, _value: unknown, asker: Asker): Promise<Trouble | undefined> {
    return this.#call('set', asker);
  }

  async pin(
    question: string,
    passage: PassageId,
    verdict: Pin['verdict'],
    asker: Asker,
  ): Promise<Pin | Trouble> {
    return this.#call('pin', asker) ?? { key: 1, question, passage, verdict, at: Date.now() };
  }

  async unpin(_key: number, asker: Asker): Promise<Trouble | undefined> {
    return this.#call('unpin', asker);
  }

  async addAlias(term: string, also: string, asker: Asker): Promise<Alias | Trouble> {
    return this.#call('addAlias', asker) ?? { key: 1, term, also, at: Date.now() };
  }

  async removeAlias(_key: number, asker: Asker): Promise<Trouble | undefined> {
    return this.#call('removeAlias', asker);
  }

  /** Writes a line of the audit. */
  audit(kind: ChangeKind, subject: string, by?: string, more: Partial<Change> = {}): number {
    this.#key++;
    this.changed.push({
      key: this.#key,
      kind,
      subject,
      at: Date.now(),
      ...(by === undefined ? {} : { by }),
      ...more,
    });
    return this.#key;
  }

  #swap(next: readonly Kept[], kind: ChangeKind, document: DocumentId, { id }: Asker): Done {
    const before = this.#library.corpus;
    const undone = this.#kept;
    this.#kept = next;
    const newest = new Map(next.map((version) => [version.document, version]));
    const own = [...newest.values()].map((version) => {
      const read = withFields(documentOf(version.source, version.name), version.fields);
      return { ...read, id: version.document };
    });
    const base = corpusOf(this.#base);
    const documents = [...base.documents, ...own];
    const corpus = {
      ...base,
      documents,
      passages: documents.flatMap(passagesOf),
      version: toEnd(versionOf(documents, base.glossary)),
    };
    this.#library = new Library(corpus, undefined, new Map(own.map(({ id }) => [id, id])));
    const now = new Set(corpus.passages.map((passage) => passage.id));
    const was = new Set(before.passages.map((passage) => passage.id));
    const removed = before.passages.filter((passage) => !now.has(passage.id));
    for (const passage of removed)
      this.#gone.set(passage.id, {
        id: passage.id,
        document: passage.document.id,
        text: quote(passage.document, passage.span),
        citation: citation(passage),
        at: Date.now(),
        isChanged: newest.has(passage.document.id),
      });
    const title = [...corpus.documents, ...before.documents].find((one) => one.id === document)?.title ?? '';
    const change = this.audit(kind, document, id, { detail: title, undoUntil: Date.now() + WEEK });
    this.#undoing.set(change, undone);
    const added = corpus.passages.filter((passage) => !was.has(passage.id)).length;
    return { kind: 'done', document, title, added, changed: 0, removed: removed.length, change };
  }
}

export const RULES =
  '# House rules\n\n## Noise\n\nNo noise after ten.\n\n## Guests\n\nGuests leave at eleven.\n';
/** What a moderator fills in about rights. */
export const RIGHTS = { rights: 'own', details: '', standpoint: 'the moderators' };

export interface TestServer {
  readonly moderation: FakeModeration;
  readonly footnote: Footnote;
}

/** A server with one document of the operator's, whose members may upload rules.md. @param moderators ids of roles */
export function server(moderators: readonly string[] = []): TestServer {
  const base = { 'law.md': '---\nid: law\ntitle: Law\n---\n\nThe law of the land is long.\n' };
  const moderation = new FakeModeration(base, moderators);
  moderation.uploads.set('rules.md', RULES);
  return { moderation, footnote: moderation.footnote() };
}

/** Runs `/corpus add` with a file. */
export async function add({ footnote }: TestServer, name = 'rules.md', asker = keeper): Promise<Reply> {
  return runnable('corpus add').run({ file: fileNamed(name) } as never, footnote, asker);
}

/** Accepts a file, with the rights that are asked for. */
export async function accept(of: TestServer, name = 'rules.md', asker = keeper): Promise<Reply> {
  const asked = await press(await add(of, name, asker), 'Accept', of.footnote, asker);
  return asked.form === undefined ? asked : fill(asked, RIGHTS, of.footnote, asker);
}
