/** Which brackets in running text make a link or an image? */

import { addressAt, labelEnd, normalLabel } from './links.ts';

interface Bracket {
  /** Offset of its `[` or `![`. */
  readonly start: number;
  /** Offset of its first word. */
  readonly words: number;
  /** How many runs of `*` and `_` come before it. */
  readonly runs: number;
  /** Whether another bracket opens inside it, in which case its text is not a label. */
  holdsBracket: boolean;
}

/** A link or an image: `start` to `words`, and its `]` to `end`, are markup. */
interface Linked extends Pick<Bracket, 'start' | 'words' | 'runs'>, Target {
  readonly isImage: boolean;
}

interface Target {
  readonly end: number;
  readonly url: string;
}

/**
 * Reads the brackets of a text from left to right. Call `open()` with the start and end of each `[` or `![` and the
 * number of runs of `*` and `_` before it, and `close()` with the offset of each `]`; it returns the link or image that
 * ends there, if any. `labels` maps the defined labels, as `normalLabel()` writes them, to addresses.
 */
export function bracketReader(
  text: string,
  labels: ReadonlyMap<string, string>,
): {
  open(start: number, words: number, runs: number): void;
  close(at: number): Linked | undefined;
} {
  const brackets: Bracket[] = [];
  // Links do not nest: this many of the brackets that are still open cannot become links.
  let spent = 0;
  return {
    open(start, words, runs) {
      const around = brackets.at(-1);
      if (around !== undefined) around.holdsBracket = true;
      brackets.push({ start, words, runs, holdsBracket: false });
    },
    close(at) {
      const bracket = brackets.pop();
      if (bracket === undefined) return undefined;
      const isImage = text[bracket.start] === '!';
      const isSpent = !isImage && brackets.length < spent;
      spent = Math.min(spent, brackets.length);
      const target = isSpent
        ? undefined
        : (addressAt(text, at + 1) ?? referenceAt(text, bracket, at, labels));
      if (target === undefined) return undefined;
      if (!isImage) spent = brackets.length;
      return { ...bracket, ...target, isImage };
    },
  };
}

/** The end of the `[words][label]`, `[label][]` or `[label]` whose first part ends with the `]` at `at`. */
function referenceAt(
  text: string,
  { words, holdsBracket }: Bracket,
  at: number,
  labels: ReadonlyMap<string, string>,
): Target | undefined {
  const end = labelEnd(text, at + 1);
  if (end !== undefined && end > at + 3) {
    const url = labels.get(normalLabel(text.slice(at + 2, end - 1)));
    return url === undefined ? undefined : { end, url };
  }
  const first = labelEnd(text, words - 1);
  if (holdsBracket || first !== at + 1) return undefined;
  const url = labels.get(normalLabel(text.slice(words, at)));
  return url === undefined ? undefined : { end: end ?? first, url };
}
