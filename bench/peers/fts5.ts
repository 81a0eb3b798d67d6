/** SQLite's FTS5 with Porter stems, any word of the question, ordered by its bm25(). */

import type { MakePeer } from './peer.ts';

interface Database {
  exec(sql: string): void;
  run(sql: string, values?: readonly unknown[]): void;
  all(sql: string, values?: readonly unknown[]): { id: string }[];
}

/** Undefined where the package of bench/ is not installed: `npm ci --prefix bench`. */
export const fts5: (...given: Parameters<MakePeer>) => Promise<Awaited<ReturnType<MakePeer>> | undefined> =
  async (passages) => {
    const sqlite = (await import('node-sqlite3-wasm' as string).catch(() => undefined)) as
      | { default: { Database: new () => Database } }
      | undefined;
    if (sqlite === undefined) return undefined;
    const database = new sqlite.default.Database();
    database.exec(
      `create virtual table passages using fts5(id unindexed, title, text, tokenize = 'porter unicode61')`,
    );
    database.exec('begin');
    for (const { id, document } of passages) {
      database.run('insert into passages values (?, ?, ?)', [id, document.title, document.text]);
    }
    database.exec('commit');
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
    };
  };
