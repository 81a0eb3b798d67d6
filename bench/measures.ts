/** How good is a ranking, and how good are its quotes? Source: Manning, Raghavan, Schütze, Introduction to Information Retrieval, ch. 8. */

/** 1 if a right passage is among the first k, else 0. */
export function success(ranked: readonly string[], gold: ReadonlySet<string>, k: number): number {
  return ranked.slice(0, k).some((id) => gold.has(id)) ? 1 : 0;
}

/** 1 over the rank of the first right passage among the first 10, else 0. */
export function reciprocalRank(ranked: readonly string[], gold: ReadonlySet<string>): number {
  const at = ranked.slice(0, 10).findIndex((id) => gold.has(id));
  return at < 0 ? 0 : 1 / (at + 1);
}

/**
 * Discounted gain over the first 10, as a share of the best possible. A passage gains its grade; one without a grade
 * gains nothing. Source: Järvelin and Kekäläinen, Cumulated gain-based evaluation, as computed by trec_eval.
 */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gained = (all: readonly number[]) =>
    all.slice(0, 10).reduce((sum, grade, n) => sum + grade / Math.log2(n + 2), 0);
  const best = gained([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : gained(ranked.map((id) => grades.get(id) ?? 0)) / best;
}

/** 1 if any of the texts contains any of the answers, else 0; case and white space are folded. */
export function holdsAnswer(texts: readonly string[], answers: readonly string[]): number {
  const folded = texts.map(fold);
  return answers.some((answer) => folded.some((text) => text.includes(fold(answer)))) ? 1 : 0;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Half the width of the 95 % interval of a share over n questions. Source: Wald. */
export function halfInterval(share: number, n: number): number {
  return 1.96 * Math.sqrt((share * (1 - share)) / n);
}

/** One tenth of the confidence. */
export interface Bin {
  /** Where the bin begins, 0 to .9. */
  readonly from: number;
  readonly n: number;
  /** Share that is right; NaN if the bin is empty. */
  readonly right: number;
}

/**
 * Whether scores mean what they say: of those from .7 to .8, about three in four are right. The last bin includes 1.
 */
export function reliability(scored: readonly { readonly score: number; readonly right: boolean }[]): Bin[] {
  return Array.from({ length: 10 }, (_, n) => {
    const own = scored.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === n);
    return { from: n / 10, n: own.length, right: mean(own.map(({ right }) => (right ? 1 : 0))) };
  });
}
