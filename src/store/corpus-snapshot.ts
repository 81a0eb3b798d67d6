/** How is a parsed corpus kept between starts: where its documents are cut, and what is wrong with them? */

import { crc32 } from 'node:zlib';
import type { Document, Paragraph, Passage, PassageId, Place, Section, Shape } from '../corpus/document.ts';
import type { Folder, FolderFile } from '../corpus/folder.ts';
import type { Keeper, Readers, Told } from '../corpus/load.ts';
import { ChunkedArray, integers } from '../index/chunked-array.ts';
import { inSlices, listed } from '../slices.ts';
import { codePointEnd } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { placeOfPart } from '../text/part-place.ts';
import { leadOfPart } from '../text/units.ts';
import { type Column, integerColumn, type Parts, wordColumn, wordsOf } from './columns.ts';
import { keyOf, wantedFor } from './key.ts';
import { partsIn, readSnapshot, writeSnapshot } from './snapshot.ts';
import { FEWEST_KEPT, snapshotFile, weightOf } from './snapshot-path.ts';
import type { KeptBytes } from './snapshot-read.ts';
import {
  checkCut,
  checkIds,
  doubt,
  isCutFrom,
  isGlossaryTold,
  isText,
  isTold,
  type Told as ToldOf,
} from './sound-corpus.ts';
import { areShapesTold, checkShapes, isPlace, SHAPE, shapeAt, shapesOf } from './shapes.ts';
import { isEntry, isLine, isOthers, isPath, isProblem } from './sound-lines.ts';

/** Name of the glossary, at the top of the corpus folder; `glossary.ts` is in another room. */
const GLOSSARY_FILE = 'glossary.yaml';

/** UTF-16 units encoded between two points where the work may pause. */
const ENCODED_TOGETHER = 1 << 19;

/** Passages made between two points where the work may pause. */
const MADE_TOGETHER = 1_000;

/**
 * Keeps corpora of many passages beside their folders. Never throws: without a snapshot the documents are read.
 * @param fewest weight from which on a corpus is kept, see `weightOf()`
 * @param kept the snapshot, if it is already being read; default: it is read when asked for
 */
export const keptCorpus = (fewest: number = FEWEST_KEPT, kept?: KeptBytes['corpus']): Keeper => ({
  async find(folder, readers) {
    const bytes = await (kept ?? readSnapshot(snapshotFile(folder.dir, 'corpus'), wantedFor(folder)));
    if (bytes === undefined) return undefined;
    try {
      return await inSlices(toldIn(partsIn(bytes), folder, readers));
    } catch {
      // The file is whole and for these documents, but cannot be understood: the documents are read.
      return undefined;
    }
  },
  async keep(folder, told, asWritten) {
    if (weightOf(told) < fewest) return;
    const sections = await inSlices(sectionsOfCorpus(told, asWritten));
    if (sections === undefined) return;
    // If this folder cannot be written to, writing the index to it reports that.
    await writeSnapshot(snapshotFile(folder.dir, 'corpus'), keyOf(folder.digest), sections).catch(() => {});
  },
});

/** What one line holds for a document; the rest is numbers. */
export interface Line extends Omit<Document, 'text' | 'sections' | 'paragraphs'> {
  /** Bytes of its text; absent if that is exactly the text of its file. */
  readonly own?: number;
  /** Length of its text in UTF-16 units. */
  readonly length: number;
  /** How many of each it has. */
  readonly counts: readonly [sections: number, paragraphs: number, passages: number];
  /** Checksum of the shapes of its paragraphs. */
  readonly shapes: number;
  /** Checksum of the rest of this line: no other check can tell its author from its publisher. */
  readonly says: number;
}

