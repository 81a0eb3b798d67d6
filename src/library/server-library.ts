/** What is the library of a server: the folder's documents, if they are meant for it, and its own? */

import { type OtherName, withAliases } from '../corpus/aliases.ts';
import { cutting } from '../corpus/chunk.ts';
import type { Document, DocumentId, Passage, Problem } from '../corpus/document.ts';
import { distinctId } from '../corpus/ids.ts';
import { lintDocument, lintTogether } from '../corpus/lint.ts';
import { type Corpus, versionOf } from '../corpus/load.ts';
import { ArrayCandidates } from '../index/array-candidates.ts';
import { FILLED_AT_ONCE, firstCandidates } from '../index/choose-candidates.ts';
import { languageOfName } from '../index/name-language.ts';
import { PassageIndex } from '../index/passage-index.ts';
import { rebuildIndex } from '../index/rebuild-index.ts';
import type { TableSource } from '../meaning/shipped-table.ts';
import { inSlices, toEnd } from '../slices.ts';
import { Library } from './library.ts';

export interface ServerContents {
  /** The folder's library, if it is meant for the server. */
  readonly base: Library | undefined;
  /** The server's own documents, in order. */
  readonly documents: readonly Document[];
  readonly aliases: readonly OtherName[];
  /** Of words that mean nearly the same. Default: none. */
  readonly table?: TableSource;
  /** The server's library before, from which everything is taken over that stays. */
  readonly previous?: Library | undefined;
}

/**
 * The library of a server, made in slices with turns of the event loop between them. A server with nothing of its own
 * shares the folder's library; if that is not meant for it, the library is empty. Never throws because of a document or
 * an alias.
 */
export async function serverLibrary(contents: ServerContents): Promise<Library> {
  const { base, documents, aliases, previous } = contents;
  if (documents.length === 0 && aliases.length === 0) return base ?? emptyLibrary();
  const own = named(documents, base?.corpus.documents ?? []);
  const served = [...own.keys()];
  const cut = await inSlices(cuttingAll(served, previous));
  const passages = [...(base?.corpus.passages ?? []), ...cut];
  const index = await indexOf(passages, [base?.index, previous?.index]);
  const { entries, problems } = withAliases(base?.corpus.glossary ?? [], aliases, (name) =>
    languageOfName(name, index.languages),
  );
  const corpus: Corpus = {
    dir: base?.corpus.dir ?? '',
    documents: [...(base?.corpus.documents ?? []), ...served],
    // The index's own list: an index that is reused has the same passages.
    passages: index.passages,
    glossary: entries,
    problems: [
      ...(base?.corpus.problems ?? []),
      ...problems,
      ...(await inSlices(lintAll(served, index.passages.slice(index.passages.length - cut.length)))),
    ],
    version: await inSlices(versionOf([...(base?.corpus.documents ?? []), ...served], entries)),
  };
  const given = new Map([...own].map(([document, { id }]) => [document.id, id]));
  return new Library(corpus, index, given, contents.table);
}

let empty: Library | undefined;

/** The library without documents; the same one for all servers, as there is nothing in it that could be theirs. */
export function emptyLibrary(): Library {
  if (empty === undefined) {
    const version = toEnd(versionOf([], []));
    empty = new Library({ dir: '', documents: [], passages: [], glossary: [], problems: [], version });
  }
  return empty;
}

/** Documents under ids that they got because the folder has their own: the same object each time. */
const renamed = new WeakMap<Document, Map<string, Document>>();

/** The documents with distinct ids, each with the document as given. Those of the folder keep theirs. */
function named(
  documents: readonly Document[],
  ofFolder: readonly Document[],
): ReadonlyMap<Document, Document> {
  const taken = new Set<string>(ofFolder.map(({ id }) => id));
  const own = new Map<Document, Document>();
  for (const given of documents) {
    let id = given.id;
    // An extension is no part of an id from a path, but of its hash.
    for (let n = 1; taken.has(id); n++) id = distinctId(`${given.id}.${n}`) as DocumentId;
    taken.add(id);
    own.set(id === given.id ? given : withId(given, id), given);
  }
  return own;
}

function withId(document: Document, id: DocumentId): Document {
  const known = renamed.get(document) ?? new Map<string, Document>();
  renamed.set(document, known);
  const found = known.get(id) ?? { ...document, id };
  known.set(id, found);
  return found;
}

/** The passages of documents; those of documents that were there before are the same objects. */
function* cuttingAll(
  documents: readonly Document[],
  previous: Library | undefined,
): Generator<undefined, Passage[]> {
  const cut: Passage[] = [];
  for (const document of documents) {
    const before = previous?.passagesOf(document) ?? [];
    for (const passage of before.length > 0 ? before : yield* cutting(document)) cut.push(passage);
    yield undefined;
  }
  return cut;
}

function* lintAll(
  documents: readonly Document[],
  passages: readonly Passage[],
): Generator<undefined, Problem[]> {
  const problems: Problem[] = [];
  for (const document of documents) problems.push(...(yield* lintDocument(document)));
  problems.push(...(yield* lintTogether(documents, passages)));
  return problems;
}

/** The index of passages: one of those before if it is of the same ones. */
async function indexOf(
  passages: readonly Passage[],
  before: readonly (PassageIndex | undefined)[],
): Promise<PassageIndex> {
  const known = before.filter((index) => index !== undefined);
  const same = known.find((index) => areSame(index.passages, passages));
  if (same !== undefined) return same;
  const data = await inSlices(rebuildIndex(passages, known));
  // MiniSearch's maps would take several times the memory of everything else, for each server again.
  const isLarge = passages.length > FILLED_AT_ONCE;
  const candidates = isLarge ? new ArrayCandidates(data) : await inSlices(firstCandidates(data));
  return new PassageIndex(passages, data, candidates);
}

function areSame(one: readonly Passage[], other: readonly Passage[]): boolean {
  return one.length === other.length && one.every((passage, at) => passage === other[at]);
}
