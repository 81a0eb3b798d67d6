import { expect, test } from 'vitest';
import { formatProblem } from '../../src/corpus/document.ts';

test('formatProblem() lets no name of a file begin a line, move a cursor or turn the direction of reading', () => {
  const problem = {
    file: 'a\nb\u001b[2J\u202ec.md',
    line: 3,
    message: 'is wrong',
    severity: 'error',
  } as const;
  expect(formatProblem(problem)).toBe('a b\ufffd[2J\ufffdc.md:3: is wrong');
});

test('formatProblem() lets no title, heading or key in its message do so either', () => {
  const message =
    'title "a\nno problems\u2028b\u001b[31mc\u009b0m\u2066d\u{e0041}" is also the title of b.md';
  expect(formatProblem({ file: 'a.md', line: 0, message, severity: 'warning' })).toBe(
    'a.md: title "a no problems b\ufffd[31mc\ufffd0m\ufffdd" is also the title of b.md',
  );
});
