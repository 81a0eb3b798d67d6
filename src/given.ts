/** What may people hand over besides words: files, channels, roles? */

/** Types of files: a kind, or an extension with its dot, such as ".md". Only a first check, as names can be wrong. */
export type FileType = 'audio' | 'image' | 'video' | `.${string}`;

/** A file that someone attached; its bytes are still on Discord's servers. */
export interface GivenFile {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
  /** As declared by the sender's program, such as "text/plain"; absent if it declares nothing. */
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

/** The value of a field: a text, whether a box is checked, chosen values or ids, or files. */
export type Filled = string | boolean | readonly string[] | readonly GivenFile[];

/**
 * What someone submitted in a form, or chose from a menu of roles or channels, keyed by field name. The field `does` is
 * what a press does, and `on` a list of the values that it is about.
 */
export type Submission = Readonly<Record<string, Filled>>;