/** Undefined if a text cannot be encoded without loss. */
function* sectionsOfCorpus(
  { documents, passages, problems, glossary, version }: Told,
  asWritten: ReadonlySet<Document>,
): Generator<undefined, readonly Column[] | undefined> {
  const paths: (readonly string[])[] = [[]];
  // Keyed by the list itself and not its words, to tell apart two sections with the same name.
  const numbers = new Map<readonly string[], number>();
  const numberOf = (path: readonly string[]): number => {
    if (path.length === 0) return 0;
    const known = numbers.get(path);
    if (known !== undefined) return known;
    numbers.set(path, paths.length);
    return paths.push(path) - 1;
  };
  const lines: string[] = [];
  const texts: Uint8Array[] = [];
  const cut = {
    sections: new ChunkedArray(integers),
    paragraphs: new ChunkedArray(integers),
    passages: new ChunkedArray(integers),
  };
  const places = { list: [] as Place[], numbers: new Map<string, number>() };
  const allShapes: Uint32Array[] = [];
  let at = 0;
  for (const document of documents) {
    const { text, sections, paragraphs, ...told } = document;
    for (const { path, span } of sections) cut.sections.add(numberOf(path), span.start, span.end);
    for (const { section, span, number } of paragraphs)
      cut.paragraphs.add(numberOf(section), number, span.start, span.end);
    const first = at;
    for (let own = passages[at]; own?.document.id === told.id; own = passages[++at]) {
      const { section, span, paragraph, part } = own;
      cut.passages.add(numberOf(section), paragraph, part, span.start, span.end);
    }
    const counts = [sections.length, paragraphs.length, at - first] as const;
    const shapes = shapesOf(paragraphs, places);
    allShapes.push(shapes);
    const own = asWritten.has(document) ? [] : yield* encoded(text);
    if (own === undefined) return undefined;
    texts.push(...own);
    const length = own.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const line: Line = {
      ...told,
      ...(length > 0 && { own: length }),
      length: text.length,
      counts,
      shapes: crc32(bytesOf(shapes)),
      says: crc32(JSON.stringify(told)),
    };
    lines.push(JSON.stringify(line));
    yield undefined;
  }
  function* json(name: string, list: readonly unknown[]): Generator<undefined, Column> {
    return wordColumn(name, yield* listed(list, (one) => JSON.stringify(one)));
  }
  return [
    wordColumn('documents', lines),
    yield* json('paths', paths),
    yield* json('places', places.list),
    yield* json('problems', problems),
    yield* json('glossary', glossary),
    yield* json('others', [version]),
    { name: 'texts', kind: 'bytes', bytes: yield* joined(texts) },
    wordColumn('ids', yield* listed(passages, ({ id }) => id)),
    integerColumn('sections', yield* cut.sections.join()),
    integerColumn('paragraphs', yield* cut.paragraphs.join()),
    integerColumn('passages', yield* cut.passages.join()),
    { name: 'shapes', kind: 'integers', bytes: yield* joined(allShapes.map(bytesOf)) },
  ];
}

/** A text in UTF-8, piece by piece; undefined if it cannot be encoded without loss. */
function* encoded(text: string): Generator<undefined, readonly Uint8Array[] | undefined> {
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < text.length; ) {
    const to = codePointEnd(text, Math.min(from + ENCODED_TOGETHER, text.length));
    const piece = text.slice(from, to);
    if (!piece.isWellFormed()) return undefined;
    pieces.push(Buffer.from(piece));
    yield undefined;
    from = to;
  }
  return pieces;
}

/** The pieces joined together; yields where the work may pause. */
function* joined(pieces: readonly Uint8Array[]): Generator<undefined, Uint8Array> {
  const all = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
    yield undefined;
  }
  return all;
}

