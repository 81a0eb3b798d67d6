import { describe, expect, test } from 'vitest';
import { plainFields } from '../../../src/corpus/fields/plain-fields.ts';

describe('plainFields()', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['words as they stand', 'title: A: b # note', { title: 'A: b' }],
    ['TOML', 'title = "A \\"b\\""', { title: 'A "b"' }],
    ['words in single quotes', "title: 'Ann''s'", { title: "Ann's" }],
    ['a list on one line', 'tags: ["b, c", a] # note', { tags: ['b, c', 'a'] }],
    [
      'a list whose items have commas',
      'authors = ["Doe, Ann", "Lee, Bo"]',
      { authors: ['Doe, Ann', 'Lee, Bo'] },
    ],
    ['the same in single quotes', "authors: ['Doe, Ann', 'Lee, Bo']", { authors: ['Doe, Ann', 'Lee, Bo'] }],
    ['a list on several lines', 'tags = [\n"a",\n"b"\n]\nid = "c"', { tags: ['a', 'b'], id: 'c' }],
    ['a list below a name', 'questions:\n- Who?\n- "Why?"', { questions: ['Who?', 'Why?'] }],
    ['fields below a name', 'source:\n  author: Ann', { source: { author: 'Ann' } }],
    ['fields of a table', '[source]\nauthor = "Ann"', { source: { author: 'Ann' } }],
    ['the first of two of a name', 'title: A\ntitle: B', { title: 'A' }],
  ])('reads %s', (_, text, fields) => {
    const { lost, ...read } = plainFields(text);
    expect({ ...read, lost }).toEqual({ fields, lost: undefined });
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['tables in tables', '[[params]]\ntitle = "B"\n[source]\nurl = "c"', { source: { url: 'c' } }],
    ['a text over several lines', 'summary = """\ntitle: B\n"""\nid = "c"', { summary: '', id: 'c' }],
    ['placeholders', 'title: {{ title }}\nid: c', { id: 'c' }],
    ['what stands below a name that says something', 'title: A\n  author: Ann\n- b', { title: 'A' }],
  ])('passes over %s', (_, text, fields) => {
    expect(plainFields(text)).toEqual({ fields });
  });

  test('names the first line that cannot be understood', () => {
    expect(plainFields('title: A\n# note\nlamp\nwick\nid: c')).toEqual({
      fields: { title: 'A', id: 'c' },
      lost: 2,
    });
  });
});
