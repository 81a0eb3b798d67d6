/** How do rows of the database become records, and the other way round? */

import { z } from 'zod';
import type { DocumentId, PassageId } from '../../corpus/document.ts';
import type { Alias, Change, ChangeKind, Fields, GonePassage, Pin, Preview, Version } from './record.ts';

/** An id of Discord's; a server or a person. @throws TypeError if it is anything but digits */
export function snowflake(id: string): string {
  if (!/^\d{1,20}$/u.test(id))
    throw new TypeError(`An id of Discord's has digits only (got ${JSON.stringify(id)})`);
  return id;
}

/** As it is stored, see `Tables`. */
export function stored(value: unknown): string {
  return JSON.stringify(value);
}

/** The value in a column of JSON. @throws SyntaxError */
export function valueIn(column: string): unknown {
  return JSON.parse(column);
}

const json = z.string().transform((text, context) => {
  try {
    return valueIn(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
});
const words = json.pipe(z.string());
const hash = z.string().regex(/^[\da-f]{64}$/u);
const key = z.int().positive();
const time = z.int();
const count = z.int().nonnegative();
const document = z.string().transform((id) => id as DocumentId);
const passage = z.string().transform((id) => id as PassageId);

const fields = json.pipe(
  z.strictObject({
    title: z.string().optional(),
    language: z.string().optional(),
    published: z.string().optional(),
    publisher: z.string().optional(),
    author: z.string().optional(),
    url: z.string().optional(),
    rights: z.string().optional(),
    standpoint: z.string().optional(),
  }),
);

/** Without the members that are null or undefined: an absent member is absent. */
function present<Row extends object>(row: Row): { [Name in keyof Row]: NonNullable<Row[Name]> } {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as {
    [Name in keyof Row]: NonNullable<Row[Name]>;
  };
}

const file = {
  key,
  server: z.string(),
  name: words,
  original: hash,
  text: hash,
  size: count,
  passages: count,
  fields: fields.transform((given): Fields => present(given) as Fields),
  by: z.string().nullable(),
  at: time,
};

const previewRow = z.object({ ...file, replaces: document.nullable() });
const versionRow = z.object({ ...file, document, number: key, first: key, review_by: z.string().nullable() });
const goneRow = z.object({
  id: passage,
  document,
  text: words,
  citation: words,
  at: time,
  is_changed: z.literal([0, 1]),
});
const KINDS = [
  'add',
  'replace',
  'remove',
  'undo',
  'fields',
  'review',
  'setting',
  'pin',
  'unpin',
  'block',
  'unblock',
  'alias',
  'unalias',
] as const satisfies readonly ChangeKind[];
const changeRow = z.object({
  key,
  kind: z.enum(KINDS),
  subject: words,
  detail: words.nullable(),
  by: z.string().nullable(),
  at: time,
  undo_until: time.nullable(),
});
const pinRow = z.object({
  key,
  question: words,
  passage,
  verdict: z.enum(['use', 'not']),
  by: z.string().nullable(),
  at: time,
});
const aliasRow = z.object({ key, term: words, also: words, by: z.string().nullable(), at: time });

export function previewIn(row: unknown): Preview {
  return present(previewRow.parse(row)) as Preview;
}

export function versionIn(row: unknown): Version {
  const { review_by: reviewBy, ...rest } = versionRow.parse(row);
  return present({ ...rest, reviewBy }) as Version;
}

export function goneIn(row: unknown): GonePassage {
  const { is_changed, ...rest } = goneRow.parse(row);
  return { ...rest, isChanged: is_changed === 1 };
}

export function changeIn(row: unknown): Change {
  const { undo_until: undoUntil, ...rest } = changeRow.parse(row);
  return present({ ...rest, undoUntil }) as Change;
}

export function pinIn(row: unknown): Pin {
  return present(pinRow.parse(row)) as Pin;
}

export function aliasIn(row: unknown): Alias {
  return present(aliasRow.parse(row)) as Alias;
}

/** The columns of a file that is kept. */
export function fileColumns(
  { name, original, text, size, passages }: Pick<Preview, 'name' | 'original' | 'text' | 'size' | 'passages'>,
  given: Fields,
): { name: string; original: string; text: string; size: number; passages: number; fields: string } {
  return { name: stored(name), original, text, size, passages, fields: stored(given) };
}
