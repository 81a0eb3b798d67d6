/** What is a document, what is a passage of it, and how are places in it named? */

import { printable } from '../text/printable.ts';
import type { Span } from '../text/span.ts';

/** Lower-case letters, digits and hyphens, at most `LONGEST_ID`; unique in a corpus. From the front matter or the file's path. */
export type DocumentId = string & { readonly brand: 'DocumentId' };

/** Longest id of a document: short enough to be typed, and to stand in every address of a passage beside its numbers. */
export const LONGEST_ID = 48;

/** Longest question that a document lists, in UTF-16 units: a line of a list that is read at a glance. */
export const LONGEST_LISTED_QUESTION = 100;

/** `document-id:hash`, see `passageId()` in chunk.ts. Survives re-indexing and edits to other paragraphs. */
export type PassageId = string & { readonly brand: 'PassageId' };

/** Where the words of a document come from, as far as the document itself says. */
export interface Source {
  readonly title?: string;
  /** What sort of text it is, such as "news report"; stands in for the publisher where none is named. */
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

/** Something that a document leaves unclear, as its keeper says; shown beside its passages and never searched. */
export interface Doubt {
  /** A heading of the document: the note is on all that stands under it. */
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

/** A place by a document's own count: the number of a rule or of a page, the time of a recording, or when a message was sent. */
export interface Place {
  /** A provision is named as readers cite it, a page as the document prints its number. */
  readonly kind: 'provision' | 'page' | 'time' | 'message';
  /** Never empty: "702.19b", "§ 17", "Art. 5 Abs. 2", "2:2"; "12", "xiv"; "07:01"; "Mon 3 Mar 2025, 14:02". */
  readonly label: string;
  /** Where it ends, if that is another place: "13" of a paragraph that goes on over the end of page 12. */
  readonly to?: string;
  /** Where that begins, into `document.text`; of a place that a part of a paragraph is cut from. */
  readonly turn?: number;
  /** When its last words end, of a time: in whole seconds from the beginning, rounded up. */
  readonly until?: number;
  /** Where a provision is printed, if the document has pages. */
  readonly within?: Place;
  /** Whose words they are, of a message: "Ada". */
  readonly by?: string;
}

/** What decides where a block may be cut and how it is shown. */
export interface Shape {
  /** What the block is made of: sentences, items, rows or lines. Default: sentences. */
  readonly kind?: 'list' | 'table' | 'code';
  /**
   * What the rest needs to be understood: the sentence that leads in, the question that is answered, the header of
   * a table. It lies at the start of the span or before it; what begins behind it is shown with it.
   */
  readonly lead?: Span;
  readonly place?: Place;
}

/** A block of text as its author set it: a paragraph, a whole list, an infobox, a headline with its date. */
export interface Paragraph extends Shape {
  readonly span: Span;
  /** Headings above it from the outermost in; empty before the first heading. */
  readonly section: readonly string[];
  /** Counted from 1 through the document; 0 for what stands outside the running text (headline, infobox). */
  readonly number: number;
}

/** Words of a document that lead to an address. */
export interface Link {
  /** Of the words, into `document.text`; never empty. */
  readonly span: Span;
  /** As the document writes it: of the web, of mail, or relative to the file. */
  readonly url: string;
}

/** What can be counted in a file, in the singular. */
export type Counted = 'page' | 'chapter' | 'heading' | 'list' | 'table' | 'note' | 'cue' | 'message';

/** What a file may hold that is not read, in the singular. */
export type LeftOut =
  | 'picture without text'
  | 'comment'
  | 'tracked deletion'
  | 'hidden text'
  | 'struck-out text'
  | 'page without text'
  | 'embedded file'
  | 'formula';

/** What was found in a file, counts above 0 in the order in which they are told. */
export interface Contents {
  readonly read?: Readonly<Partial<Record<Counted, number>>>;
  /** What of it is not in the text. */
  readonly left?: Readonly<Partial<Record<LeftOut, number>>>;
}

export interface Document extends Contents {
  readonly id: DocumentId;
  readonly title: string;
  /** BCP 47 tag of the text, when the document names it. */
  readonly language?: string;
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  /** Name of the format that read it. */
  readonly format: string;
  /**
   * The text that is quoted. The file as decoded (a leading byte order mark dropped), less inline markup where the
   * format has any; lines are those of the file, so that a line number here is one there. If `isBuilt`, what a reader
   * of the file sees, in reading order, and always the same for the same file.
   */
  readonly text: string;
  /** Whether the text is built from what the file holds, so that no line of it is one of the file. Default: it is not. */
  readonly isBuilt?: true;
  readonly source: Source;
  /** One line on where the source stands, for readers. */
  readonly standpoint?: string;
  /** Questions that the document answers, as its keeper lists them to be offered: each 1 to 100 UTF-16 units. */
  readonly questions?: readonly string[];
  /** Each on a section that the document has. */
  readonly doubts?: readonly Doubt[];
  /** In order; undefined where there are none. */
  readonly links?: readonly Link[];
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
}

/** The unit that is indexed and cited: a paragraph, or a part of a long one cut between its sentences, items, rows or lines. */
export interface Passage extends Shape {
  readonly id: PassageId;
  readonly document: Document;
  readonly span: Span;
  readonly section: readonly string[];
  /** Number of its paragraph, see `Paragraph.number`. */
  readonly paragraph: number;
  /** Which part of its paragraph this is, from 1; 0 when the paragraph is whole. */
  readonly part: number;
  /** Position among the passages of its document, from 0. */
  readonly position: number;
}

/** Something wrong in a corpus, as said to whoever keeps it. */
export interface Problem {
  /** Path inside the corpus folder; empty when the folder itself is at fault. */
  readonly file: string;
  /** Line in the file, from 1; 0 when no line can be named. */
  readonly line: number;
  /** What is wrong and what to do, as one sentence without the place. */
  readonly message: string;
  /** An error keeps the file out of the corpus; a warning does not. */
  readonly severity: 'error' | 'warning';
}

/** The characters of a span. */
export function quote(document: Pick<Document, 'text'>, span: Span): string {
  return document.text.slice(span.start, span.end);
}

/** Lines, from 1, of offsets in `document.text` that never go back: counted from the top for each, a long document would take minutes. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}

/** `file:line: message`, or as much of the place as is known, on one line; files, titles and keys of others may hold line ends and control characters. */
export function formatProblem(problem: Problem): string {
  const file = printable(problem.file);
  const message = printable(problem.message);
  const place = problem.line > 0 ? `${file}:${problem.line}` : file;
  return place === '' ? message : `${place}: ${message}`;
}
