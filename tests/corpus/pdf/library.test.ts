import { expect, test } from 'vitest';
import { openPdf } from '../../../src/corpus/pdf/library.ts';
import { pdfOf } from '../../support/pdf.ts';

test('openPdf() opens a PDF, with words before its mark too', async () => {
  expect((await openPdf(pdfOf([[], []]))).numPages).toBe(2);
  expect((await openPdf(Buffer.concat([Buffer.from('mail\n'), pdfOf([[]])]))).numPages).toBe(1);
});

test.each([
  ['nothing', Buffer.alloc(0), 'is empty; write its text or delete it'],
  ['a text', Buffer.from('bees'), 'is not a PDF, despite its name; save it as one, or correct its extension'],
  ['a mark alone', Buffer.from('%PDF-1.7'), 'is a damaged or incomplete PDF; copy or save it again'],
  [
    'too many pages',
    pdfOf(Array(2_001).fill([])),
    'has 2001 pages, over the limit of 2000; split it into smaller files',
  ],
  [
    'a password',
    pdfOf([[]], { password: { user: 'a', owner: 'b' } }),
    'is encrypted; save it as a PDF without a password',
  ],
])('openPdf() refuses %s', async (_, bytes, sentence) => {
  await expect(openPdf(bytes)).rejects.toThrow(sentence);
});
