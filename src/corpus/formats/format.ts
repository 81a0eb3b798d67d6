/** What must a document format do for the loader? */

import type { Block, BlockReading, Told } from '../build/block.ts';
import type { Contents, Doubt, Link, Paragraph, Problem, Section, Source } from '../document.ts';

export interface ParseInput {
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  /** The decoded file, without a byte order mark; not empty, and without NUL characters. */
  readonly text: string;
  /** Whether each unknown or invalid field of front matter is an error. Default: it is ignored. */
  readonly strict?: boolean;
}

/** A document as read from its file; the loader gives it an id if it has none. */
export interface ParsedDocument extends Contents {
  readonly id?: string;
  /** Line in the file that sets the id, from 1. */
  readonly idLine?: number;
  readonly title: string;
  readonly language?: string;
  /** See `Document.text`: as many lines as the file, unless `isBuilt`. */
  readonly text: string;
  readonly isBuilt?: true;
  readonly source: Source;
  readonly standpoint?: string;
  readonly questions?: readonly string[];
  readonly doubts?: readonly Doubt[];
  readonly links?: readonly Link[];
  readonly sections: readonly Section[];
  /** In order, without overlap, each trimmed of outer white space; may be empty. */
  readonly paragraphs: readonly Paragraph[];
  /** What is wrong with the file; an error keeps it out of the corpus. */
  readonly problems: readonly Problem[];
}

interface Named {
  /** Unique in the list, in lower case. */
  readonly name: string;
  /** In lower case and with the dot. */
  readonly extensions: readonly string[];
}

/** A format that is text. No function throws, whatever the text. */
export interface TextFormat extends Named {
  /** The encoding that the bytes of a file outside Unicode name, for `TextDecoder`; default: none. */
  labelIn?(bytes: Uint8Array): string | undefined;
  /**
   * Whether most files with its extensions are something else, so that those that it does not detect are skipped.
   * Default: a file that no format detects is read anyway.
   */
  readonly isPicky?: true;
  /** Whether a text with one of the extensions is in this format. */
  detects(text: string): boolean;
  parse(input: ParseInput): ParsedDocument;
  /** `parse()` in steps, for formats where a long text takes a while: yields where the work may pause. */
  parsing?(input: ParseInput): Generator<undefined, ParsedDocument>;
}

export interface PackedFile {
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Reads a packed file, whatever its contents; it follows no links and never uses the network. */
export interface PackedReader {
  /** @throws UnreadableFile, or any other Error if the file is broken */
  read(file: PackedFile): BlockReading | AsyncGenerator<Block | undefined, Told>;
}

/** A format whose bytes are not text. It is read in a separate process; see `packed/`. */
export interface PackedFormat extends Named {
  /** Imports the reader, which is called only in that process. */
  reader(): Promise<PackedReader>;
}

export type Format = TextFormat | PackedFormat;

export function isPacked(format: Format): format is PackedFormat {
  return 'reader' in format;
}

/** Files that are named for their place in a folder and not for their subject. */
const PLACES = /^_?(?:index|readme)$/iu;

/** The title of last resort: "Getting started" for `getting-started.md`, "Teams" for `teams/index.md`. */
export function titleFromPath(file: string): string {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const telling = [...parts.slice(0, -1), stem].findLast((part) => !PLACES.test(part));
  return telling === undefined ? 'Overview' : inWords(telling);
}

/** A name as words; a name that contains blanks is already written as its author wants it. */
function inWords(name: string): string {
  // A date stays if it is the whole name; before words it only says when the file was written.
  const told = name.replace(/^\d{4}-\d{2}-\d{2}[-_ ]+(?=.*\p{L})/u, '');
  if (/\s/u.test(told)) return told;
  const words = told.replace(/(?<=[\p{L}\p{N}\p{M}])[-_]+(?=\p{L})|(?<=[\p{L}\p{M}])[-_]+(?=\p{N})/gu, ' ');
  const [first = '', second = ''] = words;
  // iPhone, eBay.
  if (/\p{Lu}/u.test(second)) return words;
  return first.toUpperCase() + words.slice(first.length);
}
