/** How is what was read of a corpus kept between starts: where its documents are cut, and what is wrong with them? */

import type { Document, Paragraph, Passage, PassageId, Section, Span } from '../corpus/document.ts';
import type { Folder } from '../corpus/folder.ts';
import type { Keeper, Told } from '../corpus/load.ts';
import { Growing, integers } from '../search/growing.ts';
import { inSlices, listed } from '../slices.ts';
import { FEWEST_KEPT, snapshotFile } from './beside.ts';
import type { KeptBytes } from './kept-bytes.ts';
import { keyOf, wantedFor } from './key.ts';
import { integerSection, type Parts, type Section as Kept, wordSection, wordsOf } from './sections.ts';
import { partsIn, readSnapshot, writeSnapshot } from './snapshot.ts';

/** UTF-16 units written between two places where the work may pause. */
const ENCODED_TOGETHER = 1 << 19;

/** Passages made between two places where the work may pause. */
const MADE_TOGETHER = 1_000;

/**
 * Keeps corpora of many passages beside their folders. Never throws: without a snapshot the documents are read.
 * @param fewest passages from which on a corpus is kept
 * @param kept what is being read of what is kept; default: it is read when it is asked for
 */
export const keptCorpus = (fewest: number = FEWEST_KEPT, kept?: KeptBytes['corpus']): Keeper => ({
  async find(folder, textOf) {
    const bytes = await (kept ?? readSnapshot(snapshotFile(folder.dir, 'corpus'), wantedFor(folder)));
    if (bytes === undefined) return undefined;
    try {
      return await inSlices(toldIn(partsIn(bytes), folder, textOf));
    } catch {
      // Whole and for these files, and still not to be understood: they are read.
      return undefined;
    }
  },
  async keep(folder, told, asWritten) {
    if (told.passages.length < fewest) return;
    const sections = await inSlices(sectionsOfCorpus(told, asWritten));
    if (sections === undefined) return;
    // Whoever cannot write hears of it when the index is written to the same folder.
    await writeSnapshot(snapshotFile(folder.dir, 'corpus'), keyOf(folder.digest), sections).catch(() => {});
  },
});

/** The text of bytes that were found to be one. */
type TextOf = (bytes: Uint8Array) => string;

/** What is told of a document in a line; the rest is numbers. */
interface Line extends Omit<Document, 'text' | 'sections' | 'paragraphs'> {
  /** Bytes of its text, where that is not the text of its file to the character. */
  readonly own?: number;
  /** How many of each it has. */
  readonly counts: readonly [sections: number, paragraphs: number, passages: number];
}

/** Undefined where a text cannot be written down as it is. */
function* sectionsOfCorpus(
  { documents, passages, problems, glossary, version }: Told,
  asWritten: ReadonlySet<Document>,
): Generator<undefined, readonly Kept[] | undefined> {
  const paths: (readonly string[])[] = [[]];
  // By the list, not by what it says: two sections of one name are told apart so.
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
    sections: new Growing(integers),
    paragraphs: new Growing(integers),
    passages: new Growing(integers),
  };
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
    const own = asWritten.has(document) ? [] : yield* encoded(text);
    if (own === undefined) return undefined;
    texts.push(...own);
    const length = own.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const line: Line = { ...told, ...(length > 0 && { own: length }), counts };
    lines.push(JSON.stringify(line));
    yield undefined;
  }
  function* json(name: string, list: readonly unknown[]): Generator<undefined, Kept> {
    return wordSection(name, yield* listed(list, (one) => JSON.stringify(one)));
  }
  return [
    wordSection('documents', lines),
    yield* json('paths', paths),
    yield* json('problems', problems),
    yield* json('others', [version, glossary]),
    { name: 'texts', kind: 'bytes', bytes: yield* joined(texts) },
    wordSection('ids', yield* listed(passages, ({ id }) => id)),
    integerSection('sections', yield* cut.sections.join()),
    integerSection('paragraphs', yield* cut.paragraphs.join()),
    integerSection('passages', yield* cut.passages.join()),
  ];
}

