/** Are the numbers at the beginnings of blocks those of provisions, or are they amounts, versions and times of day? */

import type { Label, Unit } from '../languages/provision-label.ts';

export interface Counted extends Label {
  /** Whether it stands at the beginning of a heading. */
  readonly heading: boolean;
}

/** The least share of neighbouring pairs that must ascend, and that must be consecutive: a chapter may be missing. */
const LEAST: Readonly<Record<Unit, { readonly ascending: number; readonly next: number }>> = {
  article: { ascending: 0.5, next: 0 },
  section: { ascending: 0.5, next: 0 },
  rule: { ascending: 0.5, next: 0 },
  clause: { ascending: 0.5, next: 0 },
  decimal: { ascending: 0.7, next: 0.3 },
  verse: { ascending: 0.7, next: 0.6 },
};

/**
 * The units whose numbers run through the text like those of provisions. `labels` are those at the beginnings of
 * headings and blocks, in order. A number without dots proves nothing, since lists have such numbers too.
 */
export function areProvisions(labels: readonly Counted[]): Set<Unit> {
  const byUnit = new Map<Unit, Counted[]>();
  for (const label of labels) {
    if (label.unit === 'decimal' && !label.number.includes('.')) continue;
    const own = byUnit.get(label.unit);
    if (own === undefined) byUnit.set(label.unit, [label]);
    else own.push(label);
  }
  return new Set([...byUnit].filter(([unit, own]) => run(unit, own)).map(([unit]) => unit));
}

function run(unit: Unit, labels: readonly Counted[]): boolean {
  const named = unit !== 'decimal' && unit !== 'verse';
  if (named && labels.some(({ heading }) => heading)) return true;
  const numbers = labels.map(({ number }) => parts(number));
  const pairs = numbers.slice(1).map((number, at) => [numbers[at] ?? [], number] as const);
  if (pairs.length === 0) return false;
  const share = (holds: (a: readonly number[], b: readonly number[]) => boolean) =>
    pairs.filter(([a, b]) => holds(a, b)).length / pairs.length;
  return share(ascends) >= LEAST[unit].ascending && share(follows) >= LEAST[unit].next;
}

/** Whether one number directly follows another: 1.2, 1.1a or 1.1.1 after 1.1, and 2.1 after 1.9. */
export function isNext(before: string, number: string): boolean {
  return follows(parts(before), parts(number));
}

/** "702.19b" as 702, 19, 2. */
function parts(number: string): number[] {
  return [...number.matchAll(/\d+|[a-z]/gu)].map(([part]) =>
    /\d/u.test(part) ? Number(part) : (part.codePointAt(0) ?? 0) - 96,
  );
}

function ascends(a: readonly number[], b: readonly number[]): boolean {
  const at = differ(a, b);
  return (b[at] ?? 0) > (a[at] ?? 0);
}

function follows(a: readonly number[], b: readonly number[]): boolean {
  const at = differ(a, b);
  const rest = b.slice(at + 1).every((part) => part <= 1);
  return b.length > at && (b[at] ?? 0) === (a[at] ?? 0) + 1 && rest;
}

function differ(a: readonly number[], b: readonly number[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}
