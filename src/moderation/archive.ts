/** How are the documents of a server written into one archive, which can be opened anywhere? */

import { ZipFile } from 'yazl';
import { distinctNames } from './file-names.ts';

export interface Entry {
  /** As it was uploaded; anything may be in it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** A zip archive with each entry under a name of its own, in one folder. */
export async function archiveOf(entries: readonly Entry[]): Promise<Uint8Array> {
  const names = distinctNames(entries.map(({ name }) => name));
  const zip = new ZipFile();
  for (const [n, { bytes, at }] of entries.entries())
    zip.addBuffer(Buffer.from(bytes), names[n] ?? String(n), { mtime: new Date(at) });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
