/**
 * Which of many numbered things are in which group? They are counted first and then filled in: two arrays, no lists.
 */

export interface Buckets {
  /** For each group, where its numbers begin in `numbers`; one entry more than there are groups. */
  readonly starts: Uint32Array;
  /** The numbers of the first group in order, then those of the second, and so on. */
  readonly numbers: Uint32Array;
}

/** The numbers from 0 up to but not including `count`, by group; numbers that are in no group are left out. */
export function bucketsOf(
  count: number,
  groups: number,
  groupOf: (number: number) => number | undefined,
): Buckets {
  const starts = new Uint32Array(groups + 1);
  for (let number = 0; number < count; number++) {
    const group = groupOf(number);
    if (group !== undefined) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group++)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const numbers = new Uint32Array(starts[groups] ?? 0);
  const ends = starts.slice();
  for (let number = 0; number < count; number++) {
    const group = groupOf(number);
    if (group === undefined) continue;
    numbers[ends[group] ?? 0] = number;
    ends[group] = (ends[group] ?? 0) + 1;
  }
  return { starts, numbers };
}
