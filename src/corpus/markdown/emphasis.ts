/** Which of the `*` and `_` in a text mark emphasis? */

import type { Span } from '../../text/span.ts';

/** A run of equal signs; `start` and `end` close in on the signs that have marked nothing yet. */
export interface Run {
  readonly sign: string;
  /** The original number of signs. */
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  start: number;
  end: number;
}

const SPACE = /^[\s\p{Zs}]?$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/** The run of `*` or `_` at an offset. Source: CommonMark 0.31.2, left- and right-flanking delimiter runs */
export function runAt(text: string, start: number): Run {
  const sign = text[start] ?? '';
  let end = start + 1;
  while (text[end] === sign) end++;
  const before = signBefore(text, start);
  const next = text.codePointAt(end);
  const behind = next === undefined ? '' : String.fromCodePoint(next);
  const left = !SPACE.test(behind) && (!PUNCTUATION.test(behind) || SPACE.test(before) || marks(before));
  const right = !SPACE.test(before) && (!PUNCTUATION.test(before) || SPACE.test(behind) || marks(behind));
  const inWord = sign === '_' && left && right;
  return {
    sign,
    length: end - start,
    opens: left && (!inWord || marks(before)),
    closes: right && (!inWord || marks(behind)),
    start,
    end,
  };
}

function marks(character: string): boolean {
  return PUNCTUATION.test(character);
}

/** A lone surrogate is not a character; the pair is. */
function signBefore(text: string, start: number): string {
  const wide = text.codePointAt(start - 2);
  return start > 1 && wide !== undefined && wide > 0xffff
    ? String.fromCodePoint(wide)
    : (text[start - 1] ?? '');
}

/**
 * Pairs the runs from `first` on, removes them from the list, and calls `mark` for each sign that opens or closes
 * emphasis. Runs that opened nothing for one kind of closing run are not tried for that kind again, so the time is
 * linear in the number of runs. Source: CommonMark 0.31.2, process emphasis
 */
export function pairRuns(runs: Run[], first: number, mark: (place: Span) => void): void {
  const open: Run[] = [];
  const floors = new Map<string, number>();
  for (const closer of runs.splice(first)) {
    const kind = `${closer.sign}${closer.opens}${closer.length % 3}`;
    while (closer.closes && closer.start < closer.end) {
      const floor = floors.get(kind) ?? 0;
      let place = open.length - 1;
      while (place >= floor && !pairs(open[place], closer)) place--;
      const opener = open[place];
      if (opener === undefined || place < floor) {
        floors.set(kind, open.length);
        break;
      }
      const width = Math.min(2, opener.end - opener.start, closer.end - closer.start);
      mark({ start: opener.end - width, end: opener.end });
      mark({ start: closer.start, end: closer.start + width });
      opener.end -= width;
      closer.start += width;
      open.length = opener.start < opener.end ? place + 1 : place;
      for (const [other, height] of floors) floors.set(other, Math.min(height, open.length));
    }
    if (closer.opens && closer.start < closer.end) open.push(closer);
  }
}

function pairs(opener: Run | undefined, closer: Run): boolean {
  if (opener?.sign !== closer.sign) return false;
  const both = opener.closes || closer.opens;
  return !both || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0;
}
