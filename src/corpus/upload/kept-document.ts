/** How is a document that was read kept as bytes, so that it can be served again exactly as it was read? */

import { z } from 'zod';
import { inSlices, listed } from '../../slices.ts';
import {
  type Document,
  type DocumentId,
  type Link,
  LONGEST_DOUBT,
  LONGEST_ID,
  LONGEST_LISTED_QUESTION,
  type Paragraph,
  type Place,
  type Section,
  type Shape,
} from '../document.ts';
import { type Fields, withFields } from './fields.ts';
import { checkDocument, fail } from './sound-document.ts';

/** Increased if the lines change in any way; bytes of other versions must still be read. */
const VERSION = 1;

/** UTF-16 units of text, or entries of a list, per line: a line is parsed in one step of a few milliseconds. */
const TEXT_TOGETHER = 1 << 17;
const LISTED_TOGETHER = 500;

/** Shown as numbers from 0. */
const KINDS = [undefined, 'list', 'table', 'code'] as const;

/** Stands for no path or no place. */
const NONE = -1;

const NEWLINE = 10;

/**
 * A document as lines of JSON: a header, and then its text and its lists in pieces. Always the same for the same
 * document. Yields each line with its line end.
 */
export function* keptLines(document: Document): Generator<string, void> {
  const { text, sections, paragraphs, links = [], ...told } = document;
  // By the list itself and not by its words, to tell apart two sections with the same name.
  const paths = numbered<readonly string[]>((path) => path);
  const places = numbered<Place>((place) => JSON.stringify(place));
  const sectionRows = sections.map(({ path, span }) => [paths.numberOf(path), span.start, span.end]);
  const paragraphRows = paragraphs.map(({ section, number, span, kind, lead, place }) => [
    section.length === 0 ? NONE : paths.numberOf(section),
    number,
    span.start,
    span.end,
    KINDS.indexOf(kind),
    lead?.start ?? 0,
    lead?.end ?? 0,
    place === undefined ? NONE : places.numberOf(place),
  ]);
  const lists = [
    paths.list,
    places.list,
    sectionRows,
    paragraphRows,
    links.map(({ span, url }) => [span.start, span.end, url]),
  ];
  yield line({
    version: VERSION,
    told,
    text: Math.ceil(text.length / TEXT_TOGETHER),
    lists: lists.map((list) => Math.ceil(list.length / LISTED_TOGETHER)),
  });
  for (let at = 0; at < text.length; at += TEXT_TOGETHER) yield line(text.slice(at, at + TEXT_TOGETHER));
  for (const list of lists)
    for (let at = 0; at < list.length; at += LISTED_TOGETHER)
      yield line(list.slice(at, at + LISTED_TOGETHER));
}

/** What is set when a kept document is served. */
export interface Served {
  /** Default: the id that the file gave it. */
  readonly id?: DocumentId;
  /** Laid over what the file says about itself. Default: nothing. */
  readonly fields?: Fields;
}

/**
 * The document in bytes that consist of `keptLines()`. Runs in slices.
 * @throws Error if the bytes are anything else
 */
export function documentFrom(bytes: Uint8Array, served: Served = {}): Promise<Document> {
  return inSlices(restoring(bytes, served));
}

/** `documentFrom()` in steps: yields where the work may pause. */
export function* restoring(
  bytes: Uint8Array,
  { id, fields = {} }: Served = {},
): Generator<undefined, Document> {
  const lines = lineReader(bytes);
  const header = lines.read(headerShape);
  const texts: string[] = [];
  for (let at = 0; at < header.text; at++) {
    texts.push(lines.read(z.string()));
    yield undefined;
  }
  const [ofPaths, ofPlaces, ofSections, ofParagraphs, ofLinks] = header.lists;
  const paths = yield* lines.reading(ofPaths, pathShape);
  const places = yield* lines.reading(ofPlaces, placeShape);
  const sections = yield* lines.reading(ofSections, sectionShape);
  const paragraphs = yield* lines.reading(ofParagraphs, paragraphShape);
  const links = yield* lines.reading(ofLinks, linkShape);
  if (!lines.isAtEnd()) fail('it continues after its end');
  const pathAt = (at: number): readonly string[] =>
    at === NONE ? [] : (paths[at] ?? fail('a path is missing'));
  const document: Document = {
    ...header.told,
    ...(id !== undefined && { id }),
    text: texts.join(''),
    sections: yield* listed(
      sections,
      ([path, start, end]): Section => ({ path: pathAt(path), span: { start, end } }),
    ),
    paragraphs: yield* listed(
      paragraphs,
      ([path, number, start, end, kind, first, last, place]): Paragraph => ({
        span: { start, end },
        section: pathAt(path),
        number,
        ...shapeOf(KINDS[kind], first, last),
        ...(place !== NONE && { place: places[place] ?? fail('a place is missing') }),
      }),
    ),
    ...(links.length > 0 && {
      links: yield* listed(links, ([start, end, url]): Link => ({ span: { start, end }, url })),
    }),
  };
  yield* checkDocument(document);
  return withFields(document, fields);
}

