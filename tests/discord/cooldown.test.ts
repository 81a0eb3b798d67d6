import { describe, expect, test } from 'vitest';
import { Cooldown } from '../../src/discord/cooldown.ts';

describe('Cooldown', () => {
  test('gives a burst at once, then one go each time one is due, and says when', () => {
    let now = 0;
    const cooldown = new Cooldown({ burst: 3, perMinute: 60 }, () => now);
    const take = () => cooldown.take('somebody');
    expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 1_000]);
    now = 400;
    expect(take()).toBe(600);
    now = 1_000;
    expect([take(), take()]).toEqual([0, 1_000]);
  });

  test('does not save up more than a burst, and takes a clock that goes back for one that stands', () => {
    let now = 1_000_000;
    const cooldown = new Cooldown({ burst: 2, perMinute: 60 }, () => now);
    expect([cooldown.take('a'), cooldown.take('a')]).toEqual([0, 0]);
    now = 0;
    expect(cooldown.take('a')).toBe(1_000);
    now = 3_600_000;
    expect([cooldown.take('a'), cooldown.take('a'), cooldown.take('a')]).toEqual([0, 0, 1_000]);
  });

  test('remembers 10,000 and no more, and forgets whoever came longest ago', () => {
    const cooldown = new Cooldown({ burst: 1, perMinute: 1 }, () => 0);
    cooldown.take('first');
    for (let n = 0; n < 10_000; n += 1) {
      cooldown.take(`reader ${n}`);
      if (n === 5_000) expect(cooldown.take('first')).toBeGreaterThan(0);
    }
    expect(cooldown.size).toBe(10_000);
    expect(cooldown.take('first')).toBeGreaterThan(0);
    expect(cooldown.take('reader 0')).toBe(0);
  });
});
