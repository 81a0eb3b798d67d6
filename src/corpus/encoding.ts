/** What is the text of a file, whatever encoding it was saved in? */

import { isAscii, isUtf8 } from 'node:buffer';
import { toEnd } from '../slices.ts';
import type { Refusal } from './files.ts';

/** Bytes decoded between two points where the work may pause. */
const DECODED_TOGETHER = 1 << 20;

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** Whether the bytes are valid UTF-8. */
  readonly isUtf8: boolean;
  /** A sentence for the keeper of the file, without the location. */
  readonly warning?: string;
}

/** The text of the bytes, or why they are not text. */
export function decode(bytes: Uint8Array, label?: string): Decoded | Refusal {
  return toEnd(decoding(bytes, label));
}

/**
 * `decode()` in steps: yields where the work may pause. Tries UTF-8; UTF-16 with a byte order mark; UTF-8 with a few
 * wrong bytes; and finally Windows-1252, which includes Latin-1, if that makes words.
 * @param label the encoding that the file itself names, used if the bytes are not Unicode
 */
export function* decoding(bytes: Uint8Array, label?: string): Generator<undefined, Decoded | Refusal> {
  const wide = wideName(bytes);
  if (wide !== undefined) {
    const text = yield* decoded(bytes, wide);
    const nul = text.indexOf('\0');
    if (nul < 0) return { text, isUtf8: false };
    return { line: text.slice(0, nul).split('\n').length, message: NUL };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { line: lineOf(bytes, nul), message: NUL };
  const named = label === undefined ? undefined : decoderName(label);
  if (named === 'iso-2022-jp' || (named !== undefined && named !== 'utf-8' && !isUtf8(bytes)))
    return {
      text: yield* named === 'windows-1252' ? inWindows(bytes) : decoded(bytes, named),
      isUtf8: false,
    };
  if (isAscii(bytes))
    return {
      text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
      isUtf8: true,
    };
  if (isUtf8(bytes)) return { text: yield* decoded(bytes, 'utf-8'), isUtf8: true };
  return yield* otherwise(bytes);
}

/** The `TextDecoder` name of an encoding that uses one or more bytes per character; undefined if it is unknown. */
function decoderName(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

const NUL = 'contains a NUL byte, which no text does; save it as plain text in UTF-8';

/** A text that is not valid in any Unicode encoding from end to end. */
function* otherwise(bytes: Uint8Array): Generator<undefined, Decoded | Refusal> {
  const text = yield* decoded(bytes, 'utf-8');
  const { odd, letters } = yield* counts(text);
  // In another encoding, hardly any letter also happens to be valid UTF-8.
  if (letters > 0 && letters >= odd) {
    const count = odd === 1 ? 'a character that is' : `${odd} characters that are`;
    return { text, isUtf8: false, warning: `contains ${count} not UTF-8, shown as \ufffd; save it as UTF-8` };
  }
  const western = yield* inWindows(bytes);
  const found = yield* counts(western);
  if (found.controls > 0 || found.accented > MOST_ACCENTED * (found.accented + found.plain))
    return { line: 0, message: 'is in an unknown encoding; save it as UTF-8' };
  return {
    text: western,
    isUtf8: false,
    warning: 'is not UTF-8 and is read as Windows-1252; save it as UTF-8',
  };
}

/**
 * Share of all letters. No Western language accents so many, and misread text in another script consists of little
 * else.
 */
const MOST_ACCENTED = 0.4;

interface Counts {
  /** U+FFFD, which stands for bytes that are not a character. */
  readonly odd: number;
  /** Characters from U+00C0 on, above the signs of Latin-1. */
  readonly letters: number;
  /** Latin letters among them. */
  readonly accented: number;
  /** From a to z. */
  readonly plain: number;
  /** Control characters, which texts do not use. */
  readonly controls: number;
}

function* counts(text: string): Generator<undefined, Counts> {
  let [odd, letters, accented, plain, controls] = [0, 0, 0, 0, 0];
  for (let from = 0; from < text.length; from += DECODED_TOGETHER) {
    const to = Math.min(text.length, from + DECODED_TOGETHER);
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code === 0xfffd) odd++;
      else if (code >= 0xc0) {
        letters++;
        if (code < 0x180) accented++;
      } else if (code >= 0x80 && code < 0xa0) controls++;
      else if ((code | 32) >= 97 && (code | 32) <= 122) plain++;
    }
    yield undefined;
  }
  return { odd, letters, accented, plain, controls };
}

function* decoded(bytes: Uint8Array, encoding: string): Generator<undefined, string> {
  const decoder = new TextDecoder(encoding);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += DECODED_TOGETHER) {
    const stream = at + DECODED_TOGETHER < bytes.length;
    parts.push(decoder.decode(bytes.subarray(at, at + DECODED_TOGETHER), { stream }));
    yield undefined;
  }
  return parts.join('');
}

/** Windows-1252 is decoded here, because some versions of Node read it as Latin-1. */
function* inWindows(bytes: Uint8Array): Generator<undefined, string> {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += DECODED_TOGETHER) {
    const some = Buffer.from(bytes.subarray(at, at + DECODED_TOGETHER)).toString('latin1');
    parts.push(some.replace(/[\u0080-\u009f]/gu, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign));
    yield undefined;
  }
  return parts.join('');
}

/**
 * The characters from 0x80 to 0x9f, where Latin-1 has control characters; a blank where there is none. Source: WHATWG
 * Encoding
 */
const WINDOWS = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((sign) => (sign === ' ' ? undefined : sign));

/** The encoding that a two-byte byte order mark names. */
function wideName(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}