function shapeOf(kind: Shape['kind'], start: number, end: number): Shape {
  return { ...(kind && { kind }), ...(end > 0 && { lead: { start, end } }) };
}

interface Numbered<Value> {
  readonly list: readonly Value[];
  /** From 0; a value that is not listed yet is added. */
  numberOf(value: Value): number;
}

/** @param keyOf the same for values that are to get the same number */
function numbered<Value>(keyOf: (value: Value) => unknown): Numbered<Value> {
  const list: Value[] = [];
  const numbers = new Map<unknown, number>();
  return {
    list,
    numberOf(value) {
      const key = keyOf(value);
      const known = numbers.get(key) ?? list.push(value) - 1;
      numbers.set(key, known);
      return known;
    },
  };
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

interface LineReader {
  /** The value of the next line. @throws Error if it has another shape */
  read<Value>(shape: z.ZodType<Value>): Value;
  /** All entries on the next `count` lines, each of which is a list. Yields where the work may pause. */
  reading<Value>(count: number, shape: z.ZodType<Value>): Generator<undefined, Value[]>;
  isAtEnd(): boolean;
}

function lineReader(bytes: Uint8Array): LineReader {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let start = 0;
  const read = <Value>(shape: z.ZodType<Value>): Value => {
    const end = all.indexOf(NEWLINE, start);
    const value = shape.safeParse(parsed(all.toString('utf8', start, end)));
    start = end + 1;
    return value.success ? value.data : fail('a line has another shape');
  };
  return {
    read,
    *reading(count, shape) {
      const entries: z.infer<typeof shape>[] = [];
      const piece = z.array(shape);
      for (let at = 0; at < count; at++) {
        for (const entry of read(piece)) entries.push(entry);
        yield undefined;
      }
      return entries;
    },
    isAtEnd: () => start === all.length,
  };
}

/** Undefined if it is not JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const words = z.string().min(1);
const count = z.int().nonnegative();
const index = z.int().min(NONE);
/** Counts of things; `document.ts` has their names. */
const counts = z.record(words, z.int().positive());

/** Everything of a document except its text and its lists. */
type Told = Omit<Document, 'text' | 'sections' | 'paragraphs' | 'links'>;

const told = z.strictObject({
  id: z
    .string()
    .max(LONGEST_ID)
    .regex(/^[a-z0-9-]+$/u),
  title: words,
  language: words.optional(),
  file: words,
  format: words,
  isBuilt: z.literal(true).optional(),
  source: z.strictObject({
    title: words.optional(),
    kind: words.optional(),
    publisher: words.optional(),
    author: words.optional(),
    published: words.optional(),
    retrieved: words.optional(),
    url: words.optional(),
    rights: words.optional(),
  }),
  standpoint: words.optional(),
  questions: z.array(words.max(LONGEST_LISTED_QUESTION)).optional(),
  doubts: z.array(z.strictObject({ section: words, note: words.max(LONGEST_DOUBT) })).optional(),
  read: counts.optional(),
  left: counts.optional(),
}) as unknown as z.ZodType<Told>;

const headerShape = z.strictObject({
  version: z.literal(VERSION),
  told,
  text: count,
  lists: z.tuple([count, count, count, count, count]),
});

const pathShape = z.array(z.string()).min(1);

const placeShape: z.ZodType<Place> = z.strictObject({
  kind: z.enum(['provision', 'page', 'time', 'message']),
  label: words,
  to: words.optional(),
  turn: count.optional(),
  until: count.optional(),
  get within() {
    return placeShape.optional();
  },
  by: z.string().optional(),
}) as z.ZodType<Place>;

/** Path, start, end. */
const sectionShape = z.tuple([index, count, count]);

/** Path, number, start, end, kind, start and end of the lead, place. */
const paragraphShape = z.tuple([
  index,
  count,
  count,
  count,
  z
    .int()
    .min(0)
    .max(KINDS.length - 1),
  count,
  count,
  index,
]);

/** Start, end, address. */
const linkShape = z.tuple([count, count, words]);
