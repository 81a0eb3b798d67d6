/** What is in a corpus folder, and what is wrong with it? */

import { createHash } from 'node:crypto';
import { inSlices, listed } from '../slices.ts';
import { whereIs } from '../unusable-folder.ts';
import { cutting } from './chunk.ts';
import { type Document, type DocumentId, formatProblem, type Passage, type Problem } from './document.ts';
import { decode, decoding } from './encoding.ts';
import { extensionOf } from './files.ts';
import { type Folder, type FolderFile, readFolder, UnusableFolder } from './folder.ts';
import { GLOSSARY_FILE, type GlossaryEntry, type ReadGlossary, readingGlossary } from './glossary.ts';
import { distinctId, idFromPath } from './ids.ts';
import { lintDocument, lintTogether } from './lint.ts';
import { type PackedKeeper, type Unpacked, unpacked } from './packed/unpack.ts';
import { knownExtensions, labelIn, type ReadDocument, reading, readingPacked } from './read-document.ts';

export interface Corpus {
  /** The folder as given; empty if there is none. */
  readonly dir: string;
  /** In order of their paths, then those of a server; empty only for a server that has none. */
  readonly documents: readonly Document[];
  /** The passages of each document in turn, in order; empty if there are no documents. */
  readonly passages: readonly Passage[];
  /** Empty if the folder has no `glossary.yaml`. */
  readonly glossary: readonly GlossaryEntry[];
  readonly problems: readonly Problem[];
  /** Eight hex digits; see `versionOf()`. */
  readonly version: string;
}

/** Everything in a corpus that comes from its files. */
export type Told = Omit<Corpus, 'dir'>;

/** How files are read, for a keeper that restores what was read of them. */
export interface Readers {
  /** The text of bytes that are known to be text. */
  textOf(bytes: Uint8Array): string;
  /** Reads a file of the folder again. Yields where the work may pause. */
  reading(file: FolderFile): Generator<undefined, ReadDocument>;
  readingGlossary(text: string): Generator<undefined, ReadGlossary>;
  /** The ids that a document may get from its path if its file does not set one. */
  idsOf(file: string): readonly string[];
}

/** A cache that keeps a large corpus, as read, between starts. */
export interface Keeper {
  /** Keeps each packed file as it was read; default: they are read every time. */
  readonly packed?: PackedKeeper;
  /** The result of reading the same files; undefined if nothing is kept, or if there is any doubt about it. */
  find(folder: Folder, readers: Readers): Promise<Told | undefined>;
  /** @param asWritten the documents whose text is exactly that of their file */
  keep(folder: Folder, told: Told, asWritten: ReadonlySet<Document>): Promise<void>;
}

/**
 * Reads every document under a folder. A file with an error is left out and the others load. Throws an Error if the
 * folder is missing, is not a folder, or has no usable document; in the last case its message lists every problem.
 * @param keeper asked first; default: the documents are read
 */
export async function loadCorpus(dir: string, keeper?: Keeper): Promise<Corpus> {
  return corpusIn(await readFolder(dir), keeper);
}

/**
 * The corpus of a folder that has been read.
 * @throws Error as `loadCorpus()` does
 */
export async function corpusIn(folder: Folder, keeper?: Keeper): Promise<Corpus> {
  const inPacked = await unpacked(folder, keeper?.packed);
  const readers = { textOf, reading: readingIn(folder, inPacked), readingGlossary, idsOf };
  const told = (await keeper?.find(folder, readers)) ?? (await read(folder, inPacked, keeper));
  const problems = [...folder.problems, ...told.problems];
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { dir: folder.dir, ...told, problems };
}

async function read(folder: Folder, inPacked: Unpacked, keeper: Keeper | undefined): Promise<Told> {
  const { asWritten, ...told } = await inSlices(tellingOf(folder, inPacked));
  await keeper?.keep(folder, told, asWritten);
  return told;
}

/** The text of bytes that are known to be text. */
function textOf(bytes: Uint8Array): string {
  const content = decode(bytes);
  if ('message' in content) throw new Error(`Cannot read a text that was read before: it ${content.message}`);
  return content.text;
}

interface ReadFile extends ReadDocument {
  /** Whether the text of the document is exactly that of its file, in UTF-8. */
  readonly isAsWritten: boolean;
}

