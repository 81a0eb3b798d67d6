/** How is pdf.js loaded without drawing anything, and how is a file opened with it? */

import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableFile } from '../build/block.ts';
import { MOST_PAGES } from '../packed/bounds.ts';

export type { PDFDocumentProxy as OpenedPdf } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** In pixels: larger pictures are not decoded, and every picture is larger. */
const LARGEST_PICTURE = 1;

/**
 * The PDF mark must be within this many bytes: readers allow something before it. Source: ISO 32000-1, annex H.3.4.1.
 */
const MARK_WITHIN = 1024;

/** Stands in for classes that pdf.js expects when it is loaded, but uses only for drawing. */
class Undrawn {}
const TO_DRAW = ['DOMMatrix', 'ImageData', 'Path2D'];

/**
 * Opens a PDF and reads only its structure. Nothing is fetched, drawn or run; fonts, pictures and scripts are not
 * touched.
 * @throws UnreadableFile if it is not a PDF, needs a password, is damaged beyond use or has too many pages
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  if (bytes.length === 0) throw new UnreadableFile('is empty; write its text or delete it');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MARK_WITHIN)).indexOf('%PDF-') < 0)
    throw new UnreadableFile('is not a PDF, despite its name; save it as one, or correct its extension');
  checkPages(toldPages(bytes));
  const { getDocument } = await loaded();
  const opening = getDocument({
    data: handedOver(bytes),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: LARGEST_PICTURE,
    cMapUrl: fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'))),
    cMapPacked: true,
  });
  opening.onPassword = () => {
    throw new UnreadableFile('is encrypted; save it as a PDF without a password');
  };
  let pdf: PDFDocumentProxy;
  try {
    pdf = await opening.promise;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const isEncrypted =
      (error as Error).name === 'PasswordException' || /encrypt|password/iu.test(String(error));
    throw new UnreadableFile(
      isEncrypted
        ? 'is encrypted; save it as a PDF without a password'
        : 'is a damaged or incomplete PDF; copy or save it again',
    );
  }
  checkPages(pdf.numPages);
  return pdf;
}

function checkPages(pages: number): void {
  if (pages > MOST_PAGES)
    throw new UnreadableFile(
      `has ${pages} pages, over the limit of ${MOST_PAGES}; split it into smaller files`,
    );
}

/** In bytes around the type of a page list: its count is nearby, or at the end of its object. */
const BESIDE = 300;

/** A document has one page list, or a few dozen nested ones. */
const MOST_LISTS = 2_000;

/** The largest count in any uncompressed page list: pdf.js would fetch the whole list before it counts the pages. */
function toldPages(bytes: Uint8Array): number {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let most = 0;
  let at = all.indexOf('/Pages');
  for (let lists = 0; at >= 0 && lists < MOST_LISTS; lists++, at = all.indexOf('/Pages', at + 1)) {
    const before = all.toString('latin1', Math.max(0, at - BESIDE), at);
    if (!/\/Type\s*$/u.test(before)) continue;
    const end = all.indexOf('endobj', at);
    const behind = all.toString('latin1', at, Math.min(end < 0 ? all.length : end, at + BESIDE));
    const last = end < 0 ? '' : all.toString('latin1', Math.max(at, end - BESIDE), end);
    const own = before.slice(before.lastIndexOf('obj') + 1);
    for (const [, count] of `${own} ${behind} ${last}`.matchAll(/\/Count\s+(\d{1,9})/gu))
      most = Math.max(most, Number(count));
  }
  return most;
}

/** pdf.js takes over the buffer itself, and does not accept a Node Buffer. */
function handedOver(bytes: Uint8Array): Uint8Array {
  const { buffer, byteLength } = bytes;
  return byteLength === buffer.byteLength ? new Uint8Array(buffer) : Uint8Array.from(bytes);
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<Library> | undefined;

function loaded(): Promise<Library> {
  library ??= load();
  return library;
}

async function load(): Promise<Library> {
  const isTypeScript = 'typescript' in process.features && process.features.typescript !== false;
  if (!isTypeScript) register(`data:text/javascript,${encodeURIComponent(AS_IT_IS)}`);
  const globals = globalThis as Record<string, unknown>;
  for (const name of TO_DRAW) globals[name] ??= Undrawn;
  // If pdf.js finds its worker in this variable, it starts no thread.
  globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs' as string);
  return import('pdfjs-dist/legacy/build/pdf.min.mjs' as string);
}

/** tsx builds a source map for every module, which takes 200 MB for pdf.js; so pdf.js is loaded without tsx. */
const AS_IT_IS = `
import { readFile } from 'node:fs/promises';
export async function load(url, context, next) {
  if (!url.includes('/pdfjs-dist/')) return next(url, context);
  return { format: 'module', shortCircuit: true, source: await readFile(new URL(url)) };
}
`;
