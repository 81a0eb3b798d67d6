/** What may people hand over besides words: files, channels, roles? */

/** Sorts of files: a kind, or the end of a name with its dot, such as ".md". A first sieve, as names can lie. */
export type FileType = 'audio' | 'image' | 'video' | `.${string}`;

/** A file that somebody attached; its bytes are still where Discord keeps them. */
export interface GivenFile {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
  /** As the sender's program says, such as "text/plain"; absent where it says nothing. */
  readonly contentType?: string;
}

export interface GivenChannel {
  readonly id: string;
  readonly name: string;
}

export interface GivenRole {
  readonly id: string;
  readonly name: string;
}

/** A field as filled in: a text, whether a box is checked, chosen values or ids, files. */
export type Filled = string | boolean | readonly string[] | readonly GivenFile[];

/** What somebody sent with a form, or chose from a menu of roles or channels, by the names of its fields. */
export type Submission = Readonly<Record<string, Filled>>;
