import { describe, expect, test } from 'vitest';
import { passages } from '../../src/corpus/chunk.ts';
import { BARRIER } from '../../src/index/index-data.ts';
import { IndexWriter, startsUpper } from '../../src/index/index-writer.ts';
import { toEnd } from '../../src/slices.ts';
import { documentOf } from '../corpus/sample.ts';

const english = { codes: ['en'], of: () => ['en'] };

describe('IndexWriter', () => {
  const [first, second, third] = passages(documentOf('# A\n\nTea.\n\nMore tea.\n\n## Rice\n\nRice.\n'));
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('A passage is missing');

  test('puts a barrier between passages with words between them', () => {
    const writer = new IndexWriter(english);
    for (const passage of [first, second, third]) {
      writer.say(passage);
      writer.read(passage);
    }
    const { said } = toEnd(writer.finish());
    // tea, more tea, then the heading.
    expect([...said]).toEqual([1, 2, 1, BARRIER, 3]);
  });

  test('lets its caller say whether a passage follows the one before', () => {
    const writer = new IndexWriter(english);
    writer.beginSaying(first);
    writer.beginSaying(second, false);
    writer.beginSaying(third, true);
    expect(writer.said.length).toBe(1);
  });

  test('fills in what is under a heading once', () => {
    const writer = new IndexWriter(english);
    let filled = 0;
    const under = (title: string, code: string) => writer.heading(title, 'Rice', code, () => filled++);
    expect([under('A', 'en'), under('A', 'en'), under('A', 'de'), under('B', 'en')]).toEqual([0, 0, 1, 2]);
    expect(filled).toBe(3);
    expect(writer.headings.length).toBe(4);
  });
});

test.each([
  ['Tea', true],
  ['tea', false],
  ['茶', false],
  ['4', false],
])('startsUpper() of %s is %s', (text, is) => {
  expect(startsUpper(`x ${text}`, 2)).toBe(is);
});
