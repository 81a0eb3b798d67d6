/** What did a server set? */

import { audit } from './audit.ts';
import type { Sql } from './database.ts';
import { stored, valueIn } from './rows.ts';

/** Values by name, as JSON can hold them; whoever reads one checks it. */
export async function settingsOf(sql: Sql, server: string): Promise<Record<string, unknown>> {
  const rows = await sql.selectFrom('settings').selectAll().where('server', '=', server).execute();
  return Object.fromEntries(rows.map(({ name, value }) => [name, valueIn(value)]));
}

export interface SettingChange {
  readonly server: string;
  readonly name: string;
  /** JSON; undefined for the default. */
  readonly value: unknown;
  readonly by: string;
  readonly at: number;
}

export async function writeSetting(sql: Sql, { server, name, value, by, at }: SettingChange): Promise<void> {
  const text = value === undefined ? undefined : stored(value);
  if (text === undefined)
    await sql.deleteFrom('settings').where('server', '=', server).where('name', '=', name).execute();
  else
    await sql
      .insertInto('settings')
      .values({ server, name, value: text })
      .onConflict((conflict) => conflict.columns(['server', 'name']).doUpdateSet({ value: text }))
      .execute();
  await audit(sql, { server, kind: 'setting', subject: name, detail: text, by, at });
}
