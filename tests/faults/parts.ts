/** Into which parts is a long run cut, and what did all of them come to? */

export type Sort = 'storm' | 'stops' | 'kills' | 'flips';

export interface Settings {
  readonly seed: number;
  readonly interactions: number;
  readonly drops: number;
  readonly stops: number;
  readonly kills: number;
  readonly flips: number;
}

export interface Part {
  /** Unlike all others of a run. */
  readonly name: string;
  readonly sort: Sort;
  readonly seed: number;
  readonly times: number;
  /** Of a storm. */
  readonly drops: number;
  /** How long it takes beside others, roughly in seconds of a quiet machine. */
  readonly weight: number;
}

/** Seconds that one takes on a quiet machine: for an estimate before all sorts have had their turn. */
const TAKES: Readonly<Record<Sort, number>> = { storm: 0.01, stops: 3, kills: 4, flips: 0.02 };

/** Spread out, so that after a while the parts that are done stand for those that are left. */
export function planOf(settings: Settings, each: Readonly<Record<Sort, number>>): Part[] {
  const { seed, interactions, drops } = settings;
  const amounts: Readonly<Record<Sort, number>> = { ...settings, storm: interactions };
  const placed: { readonly at: number; readonly part: Part }[] = [];
  for (const [sort, amount] of (Object.keys(TAKES) as Sort[]).map((sort) => [sort, amounts[sort]] as const)) {
    const parts = Math.ceil(amount / each[sort]);
    for (let n = 0; n < parts; n += 1) {
      const from = n * each[sort];
      const times = Math.min(each[sort], amount - from);
      const dropped = (until: number) => Math.round((drops * until) / amount);
      const part: Part = {
        name: `${sort} ${n + 1} of ${parts}`,
        sort,
        seed: seed + 1_000 * n,
        times,
        drops: sort === 'storm' ? dropped(from + times) - dropped(from) : 0,
        weight: times * TAKES[sort],
      };
      placed.push({ at: (n + 0.5) / parts, part });
    }
  }
  return placed.sort((a, b) => a.at - b.at).map(({ part }) => part);
}

type Outcome = Readonly<Record<string, unknown>> & { readonly wrongs: readonly string[] };

const NAMES: Readonly<Record<Sort, string>> = {
  storm: 'interactions',
  stops: 'SIGTERM',
  kills: 'kill -9',
  flips: 'flips',
};

/** A line for each sort: how often it was done, what was wrong, and every figure, summed up or the greatest. */
export function table(plan: readonly Part[], done: ReadonlyMap<string, Outcome>): string {
  const lines = ['what           done   wrong   figures'];
  for (const sort of Object.keys(NAMES) as Sort[]) {
    const parts = plan.filter((part) => part.sort === sort);
    if (parts.length === 0) continue;
    const outcomes = parts.flatMap(({ name, times }) => {
      const outcome = done.get(name);
      return outcome === undefined ? [] : [{ times, outcome }];
    });
    const times = outcomes.reduce((sum, { times }) => sum + times, 0);
    const wrongs = outcomes.reduce((sum, { outcome }) => sum + outcome.wrongs.length, 0);
    const figures = new Map<string, number>();
    for (const { outcome } of outcomes) add(outcome, figures);
    const told = [...figures].map(([name, figure]) => `${name} ${Math.round(figure)}`).join(', ');
    lines.push(
      [NAMES[sort].padEnd(12), String(times).padStart(6), String(wrongs).padStart(6), told].join('  '),
    );
  }
  return lines.join('\n');
}

function add(outcome: Readonly<Record<string, unknown>>, figures: Map<string, number>): void {
  for (const [name, figure] of Object.entries(outcome)) {
    if (typeof figure === 'number') {
      const before = figures.get(name) ?? 0;
      figures.set(name, name.startsWith('slowest') ? Math.max(before, figure) : before + figure);
    } else if (typeof figure === 'object' && figure !== null && !Array.isArray(figure)) {
      add(figure as Readonly<Record<string, unknown>>, figures);
    }
  }
}

/** Such as "2 h 5 min" or "40 s". */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
