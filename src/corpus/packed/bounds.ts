/** How much may a packed file, such as one of Word, take and give before it is refused? */

const MEBIBYTE = 1024 * 1024;

/** In bytes: a handbook with its pictures. They are not read, but they are in the file. */
export const LARGEST_PACKED = 64 * MEBIBYTE;

/** In UTF-16 units of text from one file: as much as twenty long novels. */
export const MOST_TEXT = 10_000_000;

/** In bytes of what the process that reads sends for one file: its text, and as much again for how it is set. */
export const MOST_SENT = 3 * MOST_TEXT;

/** In milliseconds of processor time for one file, so that a busy machine refuses nothing that an idle one reads. */
export const LONGEST_READING = 20_000;

/** In milliseconds by the clock for one file: a reader that waits uses no processor. */
export const LONGEST_WAITED = 3 * LONGEST_READING;

/** In bytes: all memory of the process that reads. */
export const MOST_MEMORY = 256 * MEBIBYTE;

/** In mebibytes, of that memory: what JavaScript makes. The rest is the program itself and bytes of files. */
export const MOST_HEAP = 128;

/** Pages of one file. */
export const MOST_PAGES = 2_000;

/** Entries of one archive. */
export const MOST_ENTRIES = 10_000;

/** In bytes, unpacked, of all entries of one archive that are read; markup takes ten times what it says. */
export const MOST_UNPACKED = 10 * MOST_TEXT;
