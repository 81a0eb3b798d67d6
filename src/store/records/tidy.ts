/** What is deleted because of its age, or because nothing refers to it? */

import type { Sql } from './database.ts';
import { type DocumentFiles, namesOf } from './document-files.ts';
import { nextKey } from './keys.ts';
import { PREVIEW_AGE, removePreviewsBefore } from './previews.ts';
import { leftBefore, removeServer } from './servers.ts';
import { neededFiles } from './versions.ts';

/** How long a server that the bot left is remembered, in milliseconds: it may have been removed by mistake. */
const LEFT_AGE = 30 * 24 * 60 * 60 * 1000;

/** @param now in milliseconds since 1970 */
export async function removeOld(sql: Sql, now: number): Promise<void> {
  // SQLite ignores the journal of a process that was killed before it was complete, and deletes it with the next
  // change, which this is. Such a journal may name someone who is to be erased.
  await nextKey(sql);
  await removePreviewsBefore(sql, now - PREVIEW_AGE);
}

/** @param now in milliseconds since 1970 */
export async function removeLeft(sql: Sql, now: number): Promise<void> {
  for (const server of await leftBefore(sql, now - LEFT_AGE)) await removeServer(sql, server);
}

/** Deletes files that nothing refers to. @throws Error of the file system if one cannot be deleted */
export async function sweep(sql: Sql, files: DocumentFiles, now: number): Promise<void> {
  const needed = await neededFiles(sql, now);
  await files.sweep(new Set(needed.flatMap(namesOf)));
}
