import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/corpus/document.ts';
import { fieldLine, KNOWN_FIELDS, strictFields } from '../../../src/corpus/fields/strict-fields.ts';
import { readYaml } from '../../../src/corpus/yaml.ts';

/** Front matter whose first field is on the second line of its file. */
const yamlOf = (text: string) => readYaml(text, 'a.md', 2);
const said = (text: string) => strictFields(yamlOf(text), 'a.md').problems.map(formatProblem);

describe('strictFields()', () => {
  test('reads valid fields, and leaves out blank ones', () => {
    const text =
      'id: a-1\ntitle: " "\nlanguage: zh-Hant\nquestions: [ Who? ]\nsource:\n  published: 2025-12-29 02:05\n';
    expect(strictFields(yamlOf(text), 'a.md')).toEqual({
      fields: {
        id: 'a-1',
        language: 'zh-Hant',
        questions: ['Who?'],
        source: { published: '2025-12-29T02:05' },
      },
      problems: [],
    });
  });

  test.each([
    ['id: A b', 'a.md:2: id is not an id (got "A b")'],
    ['title: a\nlanguage: Klingon tongue', 'a.md:3: language is not a language tag'],
    ['title: [a]', 'a.md:2: title is not text'],
    ['questions: Who?', 'a.md:2: questions is not a list'],
    ['questions:\n- Who?\n- " "', 'a.md:4: questions 2 is empty; write a question or remove it'],
    [
      'doubts: Who?',
      'a.md:2: doubts is not a list (got "Who?"); write each as "- section: …" with "note: …" below it',
    ],
    ['doubts:\n- section: North', 'a.md:3: note is missing; write section and note'],
    [
      'doubts:\n- section: North\n  note: a\n  by: b',
      'a.md:5: by is not a known field; the fields are section, note',
    ],
    ['doubts:\n- Who?', 'a.md:3: doubts 1 is not a set of fields (got "Who?")'],
    [
      `doubts:\n- section: North\n  note: ${'a'.repeat(201)}`,
      'a.md:4: note has 201 characters; write at most 200',
    ],
    ['source:\n  published: soon', 'a.md:3: published is not a date (got "soon")'],
    ['source:\n  url: ftp://a.org', 'a.md:3: url is not a web address'],
    ['source: Ann', 'a.md:2: source is not a set of fields (got "Ann")'],
    ['lamp: a', 'a.md:2: lamp is not a known field; the fields are id, title, '],
  ])('says what is wrong with %j, on its line', (text, sentence) => {
    expect(said(text)).toEqual([expect.stringContaining(sentence)]);
  });

  test('says all that is wrong and uses none of the fields', () => {
    const { fields, problems } = strictFields(yamlOf('title: A\nid: A\nlamp: a\nwick: b'), 'a.md');
    expect(fields).toEqual({});
    expect(problems.map(({ line }) => line).sort()).toEqual([3, 4, 5]);
  });
});

test('KNOWN_FIELDS are those of a document', () => {
  expect(KNOWN_FIELDS).toEqual(['id', 'title', 'language', 'standpoint', 'questions', 'doubts', 'source']);
});

test.each([
  [['title'], 2],
  [['source', 'url'], 4],
  [['questions', '1'], 7],
  [['source', 'lamp'], 3],
  [['lamp'], 2],
])('fieldLine() of %j is %i', (path, line) => {
  const yaml = yamlOf('title: A\nsource:\n  url: b\nquestions:\n- Who?\n- Why?\n');
  expect(fieldLine(yaml, path)).toBe(line);
});