/** A text in UTF-8, piece by piece; undefined where it cannot be written so. */
function* encoded(text: string): Generator<undefined, readonly Uint8Array[] | undefined> {
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < text.length; ) {
    const end = Math.min(from + ENCODED_TOGETHER, text.length);
    // Two units that are one character stay together.
    const to = end < text.length && /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) ? end - 1 : end;
    const piece = text.slice(from, to);
    if (!piece.isWellFormed()) return undefined;
    pieces.push(Buffer.from(piece));
    yield undefined;
    from = to;
  }
  return pieces;
}

/** Pieces behind one another; yields where the work may pause. */
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

/** What `sectionsOfCorpus()` wrote down of the same files. @throws Error where it is not that */
function* toldIn(parts: Parts, { files }: Pick<Folder, 'files'>, textOf: TextOf): Generator<undefined, Told> {
  const sources = new Map(files.map(({ file, bytes }) => [file, bytes]));
  const paths = yield* valuesOf<readonly string[]>(parts.bytes('paths'));
  const [version, glossary] = (yield* valuesOf(parts.bytes('others'))) as [string, Told['glossary']];
  const problems = yield* valuesOf<Told['problems'][number]>(parts.bytes('problems'));
  const cut = {
    sections: parts.integers('sections'),
    paragraphs: parts.integers('paragraphs'),
    passages: parts.integers('passages'),
  };
  const texts = Buffer.from(parts.bytes('texts'));
  const idAt = linesOf(parts.bytes('ids'));
  const documents: Document[] = [];
  const passages: Passage[] = [];
  const from = { sections: 0, paragraphs: 0, passages: 0, texts: 0 };
  for (const line of yield* wordsOf(parts.bytes('documents'))) {
    const { own, counts, ...told } = JSON.parse(line) as Line;
    const source = own === undefined ? sources.get(told.file) : texts.subarray(from.texts, from.texts + own);
    if (source === undefined) throw new Error(`Cannot read the snapshot: there is no file ${told.file}`);
    from.texts += own ?? 0;
    const [sections, paragraphs, inPassages] = [3 * counts[0], 4 * counts[1], 5 * counts[2]];
    const lists = {
      sections: cut.sections.subarray(from.sections, from.sections + sections),
      paragraphs: cut.paragraphs.subarray(from.paragraphs, from.paragraphs + paragraphs),
      passages: cut.passages.subarray(from.passages, from.passages + inPassages),
    };
    from.sections += sections;
    from.paragraphs += paragraphs;
    from.passages += inPassages;
    const document = documentOf(told, () => textOf(source), lists.sections, lists.paragraphs, paths);
    documents.push(document);
    for (let at = 0; at < lists.passages.length; at += 5) {
      passages.push({
        id: idAt(),
        document,
        span: spanAt(lists.passages, at + 3),
        section: pathOf(paths, lists.passages[at] ?? -1),
        paragraph: lists.passages[at + 1] ?? 0,
        part: lists.passages[at + 2] ?? 0,
        position: at / 5,
      });
      if (passages.length % MADE_TOGETHER === 0) yield undefined;
    }
    yield undefined;
  }
  return { documents, passages, problems, glossary, version };
}

/**
 * Its text is kept as bytes and decoded when somebody asks for it, then at hand until memory is needed; paragraphs
 * are made when they are asked for too, which is hardly ever once a document is cut.
 */
function documentOf(
  told: Omit<Document, 'text' | 'sections' | 'paragraphs'>,
  read: () => string,
  sectionNumbers: Uint32Array,
  paragraphNumbers: Uint32Array,
  paths: readonly (readonly string[])[],
): Document {
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

function pathOf(paths: readonly (readonly string[])[], number: number): readonly string[] {
  const path = paths[number];
  if (path === undefined) throw new Error(`Cannot read the snapshot: it has no path ${number}`);
  return path;
}

function spanAt(numbers: Uint32Array, at: number): Span {
  return { start: numbers[at] ?? 0, end: numbers[at + 1] ?? 0 };
}

/** A value of JSON a line. */
function* valuesOf<Value>(bytes: Uint8Array): Generator<undefined, Value[]> {
  const values: Value[] = [];
  for (const line of yield* wordsOf(bytes)) {
    values.push(JSON.parse(line) as Value);
    if (values.length % MADE_TOGETHER === 0) yield undefined;
  }
  return values;
}

/** Line by line, each a string of its own: what is cut from a long string keeps all of it. */
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
