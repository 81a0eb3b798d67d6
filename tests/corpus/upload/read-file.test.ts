import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/corpus/upload/read-file.ts';
import { archiveOf, openDocumentOf, wordOf, wordParagraph } from '../../support/archive.ts';
import { linesAt, pdfOf } from '../../support/pdf.ts';

const WORD = wordOf(wordParagraph('Honey is sweet.'));
const ODT = openDocumentOf('<text:p>Bees make it.</text:p>');
const PDF = pdfOf([linesAt(['Honey is sweet, and bees make it.'])]);
const SENTENCE = 'is a PNG picture, despite its name; upload its words as text';

// The reader of PDF takes the bytes for itself.
const read = (name: string, bytes: string | Uint8Array) =>
  readFile({ name, bytes: Buffer.from(bytes as string) });

describe('readFile()', () => {
  test.each([
    ['Rules 2026.md', '# Rules\n\nBe kind.', 'markdown'],
    ['rules.txt', 'Rules\n\nBe kind to all of us.', 'plain'],
    ['page.html', '<h1>Rules</h1><p>Be kind.</p>', 'html'],
    ['rules.rst', 'Rules\n=====\n\nBe kind.\n', 'restructured-text'],
    ['rules.adoc', '= Rules\n\nBe kind.\n', 'asciidoc'],
    ['rules.org', '* Rules\n\nBe kind.\n', 'org'],
    ['talk.srt', '1\n00:00:01,000 --> 00:00:02,000\nBe kind.\n', 'subtitles'],
    ['talk.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nBe kind.\n', 'subtitles'],
    ['rules.docx', WORD, 'word'],
    ['rules.odt', ODT, 'open-document'],
    ['rules.pdf', PDF, 'pdf'],
  ])('reads %s', async (name, bytes, format) => {
    const { document, problems } = await read(name, bytes);
    expect(document).toMatchObject({ format, file: name });
    expect(problems.filter(({ message }) => message.includes('despite'))).toEqual([]);
  });

  test.each([
    ['rules.txt', PDF, 'pdf', 'is a PDF, despite its name, and is read as one; correct its extension'],
    [
      'rules.odt',
      WORD,
      'word',
      'is a Word document, despite its name, and is read as one; correct its extension',
    ],
    [
      'rules.pdf',
      'Be kind to all.',
      'plain',
      'is a plain text, despite its name, and is read as one; correct its extension',
    ],
    [
      'rules.txt',
      '<html><p>Be kind.</html>',
      'html',
      'is a web page, despite its name, and is read as one; correct its extension',
    ],
  ])('reads %s as what its bytes are', async (name, bytes, format, message) => {
    const { document, problems } = await read(name, bytes);
    expect(document).toMatchObject({ format, file: name });
    expect(problems).toContainEqual({ file: name, line: 0, message, severity: 'warning' });
  });

  test.each([
    ['notes.txt', SENTENCE, Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1')],
    ['notes.png', SENTENCE.replace(', despite its name', ''), Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1')],
    [
      'a.pdf',
      'is a zip archive, despite its name; unpack it and upload the documents in it',
      archiveOf([{ name: 'a.txt', bytes: 'x' }]),
    ],
    [
      'a.docx',
      'is a gzip archive, despite its name; unpack it and upload the documents in it',
      gzipSync('words'),
    ],
    [
      'a.docx',
      'is a spreadsheet, despite its name; save it as PDF',
      archiveOf([{ name: 'xl/workbook.xml', bytes: '' }]),
    ],
    [
      'a.txt',
      'is a program, despite its name; upload a document',
      readFileSync(process.execPath).subarray(0, 4096),
    ],
    [
      'a.json',
      'is JSON but not a chat export; export the channel with DiscordChatExporter, or upload a document',
      Buffer.from('[1,2]'),
    ],
    [
      'a.bin',
      'is neither text nor a kind of document that is read; save it as PDF, Word, Markdown or plain text',
      Buffer.from(Array.from({ length: 999 }, (_, n) => (n * 7) % 256)),
    ],
    [
      'a.doc',
      'is from an Office program from before 2007; save it as a Word document or as PDF',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]),
    ],
    [
      'a.docx',
      'is encrypted; save it as a Word document without a password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['a.md', 'is empty; upload a file with text', Buffer.alloc(0)],
    ['a.md', 'is empty; write its text or delete it', Buffer.from(' \n\u200b\n')],
    ['a.md', 'has no paragraph to quote; write one or delete the file', Buffer.from('# Title\n')],
  ])('refuses %s, which %s', async (name, sentence, bytes) => {
    await expect(read(name, bytes)).rejects.toThrow(sentence);
  });

  test.each([
    ['with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Bądź miły.', 'utf16le')])],
    ['without one', Buffer.from('Bądź miły dla wszystkich. ', 'utf16le')],
    ['of the other order', Buffer.from('Bądź miły dla wszystkich. ', 'utf16le').swap16()],
  ])('reads UTF-16 %s', async (_, bytes) => {
    const { document } = await read('rules.txt', bytes);
    expect(document.text).toContain('Bądź miły');
  });

  test('reads a page in the encoding that it names, whatever its name', async () => {
    const page = '<html><meta charset="iso-8859-2"><p>B\xb1d\xbc mi\xb3y dla wszystkich.</html>';
    expect((await read('rules.txt', Buffer.from(page, 'latin1'))).document.text).toBe(
      'Bądź miły dla wszystkich.',
    );
  });

  test('takes the title from the name if the file has none', async () => {
    expect(
      (await read('Rules 2026', 'Be kind to everyone, whoever they are and wherever.')).document.title,
    ).toBe('Rules 2026');
    expect(
      (await read('house_rules.txt', 'Be kind to everyone, whoever they are and wherever.')).document.title,
    ).toBe('House rules');
  });
});
