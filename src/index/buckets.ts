/** Which of many numbered things are in each of many groups? Counted first, then filled in: two arrays and no list. */

export interface Buckets {
  /** By group where its numbers begin in `numbers`; one entry more than there are groups. */
  readonly starts: Uint32Array;
  /** Those of each group in turn, in order. */
  readonly numbers: Uint32Array;
}

/** Numbers from 0 to `count`, without it, by group; without those that are in none. */
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
