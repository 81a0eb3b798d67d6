/** Where is a text most like a quotation, and in which words do they differ? */

import type { SaidWord } from '../../text/quoted-words.ts';
import type { Span } from '../../text/span.ts';

/**
 * One step from a quotation to the text: words that agree ('same'), words of the text that the quotation lacks
 * ('missing'), words that it adds ('added'), and words that it has in place of others ('changed').
 */
export interface Change {
  readonly kind: 'same' | 'missing' | 'added' | 'changed';
  /** The quotation's own characters; empty if words are missing. */
  readonly said: string;
  /** Into `document.text`; absent if words are added. */
  readonly span?: Span;
}

/** A quotation compared with the stretch of text that is most like it. */
export interface Aligned {
  /** Comparable only for one quotation. */
  readonly score: number;
  /** Number of words that agree. */
  readonly same: number;
  /** `same` as a share of all steps, 0 to 1; words left out at an omission mark are not counted as steps. */
  readonly share: number;
  /** Positions among the words of the text, half-open; `from === to` if nothing agrees. */
  readonly from: number;
  readonly to: number;
  /** One for each word, or pair of words, in order. */
  readonly steps: readonly Step[];
}

type Step = Change['kind'];

const AGREES = 2;
const DIFFERS = -1;
const GAP = -1;

/** The neighbour from which the best path reaches a cell. */
const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

/**
 * The best alignment of all words of a quotation with any stretch of a text.
 * @param omissions the numbers of words of the quotation after which it marks an omission
 * Source: Needleman and Wunsch with free ends in the text (Sellers); time and space are words × words.
 */
export function align(
  quotation: readonly SaidWord[],
  text: readonly SaidWord[],
  omissions: ReadonlySet<number>,
): Aligned {
  const [said, written] = numbered(quotation, text);
  const width = written.length + 1;
  const from = new Uint8Array((said.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let at = 1; at <= said.length; at++) {
    row[0] = at * GAP;
    from[at * width] = UP;
    const gap = omissions.has(at) ? 0 : GAP;
    const word = said[at - 1];
    for (let to = 1; to < width; to++) {
      const paired = (above[to - 1] ?? 0) + (word === written[to - 1] ? AGREES : DIFFERS);
      const added = (above[to] ?? 0) + GAP;
      const missing = (row[to - 1] ?? 0) + gap;
      const best = Math.max(paired, added, missing);
      row[to] = best;
      from[at * width + to] = best === paired ? DIAGONAL : best === added ? UP : LEFT;
    }
    [above, row] = [row, above];
  }
  let to = 0;
  for (let at = 1; at < width; at++) if ((above[at] ?? 0) > (above[to] ?? 0)) to = at;
  // If the last word differs, it is paired with the next word of the text rather than with none.
  while (above[to + 1] === above[to] && from[said.length * width + to + 1] === DIAGONAL) to++;
  return traced({ score: above[to] ?? 0, to, from, width, said, written, omissions });
}

interface Table {
  readonly score: number;
  readonly to: number;
  readonly from: Uint8Array;
  readonly width: number;
  readonly said: Int32Array;
  readonly written: Int32Array;
  readonly omissions: ReadonlySet<number>;
}

function traced({ score, to, from, width, said, written, omissions }: Table): Aligned {
  const steps: Step[] = [];
  let [row, column] = [said.length, to];
  let same = 0;
  let leftOut = 0;
  while (row > 0) {
    const came = from[row * width + column];
    if (came === DIAGONAL) {
      const agrees = said[row - 1] === written[column - 1];
      if (agrees) same++;
      steps.push(agrees ? 'same' : 'changed');
      row--;
      column--;
    } else if (came === UP) {
      steps.push('added');
      row--;
    } else {
      if (omissions.has(row)) leftOut++;
      steps.push('missing');
      column--;
    }
  }
  const counted = steps.length - leftOut;
  return { score, same, share: counted === 0 ? 0 : same / counted, from: column, to, steps: steps.reverse() };
}

/** Every word as a number, the same number for the same word; -1 for words that only the text has. */
function numbered(quotation: readonly SaidWord[], text: readonly SaidWord[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const said = quotation.map((word) => {
    const number = numbers.get(word.said) ?? numbers.size;
    numbers.set(word.said, number);
    return number;
  });
  return [Int32Array.from(said), Int32Array.from(text, (word) => numbers.get(word.said) ?? -1)];
}

/**
 * The steps grouped into stretches of one kind; together they contain every word of the quotation and of the aligned
 * text.
 */
export function changesOf(
  quotation: string,
  said: readonly SaidWord[],
  text: readonly SaidWord[],
  { steps, from }: Aligned,
): Change[] {
  const changes: Change[] = [];
  let [own, other] = [0, from];
  for (let at = 0; at < steps.length; ) {
    const kind = steps[at] ?? 'same';
    let end = at;
    while (steps[end] === kind) end++;
    const first = { own, other };
    if (kind !== 'missing') own += end - at;
    if (kind !== 'added') other += end - at;
    const span = spanOf(text, first.other, other);
    const quoted = spanOf(said, first.own, own);
    changes.push({
      kind,
      said: quoted === undefined ? '' : quotation.slice(quoted.start, quoted.end),
      ...(span === undefined ? {} : { span }),
    });
    at = end;
  }
  return changes;
}

function spanOf(words: readonly SaidWord[], from: number, to: number): Span | undefined {
  const [start, end] = [words[from]?.start, words[to - 1]?.end];
  return from < to && start !== undefined && end !== undefined ? { start, end } : undefined;
}
