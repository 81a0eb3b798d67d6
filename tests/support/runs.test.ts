import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.stubEnv('TESTS', undefined);
  vi.stubEnv('MUTATION_TESTS', undefined);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each([
  ['at the desk', {}, 100, 30],
  ['in npm run check:all', { TESTS: 'all' }, 2_500, 30],
  ['while code is mutated', { MUTATION_TESTS: 'a.test.ts' }, 150, 30],
  ['for another word than all', { TESTS: 'some' }, 100, 30],
])('runs() of 2,500 and of 30 %s', async (_, environment, many, few) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { runs } = await import('./runs.ts');
  expect([runs(2_500).numRuns, runs(30).numRuns]).toEqual([many, few]);
});