/** Reads files as the folder's settings ask. */
function readingIn({ strict }: Folder, inPacked: Unpacked) {
  return function* readingFile({ file, bytes, packed }: FolderFile): Generator<undefined, ReadFile> {
    if (packed !== undefined) {
      const read = yield* readingPacked(file, inPacked.get(file) ?? new Uint8Array());
      return { ...read, isAsWritten: false };
    }
    const content = yield* decoding(bytes, labelIn(file, bytes));
    yield undefined;
    if ('message' in content) {
      const problems: Problem[] = [{ file, ...content, severity: 'error' }];
      return { idLine: 0, problems, isAsWritten: false };
    }
    const { text, warning, isUtf8 } = content;
    const read = yield* reading(file, text, strict);
    const problems: Problem[] =
      warning === undefined ? [] : [{ file, line: 0, message: warning, severity: 'warning' }];
    return {
      ...read,
      problems: [...problems, ...read.problems],
      isAsWritten: isUtf8 && read.document?.text === text,
    };
  };
}

interface Telling extends Told {
  readonly asWritten: ReadonlySet<Document>;
}

function* tellingOf(folder: Folder, inPacked: Unpacked): Generator<undefined, Telling> {
  const { dir, files, problems: unread, diskFailed } = folder;
  const readingFile = readingIn(folder, inPacked);
  const problems: Problem[] = [];
  const read: Read[] = [];
  let glossary: readonly GlossaryEntry[] = [];
  const passedOver = new Map<string, number>();
  for (const one of files) {
    yield undefined;
    const { file, bytes } = one;
    const extension = extensionOf(file);
    if (file === GLOSSARY_FILE) {
      const told = yield* tellingGlossary(bytes);
      glossary = told.entries;
      problems.push(...told.problems);
    } else if (knownExtensions.includes(extension)) {
      const { document, idLine, isAsWritten, isPassedOver, problems: found } = yield* readingFile(one);
      if (isPassedOver) passedOver.set(extension, (passedOver.get(extension) ?? 0) + 1);
      else for (const problem of found) problems.push(problem);
      if (document !== undefined) read.push({ document, idLine, isAsWritten });
    } else passedOver.set(extension, (passedOver.get(extension) ?? 0) + 1);
  }
  for (const [extension, count] of passedOver) problems.push(passedOverWarning(extension, count));
  const { documents, asWritten } = yield* withIds(read, problems);
  if (documents.length === 0) {
    const sentence = noDocuments(dir, [...unread, ...problems]);
    throw diskFailed ? new Error(sentence) : new UnusableFolder(sentence);
  }
  const passages: Passage[] = [];
  for (const document of documents) {
    for (const passage of yield* cutting(document)) passages.push(passage);
    for (const problem of yield* lintDocument(document)) problems.push(problem);
  }
  for (const problem of yield* lintTogether(documents, passages)) problems.push(problem);
  const version = yield* versionOf(documents, glossary);
  return { documents, passages, glossary, problems, version, asWritten };
}

function* tellingGlossary(bytes: Uint8Array): Generator<undefined, ReadGlossary> {
  const content = yield* decoding(bytes);
  yield undefined;
  if ('message' in content)
    return { entries: [], problems: [{ file: GLOSSARY_FILE, ...content, severity: 'error' }] };
  const { entries, problems } = yield* readingGlossary(content.text, GLOSSARY_FILE);
  const { warning } = content;
  if (warning === undefined) return { entries, problems };
  const warned: Problem = { file: GLOSSARY_FILE, line: 0, message: warning, severity: 'warning' };
  return { entries, problems: [warned, ...problems] };
}

/** Folders often have pictures, styles and the like beside documents: one line for all files of a kind. */
function passedOverWarning(extension: string, count: number): Problem {
  const files = count === 1 ? '1 file' : `${count} files`;
  const kind = extension === '' ? 'without an extension' : `with the extension ${extension}`;
  const isKnown = knownExtensions.includes(extension);
  const chats = count === 1 ? 'it is not an exported chat' : 'they are not exported chats';
  const why = isKnown ? `, as ${chats}` : '';
  const message = `${files} ${kind} skipped${why}; documents are ${knownExtensions.join(', ')}`;
  return { file: '', line: 0, message, severity: 'warning' };
}

