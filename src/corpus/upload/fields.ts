/** What may moderators write over what a file says about itself, and is it right? */

import { isLanguage } from '../../languages/tag.ts';
import { asSeen } from '../../text/printable.ts';
import { isBlank } from '../../text/unseen.ts';
import { isoDate, leadingDate } from '../dates.ts';
import type { Document, Source } from '../document.ts';

/** What moderators wrote over what the file says about itself; a field that is absent is the file's. */
export interface Fields {
  readonly title?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** As `Source.published`. */
  readonly published?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly rights?: string;
  /** Empty if a moderator was asked and named none; it is then also the file's. */
  readonly standpoint?: string;
}

export type FieldName = keyof Fields;

/** In UTF-16 units. Most are parts of one line below a quotation; an address may have a long query. */
export const LONGEST_FIELD: Readonly<Record<FieldName, number>> = {
  title: 150,
  language: 35,
  published: 60,
  publisher: 150,
  author: 150,
  url: 500,
  rights: 200,
  standpoint: 200,
};

export type FieldProblemKind = 'too-long' | 'not-a-date' | 'not-a-language' | 'not-an-address';

export interface FieldProblem {
  readonly field: FieldName;
  readonly kind: FieldProblemKind;
  /** On one line. */
  readonly given: string;
  /** In UTF-16 units: the longest that it may be. */
  readonly longest: number;
}

export interface CheckedFields {
  /** Those that are right, as they are kept: on one line, dates in ISO 8601, language tags in their usual case. */
  readonly fields: Fields;
  /** In the order of the fields; empty if all are right. */
  readonly problems: readonly FieldProblem[];
}

/** Checks what a moderator typed. A blank field counts as absent. */
export function checkFields(given: Readonly<Partial<Record<FieldName, string>>>): CheckedFields {
  const fields: Partial<Record<FieldName, string>> = {};
  const problems: FieldProblem[] = [];
  for (const field of FIELD_NAMES) {
    const typed = oneLine(given[field] ?? '');
    if (isBlank(typed)) continue;
    const longest = LONGEST_FIELD[field];
    const checked = typed.length > longest ? undefined : CHECKS[field]?.usable(typed);
    if (typed.length > longest) problems.push({ field, kind: 'too-long', given: typed, longest });
    else if (CHECKS[field] === undefined) fields[field] = typed;
    else if (checked === undefined) problems.push({ field, kind: CHECKS[field].kind, given: typed, longest });
    else fields[field] = checked;
  }
  return { fields, problems };
}

/** The document with the fields laid over what its file says. Its text and its id stay. */
export function withFields<Kind extends Pick<Document, 'title' | 'source'>>(
  document: Kind,
  { title, language, standpoint, ...told }: Fields,
): Kind {
  const { title: sourceTitle, ...source } = document.source;
  // If the file names its own title as that of its source, the new title replaces both.
  const isOwn = sourceTitle === undefined || sourceTitle === document.title;
  const kept = title !== undefined && isOwn ? source : document.source;
  const laid: Source = { ...kept, ...told };
  return {
    ...document,
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(standpoint !== undefined && standpoint !== '' && { standpoint }),
    source: laid,
  };
}

const FIELD_NAMES = Object.keys(LONGEST_FIELD) as readonly FieldName[];

interface Check {
  readonly kind: FieldProblemKind;
  /** The value as it is kept; undefined if it is wrong. */
  usable(typed: string): string | undefined;
}

const CHECKS: Readonly<Partial<Record<FieldName, Check>>> = {
  language: { kind: 'not-a-language', usable: languageIn },
  published: { kind: 'not-a-date', usable: dateIn },
  url: { kind: 'not-an-address', usable: addressIn },
};

function oneLine(typed: string): string {
  return asSeen(typed.toWellFormed()).replace(/\s+/gu, ' ').trim();
}

function languageIn(typed: string): string | undefined {
  const tag = typed.replaceAll('_', '-');
  return isLanguage(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
}

/** Also a date in words or with dots; not one whose day and month may be confused. */
function dateIn(typed: string): string | undefined {
  const iso = isoDate(typed);
  if (iso !== undefined) return iso;
  const leading = leadingDate(typed);
  // Of an ambiguous date, `leadingDate()` gives the year.
  return leading !== undefined && leading.date.length > YEAR && isBlank(leading.rest)
    ? leading.date
    : undefined;
}

/** Characters of a year. */
const YEAR = 4;

function addressIn(typed: string): string | undefined {
  if (!/^https?:\/\/\S+$/iu.test(typed) || !URL.canParse(typed)) return undefined;
  const { username, password } = new URL(typed);
  return username === '' && password === '' ? typed : undefined;
}
