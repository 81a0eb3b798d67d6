import { expect, test } from 'vitest';
import type { Problem } from '../../src/corpus/document.ts';
import { leftOut, problemKinds } from '../../src/corpus/problem-kinds.ts';
import { checkReport } from '../../src/doors/corpus-report.ts';

const problem = (file: string, message: string, severity: Problem['severity'] = 'warning'): Problem => ({
  file,
  line: 0,
  message,
  severity,
});
const PROBLEMS = [
  problem('a.md', 'date is not a date (got "soon") and is not used'),
  problem('b.md', 'is empty; write its text or delete it'),
  problem('c.md', 'date is not a date (got "3. May") and is not used'),
  problem('d.md', 'contains a NUL byte', 'error'),
  problem('d.md', 'cannot be read', 'error'),
];

test('problemKinds() has errors first and similar problems together', () => {
  const files = problemKinds(PROBLEMS).map((kind) => kind.map(({ file }) => file));
  expect(files).toEqual([['d.md'], ['d.md'], ['a.md', 'c.md'], ['b.md']]);
});

test('leftOut() counts a file once, and none for a warning', () => {
  expect(leftOut(PROBLEMS)).toBe(1);
  expect(leftOut(PROBLEMS.slice(0, 3))).toBe(0);
});

test('checkReport() tells ten of a kind and counts the others', () => {
  const problems = Array.from({ length: 92 }, (_, n) => problem(`${n}.md`, `date is wrong (got "${n}")`));
  const lines = checkReport({ problems, documents: [], version: '0' }, 0);
  expect(lines).toHaveLength(12);
  expect(lines.slice(-2)).toEqual([
    '… and 82 more like these, 92 in all',
    '92 problems: 0 documents, 0 passages, corpus 0',
  ]);
});
