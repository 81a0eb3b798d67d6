/** Which line opens or closes a box, a tab or a definition, and what is its label? */

import type { Span } from '../../text/span.ts';
import { columnsOf } from './indentation.ts';

/** Most line ends between a term and its definition: one empty line. */
const MOST_LINE_ENDS = 2;
/** In UTF-16 units, a colon with its white space: from this length on, it cannot be a sentence's colon. */
const CLEAR_MARK = 3;

interface Told {
  /** Where its sign begins. */
  readonly from: number;
  /** Its label; undefined if it has none. */
  readonly label?: Span;
  /** Whether to keep the white space before it. */
  readonly keepsIndent?: boolean;
}

/** A sign whose box is indented, one that `:::` closes, a closing `:::`, a callout in a quotation, or a definition. */
export type Sign = Told &
  (
    | { readonly kind: 'indented' | 'fenced' | 'closing' }
    | { readonly kind: 'quoted'; readonly until: number }
    | {
        readonly kind: 'defined';
        readonly term: Span | undefined;
        readonly until: number;
        /** The box at the start of the definition. */
        readonly inner?: Sign;
      }
  );

const ADMONITION = /^(?:!!!|\?\?\?\+?)[ \t]*[\w-]+(?:[ \t]+[\w-]+)*[ \t]*(?:"(.*)")?[ \t]*$/u;
const TAB = /^===[!+]?[ \t]+(?:"(.+)"|'(.+)')[ \t]*$/u;
const FENCED = /^:{3,}[ \t]*(?:([\w-]+)(?![\w:])|(?=\{))[ \t]*(?:\[(.*)\])?(\{[^}]*\})?[ \t]*(.*?)[ \t]*:*$/u;
const CLOSING = /^:{3,}[ \t]*$/u;
const CALLOUT = /^((?:>[ \t]?)+)[ \t]*\[!([\w -]+)(?:\|[^\]]*)?\][-+]?[ \t]*(.*?)[ \t]*$/u;
const DEFINITION = /^:[ \t]+(?=\S)/u;

/** The sign on a line whose words begin at `words`; `last` is the latest line with words. */
export function signIn(
  text: string,
  words: number,
  end: number,
  last: Span | undefined,
  ends: Ends,
): Sign | undefined {
  const first = text[words];
  if (first === undefined || !'!?=:>'.includes(first)) return undefined;
  const line = text.slice(words, end);
  switch (first) {
    case '!':
    case '?': {
      const found = ADMONITION.exec(line);
      return found === null || !hasBody(text, words, end)
        ? undefined
        : { kind: 'indented', from: words, ...labelIn(line, words, found[1]) };
    }
    case '=': {
      const found = TAB.exec(line);
      const label = found?.[1] ?? found?.[2];
      return found === null || !hasBody(text, words, end)
        ? undefined
        : { kind: 'indented', from: words, ...labelIn(line, words, label) };
    }
    case ':':
      return colons(text, line, words, end, last, ends);
    default: {
      const found = CALLOUT.exec(line);
      if (found === null) return undefined;
      const label = labelIn(line, words, found[3]);
      const until = ends.quotation(end);
      const from = words + (found[1]?.length ?? 0);
      return label.label === undefined
        ? { kind: 'quoted', from, until, label: { start: end, end } }
        : { kind: 'quoted', from, until, ...label };
    }
  }
}

function colons(
  text: string,
  line: string,
  words: number,
  end: number,
  last: Span | undefined,
  ends: Ends,
): Sign | undefined {
  if (line.startsWith(':::')) {
    if (CLOSING.test(line)) return { kind: 'closing', from: words };
    const found = FENCED.exec(line);
    if (found === null) return undefined;
    const title = /\btitle\s*=\s*"([^"]+)"/u.exec(found[3] ?? '')?.[1];
    return { kind: 'fenced', from: words, ...labelIn(line, words, found[2] || found[4] || title) };
  }
  const mark = DEFINITION.exec(line)?.[0];
  if (mark === undefined) return undefined;
  const gap = last === undefined ? undefined : text.slice(last.end, words).split('\n').length - 1;
  // A definition stands below its term, or below another definition of the same term.
  const isNear = gap !== undefined && gap <= MOST_LINE_ENDS;
  if (!isNear && mark.length < CLEAR_MARK) return undefined;
  const term = isNear && last !== undefined && text[last.start] !== ':' ? last : undefined;
  const start = words + mark.length;
  const found = signIn(text, start, end, undefined, ends);
  const inner = found?.kind === 'indented' ? found : undefined;
  const until = ends.definition(end);
  return { kind: 'defined', from: words, label: { start, end }, term, until, ...(inner && { inner }) };
}

function labelIn(line: string, at: number, words: string | undefined): { label?: Span } {
  const trimmed = (words ?? '').trim();
  if (trimmed === '') return {};
  const start = line.lastIndexOf(trimmed);
  return { label: { start: at + start, end: at + start + trimmed.length } };
}

/** Whether the next line with words is indented deeper than this one. */
function hasBody(text: string, words: number, end: number): boolean {
  const gap = /\s*/uy;
  gap.lastIndex = end;
  gap.test(text);
  const next = gap.lastIndex;
  const line = text.lastIndexOf('\n', next - 1) + 1;
  const own = text.lastIndexOf('\n', words - 1) + 1;
  return next < text.length && columnsOf(text, line, next) > columnsOf(text, own, words);
}

/** Where the quotation or definition that contains an offset ends. */
export interface Ends {
  quotation(from: number): number;
  definition(from: number): number;
}

const QUOTATION_END = /\n(?![ \t]*>)|$/gu;
/** Ends at the next line that is neither indented nor empty, unless it is another definition of the term. */
const DEFINITION_END = /\n(?!:[ \t])(?=[^\s:])|\n[ \t]*\n(?![ \t]|:[ \t])|$/gu;

/** Offsets must not decrease from call to call, so that no end is searched for twice. */
export function endsIn(text: string): Ends {
  const reader = (pattern: RegExp): ((from: number) => number) => {
    const own = new RegExp(pattern.source, pattern.flags);
    let known = -1;
    return (from) => {
      if (known >= from) return known;
      own.lastIndex = from;
      known = own.exec(text)?.index ?? text.length;
      return known;
    };
  };
  return { quotation: reader(QUOTATION_END), definition: reader(DEFINITION_END) };
}
