/** How sure is a model, going by the numbers that it gives? */

import type { Span } from '../text/span.ts';
import type { ModelEntry } from './catalogue.ts';

/** In tokens: longer spans are not answers. Source: the evaluation of SQuAD, max_answer_length */
const LONGEST_ANSWER = 30;

/**
 * The best span of the passage less "no answer": the sum of its logits for start and end, less that of the token at
 * `none`. NaN if a logit is.
 * @param passage where the passage is among the tokens, half-open and not empty
 */
export function spanMargin(
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  passage: Span,
  none: number,
): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let start = passage.start; start < passage.end; start++) {
    const last = Math.min(passage.end, start + LONGEST_ANSWER);
    for (let end = start; end < last; end++) {
      const sum = at(starts, start) + at(ends, end);
      if (Number.isNaN(sum)) return Number.NaN;
      if (sum > best) best = sum;
    }
  }
  return best - (at(starts, none) + at(ends, none));
}

type LogitOutput = Extract<ModelEntry['output'], { readonly kind: 'logit' }>;

/** The logit of "yes" less that of "no". NaN if one is missing. */
export function logitMargin(logits: ArrayLike<number>, { yes, no }: Pick<LogitOutput, 'yes' | 'no'>): number {
  return at(logits, yes) - (no === undefined ? 0 : at(logits, no));
}

/** 0 to 1. */
export function calibrated(margin: number, { scale, offset }: { scale: number; offset: number }): number {
  return 1 / (1 + Math.exp(-(scale * margin + offset)));
}

function at(numbers: ArrayLike<number>, position: number): number {
  return numbers[position] ?? Number.NaN;
}
