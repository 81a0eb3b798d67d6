/** Which weights tell right from wrong? Logistic regression, small and deterministic. */

export interface Example {
  readonly values: readonly number[];
  readonly right: boolean;
  /** Weight of the example. */
  readonly weight: number;
}

const ROUNDS = 3_000;
const STEP = 0.05;
/** Cost of a weight, per square of it, in units of the value's spread. */
const DECAY = 0.001;

/** The bias, then a weight for each value. Values are scaled to one spread for fitting, so that none is held back. */
export function fitLogistic(examples: readonly Example[]): number[] {
  const size = examples[0]?.values.length ?? 0;
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (example: Example) => number) =>
    examples.reduce((sum, example) => sum + of(example) * example.weight, 0) / all;
  const columns = Array.from({ length: size }, (_, n) => {
    const middle = mean(({ values }) => values[n] ?? 0);
    return { middle, spread: Math.sqrt(mean(({ values }) => ((values[n] ?? 0) - middle) ** 2)) || 1 };
  });
  const even = examples.map((example) => ({
    ...example,
    values: columns.map(({ middle, spread }, n) => ((example.values[n] ?? 0) - middle) / spread),
  }));
  const [bias = 0, ...weights] = descend(even, all);
  const raw = weights.map((weight, n) => weight / (columns[n]?.spread ?? 1));
  return [raw.reduce((sum, weight, n) => sum - weight * (columns[n]?.middle ?? 0), bias), ...raw];
}

/** Source: Kingma and Ba, Adam, 2015. */
function descend(examples: readonly Example[], all: number): number[] {
  const weights = Array.from({ length: (examples[0]?.values.length ?? 0) + 1 }, () => 0);
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
      weights[n] = (weights[n] ?? 0) + STEP * step;
    }
  }
  return weights;
}

export function probability(weights: readonly number[], values: readonly number[]): number {
  const sum = values.reduce((total, value, n) => total + value * (weights[n + 1] ?? 0), weights[0] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Probability that a right example scores above a wrong one; ties count half. */
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
