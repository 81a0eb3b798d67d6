/** What does a piece of YAML contain, and on which lines of its file? */

import { type Document, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import { jsonLine } from '../text/printable.ts';
import type { Problem } from './document.ts';

const OTHER_ADVICE = 'put text that contains : or # in quotes';

/** What is wrong and what to do, in our words: the parser's are for people who write parsers. */
const FAULTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'a field appears twice; write each once, with the fields of a set indented below its name',
  BAD_INDENT: 'a line begins in a different column; begin the fields of one set in the same column',
  TAB_AS_INDENT: 'a line is indented with a tab; indent with spaces',
  MISSING_CHAR: `a quotation mark, a bracket or a comma is missing; write it, or ${OTHER_ADVICE}`,
};
const OTHER_FAULT = `a value means something else; ${OTHER_ADVICE}`;

/** Deeper nesting of brackets is a mistake; thousands would overflow the parser's stack. */
const DEEPEST = 50;

/** Per severity: further faults mostly follow from the first, and only ten per file are reported. */
const MOST_FAULTS = 50;

export interface Yaml {
  readonly contents: Document['contents'];
  /** Plain lists, records and strings; undefined if the YAML is broken. */
  readonly value: unknown;
  /** Line in the file of a node, or of a key in a map, from 1. */
  lineOf(node: unknown): number;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML with every scalar as a string: a date stays as written, and 2025, no and null are words. `firstLine` is
 * the line of the file on which `text` begins. Never throws.
 */
export function readYaml(text: string, file: string, firstLine: number): Yaml {
  const counter = new LineCounter();
  if (isDeep(text)) {
    const message = `cannot be read as YAML: more than ${DEEPEST} brackets are open; close them, or ${OTHER_ADVICE}`;
    const problems: Problem[] = [{ file, line: firstLine, message, severity: 'error' }];
    return { contents: null, value: undefined, lineOf: () => firstLine, problems };
  }
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    // Otherwise the runtime prints a warning about keys that are maps, such as {{date}}.
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => firstLine + Math.max(counter.linePos(offset).line, 1) - 1;
  const end = Math.max(text.trimEnd().length - 1, 0);
  const faults = [...document.errors.slice(0, MOST_FAULTS), ...document.warnings.slice(0, MOST_FAULTS)];
  const problems = faults.map((error): Problem => {
    const message = `cannot be read as YAML: ${FAULTS[error.code] ?? OTHER_FAULT}`;
    // An unclosed bracket or quotation is only noticed at the very end, below the last line of content.
    const offset = Math.min(error.pos[0], end);
    return { file, line: lineAt(offset), message, severity: 'error' };
  });
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS();
    } catch {
      // Only aliases fail this late: they name no anchor, or expand endlessly.
      const message =
        'cannot be read as YAML: a * refers to no value; write the value out, or put it in quotes';
      problems.push({ file, line: firstLine, message, severity: 'error' });
    }
  }
  const lineOf = (node: unknown): number =>
    isNode(node) && (node as Node).range ? lineAt((node as Node).range?.[0] ?? 0) : firstLine;
  return { contents: document.contents, value, lineOf, problems };
}

/** Whether too many brackets are open at once; brackets in quotation marks are counted too. */
function isDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/gu)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1;
    if (open > DEEPEST) return true;
    if (open < 0) open = 0;
  }
  return false;
}

/** A value as shown in a message: short, with "a list" or the like for a collection. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a set of fields';
  const text = String(value ?? '');
  return jsonLine(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
