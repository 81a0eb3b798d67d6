import { describe, expect, test } from 'vitest';
import { pairRuns, type Run, runAt } from '../../../src/corpus/markdown/emphasis.ts';

describe('runAt()', () => {
  test.each([
    ['*a', 0, true, false],
    ['a*', 1, false, true],
    ['a*b', 1, true, true],
    ['a_b', 1, false, false],
    ['a * b', 2, false, false],
    ['("*a', 2, true, false],
  ])('in %j at %i opens: %j, closes: %j', (text, at, opens, closes) => {
    expect(runAt(text, at)).toMatchObject({ opens, closes });
  });
});

test.each([
  ['*a*', 'a'],
  ['**a** b', 'a b'],
  ['***a***', 'a'],
  ['*a **b** c*', 'a b c'],
  ['**a*', '*a'],
  ['a * b * c', 'a * b * c'],
  ['a_b_c', 'a_b_c'],
  ['*a _b* c_', 'a _b c_'],
])('pairRuns() leaves of %j %j', (text, bare) => {
  const runs: Run[] = [];
  for (const { index } of text.matchAll(/\*+|_+/gu)) runs.push(runAt(text, index));
  const signs = [...text];
  pairRuns(runs, 0, ({ start, end }) => signs.fill('', start, end));
  expect(signs.join('')).toBe(bare);
});
