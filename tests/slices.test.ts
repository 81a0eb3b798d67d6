import { expect, test } from 'vitest';
import { inSlices, toEnd } from '../src/slices.ts';

function* work(steps: number): Generator<number, string> {
  for (let step = 1; step <= steps; step++) {
    const until = performance.now() + 5;
    while (performance.now() < until);
    yield step / steps;
  }
  return 'done';
}

test('inSlices() lets others in while it works, and says how far it is', async () => {
  let [turns, running] = [0, true];
  const told: number[] = [];
  const turn = () => {
    turns++;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  expect(await inSlices(work(20), (share) => told.push(share))).toBe('done');
  running = false;
  expect(turns).toBeGreaterThanOrEqual(5);
  expect(told.length).toBeGreaterThanOrEqual(5);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test('toEnd() gives what inSlices() gives', async () => {
  expect(toEnd(work(2))).toBe(await inSlices(work(2)));
});
