/** What does a document format promise to the loader? */

import type { Block, BlockReading, Told } from '../build/block.ts';
import type { Contents, Doubt, Link, Paragraph, Problem, Section, Source } from '../document.ts';

export interface ParseInput {
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  /** The file as decoded, without a byte order mark; neither empty nor with NUL characters. */
  readonly text: string;
  /** Whether each unknown or wrong field of front matter is an error. Default: it is passed over. */
  readonly strict?: boolean;
}

/** A document as its file tells it; the loader gives it an id where it names none. */
export interface ParsedDocument extends Contents {
  readonly id?: string;
  /** Line in the file that names the id, from 1. */
  readonly idLine?: number;
  readonly title: string;
  readonly language?: string;
  /** See `Document.text`: same number of lines as the file, unless `isBuilt`. */
  readonly text: string;
  readonly isBuilt?: true;
  readonly source: Source;
  readonly standpoint?: string;
  readonly questions?: readonly string[];
  readonly doubts?: readonly Doubt[];
  readonly links?: readonly Link[];
  readonly sections: readonly Section[];
  /** In order and apart, each trimmed of outer white space; may be empty. */
  readonly paragraphs: readonly Paragraph[];
  /** What is wrong with the file; an error among them keeps it out of the corpus. */
  readonly problems: readonly Problem[];
}

interface Named {
  /** Unique in the list, in lower case. */
  readonly name: string;
  /** In lower case and with the dot. */
  readonly extensions: readonly string[];
}

/** A way to write a document as text. No function throws, whatever the text. */
export interface TextFormat extends Named {
  /** The encoding that a file in none of Unicode's names in its bytes, for `TextDecoder`; default: none. */
  labelIn?(bytes: Uint8Array): string | undefined;
  /** Whether most files with its extensions are something else, which is passed over. Default: what no format detects is still read. */
  readonly isPicky?: true;
  /** Whether a text with one of the extensions is written this way. */
  detects(text: string): boolean;
  parse(input: ParseInput): ParsedDocument;
  /** The same in steps, where a long text takes long: yields where the work may pause. */
  parsing?(input: ParseInput): Generator<undefined, ParsedDocument>;
}

export interface PackedFile {
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Reads a packed file. It may be given anything; it follows no link, and asks nothing of the network. */
export interface PackedReader {
  /** @throws UnreadableFile, or any other Error if the file is broken */
  read(file: PackedFile): BlockReading | AsyncGenerator<Block | undefined, Told>;
}

/** A way to write a document as bytes that are no text. It is read in a process of its own, see `packed/`. */
export interface PackedFormat extends Named {
  /** Imports what reads it, which is called in that process alone. */
  reader(): Promise<PackedReader>;
}

export type Format = TextFormat | PackedFormat;

export function isPacked(format: Format): format is PackedFormat {
  return 'reader' in format;
}

/** Files that are named for their place in a folder and not for what they say. */
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

/** A name as words; one with blanks in it is written as its author wants it. */
function inWords(name: string): string {
  // Days stay whole, but before a name of words they only say when it was written.
  const told = name.replace(/^\d{4}-\d{2}-\d{2}[-_ ]+(?=.*\p{L})/u, '');
  if (/\s/u.test(told)) return told;
  const words = told.replace(/(?<=[\p{L}\p{N}\p{M}])[-_]+(?=\p{L})|(?<=[\p{L}\p{M}])[-_]+(?=\p{N})/gu, ' ');
  const [first = '', second = ''] = words;
  // iPhone, eBay.
  if (/\p{Lu}/u.test(second)) return words;
  return first.toUpperCase() + words.slice(first.length);
}
