import { expect, test } from 'vitest';
import { systemClock } from '../../src/models/clock.ts';

test('systemClock calls what is due, unless it was cancelled', async () => {
  const { now, after } = systemClock;
  const before = now();
  const called: string[] = [];
  const cancel = after(10, () => called.push('cancelled'));
  cancel();
  await new Promise<void>((resolve) => {
    after(30, () => {
      called.push('late');
      resolve();
    });
    after(10, () => called.push('early'));
  });
  expect(called).toEqual(['early', 'late']);
  // Timers may be early by a millisecond.
  expect(now() - before).toBeGreaterThanOrEqual(29);
});
