/** Which characters of running text in Markdown are markup? */

import type { Cut } from './cuts.ts';
import { pairRuns, type Run, runAt } from './emphasis.ts';
import { decode, ENTITY } from './entities.ts';
import { autolinkEnd, htmlReader } from './html.ts';
import { addressEnd, labelEnd, normalLabel } from './links.ts';

const PLAIN = /[^\\&<`*_[\]!]+/uy;
const ESCAPED = /^[!-/:-@[-`{-~\n]$/u;
const LINE_BREAK_TAG = /^<br\s*\/?>$/iu;

interface Bracket {
  /** Of `[`, or of `![`. */
  readonly start: number;
  readonly image: boolean;
  /** How many runs of `*` and `_` stand before it. */
  readonly runs: number;
  /** Whether another bracket opens after it: its text is then no label. */
  holdsBracket: boolean;
}

/**
 * Cuts, in any order and with offsets into the text, for emphasis marks, the brackets and addresses of links
 * and images, code ticks, backslashes of escapes and of hard breaks, tags and comments; entities give way to
 * their character. Cuts may take line ends, and one may lie in another. `labels` are those that are defined,
 * by `normalLabel()`. Takes the time of the text's length, however it is nested: nothing calls itself, and
 * nothing is looked for twice. Source: CommonMark 0.31.2, appendix, phase 2
 */
export function inlineMarkup(text: string, labels: ReadonlySet<string>): Cut[] {
  const cuts: Cut[] = [];
  const runs: Run[] = [];
  const brackets: Bracket[] = [];
  const htmlEnd = htmlReader(text);
  const codeEnd = codeReader(text);
  // A link holds no links: of the brackets around one, as many as this, none becomes one.
  let spent = 0;
  const cut = (start: number, end: number, kept = ''): number => {
    cuts.push({ start, end, text: kept });
    return end;
  };
  const mark = ({ start, end }: { start: number; end: number }): number => cut(start, end);

  for (let at = 0; at < text.length; ) {
    PLAIN.lastIndex = at;
    at = PLAIN.test(text) ? PLAIN.lastIndex : markupAt(at);
  }
  pairRuns(runs, 0, mark);
  return cuts;

  /** Reads the sign at an offset with all that belongs to it, and gives the offset to go on at. */
  function markupAt(at: number): number {
    switch (text[at]) {
      case '\\':
        return ESCAPED.test(text[at + 1] ?? '') ? cut(at, at + 1) + 1 : at + 1;
      case '&':
        return entity(at);
      case '<':
        return angle(at);
      case '`':
        return ticks(at);
      case '*':
      case '_': {
        const run = runAt(text, at);
        runs.push(run);
        return run.end;
      }
      case '[':
        return open(at, at + 1);
      case '!':
        return text[at + 1] === '[' ? open(at, at + 2) : at + 1;
      default:
        return close(at);
    }
  }

  function entity(at: number): number {
    ENTITY.lastIndex = at;
    const [written] = ENTITY.exec(text) ?? [];
    const character = written === undefined ? undefined : decode(written);
    return written === undefined || character === undefined
      ? at + 1
      : cut(at, at + written.length, character);
  }

  function angle(at: number): number {
    const address = autolinkEnd(text, at);
    if (address !== undefined) {
      cut(at, at + 1);
      return cut(address - 1, address);
    }
    const end = htmlEnd(at);
    return end === undefined
      ? at + 1
      : cut(at, end, LINE_BREAK_TAG.test(text.slice(at, Math.min(end, at + 20))) ? ' ' : '');
  }

  function ticks(at: number): number {
    let from = at + 1;
    while (text[from] === '`') from++;
    const end = codeEnd(from - at, from);
    if (end === undefined) return from;
    const to = end - (from - at);
    // The one space that keeps a tick in the code from the ticks around it is not part of the code.
    const padded = text[from] === ' ' && text[to - 1] === ' ' && /[^ ]/u.test(text.slice(from, to));
    cut(at, from + (padded ? 1 : 0));
    return cut(to - (padded ? 1 : 0), end);
  }

  function open(start: number, end: number): number {
    const around = brackets.at(-1);
    if (around !== undefined) around.holdsBracket = true;
    brackets.push({ start, image: end - start === 2, runs: runs.length, holdsBracket: false });
    return end;
  }

  function close(at: number): number {
    const bracket = brackets.pop();
    if (bracket === undefined) return at + 1;
    const isSpent = !bracket.image && brackets.length < spent;
    spent = Math.min(spent, brackets.length);
    const end = isSpent ? undefined : (addressEnd(text, at + 1) ?? referenceEnd(bracket, at));
    if (end === undefined) return at + 1;
    cut(bracket.start, bracket.start + (bracket.image ? 2 : 1));
    pairRuns(runs, bracket.runs, mark);
    if (!bracket.image) spent = brackets.length;
    return cut(at, end);
  }

  /** The end of `[words][label]`, `[label][]` or `[label]`, whose first part ends with the `]` at `at`. */
  function referenceEnd({ start, image, holdsBracket }: Bracket, at: number): number | undefined {
    const end = labelEnd(text, at + 1);
    if (end !== undefined && end > at + 3) {
      return labels.has(normalLabel(text.slice(at + 2, end - 1))) ? end : undefined;
    }
    const first = labelEnd(text, start + (image ? 1 : 0));
    if (holdsBracket || first !== at + 1) return undefined;
    return labels.has(normalLabel(text.slice(start + (image ? 2 : 1), at))) ? (end ?? first) : undefined;
  }
}

/** Finds the end of the next row of so many ticks from an offset on. To be asked from left to right. */
function codeReader(text: string): (length: number, from: number) => number | undefined {
  let places: Map<number, { starts: number[]; next: number }> | undefined;
  return (length, from) => {
    if (places === undefined) {
      places = new Map();
      for (const { 0: row, index } of text.matchAll(/`+/gu)) {
        const known = places.get(row.length);
        if (known === undefined) places.set(row.length, { starts: [index], next: 0 });
        else known.starts.push(index);
      }
    }
    const rows = places.get(length);
    if (rows === undefined) return undefined;
    while ((rows.starts[rows.next] ?? Number.POSITIVE_INFINITY) < from) rows.next++;
    const start = rows.starts[rows.next];
    return start === undefined ? undefined : start + length;
  };
}
