import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { signatureOf } from '../../../src/corpus/upload/signatures.ts';

const bytes = (head: string): Buffer => Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(2_000)]);

describe('signatureOf()', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
    ['\xff\xd8\xff\xe0', 'a JPEG picture'],
    ['GIF89a', 'a GIF picture'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'a WebP picture'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'a recording'],
    ['\0\0\0\x20ftypheic', 'a HEIC picture'],
    ['\0\0\0\x20ftypisom', 'a video or a recording'],
    ['\x1f\x8b\x08', 'a gzip archive'],
    ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
    ['PK\x03\x04', 'a zip archive'],
    ['PK\x05\x06', 'an empty zip archive'],
    ['MZ\x90\0', 'a program'],
    ['\x7fELF\x02', 'a program'],
    ['\xd0\xcf\x11\xe0', 'an Office file'],
    ['SQLite format 3\0', 'a database'],
    ['%PDF-1.7\n', 'a PDF'],
    ['noise of a mail program\n%PDF-1.4\n', 'a PDF'],
    [`${'\0'.repeat(257)}ustar`, 'a tar archive'],
  ])('knows %j as %s', (head, what) => {
    expect(signatureOf(bytes(head))?.what).toBe(what);
  });

  test.each([
    ['{\\rtf1\\ansi Rules}', 'a Rich Text file'],
    ['%!PS-Adobe-3.0\n', 'a PostScript file'],
  ])('knows the text %j as %s', (text, what) => {
    expect(signatureOf(Buffer.from(text))?.what).toBe(what);
  });

  test.each([
    'MZ is a car plate.',
    'BM and GIF89a and ID3 are names.',
    'Rar! said the lion.',
    'OggS',
    '# PNG',
    'Read %PDF-1.4 files.',
    '',
  ])('takes the text %j for text', (text) => {
    expect(signatureOf(Buffer.from(text))).toBeUndefined();
  });

  test('looks at real bytes', () => {
    expect(signatureOf(gzipSync('words'))?.what).toBe('a gzip archive');
  });
});
