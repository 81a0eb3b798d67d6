/** Which kind of document is in a zip archive? */

import type { Archive } from '../packed/archive.ts';
import type { Kind } from './signatures.ts';

/** In bytes: the longest type of media that a document names. */
const LONGEST_TYPE = 100;

/** What a name among its entries shows; in order of trial. */
const BY_NAME: readonly (readonly [RegExp, Kind])[] = [
  [/^xl\//u, { what: 'a spreadsheet', advice: 'save it as PDF' }],
  [/^ppt\//u, { what: 'a presentation', advice: 'save it as PDF' }],
  [/^word\//u, { what: 'a Word document', extension: '.docx' }],
  [/^META-INF\/container\.xml$/u, { what: 'an EPUB', extension: '.epub' }],
  [
    /^Index(?:\/Document\.iwa|\.zip)$/u,
    { what: 'an Apple iWork document', advice: 'export it as PDF or Word' },
  ],
  [/^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/u, { what: 'a program' }],
];

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** Undefined for an archive of any files. */
export async function archiveKind(archive: Archive): Promise<Kind | undefined> {
  const type = await typeOf(archive);
  if (type === 'application/epub+zip') return { what: 'an EPUB', extension: '.epub' };
  if (type.startsWith(OPEN_DOCUMENT))
    return type.slice(OPEN_DOCUMENT.length).startsWith('text')
      ? { what: 'an OpenDocument text', extension: '.odt' }
      : { what: 'an OpenDocument file without running text', advice: 'save it as PDF' };
  return BY_NAME.find(([pattern]) => archive.names.some((name) => pattern.test(name)))?.[1];
}

/** The type that OpenDocument and EPUB files name in their first entry; empty if there is none. */
async function typeOf(archive: Archive): Promise<string> {
  let type = '';
  for await (const chunk of archive.read('mimetype') ?? []) {
    type += Buffer.from(chunk).toString('latin1');
    if (type.length > LONGEST_TYPE) return '';
  }
  return type.trim();
}
