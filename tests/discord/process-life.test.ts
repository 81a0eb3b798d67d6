import { describe, expect, test } from 'vitest';
import { bootId, isAlive, ownLife } from '../../src/discord/process-life.ts';

const linux = process.platform === 'linux';

describe('isAlive()', () => {
  test.each([0, -1, 1.5, '5', undefined, 2 ** 30])('of process %j is gone', (pid) => {
    expect(isAlive(pid, ownLife())).toBe('gone');
  });

  test('of this process without what tells it from another is unsure', () => {
    expect(isAlive(process.pid, {})).toBe('unsure');
    expect(isAlive(process.pid, { ...ownLife(), boot: 'earlier' })).toBe('unsure');
  });

  test.runIf(linux)('of this process is alive, and of an earlier one with its number gone', () => {
    expect(isAlive(process.pid, ownLife())).toBe('alive');
    expect(isAlive(process.pid, { ...ownLife(), ticks: '1' })).toBe('gone');
  });
});

test.runIf(linux)('ownLife() has the start of the machine and of the process', () => {
  expect(ownLife()).toMatchObject({ boot: bootId(), ticks: expect.stringMatching(/^\d+$/u) });
});
