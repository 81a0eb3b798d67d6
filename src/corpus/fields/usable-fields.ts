/** Which fields of front matter can be used, whatever names people give them? */

import { isLanguage } from '../../languages/tag.ts';
import { isBlank } from '../../text/unseen.ts';
import { isoDate, leadingDate } from '../dates.ts';
import { type Doubt, LONGEST_DOUBT, LONGEST_ID, LONGEST_LISTED_QUESTION, type Source } from '../document.ts';
import { show } from '../yaml.ts';
import { type FieldName, valuesOf } from './names.ts';
import type { Fields } from './strict-fields.ts';

/** In UTF-16 units, for names in a list: a citation is read at a glance. */
const LONGEST_NAMES = 200;

type Given = Readonly<Record<string, unknown>>;

/** Called with the name of a field and the reason why it cannot be used. */
export type OnDropped = (name: string, why: string) => void;

/** The known, usable fields; unknown ones are ignored. Never throws. */
export function usableFields(given: Given, onDropped: OnDropped): Fields {
  const first = <Value>(
    from: Given,
    field: FieldName,
    read: (value: unknown) => Value | undefined,
    why: string,
  ): Value | undefined => {
    for (const { name, value } of valuesOf(from, field)) {
      if (isNotGiven(value)) continue;
      const usable = read(value);
      if (usable !== undefined) return usable;
      if (why !== '') onDropped(name, `${why} (got ${show(value)})`);
    }
    return undefined;
  };
  const told = (field: FieldName, read: (value: unknown) => unknown, why: string, from = given) => {
    const value = first(from, field, read, why);
    return value === undefined ? {} : { [field]: value };
  };
  const { source: set, ...publisher } = sourceIn(given, onDropped);
  const sourceOf = (from: Given): Source => ({
    ...told('kind', lineOf, 'is not text', from),
    ...told('publisher', namesIn, 'is not text', from),
    ...told('author', namesIn, 'is not text', from),
    ...told('published', dateIn, 'is not a date', from),
    ...told('retrieved', dateIn, 'is not a date', from),
    // An address relative to the original site leads nowhere from here.
    ...told('url', addressIn, '', from),
    ...told('rights', namesIn, 'is not text', from),
  });
  const source = {
    ...sourceOf(given),
    ...publisher,
    ...(set !== undefined && { ...told('title', lineOf, 'is not text', set), ...sourceOf(set) }),
  };
  return {
    ...told('id', idIn, 'is not an id'),
    ...told('title', lineOf, 'is not text'),
    ...told('language', languageIn, 'is not a language tag'),
    ...told('standpoint', lineOf, 'is not text'),
    ...told('questions', questionsIn(onDropped), 'is not a list'),
    ...told('doubts', doubtsIn(onDropped), 'is not a list'),
    ...(Object.keys(source).length > 0 && { source }),
  };
}

/** A source may be a set of fields, an address, or the name of its publisher. */
function sourceIn(given: Given, onDropped: OnDropped): Source & { readonly source?: Given } {
  for (const { name, value } of valuesOf(given, 'source')) {
    if (isNotGiven(value)) continue;
    if (isSet(value)) return { source: value } as Source & { readonly source: Given };
    const url = addressIn(value);
    if (url !== undefined) return { url };
    const publisher = namesIn(value);
    if (publisher !== undefined) return { publisher };
    onDropped(name, `is neither text nor a set of fields (got ${show(value)})`);
  }
  return {};
}

/** Blank, or a placeholder that a template would fill in. */
function isNotGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === true) return true;
  if (Array.isArray(value)) return value.length === 0;
  return (
    typeof value === 'string' &&
    (isBlank(value) || /^(?:\{\{|\{%|<%|\$\{)|^(?:true|false|null|~)$/iu.test(value))
  );
}

function isSet(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as text on one line; numbers count too. */
function lineOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const line = String(value).replace(/\s+/gu, ' ').trim();
  return isBlank(line) ? undefined : line;
}

/** One or more names, each a text or a set with a name; names that would make the line too long are left out. */
function namesIn(value: unknown): string | undefined {
  const names: string[] = [];
  for (const one of Array.isArray(value) ? value : [value]) {
    const name = lineOf(isSet(one) ? named(one) : one);
    if (name === undefined || names.includes(name)) continue;
    if (names.length > 0 && names.join(', ').length + name.length > LONGEST_NAMES) break;
    names.push(name);
  }
  return names.length === 0 ? undefined : names.join(', ');
}

function named({ name, title }: { readonly name?: unknown; readonly title?: unknown }): unknown {
  return name ?? title;
}

function dateIn(value: unknown): string | undefined {
  const line = lineOf(value);
  if (line === undefined) return undefined;
  return isoDate(line) ?? leadingDate(line)?.date;
}

/** The first language if there are several; en_US is read as en-US. */
function languageIn(value: unknown): string | undefined {
  const tag = lineOf(Array.isArray(value) ? value[0] : value)
    ?.replaceAll('_', '-')
    .replace(/\..*$/u, '');
  return tag !== undefined && isLanguage(tag) ? tag : undefined;
}

function addressIn(value: unknown): string | undefined {
  const line = lineOf(Array.isArray(value) ? value[0] : value);
  return line !== undefined && /^https?:\/\/\S+$/iu.test(line) && URL.canParse(line) ? line : undefined;
}

function idIn(value: unknown): string | undefined {
  const line = lineOf(value);
  const isId = line !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(line) && line.length <= LONGEST_ID;
  return isId ? line : undefined;
}

function questionsIn(onDropped: OnDropped): (value: unknown) => readonly string[] | undefined {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const questions = value.map(lineOf);
    const kept = questions.filter(
      (one): one is string => one !== undefined && one.length <= LONGEST_LISTED_QUESTION,
    );
    const lost = questions.findIndex((one) => one === undefined || one.length > LONGEST_LISTED_QUESTION);
    if (lost >= 0)
      onDropped(
        `questions ${lost + 1}`,
        `is not a text of at most ${LONGEST_LISTED_QUESTION} characters (got ${show(value[lost])})`,
      );
    return kept;
  };
}

function doubtsIn(onDropped: OnDropped): (value: unknown) => readonly Doubt[] | undefined {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const doubts = value.map(doubtIn);
    const lost = doubts.indexOf(undefined);
    if (lost >= 0)
      onDropped(
        `doubts ${lost + 1}`,
        `has no section, or no note of at most ${LONGEST_DOUBT} characters (got ${show(value[lost])})`,
      );
    return doubts.filter((doubt) => doubt !== undefined);
  };
}

function doubtIn(value: unknown): Doubt | undefined {
  if (!isSet(value)) return undefined;
  const [section, note] = [lineOf(value.section), lineOf(value.note)];
  const isSound = section !== undefined && note !== undefined && note.length <= LONGEST_DOUBT;
  return isSound ? { section, note } : undefined;
}