/** What `sectionsOfCorpus()` wrote for the same files. @throws Error if it is anything else */
function* toldIn(
  parts: Parts,
  { files }: Pick<Folder, 'files'>,
  readers: Readers,
): Generator<undefined, Told> {
  const sources = new Map(files.map((one) => [one.file, one]));
  const paths = yield* valuesOf(parts.bytes('paths'), isPath);
  const [version] = yield* valuesOf(parts.bytes('others'), isOthers);
  const glossary = yield* valuesOf(parts.bytes('glossary'), isEntry);
  const glossaryFile = sources.get(GLOSSARY_FILE)?.bytes ?? new Uint8Array();
  if (!isGlossaryTold(glossary, glossaryFile)) {
    const read = yield* readers.readingGlossary(readers.textOf(glossaryFile));
    if (JSON.stringify(read.entries) !== JSON.stringify(glossary)) doubt('the glossary says something else');
  }
  const problems = yield* valuesOf(parts.bytes('problems'), isProblem);
  const cut = {
    sections: parts.integers('sections'),
    paragraphs: parts.integers('paragraphs'),
    passages: parts.integers('passages'),
    shapes: parts.integers('shapes'),
  };
  const places = yield* valuesOf(parts.bytes('places'), isPlace);
  const texts = Buffer.from(parts.bytes('texts'));
  const idAt = linesOf(parts.bytes('ids'));
  const documents: Document[] = [];
  const passages: Passage[] = [];
  const known = new Set<string>();
  const from = { sections: 0, paragraphs: 0, passages: 0, texts: 0 };
  for (const line of yield* valuesOf(parts.bytes('documents'), isLine)) {
    const { own, length, counts, shapes: checksum, says, ...told } = line;
    const ofFolder = sources.get(told.file) ?? doubt(`there is no file ${told.file}`);
    const file = ofFolder.bytes;
    const source = own === undefined ? file : texts.subarray(from.texts, from.texts + own);
    from.texts += own ?? 0;
    const lists = {
      sections: cut.sections.subarray(from.sections, from.sections + 3 * counts[0]),
      paragraphs: cut.paragraphs.subarray(from.paragraphs, from.paragraphs + 4 * counts[1]),
      passages: cut.passages.subarray(from.passages, from.passages + 5 * counts[2]),
    };
    const shapes = cut.shapes.subarray(from.paragraphs, from.paragraphs + SHAPE * counts[1]);
    from.sections += 3 * counts[0];
    from.paragraphs += 4 * counts[1];
    from.passages += 5 * counts[2];
    if (known.has(told.id) || !isText(source, length)) doubt('a text is none');
    known.add(told.id);
    yield undefined;
    checkCut(lists, length, paths);
    if (crc32(bytesOf(shapes)) !== checksum) doubt('the shapes are others');
    if (crc32(JSON.stringify(told)) !== says) doubt(`${told.file} says something else`);
    checkShapes(shapes, lists.paragraphs, places.length);
    const document = documentOf(told, () => readers.textOf(source), { ...lists, shapes }, paths, places);
    const above = document.sections.map(({ path }) => path);
    // A text built from a file is not in it letter for letter.
    const isSure =
      told.isBuilt !== true &&
      isTold(told, above, file, source, readers.idsOf(told.file)) &&
      areShapesTold(told, shapes, places, file) &&
      (own === undefined || isCutFrom(source, file));
    yield undefined;
    if (!isSure) yield* checkAgain(document, ofFolder, readers);
    documents.push(document);
    const ids: PassageId[] = [];
    let [shapeOf, shape] = [0, {} as Shape];
    for (let at = 0; at < lists.passages.length; at += 5) {
      const id = idAt();
      ids.push(id);
      const [span, part] = [spanAt(lists.passages, at + 3), lists.passages[at + 2] ?? 0];
      if (part <= 1) {
        shape = shapeAt(shapes, shapeOf, places);
        shapeOf += SHAPE;
      }
      const { lead, place, ...others } = shape;
      const own = leadOfPart(span, lead);
      passages.push({
        id,
        document,
        span,
        section: pathOf(paths, lists.passages[at] ?? -1),
        paragraph: lists.passages[at + 1] ?? 0,
        part,
        position: at / 5,
        ...others,
        ...(place && { place: placeOfPart(span, place) }),
        ...(own && { lead: own }),
      });
      if (passages.length % MADE_TOGETHER === 0) yield undefined;
    }
    checkIds(told.id, ids);
    yield undefined;
  }
  if (cut.shapes.length !== from.paragraphs) doubt('there are shapes without a paragraph');
  const isAll = (['sections', 'paragraphs', 'passages'] as const).every(
    (name) => from[name] === cut[name].length,
  );
  if (!isAll || from.texts !== texts.length || version === undefined || passages.length === 0)
    doubt('it holds more or less than its documents');
  return { documents, passages, problems, glossary, version: version as string };
}

