import { expect, test } from 'vitest';
import { headingMarks } from '../../../src/corpus/pdf/tags.ts';

test('headingMarks() has the levels of headings, and of what is in them', () => {
  const content = (id: string) => ({ type: 'content', id });
  const tree = {
    role: 'Root',
    children: [
      { role: 'H1', children: [content('a'), { role: 'Span', children: [content('b')] }] },
      { role: 'P', children: [content('c')] },
      { role: 'Sect', children: [{ role: 'H3', children: [content('d')] }] },
    ],
  };
  expect([...headingMarks(tree)]).toEqual([
    ['a', 1],
    ['b', 1],
    ['d', 3],
  ]);
  expect(headingMarks(null).size).toBe(0);
});
