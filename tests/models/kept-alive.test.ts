import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Kept, keepAlive } from '../../src/models/kept-alive.ts';
import { until } from '../support/bot.ts';
import { handClock } from '../support/hand-clock.ts';

const program = new URL('../support/fake-judge.mjs', import.meta.url);
const open: Kept[] = [];
afterEach(async () => {
  for (const kept of open.splice(0)) await kept.close();
});

function keeping(how: string) {
  const clock = handClock();
  const [onTrouble, onGone] = [vi.fn<(sentence: string) => void>(), vi.fn<() => void>()];
  const setup = { runtime: { dir: how, versions: {} }, models: [] };
  const kept = keepAlive({ program, setup, clock, onTrouble, onGone, onReady() {}, onSaid() {} });
  open.push(kept);
  const gone = (times: number) =>
    until(
      () => onGone.mock.calls.length === times,
      () => `the process did not end ${times} times`,
    );
  return { kept, clock, onTrouble, gone };
}

describe('keepAlive()', () => {
  test('waits twice as long before each further start, and at most five minutes', async () => {
    const { clock, onTrouble, gone } = keeping('dies at once');
    const waits: number[] = [];
    for (let times = 1; times <= 10; times++) {
      await gone(times);
      const [wait = 0] = clock.due();
      waits.push(wait / 1_000);
      clock.advance(wait);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
    expect(onTrouble.mock.calls.flat()).toEqual([
      'The process of the models ended by itself (3); their process is started again in 1 s; until then, questions are answered without models',
    ]);
  });

  test('waits a second again once a process has worked', async () => {
    const { kept, clock, gone } = keeping('dies at once');
    await gone(1);
    clock.advance(1_000);
    await gone(2);
    kept.worked();
    clock.advance(2_000);
    await gone(3);
    expect(clock.due()).toEqual([1_000]);
  });

  test('starts no other process if the models cannot be used', async () => {
    const { kept, clock, onTrouble, gone } = keeping('is unusable');
    await gone(1);
    expect([clock.due(), kept.ready]).toEqual([[], undefined]);
    expect(onTrouble.mock.calls.flat()).toEqual([
      'Cannot use the model x: \ufffd[31mred; questions are answered without models',
    ]);
  });

  test('starts nothing after it is closed', async () => {
    const { kept, clock, gone } = keeping('dies at once');
    await gone(1);
    await kept.close();
    expect(clock.due()).toEqual([]);
  });
});
