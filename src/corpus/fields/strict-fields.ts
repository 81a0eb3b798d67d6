/** Are all fields of front matter valid, for people who want to hear of every mistake? */

import { isMap, isScalar, isSeq } from 'yaml';
import { z } from 'zod';
import { isLanguage } from '../../languages/tag.ts';
import { isBlank } from '../../text/unseen.ts';
import { isoDate } from '../dates.ts';
import {
  type Doubt,
  LONGEST_DOUBT,
  LONGEST_ID,
  LONGEST_LISTED_QUESTION,
  type Problem,
  type Source,
} from '../document.ts';
import { show, type Yaml } from '../yaml.ts';

const words = z.string({ error: ({ input }) => `is not text (got ${show(input)}); write it on one line` });
const date = words
  .transform((text) => isoDate(text) ?? text)
  .refine((text) => isoDate(text) === text, {
    error: ({ input }) => `is not a date (got ${show(input)}); write it like 2025-12-29`,
  });
const id = words
  .refine((text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text), {
    error: ({ input }) => `is not an id (got ${show(input)}); write lower-case letters, digits and hyphens`,
  })
  .refine((text) => text.length <= LONGEST_ID, {
    error: ({ input }) => `has ${String(input).length} characters; write at most ${LONGEST_ID}`,
  });
const language = words.refine(isLanguage, {
  error: ({ input }) => `is not a language tag (got ${show(input)}); write it like en or zh-Hant`,
});
const url = words.refine((text) => /^https?:\/\//iu.test(text) && URL.canParse(text), {
  error: ({ input }) => `is not a web address (got ${show(input)}); write it like https://example.org/page`,
});

const question = words
  .transform((text) => text.trim())
  .refine((text) => !isBlank(text), { error: 'is empty; write a question or remove it' })
  .refine((text) => text.length <= LONGEST_LISTED_QUESTION, {
    error: ({ input }) => `has ${String(input).length} characters; write at most ${LONGEST_LISTED_QUESTION}`,
  });
const questions = z.array(question, {
  error: ({ input }) => `is not a list (got ${show(input)}); write each question on a line after "- "`,
});

const told = z
  .string({
    error: ({ input }) =>
      input === undefined
        ? 'is missing; write section and note'
        : `is not text (got ${show(input)}); write it on one line`,
  })
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .refine((text) => !isBlank(text), { error: 'is empty; write section and note' });
const doubtFields = {
  section: told,
  note: told.refine((text) => text.length <= LONGEST_DOUBT, {
    error: ({ input }) => `has ${String(input).length} characters; write at most ${LONGEST_DOUBT}`,
  }),
};
const doubts = z.array(z.strictObject(doubtFields, { error: shape(Object.keys(doubtFields)) }), {
  error: ({ input }) =>
    `is not a list (got ${show(input)}); write each as "- section: …" with "note: …" below it`,
});

const sourceFields = {
  title: words,
  kind: words,
  publisher: words,
  author: words,
  published: date,
  retrieved: date,
  url,
  rights: words,
};
const source = z.strictObject(sourceFields, { error: shape(Object.keys(sourceFields)) }).partial();
const fields = { id, title: words, language, standpoint: words, questions, doubts, source };
const schema = z.strictObject(fields, { error: shape(Object.keys(fields)) }).partial();

/** The fields that documents can have, by their one strict name. */
export const KNOWN_FIELDS: readonly string[] = Object.keys(fields);

/** Usable fields, none of them blank. */
export interface Fields {
  readonly id?: string;
  readonly title?: string;
  readonly language?: string;
  readonly standpoint?: string;
  readonly questions?: readonly string[];
  readonly doubts?: readonly Doubt[];
  readonly source?: Source;
}

/** The fields, or an error on the line of each that is unknown or invalid. */
export function strictFields(
  yaml: Pick<Yaml, 'contents' | 'value' | 'lineOf'>,
  file: string,
): { readonly fields: Fields; readonly problems: readonly Problem[] } {
  const parsed = schema.safeParse(withoutBlanks(yaml.value ?? {}));
  return parsed.success
    ? { fields: parsed.data as Fields, problems: [] }
    : { fields: {}, problems: parsed.error.issues.flatMap((issue) => toProblems(issue, yaml, file)) };
}

function shape(known: readonly string[]): (issue: { code?: string; input?: unknown }) => string {
  const list = known.join(', ');
  return ({ code, input }) =>
    code === 'unrecognized_keys'
      ? `is not a known field; the fields are ${list}`
      : `is not a set of fields (got ${show(input)}); write lines such as title: … with the fields ${list}`;
}

function withoutBlanks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = Object.entries(value).filter(([, field]) => typeof field !== 'string' || !isBlank(field));
  return Object.fromEntries(
    given.map(([key, field]) => [key, typeof field === 'string' ? field.trim() : withoutBlanks(field)]),
  );
}

function toProblems(
  issue: z.core.$ZodIssue,
  yaml: Pick<Yaml, 'contents' | 'lineOf'>,
  file: string,
): Problem[] {
  const path = issue.path.map(String);
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((at) => ({
    file,
    line: fieldLine(yaml, at),
    message: `${nameOf(at)} ${issue.message}`,
    severity: 'error',
  }));
}

/** "published", or "questions 3" for the third entry of a list. */
function nameOf(path: readonly string[]): string {
  const [name = 'front matter', ...listed] = path.slice(path.findLastIndex((key) => !/^\d+$/u.test(key)));
  return [name, ...listed.map((place) => Number(place) + 1)].join(' ');
}

/** Line of the file on which a field is named. */
export function fieldLine(yaml: Pick<Yaml, 'contents' | 'lineOf'>, path: readonly string[]): number {
  let node: unknown = yaml.contents;
  let line = yaml.lineOf(node);
  for (const key of path) {
    if (isSeq(node)) {
      node = node.items[Number(key)];
      line = yaml.lineOf(node);
      continue;
    }
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair === undefined) break;
    line = yaml.lineOf(pair.key);
    node = pair.value;
  }
  return line;
}
