import { describe, expect, test } from 'vitest';
import { readYaml, show } from '../../src/corpus/yaml.ts';

describe('readYaml()', () => {
  test('reports fifty faults of each severity, however many follow from the first', () => {
    const { problems } = readYaml(`title: |\n ${'\t\n'.repeat(200)}\n`, 'a.md', 2);
    expect(problems.length).toBeGreaterThan(10);
    expect(problems.length).toBeLessThanOrEqual(100);
  });

  test('reads every scalar as the words that are written', () => {
    expect(readYaml('date: 2025-01-02\nn: 007\nno: null', 'a.md', 2).value).toEqual({
      date: '2025-01-02',
      n: '007',
      no: 'null',
    });
  });

  test.each<[string, string, number, RegExp]>([
    ['a field written twice', 'a: 1\na: 2', 3, /a field appears twice; write each once/u],
    ['a bare colon', 'a: b: c', 2, /put text that contains : or # in quotes$/u],
    ['a tab', 'a:\n\tb: 1', 3, /indent with spaces$/u],
    ['51 open brackets', `a: ${'['.repeat(51)}`, 2, /more than 50 brackets are open/u],
    ['an alias of nothing', 'a: *b', 2, /write the value out, or put it in quotes$/u],
  ])('reports %s with its line', (_, text, line, message) => {
    const { problems, value } = readYaml(text, 'a.md', 2);
    expect(problems[0]).toMatchObject({ file: 'a.md', line, severity: 'error' });
    expect(problems[0]?.message).toMatch(message);
    expect(value).toBeUndefined();
  });

  test('knows the line of a node in its file', () => {
    const { contents, lineOf } = readYaml('a: 1\nb: 2', 'a.md', 5);
    expect(lineOf(contents)).toBe(5);
    expect(lineOf(undefined)).toBe(5);
  });
});

test.each([
  [['a'], 'a list'],
  [{ a: 1 }, 'a set of fields'],
  ['soon', '"soon"'],
  [undefined, '""'],
  ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
])('show(%j) is %s', (value, shown) => {
  expect(show(value)).toBe(shown);
});
