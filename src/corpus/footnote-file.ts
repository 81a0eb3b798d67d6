/** The `footnote.yaml` of a folder: how its files are read. */

import type { Problem } from './document.ts';
import { readYaml, show } from './yaml.ts';

/** Name of the file, at the top of the corpus folder. It is optional. */
export const FOOTNOTE_FILE = 'footnote.yaml';

/** In UTF-16 units: room for hundreds of patterns. */
const LONGEST = 16 * 1024;

export interface FootnoteFile {
  /** Whether a file is left out on purpose. */
  readonly ignores: (file: string) => boolean;
  /** Whether an unknown or invalid field of front matter keeps its file out. */
  readonly strict: boolean;
  readonly problems: readonly Problem[];
}

export const DEFAULTS: FootnoteFile = { ignores: () => false, strict: false, problems: [] };

/**
 * The settings of a `footnote.yaml`: `ignore`, a list of patterns, and `strict`. If anything in it is wrong, the
 * defaults apply. Never throws.
 */
export function parseFootnoteFile(text: string): FootnoteFile {
  const wrong = (line: number, message: string): FootnoteFile => ({
    ...DEFAULTS,
    problems: [{ file: FOOTNOTE_FILE, line, message, severity: 'error' }],
  });
  if (text.length > LONGEST) return wrong(0, `has more than ${LONGEST} characters; write fewer patterns`);
  const { value, problems } = readYaml(text, FOOTNOTE_FILE, 1);
  const [broken] = problems;
  if (broken !== undefined) return wrong(broken.line, broken.message);
  const given: unknown = value ?? '';
  if (given === '') return DEFAULTS;
  if (typeof given !== 'object' || Array.isArray(given))
    return wrong(1, `is not a set of fields (got ${show(given)}); write ignore: [README.md] or strict: true`);
  const { ignore = [], strict = 'false', ...others } = given as Readonly<Record<string, unknown>>;
  const [other] = Object.keys(others);
  const lineOf = (name: string) =>
    Math.max(1, text.split('\n').findIndex((line) => line.startsWith(name)) + 1);
  if (other !== undefined)
    return wrong(lineOf(other), `${other} is not a known field; write ignore or strict`);
  if (strict !== 'true' && strict !== 'false')
    return wrong(
      lineOf('strict'),
      `strict is neither true nor false (got ${show(strict)}); write one of them`,
    );
  const patterns = typeof ignore === 'string' ? [ignore] : ignore;
  if (!Array.isArray(patterns) || !patterns.every((one) => typeof one === 'string'))
    return wrong(
      lineOf('ignore'),
      'ignore is not a list of patterns; write it like [README.md, "drafts/**"]',
    );
  const matchers = patterns.filter((one) => one.trim() !== '').map(matcherOf);
  return {
    ignores: (file) => matchers.some((matches) => matches(file)),
    strict: strict === 'true',
    problems: [],
  };
}

/**
 * `*` and `?` match anything within a name, `**` any number of folders; a pattern without a slash matches in every
 * folder, and one that names a folder matches everything in it.
 */
function matcherOf(pattern: string): (file: string) => boolean {
  const isAnywhere = !/\/./u.test(pattern.replace(/^\.?\/+/u, '')) && !/^\.?\//u.test(pattern);
  const wanted = pattern
    .trim()
    .replace(/^\.?\/+|\/+$/gu, '')
    .split('/');
  return (file) => {
    const parts = file.split('/');
    const starts = isAnywhere ? parts.keys() : [0];
    for (const at of starts) if (pathMatches(wanted, parts.slice(at))) return true;
    return false;
  };
}

/**
 * Whether the pattern matches the path or a folder above it. Tracks, part by part, which parts of the pattern may come
 * next.
 */
function pathMatches(wanted: readonly string[], parts: readonly string[]): boolean {
  let open = skipping(wanted, new Set([0]));
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of open) {
      const own = wanted[at];
      if (own === '**') next.add(at === wanted.length - 1 ? at + 1 : at);
      else if (own !== undefined && nameMatches(own, part)) next.add(at + 1);
    }
    open = skipping(wanted, next);
    if (open.has(wanted.length)) return true;
  }
  return false;
}

/** `**` may match no folder at all; at the end of a pattern it must match at least a file. */
function skipping(wanted: readonly string[], open: Set<number>): Set<number> {
  for (const at of open) if (wanted[at] === '**' && at < wanted.length - 1) open.add(at + 1);
  return open;
}

/**
 * Backtracks only to the last `*`, so that many of them take no longer than the length of the name times the pattern.
 */
function nameMatches(pattern: string, name: string): boolean {
  let [at, from, star, mark] = [0, 0, -1, 0];
  while (from < name.length) {
    if (pattern[at] === '*') [star, mark] = [at++, from];
    else if (pattern[at] === '?' || pattern[at] === name[from]) [at, from] = [at + 1, from + 1];
    else if (star >= 0) [at, from] = [star + 1, ++mark];
    else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
