/** Which details of a document can moderators write over, and what did they fill in? */

import type { Document } from '../../corpus/document.ts';
import {
  checkFields,
  type FieldName,
  type FieldProblem,
  type FieldProblemKind,
  LONGEST_FIELD,
} from '../../corpus/upload/fields.ts';
import type { Submission } from '../../given.ts';
import { type Block, type Field, type Form, said } from '../../reply.ts';
import type { Fields } from '../../store/records/record.ts';
import { abridge, characterEnd } from '../../text/characters.ts';
import type { Key, PlainKey, Voice } from '../../texts/voice.ts';
import { textIn } from './moderating.ts';
import { oneLine } from './words.ts';

/** Longest part of a wrong value that is repeated, in UTF-16 units. */
const LONGEST_GIVEN = 100;

/** The details in the form, in order; rights and standpoint have a form of their own. */
export const EDITED = ['title', 'published', 'language', 'publisher', 'url'] as const satisfies FieldName[];

const LABELS: Readonly<Record<FieldName, PlainKey>> = {
  title: 'field-title',
  published: 'field-published',
  language: 'field-language',
  publisher: 'field-publisher',
  author: 'field-author',
  url: 'field-url',
  rights: 'field-rights',
  standpoint: 'field-standpoint',
};

const DESCRIPTIONS: Readonly<Partial<Record<FieldName, PlainKey>>> = {
  title: 'field-emptied',
  published: 'field-published-described',
  language: 'field-language-described',
};

/** What a document says of itself, with what moderators wrote over it. */
export function detailsOf({ title, language, source, standpoint }: Document): Fields {
  const { published, publisher, author, url, rights } = source;
  const all = { title, language, published, publisher, author, url, rights, standpoint };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/**
 * A form with the details as they are now.
 * @param command that the form goes to, with what it is about
 */
export function editForm(command: Pick<Form, 'command' | 'on'>, now: Fields, voice: Voice): Form {
  return {
    ...command,
    does: 'fields',
    title: voice.say('edit-form'),
    fields: EDITED.map((name): Field => lineOf(name, now[name], voice)),
  };
}

/** A line for one detail, filled in with what is known. */
export function lineOf(name: FieldName, value: string | undefined, voice: Voice): Field {
  const described = DESCRIPTIONS[name];
  return {
    kind: 'line',
    name,
    label: voice.say(LABELS[name]),
    ...(described === undefined ? {} : { description: voice.say(described) }),
    ...(value === undefined ? {} : { value: filledIn(value, LONGEST_FIELD[name]) }),
    required: false,
    maxLength: LONGEST_FIELD[name],
  };
}

/** What a line is filled in with: of what is longer than may be typed, the beginning. */
export function filledIn(value: string, longest: number): string {
  const line = oneLine(value);
  return oneLine(line.slice(0, characterEnd(line, 0, longest)));
}

/** What was sent with a form. */
export interface FieldsSent {
  /** All details to keep: those that were written over before, with those that were filled in and are right. */
  readonly fields: Fields;
  readonly problems: readonly FieldProblem[];
}

/**
 * Reads a form. What was left as it was stays the file's, and an emptied detail becomes the file's again.
 * @param before what was written over before
 * @param now as in the form when it was opened
 */
export function fieldsSent(
  sent: Submission,
  before: Fields,
  now: Fields,
  names: readonly FieldName[] = EDITED,
): FieldsSent {
  const isNew = (name: FieldName) => {
    const [was, typed] = [now[name] ?? '', textIn(sent[name])];
    return sent[name] !== undefined && typed !== oneLine(was) && typed !== filledIn(was, LONGEST_FIELD[name]);
  };
  const changed = names.filter(isNew);
  const { fields, problems } = checkFields(
    Object.fromEntries(changed.map((name) => [name, textIn(sent[name])])),
  );
  const emptied = new Set<string>(changed.filter((name) => textIn(sent[name]) === ''));
  const kept = Object.entries(before).filter(([name]) => !emptied.has(name));
  return { fields: { ...Object.fromEntries(kept), ...fields }, problems };
}

const PROBLEMS: Readonly<Record<FieldProblemKind, Extract<Key, `field-${FieldProblemKind}`>>> = {
  'too-long': 'field-too-long',
  'not-a-date': 'field-not-a-date',
  'not-a-language': 'field-not-a-language',
  'not-an-address': 'field-not-an-address',
};

/** What is wrong with each of the details, with what was typed, so that it can be copied. */
export function problemBlocks(problems: readonly FieldProblem[], voice: Voice): Block[] {
  return problems.map(({ field, kind, given, longest }) => {
    const typed = abridge(oneLine(given), LONGEST_GIVEN);
    // Texts use only what they need of this.
    const filling = { field: voice.say(LABELS[field]), given: typed, most: longest };
    return said(voice.say(PROBLEMS[kind] as 'field-too-long', filling));
  });
}

/** What was typed in fields that are not repeated otherwise, to be copied if it was not taken. */
export function typedBlocks(sent: Submission, names: readonly FieldName[], voice: Voice): Block[] {
  const typed = names.filter((name) => textIn(sent[name]) !== '');
  if (typed.length === 0) return [];
  const items = typed.map((name) => [
    `${voice.say(LABELS[name])}: `,
    { kind: 'code', text: textIn(sent[name]) } as const,
  ]);
  return [said(voice.say('you-typed')), { kind: 'list', items }];
}
