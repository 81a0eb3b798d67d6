import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketsOf } from '../../src/index/buckets.ts';

test('bucketsOf() lists the numbers of each group in order, without those that are in none', () => {
  const groups = fc.array(fc.option(fc.nat({ max: 5 }), { nil: undefined }), { maxLength: 40 });
  fc.assert(
    fc.property(groups, (of) => {
      const { starts, numbers } = bucketsOf(of.length, 6, (number) => of[number]);
      expect(starts).toHaveLength(7);
      for (let group = 0; group < 6; group++) {
        const own = of.flatMap((one, number) => (one === group ? [number] : []));
        expect([...numbers.subarray(starts[group], starts[group + 1])]).toEqual(own);
      }
    }),
  );
});
