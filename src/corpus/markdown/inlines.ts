/** Which characters of running text in Markdown are markup? */

import type { Span } from '../../text/span.ts';
import { after } from './after.ts';
import { bracketReader } from './brackets.ts';
import type { Cut } from './cuts.ts';
import { pairRuns, type Run, runAt } from './emphasis.ts';
import { decode, ENTITY } from './entities.ts';
import { autolinkEnd, htmlReader } from './html.ts';

const PLAIN = /[^\\&<`*_[\]!]+/uy;
const ESCAPED = /^[!-/:-@[-`{-~\n]$/u;
const LINE_BREAK_TAG = /^<br\s*\/?>$/iu;

/** Notes a cut and gives its end. */
type Cutter = (start: number, end: number, kept?: string) => number;

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
  const brackets = bracketReader(text, labels);
  const htmlEnd = htmlReader(text);
  const codeEnd = codeReader(text);
  const cut: Cutter = (start, end, kept = '') => {
    cuts.push({ start, end, text: kept });
    return end;
  };
  const mark = ({ start, end }: Span): number => cut(start, end);

  for (let at = 0; at < text.length; ) at = after(PLAIN, text, at) ?? markupAt(at);
  pairRuns(runs, 0, mark);
  return cuts;

  /** Reads the sign at an offset with all that belongs to it, and gives the offset to go on at. */
  function markupAt(at: number): number {
    switch (text[at]) {
      case '\\':
        return ESCAPED.test(text[at + 1] ?? '') ? cut(at, at + 1) + 1 : at + 1;
      case '&':
        return entity(text, at, cut);
      case '<':
        return angle(text, at, htmlEnd, cut);
      case '`':
        return ticks(text, at, codeEnd, cut);
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

  function open(start: number, words: number): number {
    brackets.open(start, words, runs.length);
    return words;
  }

  function close(at: number): number {
    const linked = brackets.close(at);
    if (linked === undefined) return at + 1;
    cut(linked.start, linked.words);
    pairRuns(runs, linked.runs, mark);
    return cut(at, linked.end);
  }
}

function entity(text: string, at: number, cut: Cutter): number {
  const end = after(ENTITY, text, at);
  const character = end === undefined ? undefined : decode(text.slice(at, end));
  return end === undefined || character === undefined ? at + 1 : cut(at, end, character);
}

function angle(text: string, at: number, htmlEnd: ReturnType<typeof htmlReader>, cut: Cutter): number {
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

function ticks(text: string, at: number, codeEnd: ReturnType<typeof codeReader>, cut: Cutter): number {
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
