/** What does a server have at the moment, read once and kept in step with the records? */

import type { Document } from '../corpus/document.ts';
import { documentFrom } from '../corpus/upload/kept-document.ts';
import { readUpload } from '../corpus/upload/read-upload.ts';
import type { Alias, Pin, Version } from '../store/records/record.ts';
import { printable } from '../text/printable.ts';
import type { Keeping } from './keeping.ts';
import { type ServerSettings, settingsFrom } from './settings.ts';

/** A document as it is served, with the version that it comes from. */
export interface Served {
  readonly version: Version;
  readonly document: Document;
}

export interface ServerState {
  readonly settings: ServerSettings;
  readonly pins: readonly Pin[];
  readonly aliases: readonly Alias[];
}

export async function stateOf(server: string, { records }: Keeping): Promise<ServerState> {
  return {
    settings: settingsFrom(await records.settings(server)),
    pins: await records.pins(server),
    aliases: await records.aliases(server),
  };
}

/** The live documents of a server. One whose file is damaged is left out, and the operator is told. */
export async function servedOf(server: string, keeping: Keeping): Promise<readonly Served[]> {
  const served: Served[] = [];
  for (const version of await keeping.records.versions(server)) {
    const document = await documentOf(version, keeping);
    if (document !== undefined) served.push({ version, document });
  }
  return served;
}

/** The document of a version; read again from the original if what was read of it is damaged. */
export async function documentOf(
  version: Version,
  { records, onTrouble }: Keeping,
): Promise<Document | undefined> {
  const given = { id: version.document, fields: version.fields };
  try {
    const text = await records.text(version);
    if (text !== undefined) return await documentFrom(text, given);
    const bytes = await records.original(version);
    const read = bytes === undefined ? undefined : await readUpload({ name: version.name, bytes });
    if (read?.kind === 'read') return await documentFrom(read.text, given);
  } catch (error) {
    onTrouble(`${printable(version.name)}, a document of a server, cannot be served: ${String(error)}`);
    return undefined;
  }
  onTrouble(
    `${printable(version.name)}, a document of a server, cannot be served, as its files in STATE_DIR are damaged; restore a backup, or have it uploaded again`,
  );
  return undefined;
}
