import { expect, test } from 'vitest';
import { formatProblem } from '../../src/corpus/document.ts';

test('formatProblem() lets no name of a file begin a line, move a cursor or turn the direction of reading', () => {
  const problem = {
    file: 'a\nb\u001b[2J\u202ec.md',
    line: 3,
    message: 'is wrong',
    severity: 'error',
  } as const;
  expect(formatProblem(problem)).toBe('a\ufffdb\ufffd[2J\ufffdc.md:3: is wrong');
});
