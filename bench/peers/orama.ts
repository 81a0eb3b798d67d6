/** Orama with its defaults, any word of the question (`threshold: 1`). */

import { readFileSync, writeFileSync } from 'node:fs';
import type { Engine, Peer } from './peer.ts';

interface Orama {
  create(options: object): unknown;
  insert(database: unknown, document: object): unknown;
  search(database: unknown, query: object): { hits: { id: string }[] };
  save(database: unknown): object;
  load(database: unknown, saved: object): void;
}

const SCHEMA = { title: 'string', text: 'string' };

async function library(): Promise<Orama> {
  return (await import('@orama/orama' as string)) as Orama;
}

export const orama: Engine = {
  build: async (passages) => {
    const own = await library();
    const database = own.create({ schema: SCHEMA });
    for (const { id, document } of passages)
      await own.insert(database, { id, title: document.title, text: document.text });
    return peer(own, database);
  },
  load: async (file) => {
    const own = await library();
    const database = own.create({ schema: SCHEMA });
    own.load(database, JSON.parse(readFileSync(file, 'utf8')));
    return peer(own, database);
  },
};

function peer(own: Orama, database: unknown): Peer {
  return {
    name: 'Orama',
    search: (term) => own.search(database, { term, limit: 10, threshold: 1 }).hits.map(({ id }) => id),
    save: async (file) => writeFileSync(file, JSON.stringify(own.save(database))),
  };
}
