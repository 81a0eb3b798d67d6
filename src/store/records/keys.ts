/** Which key does a new row get? One that no row ever had: buttons on Discord name rows by their keys. */

import type { Sql } from './database.ts';

export async function nextKey(sql: Sql): Promise<number> {
  const { value } = await sql
    .updateTable('counters')
    .set((column) => ({ value: column('value', '+', 1) }))
    .where('name', '=', 'key')
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
