/** What does a document format promise to the loader? */

import type { Link, Paragraph, Problem, Section, Source } from '../document.ts';

export interface ParseInput {
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  /** The file as decoded, without a byte order mark; neither empty nor with NUL characters. */
  readonly text: string;
  /** Whether each unknown or wrong field of front matter is an error. Default: it is passed over. */
  readonly strict?: boolean;
}

/** A document as its file tells it; the loader gives it an id where it names none. */
export interface ParsedDocument {
  readonly id?: string;
  /** Line in the file that names the id, from 1. */
  readonly idLine?: number;
  readonly title: string;
  readonly language?: string;
  /** See `Document.text`: same number of lines as the file. */
  readonly text: string;
  readonly source: Source;
  readonly standpoint?: string;
  readonly questions?: readonly string[];
  readonly links?: readonly Link[];
  readonly sections: readonly Section[];
  /** In order and apart, each trimmed of outer white space; may be empty. */
  readonly paragraphs: readonly Paragraph[];
  /** What is wrong with the file; an error among them keeps it out of the corpus. */
  readonly problems: readonly Problem[];
}

/** A way to write a document. Neither function throws, whatever the text. */
export interface Format {
  /** Unique in the list, in lower case. */
  readonly name: string;
  /** In lower case and with the dot. */
  readonly extensions: readonly string[];
  /** Whether a text with one of the extensions is written this way. */
  detects(text: string): boolean;
  parse(input: ParseInput): ParsedDocument;
  /** The same in steps, where a long text takes long: yields where the work may pause. */
  parsing?(input: ParseInput): Generator<undefined, ParsedDocument>;
}

/** The name of the file without its folders and extension: the title of last resort. */
export function stem(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
