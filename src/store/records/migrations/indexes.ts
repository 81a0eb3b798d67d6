/** Migration 2: indexes for the queries that run at every start and whenever a moderator looks. */

import type { Kysely } from 'kysely';

const INDEXES: Readonly<Record<string, readonly string[]>> = {
  previews: ['server'],
  changes: ['server', 'document'],
};

export const indexes = {
  async up({ schema }: Kysely<never>): Promise<void> {
    for (const [table, columns] of Object.entries(INDEXES))
      await schema
        .createIndex(`${table}_of_server`)
        .on(table)
        .columns([...columns])
        .execute();
  },
};
