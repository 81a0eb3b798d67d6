/** What does a document say about itself above its text, in whichever dialect? */

import { CST, Lexer } from 'yaml';
import type { Doubt, Problem } from './document.ts';
import { FewProblems } from './few-problems.ts';
import { type FrontBlock, fieldOf, fieldsEnd, frontBlock } from './fields/block.ts';
import { FIELD_NAMES, plainName } from './fields/names.ts';
import { plainFields } from './fields/plain-fields.ts';
import { type Fields, fieldLine, KNOWN_FIELDS, strictFields } from './fields/strict-fields.ts';
import { usableFields } from './fields/usable-fields.ts';
import { readYaml } from './yaml.ts';

/** The fields that are given; a blank field counts as not given. */
export interface FrontMatter extends Fields {
  readonly idLine?: number;
  /** Lines of the file on which the sections of the doubts are named, one per doubt. */
  readonly doubtLines?: readonly number[];
  /** Where the text after the front matter begins, in UTF-16 units; 0 if there is none. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

/**
 * In UTF-16 units: room for hundreds of questions; more between the fences is a text that was meant to stand below
 * them.
 */
const LONGEST_FRONT_MATTER = 64 * 1024;

/** Fifteen are known. */
const MOST_KEYS = 200;

/** Signs, words and line ends as YAML reads them: 64 KB of questions have 4,000. Reading this many takes 20 ms. */
const MOST_TOKENS = 5_000;

/**
 * The front matter of a file. Unknown fields are ignored; a field that cannot be used is dropped with a warning, and
 * the text is read. Never throws. Yields where the work may pause.
 * @param isStrict whether each unknown or invalid field is an error, which keeps the file out
 */
export function* frontMatter(
  text: string,
  file: string,
  isStrict = false,
): Generator<undefined, FrontMatter> {
  const block = frontBlock(text, LONGEST_FRONT_MATTER);
  yield undefined;
  if (block === undefined) return { bodyStart: 0, problems: [] };
  const problemAt = (line: number, message: string): Problem => ({
    file,
    line,
    message,
    severity: isStrict ? 'error' : 'warning',
  });
  const lost = (message: string): FrontMatter => ({
    bodyStart: block.bodyStart,
    problems: [problemAt(Math.max(block.line - 1, 1), message)],
  });
  if (block.end - block.start > LONGEST_FRONT_MATTER)
    return lost(
      'front matter is larger than 64 KB, so its fields are not used; keep only known fields and fewer questions',
    );
  const written = text.slice(block.start, block.end);
  const over = block.dialect === 'yaml' ? overBounds(written) : undefined;
  if (over !== undefined) return lost(over);
  yield undefined;
  return isStrict ? strictly(written, block, file, problemAt) : leniently(text, written, block, problemAt);
}

type ProblemAt = (line: number, message: string) => Problem;

function strictly(written: string, block: FrontBlock, file: string, problemAt: ProblemAt): FrontMatter {
  const { bodyStart, line } = block;
  if (!block.isClosed) {
    const message = 'front matter is not closed; write --- on a line of its own below it';
    return { bodyStart, problems: [problemAt(1, message)] };
  }
  if (block.dialect === 'toml') {
    const { fields: value } = plainFields(written);
    const { fields, problems } = strictFields({ contents: null, value, lineOf: () => line }, file);
    return { ...fields, bodyStart, problems: few(problems) };
  }
  const yaml = readYaml(written, file, line);
  if (yaml.problems.length > 0) return { bodyStart, problems: few(yaml.problems) };
  const { fields, problems } = strictFields(yaml, file);
  if (problems.length > 0) return { bodyStart, problems: few(problems) };
  return {
    ...fields,
    ...(fields.id !== undefined && { idLine: fieldLine(yaml, ['id']) }),
    ...(fields.doubts !== undefined && {
      doubtLines: fields.doubts.map((_, n) => fieldLine(yaml, ['doubts', String(n), 'section'])),
    }),
    bodyStart,
    problems: [],
  };
}

function leniently(text: string, written: string, block: FrontBlock, problemAt: ProblemAt): FrontMatter {
  const problems = new FewProblems();
  let { bodyStart } = block;
  let given =
    block.dialect === 'toml' ? undefined : inYaml(block.dialect === 'json' ? braced(written) : written);
  if (given === undefined) {
    // Lines that are not fields may be the text, if the closing fence was forgotten.
    const end = fieldsEnd(text, block.start, block.end);
    const isText = /\n[ \t]*\n/u.test(text.slice(Math.max(block.start, end - 1), block.end).trimEnd());
    const isCut = !block.isClosed || isText;
    if (isCut) bodyStart = end;
    const { fields, lost } = plainFields(isCut ? text.slice(block.start, end) : written);
    given = fields;
    if (isCut && end > block.start)
      problems.add(problemAt(1, 'front matter is not closed; write --- on a line of its own below it'));
    else if (lost !== undefined)
      problems.add(
        problemAt(
          block.line + lost,
          'a line of the front matter cannot be understood and is not used; write it as name: value',
        ),
      );
  } else if (!block.isClosed)
    problems.add(problemAt(1, 'front matter is not closed; write --- on a line of its own below it'));
  const names =
    typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.keys(given) : undefined;
  // A text may stand between two rules.
  if (names === undefined || !isFrontMatter(written, names)) return { bodyStart: 0, problems: [] };
  const lines = written.split('\n');
  const lineNamed = (name: string): number => {
    const at = lines.findIndex((line) => fieldOf(line.trimStart().replace(/^\{\s*/u, ''))?.name === name);
    return block.line + Math.max(at, 0);
  };
  /** The lines on which sections are named, in order. */
  const lineOfDoubt = (): ((doubt: Doubt) => number) => {
    let from = lineNamed('doubts') - block.line;
    return ({ section }) => {
      const at = lines.findIndex((line, n) => n >= from && line.includes(section));
      if (at >= 0) from = at + 1;
      return block.line + Math.max(at, 0);
    };
  };
  const fields = usableFields(given as Readonly<Record<string, unknown>>, (name, why) =>
    problems.add(problemAt(lineNamed(name.split(' ')[0] ?? name), `${name} ${why} and is not used`)),
  );
  return {
    ...fields,
    ...(fields.id !== undefined && { idLine: lineNamed('id') }),
    ...(fields.doubts !== undefined && { doubtLines: fields.doubts.map(lineOfDoubt()) }),
    bodyStart,
    problems: problems.told(),
  };
}

/** The value of the YAML; undefined if it is broken, and no fields if it is empty. */
function inYaml(written: string): unknown {
  const filled = written.replace(PLACEHOLDER, '$1');
  const { value, problems } = readYaml(filled, '', 1);
  if (problems.length > 0) return undefined;
  return value === null || value === undefined || value === '' ? {} : value;
}

function braced(written: string): string {
  return /^\s*\{/u.test(written) ? written : `{${written}}`;
}

/** A value that a template would fill in. */
const PLACEHOLDER = /^([ \t]*[\w-]+:[ \t]*)(["']?)(?:\{\{[^\n]*\}\}|<%[^\n]*%>|\{%[^\n]*%\})\2[ \t]*$/gmu;

/**
 * Fields begin directly below the fence; after a blank line, one of them must be known, or they are words of a text.
 */
function isFrontMatter(written: string, names: readonly string[]): boolean {
  return !/^[ \t]*\r?\n/u.test(written) || names.some((name) => FIELD_NAMES.has(plainName(name)));
}

function few(all: readonly Problem[]): readonly Problem[] {
  const problems = new FewProblems();
  for (const problem of all) problems.add(problem);
  return problems.told();
}

/** Why the front matter is too large to read, counted without parsing it. */
function overBounds(written: string): string | undefined {
  let [keys, tokens] = [0, 0];
  for (const token of new Lexer().lex(written)) {
    if (CST.tokenType(token) === 'map-value-ind' && ++keys > MOST_KEYS)
      return `front matter has more than ${MOST_KEYS} fields, so none are used; the known ones are ${KNOWN_FIELDS.join(', ')}`;
    if (++tokens > MOST_TOKENS)
      return 'front matter is too long, so its fields are not used; keep only known fields and fewer questions';
  }
  return undefined;
}
