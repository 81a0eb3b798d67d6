import { describe, expect, test } from 'vitest';
import {
  code,
  list,
  oneLine,
  question,
  questionLine,
  title,
  titleLine,
} from '../../../src/replies/discord/markdown.ts';

describe('title()', () => {
  test('is read back by titleLine()', () => {
    expect(titleLine(title('Passages with honey', 200))).toContain('Passages with honey');
  });

  test('is no longer than asked for', () => {
    expect(title('honey '.repeat(100), 80).length).toBeLessThanOrEqual(80);
  });
});

describe('question()', () => {
  test('is one bold line, read back by questionLine(), and no title', () => {
    expect(question('Who keeps\n bees?', 200)).toBe('**Who keeps bees?**');
    expect(questionLine(question('Who keeps bees?', 200))).toBe('Who keeps bees?');
    expect(titleLine(question('Who keeps bees?', 200))).toBeUndefined();
  });

  test('is no longer than asked for, also where signs are escaped', () => {
    expect(question('honey '.repeat(100), 80).length).toBeLessThanOrEqual(80);
    expect(question('*_~ '.repeat(100), 80).length).toBeLessThanOrEqual(80);
    expect(question('*_~ '.repeat(100), 80)).toMatch(/^\*\*.*…\*\*$/u);
  });
});

test.each(['### A title', 'plain **bold**', '**bold** and more', '', '****'])(
  'questionLine() knows no question in %j',
  (line) => {
    expect(questionLine(line)).toBeUndefined();
  },
);

test('list() has a line for each item', () => {
  expect(list([['honey'], ['wax']], new Map(), 200).split('\n')).toHaveLength(2);
});

test('code() keeps its text between fences', () => {
  expect(code('a *b*', 'md', 200)).toBe('```md\na *b*\n```');
});

test('oneLine() has no line end', () => {
  expect(oneLine('a\n b')).not.toContain('\n');
});
