/** Which kind of file do its first bytes show, whatever its name? */

/** What a file is, and what to do about it if it cannot be read. */
export interface Kind {
  /** With its article, such as "a PNG picture". */
  readonly what: string;
  /** With the dot, for the format that reads it; absent if none does. */
  readonly extension?: string;
  /** What to do instead. */
  readonly advice?: string;
}

interface Signature extends Kind {
  /** Each character is a byte; `?` is any byte. */
  readonly bytes: string;
  /** Default: at the beginning. */
  readonly at?: number;
  /** Whether files of this kind are text. Default: no. */
  readonly isText?: true;
}

const AS_TEXT = 'upload its words as text';
const UNPACK = 'unpack it and upload the documents in it';
const SUBTITLES = 'upload its subtitles';

/** In order of trial. Source: the specification of each format */
const SIGNATURES: readonly Signature[] = [
  { bytes: '%PDF-', what: 'a PDF', extension: '.pdf' },
  { bytes: 'PK\x03\x04', what: 'a zip archive', extension: '.zip', advice: UNPACK },
  { bytes: 'PK\x05\x06', what: 'an empty zip archive' },
  { bytes: '\xd0\xcf\x11\xe0', what: 'an Office file', extension: '.doc' },
  { bytes: '\x89PNG', what: 'a PNG picture', advice: AS_TEXT },
  { bytes: '\xff\xd8\xff', what: 'a JPEG picture', advice: AS_TEXT },
  { bytes: 'GIF8?a', what: 'a GIF picture', advice: AS_TEXT },
  { bytes: 'RIFF????WEBP', what: 'a WebP picture', advice: AS_TEXT },
  { bytes: 'II*\0', what: 'a TIFF picture', advice: AS_TEXT },
  { bytes: 'MM\0*', what: 'a TIFF picture', advice: AS_TEXT },
  { bytes: 'BM????\0\0\0\0', what: 'a BMP picture', advice: AS_TEXT },
  { bytes: '8BPS', what: 'a Photoshop picture', advice: AS_TEXT },
  { bytes: 'ftyphe', at: 4, what: 'a HEIC picture', advice: AS_TEXT },
  { bytes: 'ftypmif', at: 4, what: 'a HEIF picture', advice: AS_TEXT },
  { bytes: 'ftypavif', at: 4, what: 'an AVIF picture', advice: AS_TEXT },
  { bytes: '\0\0\x01\0', what: 'an icon', advice: AS_TEXT },
  { bytes: 'AT&TFORM', what: 'a DjVu document', advice: 'save it as PDF' },
  { bytes: 'BOOKMOBI', at: 60, what: 'a Kindle book', advice: 'convert it to EPUB' },
  { bytes: 'ftyp', at: 4, what: 'a video or a recording', advice: SUBTITLES },
  { bytes: '\x1aE\xdf\xa3', what: 'a video', advice: SUBTITLES },
  { bytes: 'RIFF????AVI', what: 'a video', advice: SUBTITLES },
  { bytes: 'RIFF????WAVE', what: 'a recording', advice: SUBTITLES },
  { bytes: 'OggS', what: 'a recording', advice: SUBTITLES },
  { bytes: 'fLaC', what: 'a recording', advice: SUBTITLES },
  { bytes: 'ID3', what: 'a recording', advice: SUBTITLES },
  { bytes: '\x1f\x8b', what: 'a gzip archive', advice: UNPACK },
  { bytes: 'BZh', what: 'a bzip2 archive', advice: UNPACK },
  { bytes: '\xfd7zXZ', what: 'an xz archive', advice: UNPACK },
  { bytes: '(\xb5/\xfd', what: 'a zstd archive', advice: UNPACK },
  { bytes: '7z\xbc\xaf', what: 'a 7-Zip archive', advice: UNPACK },
  { bytes: 'Rar!', what: 'a RAR archive', advice: UNPACK },
  { bytes: 'ustar', at: 257, what: 'a tar archive', advice: UNPACK },
  { bytes: 'MZ', what: 'a program' },
  { bytes: '\x7fELF', what: 'a program' },
  { bytes: '\xca\xfe\xba\xbe', what: 'a program' },
  { bytes: '\xcf\xfa\xed\xfe', what: 'a program' },
  { bytes: '\0asm', what: 'a program' },
  { bytes: 'SQLite format 3', what: 'a database' },
  { bytes: '{\\rtf', what: 'a Rich Text file', advice: 'save it as a Word document', isText: true },
  { bytes: '%!PS', what: 'a PostScript file', advice: 'save it as PDF', isText: true },
];

/** In bytes: how much is examined. PDF readers accept other bytes above the signature up to here. */
const EXAMINED = 1024;

/** The kind of a file that is not text, or of a text that no format reads; undefined for any other text. */
export function signatureOf(bytes: Uint8Array): Kind | undefined {
  const head = Buffer.from(bytes.subarray(0, EXAMINED));
  // A text may begin with the same letters.
  const isBinary = head.some((byte) => byte < 9) || bytes.subarray(0, LOOKED_AT).includes(0);
  const found = SIGNATURES.find((signature) => (isBinary || isRaw(signature)) && isAt(head, signature));
  if (found !== undefined || !isBinary) return found;
  return head.includes('%PDF-') ? SIGNATURES[0] : undefined;
}

/** In bytes: a file that is not text has a NUL byte before that. */
const LOOKED_AT = 1 << 16;

/** Whether no text begins like this, or whether the kind is text itself. */
function isRaw({ bytes, isText }: Signature): boolean {
  return isText === true || bytes === '%PDF-' || /[^\n\r\x20-\x7e]/u.test(bytes);
}

function isAt(head: Buffer, { bytes, at = 0 }: Signature): boolean {
  return [...bytes].every((byte, n) => byte === '?' || head[at + n] === byte.charCodeAt(0));
}
