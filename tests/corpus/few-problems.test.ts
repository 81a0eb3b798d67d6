import { expect, test } from 'vitest';
import type { Problem } from '../../src/corpus/document.ts';
import { FewProblems } from '../../src/corpus/few-problems.ts';

const problem = (line: number, severity: Problem['severity'] = 'warning'): Problem => ({
  file: 'a.yaml',
  line,
  message: `is wrong on line ${line}`,
  severity,
});

test('FewProblems tells ten as they are', () => {
  const few = new FewProblems();
  const ten = Array.from({ length: 10 }, (_, at) => problem(at));
  few.add(...ten);
  expect(few.told()).toEqual(ten);
  expect(few.length).toBe(10);
});

test('FewProblems counts those after the tenth, and shows the worst of them', () => {
  const few = new FewProblems();
  few.add(...Array.from({ length: 11 }, (_, at) => problem(at)));
  expect(few.told().at(-1)).toEqual({
    ...problem(10),
    message: 'has 1 more problem like these; fix these first',
  });
  few.add(problem(11, 'error'), problem(12));
  expect(few.told().at(-1)).toMatchObject({ line: 11, severity: 'error' });
  expect(few.told().at(-1)?.message).toBe('has 3 more problems like these; fix these first');
  expect([few.length, few.told().length]).toEqual([13, 11]);
});
