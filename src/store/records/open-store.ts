/** Can the records of a state folder be used, and do they belong together? */

import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../durable-file.ts';
import { printable } from '../../text/printable.ts';
import { DATABASE, openDatabase, type Sql } from './database.ts';
import { DocumentFiles, UPLOADS } from './document-files.ts';
import { knownVersion, migrate } from './migrations.ts';

/** A database of the newest version, and the files that it points at. */
export interface Store {
  readonly sql: Sql;
  readonly files: DocumentFiles;
}

/**
 * @param now in milliseconds since 1970
 * @throws Error with a sentence if they cannot be used; they are then unchanged
 */
export async function openStore(stateDir: string, now: number): Promise<Store> {
  const made = mkdirSync(stateDir, { recursive: true });
  if (made !== undefined) syncFolder(dirname(made));
  const file = join(stateDir, DATABASE);
  const files = new DocumentFiles(stateDir);
  const sql = openDatabase(file);
  try {
    // A sweep would delete the files that a lost database pointed at.
    if ((await knownVersion(sql, file)) === 0 && !(await files.isEmpty()))
      throw new Error(
        `Cannot use ${printable(file)}: it is missing or empty, but ${printable(join(stateDir, UPLOADS))} has files; restore a backup with \`npm run restore\`, or move that folder away`,
      );
    await migrate(sql, file, now);
    return { sql, files };
  } catch (error) {
    await sql.destroy();
    throw error;
  }
}
