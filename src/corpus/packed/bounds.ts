/** How large may a packed file, such as a Word document, be, and what may reading it cost? */

const MEBIBYTE = 1024 * 1024;

/** In bytes: a handbook with its pictures, which are not read but are in the file. */
export const LARGEST_PACKED = 64 * MEBIBYTE;

/** In UTF-16 units of text per file: about twenty long novels. */
export const MOST_TEXT = 10_000_000;

/** In bytes that the reading process sends per file: its text, with room for its structure. */
export const MOST_SENT = 3 * MOST_TEXT;

/** In milliseconds of processor time per file, so that a busy machine does not refuse a file that an idle one reads. */
export const LONGEST_READING = 20_000;

/** In milliseconds of wall-clock time per file: a reader that waits uses no processor time. */
export const LONGEST_WAITED = 3 * LONGEST_READING;

/** In bytes: all memory of the reading process. */
export const MOST_MEMORY = 256 * MEBIBYTE;

/**
 * In mebibytes: the share of that memory for JavaScript's heap. The rest is for the program itself and the bytes of
 * files.
 */
export const MOST_HEAP = 128;

/** Pages per file. */
export const MOST_PAGES = 2_000;

/** Entries per archive. */
export const MOST_ENTRIES = 10_000;

/** In bytes, unpacked, over all entries of an archive that are read; markup takes ten times as much as its text. */
export const MOST_UNPACKED = 10 * MOST_TEXT;
