import { expect, test } from 'vitest';
import { formatProblem } from '../../src/corpus/document.ts';
import { frontMatter } from '../../src/corpus/front-matter.ts';
import { toEnd } from '../../src/slices.ts';

const read = (inside: string) => toEnd(frontMatter(`---\n${inside}---\n\nText.\n`, 'a.md'));
const problems = (inside: string) => read(inside).problems.map(formatProblem);

const list = (length: number, line: (n: number) => string) =>
  Array.from({ length }, (_, n) => line(n)).join('');

test('frontMatter() names ten unknown fields by their lines and counts the others', () => {
  const found = problems(list(200, (n) => `k${n}: 1\n`));
  expect(found).toHaveLength(11);
  expect(found[9]).toMatch(/^a\.md:11: k9 is not a known field/u);
  expect(found[10]).toBe('a.md:12: has 190 more problems like these; fix these first');
});

test.each([
  [
    'over 200 fields',
    list(201, (n) => `k${n}: 1\n`),
    /^a\.md:1: front matter has more than 200 fields; the fields are id, /u,
  ],
  [
    '20,000 fields',
    list(20_000, (n) => `k${n}: 1\n`),
    /^a\.md:1: front matter is not closed within its first 64 KB/u,
  ],
  ['over 200 fields on one line', `source: {${list(300, (n) => `k${n}: 1, `)}}\n`, /more than 200 fields/u],
  [
    'thousands of signs',
    `title: [${'a,'.repeat(3_000)}]\n`,
    /^a\.md:1: front matter is too long; keep the known fields and fewer questions/u,
  ],
  ['thousands of list items', `questions:\n${'- a\n'.repeat(3_000)}`, /too long/u],
  ['brackets in brackets', `title: ${'['.repeat(2_000)}\n`, /more than 50 brackets are open/u],
  ['over 64 KB', `title: ${'a'.repeat(65_600)}\n`, /not closed within its first 64 KB/u],
])('frontMatter() refuses %s in one sentence, before it is parsed', (_, inside, sentence) => {
  expect(problems(inside)).toEqual([expect.stringMatching(sentence)]);
});

test('frontMatter() reads 64 KB of questions', () => {
  const { questions, problems: found } = read(
    `questions:\n${list(800, (n) => `  - Who, ${n} years ago, kept the lamp of the harbour, and why was it he?\n`)}`,
  );
  expect(found).toEqual([]);
  expect(questions).toHaveLength(800);
});

test('frontMatter() takes a rule at the top of a long text for no front matter', () => {
  const text = `---\n\n${'Words.\n\n'.repeat(10_000)}---\n\nMore.\n`;
  expect(toEnd(frontMatter(text, 'a.md'))).toEqual({ bodyStart: 0, problems: [] });
});
