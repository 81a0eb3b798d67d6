/** How is a change of a document undone? */

import type { DocumentId, PassageId } from '../../corpus/document.ts';
import { audit, lastChangeOf } from './audit.ts';
import type { Sql } from './database.ts';
import type { At, DocumentChange } from './documents.ts';
import { writePassages } from './gone.ts';
import type { Change, Version } from './record.ts';
import { NotChanged } from './record.ts';
import { historyOf, setLive } from './versions.ts';

export interface Undo extends Omit<DocumentChange, 'document'> {
  /** Key of the change to undo. */
  readonly change: number;
  readonly returned: readonly PassageId[];
}

/** What an undo would do. */
export interface Undoing {
  readonly document: DocumentId;
  /** The version that is live; absent if the document was removed. */
  readonly from?: Version;
  /** The version that would be live again; absent if there was none. */
  readonly to?: Version;
}

/** @throws NotChanged if the change is too old, or the document was changed since */
export async function undoing(
  sql: Sql,
  { server, change: key, at }: At<Pick<Undo, 'server' | 'change'>>,
): Promise<Undoing & { readonly kind: Change['kind'] }> {
  const change = await sql
    .selectFrom('changes')
    .selectAll()
    .where('server', '=', server)
    .where('key', '=', key)
    .executeTakeFirst();
  if (change === undefined || change.document === null || change.undo_until === null)
    throw new NotChanged('This change cannot be undone. Make the opposite change instead.');
  if (change.undo_until < at)
    throw new NotChanged(
      'This change is more than a week old, so it can no longer be undone. Upload the file again.',
    );
  const document = change.document as DocumentId;
  const last = await lastChangeOf(sql, server, document);
  if (last?.key !== key)
    throw new NotChanged('The document was changed again since, so this change can no longer be undone.');
  const history = await historyOf(sql, server, document);
  const from = history.find((version) => version.key === change.after);
  const to = history.find((version) => version.key === change.before);
  return { kind: change.kind, document, ...(from && { from }), ...(to && { to }) };
}

/**
 * Makes live what was live before a change.
 * @returns the version that is live again; undefined if there was none
 * @throws NotChanged if the change is too old, or the document was changed since
 */
export async function undo(sql: Sql, given: At<Undo>): Promise<Version | undefined> {
  const { server, by, at } = given;
  const { kind, document, from, to } = await undoing(sql, given);
  await setLive(sql, { server, document, key: to?.key });
  await writePassages(sql, given);
  await audit(sql, {
    server,
    kind: 'undo',
    subject: document,
    detail: kind,
    by,
    at,
    document,
    before: from?.key,
    after: to?.key,
  });
  return to;
}
