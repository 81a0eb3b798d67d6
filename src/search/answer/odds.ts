/** How do weighted signals become a probability, and a probability log-odds? */

/** The probability that weighted signals add up to. @param bias log-odds if all of them are 0 */
export function weighed<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  signals: Readonly<Record<Name, number>>,
  bias: number,
): number {
  const names = Object.keys(weights) as Name[];
  return logistic(names.reduce((sum, name) => sum + weights[name] * signals[name], bias));
}

/** @param least log-odds are taken of no less than this, and of no more than one minus it; above 0 */
export function logOdds(probability: number, least: number): number {
  const p = Math.min(1 - least, Math.max(least, probability));
  return Math.log(p / (1 - p));
}

/** The probability of log-odds. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
