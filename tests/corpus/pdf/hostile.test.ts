import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MOST_MEMORY } from '../../../src/corpus/packed/bounds.ts';
import { readingLines } from '../../../src/corpus/packed/lines.ts';
import { readerProcess } from '../../../src/corpus/packed/reader-process.ts';
import { FIRST_OWN, linesAt, pdfOf, streamOf } from '../../support/pdf.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

// Processes that read wait for their turn where the machine has other work.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let dir: string;
const usual = readerProcess();
const impatient = readerProcess({ longest: 1_500 });
beforeAll(async () => {
  dir = await temporaryFolder();
});
afterAll(async () => {
  usual.close();
  impatient.close();
  await removeFolder(dir);
});

const WORDS = linesAt(['The harbour is closed while the storm is over the bay.']);

/** What is said of a file, read in the process that reads packed files: its text, or why it cannot be read. */
async function saidOf(bytes: Uint8Array, reader = usual): Promise<string> {
  const path = join(dir, 'a.pdf');
  await writeFile(path, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const { lines } = await reader.read({ file: 'a.pdf', path, digest });
  const said: string[] = [];
  try {
    for (const block of readingLines(lines))
      if (block !== undefined && 'text' in block) said.push(block.text);
  } catch (error) {
    return `!${(error as Error).message}`;
  }
  return said.join('\n');
}

const MEBIBYTE = Buffer.alloc(1 << 20, ' ');

/** A gibibyte of blanks, deflated. */
function bomb(): Buffer {
  const block = deflateRawSync(MEBIBYTE, { finishFlush: constants.Z_SYNC_FLUSH });
  const last = deflateRawSync(MEBIBYTE);
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array<Buffer>(1_023).fill(block),
    last,
    Buffer.alloc(4),
  ]);
}

/** A page that shows the form of the first own object. */
const SHOWN = {
  words: WORDS,
  drawn: '/X1 Do',
};
const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >>';
const form = (content: string, forms: string): Buffer =>
  streamOf(content, `${FORM} /XObject << ${forms} >> >>`);
const withForms = (forms: readonly Buffer[]) =>
  Buffer.from(
    pdfOf([SHOWN], { objects: forms })
      .toString('latin1')
      .replace('/Font << /F1', `/XObject << /X1 ${FIRST_OWN} 0 R >> /Font << /F1`),
    'latin1',
  );

describe('a PDF is read within bounds', () => {
  test('if its stream unpacks to a gibibyte', async () => {
    const before = process.memoryUsage().rss;
    const own = streamOf(bomb(), `${FORM} >> /Filter /FlateDecode`);
    expect(await saidOf(withForms([own]))).toBe(
      `!needs more than ${MOST_MEMORY / 1024 / 1024} MB of memory to read; split it into smaller files`,
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('if it has 100,000 pages', async () => {
    expect(await saidOf(pdfOf(Array(100_000).fill([])))).toBe(
      '!has 100000 pages, over the limit of 2000; split it into smaller files',
    );
  });

  test.each([
    ['itself', [form('/X1 Do', `/X1 ${FIRST_OWN} 0 R`)]],
    [
      'one that shows it',
      [form('/X1 Do', `/X1 ${FIRST_OWN + 1} 0 R`), form('/X1 Do', `/X1 ${FIRST_OWN} 0 R`)],
    ],
  ])('if a form shows %s', async (_, forms) => {
    expect(await saidOf(withForms(forms))).toMatch(/^The harbour is closed|^!/u);
  });

  test('if ten forms show ten others each, and so on', async () => {
    const forms = Array.from({ length: 12 }, (_, at) =>
      form('/X1 Do '.repeat(10), `/X1 ${FIRST_OWN + Math.min(at + 1, 11)} 0 R`),
    );
    forms[11] = form('BT /F1 10 Tf 60 60 Td (again) Tj ET', '');
    expect(await saidOf(withForms(forms), impatient)).toMatch(
      /^!(?:takes longer than 1\.5 s|needs more than 256 MB)/u,
    );
  });

  test('if its pages are their own parents', async () => {
    const bytes = pdfOf([WORDS]).toString('latin1');
    const own = bytes.replace(/\/Kids \[[^\]]*\]/u, '/Kids [2 0 R]');
    expect(await saidOf(Buffer.from(own, 'latin1'))).toMatch(/^!is (?:damaged|a damaged)|^The harbour/u);
  });

  test('if it is cut off', async () => {
    const bytes = pdfOf([WORDS, WORDS]);
    for (const length of [bytes.length - 300, 300])
      expect(await saidOf(bytes.subarray(0, length))).toBe(
        '!is a damaged or incomplete PDF; copy or save it again',
      );
  });

  test.each([
    ['garbage', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100_000, 'x%<<[(')])],
    [
      'nested lists',
      Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(300_000)}\nendobj\ntrailer << /Root 1 0 R >>`),
    ],
    ['nothing but its mark', Buffer.from('%PDF-1.7\n')],
  ])('if it is %s', async (_, bytes) => {
    expect(await saidOf(bytes)).toMatch(/^!is (?:a damaged|damaged)/u);
  });

  test('if it is something else, empty, or has a password', async () => {
    expect(await saidOf(Buffer.from('PK\x03\x04'))).toMatch(/^!is not a PDF, despite its name; /u);
    expect(await saidOf(Buffer.alloc(0))).toBe('!is empty; write its text or delete it');
    const password = { user: 'secret', owner: 'other' };
    expect(await saidOf(pdfOf([WORDS], { password }))).toBe(
      '!is encrypted; save it as a PDF without a password',
    );
  });

  test('if its picture has 3,600,000,000 pixels, which are not decoded', async () => {
    const picture = streamOf(
      deflateSync(Buffer.alloc(1 << 20)),
      '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
    );
    expect(await saidOf(withForms([picture]))).toBe(WORDS[0]?.text);
  });
});
