/** Is there room for another document, within the limits of a server? */

import type { DocumentId } from '../corpus/document.ts';
import type { KeptFile } from '../store/records/record.ts';
import type { Used } from '../store/records/servers.ts';
import type { Limits, Trouble } from './moderation.ts';
import { trouble } from './trouble.ts';
import type { Turn } from './turn.ts';

const MEGABYTE = 1_000_000;

/** What a document takes of the limits of a server. */
type Size = Pick<KeptFile, 'passages' | 'size'>;

/** Which limit a server would be over with one document in place of another, or besides all that it has. */
export function beyond(
  { documents, passages, megabytes }: Limits,
  used: Used,
  before: Size | undefined,
  next: Size,
): Trouble | undefined {
  if (used.documents + (before === undefined ? 1 : 0) > documents)
    return trouble('too-many-documents', { most: documents });
  if (used.passages + next.passages - (before?.passages ?? 0) > passages)
    return trouble('too-many-passages', { most: passages });
  if (used.bytes + next.size - (before?.size ?? 0) > megabytes * MEGABYTE)
    return trouble('too-many-megabytes', { most: megabytes });
  return undefined;
}

/** The same for what becomes live. A preview may have been read when there was room, or to replace something. */
export async function beyondIfLive(
  { keeping, server }: Turn,
  document: DocumentId,
  next: Size,
): Promise<Trouble | undefined> {
  const live = await keeping.records.versions(server);
  const used = {
    documents: live.length,
    passages: live.reduce((sum, { passages }) => sum + passages, 0),
    bytes: live.reduce((sum, { size }) => sum + size, 0),
  };
  const before = live.find((version) => version.document === document);
  return beyond(keeping.limits, used, before, next);
}