/** Reads a document again if what is kept of it is not found in its file. @throws Error if the two differ */
function* checkAgain(
  document: Document,
  file: FolderFile,
  { reading, idsOf }: Readers,
): Generator<undefined, void> {
  const { document: read } = yield* reading(file);
  if (read === undefined) return doubt(`${document.file} is no document`);
  yield undefined;
  // If two documents declare the same id, the second gets the one from its path.
  if (![read.id, ...idsOf(document.file)].includes(document.id)) doubt(`${document.file} has another id`);
  const plain = ({
    title,
    language,
    standpoint,
    questions,
    doubts = [],
    source,
    read,
    left,
    ...lists
  }: Document) =>
    JSON.stringify([
      [title, language, standpoint, questions, Object.entries(source).sort(), read, left],
      doubts.map(({ section, note }) => [section, note]),
      lists.sections.map(({ path, span }) => [path, span.start, span.end]),
      (lists.links ?? []).map(({ span, url }) => [span.start, span.end, url]),
      lists.paragraphs.map(({ kind, lead, place }) => [
        kind,
        lead?.start,
        lead?.end,
        place?.kind,
        place?.label,
        place?.by,
      ]),
    ]);
  if (plain(read) !== plain(document) || read.text !== document.text)
    doubt(`${document.file} says something else`);
}

/**
 * The text is kept as bytes, decoded when asked for, and then held until memory is needed. Paragraphs are also made
 * when asked for, which is rare once a document has been cut into passages.
 */
function documentOf(
  told: ToldOf,
  read: () => string,
  numbers: { readonly sections: Uint32Array; readonly paragraphs: Uint32Array; readonly shapes: Uint32Array },
  paths: readonly (readonly string[])[],
  places: readonly Place[],
): Document {
  const { sections: sectionNumbers, paragraphs: paragraphNumbers, shapes } = numbers;
  const sections: Section[] = [];
  for (let at = 0; at < sectionNumbers.length; at += 3)
    sections.push({
      path: pathOf(paths, sectionNumbers[at] ?? -1),
      span: spanAt(sectionNumbers, at + 1),
    });
  let decoded: WeakRef<{ readonly text: string }> | undefined;
  let made: readonly Paragraph[] | undefined;
  const make = (): readonly Paragraph[] =>
    Array.from({ length: paragraphNumbers.length / 4 }, (_, at) => ({
      section: pathOf(paths, paragraphNumbers[4 * at] ?? -1),
      number: paragraphNumbers[4 * at + 1] ?? 0,
      span: spanAt(paragraphNumbers, 4 * at + 2),
      ...shapeAt(shapes, SHAPE * at, places),
    }));
  return {
    ...told,
    get text() {
      let kept = decoded?.deref();
      if (kept === undefined) {
        kept = { text: read() };
        decoded = new WeakRef(kept);
      }
      return kept.text;
    },
    sections,
    get paragraphs() {
      made ??= make();
      return made;
    },
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function pathOf(paths: readonly (readonly string[])[], number: number): readonly string[] {
  const path = paths[number];
  return path ?? doubt(`it has no path ${number}`);
}

function spanAt(numbers: Uint32Array, at: number): Span {
  return { start: numbers[at] ?? 0, end: numbers[at + 1] ?? 0 };
}

/** One JSON value per line. @throws Error if a line is not such a value */
function* valuesOf<Value>(
  bytes: Uint8Array,
  is: (value: unknown) => value is Value,
): Generator<undefined, Value[]> {
  const values: Value[] = [];
  for (const line of yield* wordsOf(bytes)) {
    const value: unknown = JSON.parse(line);
    if (!is(value)) return doubt('a line says something else');
    values.push(value);
    if (values.length % MADE_TOGETHER === 0) yield undefined;
  }
  return values;
}

/** Line by line. Each is a string of its own, because a slice of a long string keeps the whole string in memory. */
function linesOf(bytes: Uint8Array): () => PassageId {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let start = 0;
  return () => {
    const found = all.indexOf(10, start);
    const end = found < 0 ? all.length : found;
    const line = all.toString('latin1', start, end);
    start = end + 1;
    return line as PassageId;
  };
}
