/** How is the database file opened, and what goes wrong with it? */

import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import { Kysely, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';
import { printable } from '../../text/printable.ts';
import type { Tables } from './tables.ts';

/** Name of the database within the state folder. */
export const DATABASE = 'footnote.db';

/** The database, or a transaction in it. */
export type Sql = Kysely<Tables>;

/** How long to wait for another process, such as a backup, in milliseconds. A backup reads the file for far less. */
const PATIENCE = 10_000;

/**
 * A rollback journal, because the write-ahead log of the bundled SQLite 3.45.1 can lose a commit (fixed in 3.51.3).
 * EXTRA also syncs the folder after the journal is deleted, which is what makes a commit last through a power cut.
 * Deleted rows are overwritten with zeros.
 */
const PRAGMAS = ['journal_mode = DELETE', 'synchronous = EXTRA', 'secure_delete = ON', 'foreign_keys = ON'];

/** Nobody but the bot's own account may read what moderators wrote. */
const MODE = 0o600;

/**
 * Opens the file, creating it if there is none. One process may have it open to write, with one connection; and no
 * process that has it open may open it in another way, because closing that would drop SQLite's locks.
 * @throws Error with a sentence if the file cannot be used; it is then unchanged
 */
export function openDatabase(file: string): Sql {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) closeSync(openSync(file, 'wx', MODE));
    else if (!found.isFile()) throw Object.assign(new Error(), { code: 'EISDIR' });
    else if ((found.mode & 0o777) !== MODE) chmodSync(file, MODE);
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection(file) }) });
  } catch (error) {
    throw sentenceFor(error, file);
  }
}

/** Copies the database as it is now to a new file, while another process may be writing to it. @throws Error */
export function copyDatabase(file: string, to: string): void {
  try {
    statSync(file);
    const from = new Sqlite(file, { timeout: PATIENCE });
    try {
      from.prepare('VACUUM INTO ?').run([to]);
      chmodSync(to, MODE);
    } finally {
      from.close();
    }
  } catch (error) {
    throw sentenceFor(error, file);
  }
}

/** Finishes what a killed process left in the journal of the database, which then has none. @throws Error */
export function rollBack(file: string): void {
  try {
    connection(file).close();
  } catch (error) {
    throw sentenceFor(error, file);
  }
}

/** What Kysely needs of a connection. */
interface Connection {
  close(): void;
  prepare(sql: string): Statement;
}

interface Statement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>;
}

function connection(file: string): Connection {
  const opened = new Sqlite(file, { timeout: PATIENCE });
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw sentenceFor(error, file);
    }
  };
  try {
    for (const pragma of PRAGMAS) opened.exec(`PRAGMA ${pragma}`);
    const [found] = opened.prepare('PRAGMA quick_check(1)').all([]) as { readonly quick_check: string }[];
    if (found?.quick_check !== 'ok') throw new Damaged(found?.quick_check);
  } catch (error) {
    opened.close();
    throw error;
  }
  return {
    close: () => opened.close(),
    prepare(sql) {
      const exec = WHOLE[sql];
      // A statement that was refused because the file is busy would stay in progress and keep VACUUM out.
      if (exec !== undefined)
        return {
          ...NO_ROWS,
          run: () => {
            // SQLite ends a transaction itself if, for example, the disk is full.
            if (sql !== 'rollback' || opened.inTransaction) attempt(() => opened.exec(exec));
            return { changes: 0, lastInsertRowid: 0 };
          },
        };
      const statement = attempt(() => opened.prepare<unknown[]>(sql));
      return {
        reader: statement.reader,
        all: (parameters) => attempt(() => statement.all(bound(parameters))),
        run: (parameters) => attempt(() => statement.run(bound(parameters))),
        iterate: (parameters) => attempt(() => statement.iterate(bound(parameters))),
      };
    },
  };
}

/** Statements without parameters or rows, as Kysely writes them and as SQLite is given them. */
const WHOLE: Readonly<Record<string, string>> = {
  // Otherwise two processes that read first could keep each other from writing.
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
  vacuum: 'VACUUM',
};

const NO_ROWS = { reader: false, all: () => [], iterate: () => [][Symbol.iterator]() };

/** Parameters that are stored as they are: libsql cuts a text off at U+0000, and ends the process at a boolean. */
function bound(parameters: readonly unknown[]): unknown[] {
  for (const value of parameters) {
    const isText = typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
    if (!isText && !Number.isSafeInteger(value) && value !== null)
      throw new TypeError(`A ${typeof value} cannot be stored as it is`);
  }
  return [...parameters];
}

class Damaged extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

/** What is wrong with the file, what to do, by the beginning of a code of SQLite or of the file system. */
const SENTENCES: readonly (readonly [code: string, what: string])[] = [
  [
    'SQLITE_NOTADB',
    'it is damaged, or not a database; restore a backup with `npm run restore`, or move it away',
  ],
  ['SQLITE_CORRUPT', 'it is damaged; restore a backup with `npm run restore`, or move it away'],
  ['SQLITE_FULL', 'the disk is full; free some space on it'],
  ['ENOSPC', 'the disk is full; free some space on it'],
  ['SQLITE_BUSY', 'another program is using it; stop that program'],
  ['SQLITE_READONLY', 'it may not be written to; allow this account to write to it and to its folder'],
  ['SQLITE_PERM', 'it may not be written to; allow this account to write to it and to its folder'],
  ['SQLITE_CANTOPEN', 'it cannot be opened; allow this account to write to it and to its folder'],
  ['EACCES', 'it may not be read or written; allow this account to write to it and to its folder'],
  ['EPERM', 'it may not be read or written; allow this account to write to it and to its folder'],
  ['EROFS', 'its disk may only be read; set STATE_DIR to a folder that can be written to'],
  ['ENOENT', 'there is no such file; check STATE_DIR'],
  ['ENOTDIR', 'its folder is not a folder; check STATE_DIR'],
  ['EISDIR', 'it is not a file; move it away'],
  ['SQLITE_IOERR', 'the disk reports an error; check the disk'],
  ['EIO', 'the disk reports an error; check the disk'],
];

/** One sentence for what SQLite, libsql or the file system reports. */
function sentenceFor(error: unknown, file: string): Error {
  if (error instanceof TypeError) return error;
  const { code = '', message } = error as { readonly code?: unknown; readonly message?: unknown };
  const [, what] = SENTENCES.find(([start]) => String(code).startsWith(start)) ?? [];
  const words = what ?? String(message);
  return new Error(`Cannot use ${printable(file)}: ${words}`, { cause: error });
}
