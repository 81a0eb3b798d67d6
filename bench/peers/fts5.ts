/** SQLite's FTS5 with Porter stems, any word of the question, ordered by its bm25(). */

import type { Passage } from '../../src/corpus/document.ts';
import type { Engine, Peer } from './peer.ts';

interface Database {
  exec(sql: string): void;
  run(sql: string, values?: readonly unknown[]): void;
  all(sql: string, values?: readonly unknown[]): { id: string }[];
  prepare(sql: string): { run(values: readonly unknown[]): void; finalize(): void };
  close(): void;
}

type Open = new (file?: string) => Database;

/** Undefined if the package of bench/ is not installed: `npm ci --prefix bench`. */
export async function fts5(passages: readonly Passage[], file?: string): Promise<Peer | undefined> {
  const Sqlite = await sqlite();
  if (Sqlite === undefined) return undefined;
  const database = new Sqlite(file);
  database.exec(
    `create virtual table passages using fts5(id unindexed, title, text, tokenize = 'porter unicode61')`,
  );
  database.exec('begin');
  const insert = database.prepare('insert into passages values (?, ?, ?)');
  for (const { id, document } of passages) insert.run([id, document.title, document.text]);
  insert.finalize();
  database.exec('commit');
  return peer(database);
}

async function sqlite(): Promise<Open | undefined> {
  const sqlite = (await import('node-sqlite3-wasm' as string).catch(() => undefined)) as
    | { default: { Database: Open } }
    | undefined;
  return sqlite?.default.Database;
}

function peer(database: Database): Peer {
  return {
    name: 'SQLite FTS5 (porter)',
    search: (question) => {
      const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      const any = [...new Set(words)].map((word) => `"${word}"`).join(' OR ');
      return database
        .all('select id from passages where passages match ? order by bm25(passages) limit 10', [any])
        .map(({ id }) => id);
    },
    save: async (file) => {
      database.exec(`vacuum into '${file}'`);
    },
  };
}

export const sqliteFts5: Engine = {
  build: async (passages) => {
    const made = await fts5(passages);
    if (made === undefined) throw new Error('node-sqlite3-wasm is missing; run npm ci --prefix bench');
    return made;
  },
  load: async (file) => {
    const Sqlite = await sqlite();
    if (Sqlite === undefined) throw new Error('node-sqlite3-wasm is missing; run npm ci --prefix bench');
    return peer(new Sqlite(file));
  },
};
