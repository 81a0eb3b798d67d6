/** What does a document say about itself between the two `---` lines at its top? */

import { CST, isMap, isScalar, isSeq, Lexer } from 'yaml';
import { z } from 'zod';
import { isLanguage } from '../languages/tag.ts';
import { isBlank } from '../text/unseen.ts';
import { isoDate } from './dates.ts';
import { LONGEST_ID, LONGEST_LISTED_QUESTION, type Problem, type Source } from './document.ts';
import { FewProblems } from './few-problems.ts';
import { readYaml, show, type Yaml } from './yaml.ts';

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
  .refine((text) => !isBlank(text), { error: 'is empty; write a question or take it out' })
  .refine((text) => text.length <= LONGEST_LISTED_QUESTION, {
    error: ({ input }) => `has ${String(input).length} characters; write at most ${LONGEST_LISTED_QUESTION}`,
  });
const questions = z.array(question, {
  error: ({ input }) => `is not a list (got ${show(input)}); write each question on a line after "- "`,
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
const fields = { id, title: words, language, standpoint: words, questions, source };
const schema = z.strictObject(fields, { error: shape(Object.keys(fields)) }).partial();

/** The fields that are given; one that is left blank counts as not given. */
export interface FrontMatter {
  readonly id?: string;
  readonly idLine?: number;
  readonly title?: string;
  readonly language?: string;
  readonly standpoint?: string;
  readonly questions?: readonly string[];
  readonly source?: Source;
  /** Where the text after the front matter begins, in UTF-16 units; 0 when there is none. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

/** In UTF-16 units: hundreds of questions; more between the two lines is a text that was meant to stand below them. */
const LONGEST_FRONT_MATTER = 64 * 1024;

/** Fifteen are known. */
const MOST_KEYS = 200;

/** Signs, words and line ends as YAML reads them: 64 KB of questions have 4,000. Reading so many takes 20 ms. */
const MOST_TOKENS = 5_000;

const OPENING = /^---[ \t]*\r?\n/u;

/**
 * Front matter of a file; every fault in it is a problem on the line of its own field. Never throws. Yields where the
 * work may pause.
 */
export function* frontMatter(text: string, file: string): Generator<undefined, FrontMatter> {
  if (!OPENING.test(text)) return { bodyStart: 0, problems: [] };
  const start = text.indexOf('\n') + 1;
  const head = text.slice(0, start + LONGEST_FRONT_MATTER);
  const fence = /^---[ \t]*\r?$/gmu;
  fence.lastIndex = start;
  const closing = fence.exec(head);
  const refuse = (message: string, bodyStart = text.length): FrontMatter => ({
    bodyStart,
    problems: [{ file, line: 1, message, severity: 'error' }],
  });
  if (closing === null) {
    // A rule may stand at the top of a text that has no front matter.
    if (!/^[\w-]+:(?:\s|$)/u.test(head.slice(start))) return { bodyStart: 0, problems: [] };
    const where = head.length < text.length ? ' within its first 64 KB' : '';
    return refuse(`front matter is not closed${where}; write --- on a line of its own below it`);
  }
  const bodyStart = closing.index + closing[0].length;
  const written = head.slice(start, closing.index);
  const over = overBounds(written);
  if (over !== undefined) return refuse(over, bodyStart);
  yield undefined;
  const yaml = readYaml(written, file, 2);
  if (yaml.problems.length > 0) return { bodyStart, problems: few(yaml.problems) };
  yield undefined;
  const parsed = schema.safeParse(withoutBlanks(yaml.value ?? {}));
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => toProblems(issue, yaml, file));
    return { bodyStart, problems: few(problems) };
  }
  const idLine = parsed.data.id === undefined ? {} : { idLine: fieldLine(yaml, ['id']) };
  return {
    ...(parsed.data as Omit<FrontMatter, 'bodyStart' | 'problems'>),
    ...idLine,
    bodyStart,
    problems: [],
  };
}

function few(all: readonly Problem[]): readonly Problem[] {
  const problems = new FewProblems();
  for (const problem of all) problems.add(problem);
  return problems.told();
}

/** What is too much to be read at once, counted without reading it. */
function overBounds(written: string): string | undefined {
  let [keys, tokens] = [0, 0];
  for (const token of new Lexer().lex(written)) {
    if (CST.tokenType(token) === 'map-value-ind' && ++keys > MOST_KEYS)
      return `front matter has more than ${MOST_KEYS} fields; the fields are ${Object.keys(fields).join(', ')}`;
    if (++tokens > MOST_TOKENS) return 'front matter is too long; keep the known fields and fewer questions';
  }
  return undefined;
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

function toProblems(issue: z.core.$ZodIssue, yaml: Yaml, file: string): Problem[] {
  const path = issue.path.map(String);
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((at) => ({
    file,
    line: fieldLine(yaml, at),
    message: `${nameOf(at)} ${issue.message}`,
    severity: 'error',
  }));
}

/** "published", or "questions 3" for the third of a list. */
function nameOf(path: readonly string[]): string {
  const [name = 'front matter', ...listed] = path.slice(path.findLastIndex((key) => !/^\d+$/u.test(key)));
  return [name, ...listed.map((place) => Number(place) + 1)].join(' ');
}

function fieldLine(yaml: Yaml, path: readonly string[]): number {
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
