/** Which weights tell right from wrong? Logistic regression, small and deterministic. */

export interface Example {
  readonly values: readonly number[];
  readonly right: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const ROUNDS = 3_000;
const STEP = 0.05;
const DECAY = 0.002;

/**
 * The bias, then a weight for each value.
 * @param signs 1 for a weight that may not fall below 0, -1 for one that may not rise above it, 0 for any; a signal
 * that speaks for an answer must not count against one because of a few odd questions
 */
export function fitLogistic(examples: readonly Example[], signs: readonly number[] = []): number[] {
  const size = (examples[0]?.values.length ?? 0) + 1;
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = Array.from({ length: size }, () => 0);
  const mean = weights.slice();
  const square = weights.slice();
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((weight, n) => (n === 0 ? 0 : -DECAY * weight));
    for (const { values, right, weight } of examples) {
      const off = ((right ? 1 : 0) - probability(weights, values)) * (weight / all);
      gradient[0] = (gradient[0] ?? 0) + off;
      for (const [n, value] of values.entries()) gradient[n + 1] = (gradient[n + 1] ?? 0) + off * value;
    }
    for (const n of weights.keys()) {
      const g = gradient[n] ?? 0;
      mean[n] = 0.9 * (mean[n] ?? 0) + 0.1 * g;
      square[n] = 0.999 * (square[n] ?? 0) + 0.001 * g * g;
      const step =
        (mean[n] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[n] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      const moved = (weights[n] ?? 0) + STEP * step;
      const sign = n === 0 ? 0 : (signs[n - 1] ?? 0);
      weights[n] = sign * moved < 0 ? 0 : moved;
    }
  }
  return weights;
}

export function probability(weights: readonly number[], values: readonly number[]): number {
  const sum = values.reduce((total, value, n) => total + value * (weights[n + 1] ?? 0), weights[0] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Chance that a right example scores above a wrong one; ties count half. */
export function auroc(scored: readonly { readonly score: number; readonly right: boolean }[]): number {
  const ordered = [...scored].sort((a, b) => a.score - b.score);
  let ranks = 0;
  let rights = 0;
  for (let from = 0; from < ordered.length; ) {
    let to = from;
    do to++;
    while (to < ordered.length && ordered[to]?.score === ordered[from]?.score);
    for (let at = from; at < to; at++) {
      if (ordered[at]?.right !== true) continue;
      ranks += (from + to + 1) / 2;
      rights++;
    }
    from = to;
  }
  const wrongs = ordered.length - rights;
  return rights === 0 || wrongs === 0
    ? Number.NaN
    : (ranks - (rights * (rights + 1)) / 2) / (rights * wrongs);
}
