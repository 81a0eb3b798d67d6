/** Which brackets in running text make a link or an image? */

import { addressEnd, labelEnd, normalLabel } from './links.ts';

interface Bracket {
  /** Of `[`, or of `![`. */
  readonly start: number;
  /** Where its words start. */
  readonly words: number;
  /** How many runs of `*` and `_` stand before it. */
  readonly runs: number;
  /** Whether another bracket opens after it: its text is then no label. */
  holdsBracket: boolean;
}

/** A link or an image: from `start` to `words` and from its `]` to `end` it is markup. */
interface Linked extends Pick<Bracket, 'start' | 'words' | 'runs'> {
  readonly end: number;
}

/**
 * Takes the brackets of a text from left to right. `open()` is told where `[` or `![` starts and ends, and how many
 * runs of `*` and `_` stand before it; `close()` is told where a `]` stands, and gives what it ends, if anything.
 * `labels` are those that are defined, by `normalLabel()`.
 */
export function bracketReader(
  text: string,
  labels: ReadonlySet<string>,
): {
  open(start: number, words: number, runs: number): void;
  close(at: number): Linked | undefined;
} {
  const brackets: Bracket[] = [];
  // A link holds no links: of the brackets around one, as many as this, none becomes one.
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
      const end = isSpent ? undefined : (addressEnd(text, at + 1) ?? referenceEnd(text, bracket, at, labels));
      if (end === undefined) return undefined;
      if (!isImage) spent = brackets.length;
      return { ...bracket, end };
    },
  };
}

/** The end of `[words][label]`, `[label][]` or `[label]`, whose first part ends with the `]` at `at`. */
function referenceEnd(
  text: string,
  { words, holdsBracket }: Bracket,
  at: number,
  labels: ReadonlySet<string>,
): number | undefined {
  const end = labelEnd(text, at + 1);
  if (end !== undefined && end > at + 3) {
    return labels.has(normalLabel(text.slice(at + 2, end - 1))) ? end : undefined;
  }
  const first = labelEnd(text, words - 1);
  if (holdsBracket || first !== at + 1) return undefined;
  return labels.has(normalLabel(text.slice(words, at))) ? (end ?? first) : undefined;
}
