/** Which passages did moderators choose or block for a question? */

import type { PassageId } from '../../corpus/document.ts';
import { audit } from './audit.ts';
import type { Sql } from './database.ts';
import { nextKey } from './keys.ts';
import type { Pin } from './record.ts';
import { NotChanged } from './record.ts';
import { pinIn, stored } from './rows.ts';

export async function pinsOf(sql: Sql, server: string): Promise<Pin[]> {
  const rows = await sql.selectFrom('pins').selectAll().where('server', '=', server).orderBy('key').execute();
  return rows.map(pinIn);
}

export interface NewPin {
  readonly server: string;
  readonly question: string;
  readonly passage: PassageId;
  readonly verdict: Pin['verdict'];
  readonly by: string;
}

/** A later decision about the same question and passage takes the place of the earlier one. */
export async function addPin(sql: Sql, given: NewPin & { readonly at: number }): Promise<Pin> {
  const { server, passage, verdict, by, at } = given;
  const question = stored(given.question);
  await sql
    .deleteFrom('pins')
    .where('server', '=', server)
    .where('question', '=', question)
    .where('passage', '=', passage)
    .execute();
  const row = await sql
    .insertInto('pins')
    .values({ key: await nextKey(sql), server, question, passage, verdict, by, at })
    .returningAll()
    .executeTakeFirstOrThrow();
  const kind = verdict === 'use' ? 'pin' : 'block';
  await audit(sql, { server, kind, subject: given.question, detail: passage, by, at });
  return pinIn(row);
}

/** @throws NotChanged if there is no such pin */
export async function removePin(
  sql: Sql,
  { server, key, by, at }: { server: string; key: number; by: string; at: number },
): Promise<void> {
  const row = await sql
    .deleteFrom('pins')
    .where('server', '=', server)
    .where('key', '=', key)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new NotChanged('This decision no longer exists. Look at the list again.');
  const { question, passage, verdict } = pinIn(row);
  const kind = verdict === 'use' ? 'unpin' : 'unblock';
  await forgetQuestion(sql, server, question);
  await audit(sql, { server, kind, subject: passage, detail: passage, by, at });
}

/** Once nothing is decided about a question any more, the audit names only the passages. */
async function forgetQuestion(sql: Sql, server: string, question: string): Promise<void> {
  const other = await sql
    .selectFrom('pins')
    .select('key')
    .where('server', '=', server)
    .where('question', '=', stored(question))
    .executeTakeFirst();
  if (other !== undefined) return;
  await sql
    .updateTable('changes')
    .set(({ ref }) => ({ subject: ref('detail').$notNull() }))
    .where('server', '=', server)
    .where('kind', 'in', ['pin', 'block'])
    .where('subject', '=', stored(question))
    .execute();
}