interface Read {
  readonly document: Document;
  /** Line that sets its id; 0 if the path gives it. */
  readonly idLine: number;
  readonly isAsWritten: boolean;
}

/** The documents with distinct ids. An id from a path stays when another file sets the same one. */
function* withIds(
  read: readonly Read[],
  problems: Problem[],
): Generator<undefined, { documents: Document[]; asWritten: Set<Document> }> {
  const owners = new Map<string, string>();
  const given = new Map<string, string>();
  const claim = (file: string, id: string): void => {
    owners.set(id, file);
    given.set(file, id);
  };
  const byPath = (file: string): void =>
    claim(file, idsOf(file).find((id) => !owners.has(id)) ?? distinctId(file));
  // A path that is spelled exactly like its id comes first: `setup.md` before Setup.md and setup.txt.
  const unnamed = read.flatMap(({ document, idLine }) => (idLine === 0 ? document.file : []));
  for (const file of unnamed) if (isTold(file)) byPath(file);
  for (const file of unnamed) if (!isTold(file)) byPath(file);
  yield undefined;
  for (const { document, idLine } of read) {
    if (idLine === 0) continue;
    const { id, file } = document;
    const taken = owners.get(id);
    if (taken === undefined) {
      claim(file, id);
      continue;
    }
    const message = `id "${id}" is already used by ${taken}, so it is not used here; give one of them another id`;
    problems.push({ file, line: idLine, message, severity: 'warning' });
    byPath(file);
  }
  const documents: Document[] = [];
  const asWritten = new Set<Document>();
  for (const { document, isAsWritten } of read) {
    const id = given.get(document.file) as DocumentId;
    const named = id === document.id ? document : { ...document, id };
    documents.push(named);
    if (isAsWritten) asWritten.add(named);
  }
  return { documents, asWritten };
}

function isTold(file: string): boolean {
  return `${idFromPath(file).replaceAll('--', '/')}.md` === file;
}

/** The ids that a path may give, in order of preference. */
function idsOf(file: string): readonly string[] {
  return [idFromPath(file), distinctId(file)];
}

/** In UTF-16 units: characters added to the hash of the version at a time. */
const HASHED_TOGETHER = 1 << 20;
const ENTRIES_TOGETHER = 500;

/**
 * Eight hex digits that change whenever anything that can be found or cited changes: ids, titles, texts, languages,
 * sources, doubts, and the glossary. They depend neither on the location of the folder nor on the order in which its
 * files are read. Yields where the work may pause.
 */
export function* versionOf(
  documents: readonly Document[],
  glossary: readonly GlossaryEntry[],
): Generator<undefined, string> {
  const hash = createHash('sha256');
  const inOrder = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, title, language, text, source, standpoint, doubts = [] } of inOrder) {
    const fields = Object.entries(source).sort(([a], [b]) => (a < b ? -1 : 1));
    const told = [id, title, language ?? null, standpoint ?? null, fields, text.length, ...doubts];
    hash.update(JSON.stringify(told));
    for (let at = 0; at < text.length; at += HASHED_TOGETHER) {
      // As UTF-16, so that no cut can split a character.
      hash.update(text.slice(at, at + HASHED_TOGETHER), 'utf16le');
      yield undefined;
    }
  }
  const entries = yield* listed(glossary, ({ term, forms }) => JSON.stringify([term, forms]));
  hash.update('[');
  for (let at = 0; at < entries.length; at += ENTRIES_TOGETHER) {
    hash.update(`${at > 0 ? ',' : ''}${entries.slice(at, at + ENTRIES_TOGETHER).join(',')}`);
    yield undefined;
  }
  hash.update(']');
  return hash.digest('hex').slice(0, 8);
}

function noDocuments(dir: string, problems: readonly Problem[]): string {
  const known = knownExtensions.join(', ');
  if (problems.length === 0)
    return `Cannot load corpus ${whereIs(dir)}: it has no documents; put ${known} files in it`;
  return [
    `Cannot load corpus ${whereIs(dir)}: no document in it can be used`,
    ...problems.map(formatProblem),
  ].join('\n  ');
}
