/** How well do the probabilities that a model gives tell passages apart? */

import { auroc, fitLogistic } from './logistic.ts';

export interface JudgedPassage {
  /** 0 to 1, as the model and its calibration give it. */
  readonly probability: number;
  readonly right: boolean;
}

export interface Calibration {
  readonly scale: number;
  readonly offset: number;
}

/** Probabilities are kept this far from 0 and 1, where a margin would be infinite. */
const NEAREST = 1e-9;

/** The margin that gave a probability. */
export function marginOf(probability: number, { scale, offset }: Calibration): number {
  const kept = Math.min(1 - NEAREST, Math.max(NEAREST, probability));
  return (Math.log(kept / (1 - kept)) - offset) / scale;
}

/** The calibration that suits these passages best, if both kinds counted the same; for `models.json`. */
export function fittedCalibration(judged: readonly JudgedPassage[], now: Calibration): Calibration {
  const rights = judged.filter(({ right }) => right).length;
  const share = { right: rights || 1, wrong: judged.length - rights || 1 };
  const [offset = 0, scale = 0] = fitLogistic(
    judged.map(({ probability, right }) => ({
      values: [marginOf(probability, now)],
      right,
      weight: 1 / (right ? share.right : share.wrong),
    })),
  );
  return { scale, offset };
}

/** AUROC with the numbers of passages of both kinds: "0.812 (300 against 200)". */
export function describeAuroc(judged: readonly JudgedPassage[]): string {
  const rights = judged.filter(({ right }) => right).length;
  const value = auroc(judged.map(({ probability, right }) => ({ score: probability, right })));
  return `${Number.isNaN(value) ? '-' : value.toFixed(3)} (${rights} against ${judged.length - rights})`;
}
