/** How often does the confidence warn that an answer may not be one? */

import { isSure, level } from '../src/search/answer/trust.ts';
import type { AskedKind } from './asked.ts';
import { auroc } from './logistic.ts';
import { type Bin, mean } from './measures.ts';

export interface Judged {
  readonly kind: AskedKind;
  /** Whether the first excerpt contains the answer. */
  readonly right: boolean;
  /** The confidence, 0 to 1. */
  readonly score: number;
}

/**
 * NaN if a set has no questions of that kind. Told: refused, or answered with the remark that it may not be an
 * answer.
 */
export function trustRow(all: readonly Judged[]): Record<string, number> {
  const right = all.filter((one) => one.right);
  const of = (kind: AskedKind) => all.filter((one) => one.kind === kind);
  const share = (list: readonly Judged[], is: (score: number) => boolean) =>
    mean(list.map(({ score }) => (is(score) ? 1 : 0)));
  const isRefused = (score: number) => level(score) !== 'answer';
  const isTold = (score: number) => !isSure(score);
  return {
    AUROC: auroc(all),
    'AUROC near': auroc([...right, ...of('near').map((one) => ({ ...one, right: false }))]),
    'near told': share(of('near'), isTold),
    'right told': share(right, isTold),
    'right refused': share(right, isRefused),
    'absent refused': share(of('absent'), isRefused),
    'foreign refused': share(of('foreign'), isRefused),
  };
}

/** The share that is right in each tenth of the confidence, with how many there are. */
export function describeBins(bins: readonly Bin[]): string {
  return bins
    .filter(({ n }) => n > 0)
    .map(({ from, n, right }) => `${from.toFixed(1)}: ${right.toFixed(2)} (${n})`)
    .join('  ');
}
