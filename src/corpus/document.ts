/** What are documents and passages, and how are places in a document named? */

import { printable } from '../text/printable.ts';
import type { Span } from '../text/span.ts';

/**
 * Lower-case letters, digits and hyphens, at most `LONGEST_ID` characters; unique in a corpus. From the front matter or
 * the file's path.
 */
export type DocumentId = string & { readonly brand: 'DocumentId' };

/** In characters: short enough to type, and to fit into every passage address beside its numbers. */
export const LONGEST_ID = 48;

/** Longest question that a document lists, in UTF-16 units: one line of a list that is read at a glance. */
export const LONGEST_LISTED_QUESTION = 100;

/**
 * `document-id:hash`; see `passageId()` in chunk.ts. It stays the same when the index is rebuilt or other paragraphs
 * are edited.
 */
export type PassageId = string & { readonly brand: 'PassageId' };

/** Where the words of a document come from, as far as the document says. */
export interface Source {
  readonly title?: string;
  /** What sort of text it is, such as "news report"; stands in for the publisher if none is named. */
  readonly kind?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601: a year, a year and month, a date, or a date and time to the minute, without a zone. */
  readonly published?: string;
  /** ISO 8601 date on which the copy was taken. */
  readonly retrieved?: string;
  readonly url?: string;
  readonly rights?: string;
}

/** Longest note on a doubt, in UTF-16 units: one small line below a quotation. */
export const LONGEST_DOUBT = 200;

/** Something that a document leaves unclear, according to its keeper; shown beside its passages and never searched. */
export interface Doubt {
  /** A heading of the document: the note applies to everything below it. */
  readonly section: string;
  /** On one line, 1 to `LONGEST_DOUBT` UTF-16 units. */
  readonly note: string;
}

/** One heading's extent: from the heading to the next heading of the same or a higher level. */
export interface Section {
  /** Headings from the outermost to this one; never empty. */
  readonly path: readonly string[];
  readonly span: Span;
}

/** A place in the document's own numbering: a rule, a page, a time in a recording, or when a message was sent. */
export interface Place {
  /** A provision is named as readers cite it; a page by the number that the document prints. */
  readonly kind: 'provision' | 'page' | 'time' | 'message';
  /** Never empty: "702.19b", "§ 17", "Art. 5 Abs. 2", "2:2"; "12", "xiv"; "07:01"; "Mon 3 Mar 2025, 14:02". */
  readonly label: string;
  /** Where it ends, if that is another place: "13" for a paragraph that continues from page 12 onto page 13. */
  readonly to?: string;
  /**
   * Where `to` begins, into `document.text`; kept when a paragraph is cut into parts, so that each part gets its place.
   */
  readonly turn?: number;
  /** For a time: when its last words end, in whole seconds from the beginning, rounded up. */
  readonly until?: number;
  /** The page on which a provision is printed, if the document has pages. */
  readonly within?: Place;
  /** The author of a message: "Ada". */
  readonly by?: string;
}

/** The properties that decide where a block may be cut and how it is shown. */
export interface Shape {
  /** What the block consists of: sentences, list items, table rows or lines of code. Default: sentences. */
  readonly kind?: 'list' | 'table' | 'code';
  /**
   * The words that the rest needs to be understood: the sentence that introduces it, the question that it answers, the
   * header of its table. The lead lies at the start of the span or before it, and is shown with every part that begins
   * after it.
   */
  readonly lead?: Span;
  readonly place?: Place;
}

/** A block of text as its author set it: a paragraph, a whole list, an infobox, a headline with its date. */
export interface Paragraph extends Shape {
  readonly span: Span;
  /** Headings above it, outermost first; empty before the first heading. */
  readonly section: readonly string[];
  /** Counted from 1 through the document; 0 for blocks outside the running text (headline, infobox). */
  readonly number: number;
}

/** Words of a document that link to an address. */
export interface Link {
  /** Of the words, into `document.text`; never empty. */
  readonly span: Span;
  /** As the document writes it: a web address, a mail address, or a path relative to the file. */
  readonly url: string;
}

/** Kinds of things that can be counted in a file, in the singular. */
export type Counted = 'page' | 'chapter' | 'heading' | 'list' | 'table' | 'note' | 'cue' | 'message';

/** Kinds of things that a file may contain but that are not read, in the singular. */
export type LeftOut =
  | 'picture without text'
  | 'comment'
  | 'tracked deletion'
  | 'hidden text'
  | 'struck-out text'
  | 'page without text'
  | 'embedded file'
  | 'formula';

/** The contents of a file. Every count is above 0; they are reported in this order. */
export interface Contents {
  readonly read?: Readonly<Partial<Record<Counted, number>>>;
  /** The parts that are not in the text. */
  readonly left?: Readonly<Partial<Record<LeftOut, number>>>;
}

export interface Document extends Contents {
  readonly id: DocumentId;
  readonly title: string;
  /** BCP 47 tag of the text, if the document names it. */
  readonly language?: string;
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  /** Name of the format that read it. */
  readonly format: string;
  /**
   * The text that is quoted. For most formats, the decoded file without a leading byte order mark and without inline
   * markup; it has the same lines as the file, so a line number here is one there. If `isBuilt`, the text that a reader
   * of the file sees, in reading order, and always the same for the same file.
   */
  readonly text: string;
  /**
   * Whether the text is built from the contents of the file, so that its lines are not those of the file. Default: no.
   */
  readonly isBuilt?: true;
  readonly source: Source;
  /** One line for readers about the viewpoint of the source. */
  readonly standpoint?: string;
  /** Questions that the document answers, listed by its keeper as suggestions: each 1 to 100 UTF-16 units. */
  readonly questions?: readonly string[];
  /** Each names a section that the document has. */
  readonly doubts?: readonly Doubt[];
  /** In order; undefined if there are none. */
  readonly links?: readonly Link[];
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The unit that is indexed and cited: a paragraph, or part of a long one cut between its sentences, items, rows or
 * lines.
 */
export interface Passage extends Shape {
  readonly id: PassageId;
  readonly document: Document;
  readonly span: Span;
  readonly section: readonly string[];
  /** Number of its paragraph, see `Paragraph.number`. */
  readonly paragraph: number;
  /** Which part of its paragraph this is, from 1; 0 if it is the whole paragraph. */
  readonly part: number;
  /** Position among the passages of its document, from 0. */
  readonly position: number;
}

/** Something wrong in a corpus, as reported to its keeper. */
export interface Problem {
  /** Path inside the corpus folder; empty if the problem is with the folder itself. */
  readonly file: string;
  /** Line in the file, from 1; 0 if no line can be named. */
  readonly line: number;
  /** What is wrong and what to do: one sentence, without the location. */
  readonly message: string;
  /** An error keeps the file out of the corpus; a warning does not. */
  readonly severity: 'error' | 'warning';
}

/** The characters of a span. */
export function quote(document: Pick<Document, 'text'>, span: Span): string {
  return document.text.slice(span.start, span.end);
}

/**
 * Returns a function from an offset in `document.text` to its line, from 1. Offsets must not decrease: counting from
 * the top for each would take minutes in a long document.
 */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}

/**
 * `file:line: message`, or as much of the location as is known, on one line. Files, titles and keys may contain line
 * ends and control characters.
 */
export function formatProblem(problem: Problem): string {
  const file = printable(problem.file);
  const message = printable(problem.message);
  const place = problem.line > 0 ? `${file}:${problem.line}` : file;
  return place === '' ? message : `${place}: ${message}`;
}
