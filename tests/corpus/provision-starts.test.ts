import { describe, expect, test } from 'vitest';
import { blockStarts, headingStart } from '../../src/corpus/provision-starts.ts';

describe('headingStart()', () => {
  const start = (title: string) => headingStart({ path: ['Law', title], span: { start: 7, end: 20 } });

  test.each([
    ['Article 5. Bees', 'article', '5', 'Article 5'],
    ['702. Abilities', 'decimal', '702', '702'],
    ['(XXXX) § 7 (repealed)', 'section', '7', '§ 7'],
    ['Art  5', 'article', '5', 'Art. 5'],
  ])('of %j is %s %s, written %j', (title, unit, number, written) => {
    expect(start(title)).toMatchObject({ unit, number, written, at: 7, heading: true });
  });

  test('of other words is undefined', () => {
    expect(start('On bees')).toBeUndefined();
  });
});

describe('blockStarts()', () => {
  const starts = (text: string, over: object = {}) =>
    blockStarts(text, { span: { start: 0, end: text.length }, section: [], number: 1, ...over }).map(
      ({ unit, number, at }) => [unit, number, at],
    );

  test.each<[string, unknown[]]>([
    ['Article 5. Bees are free.', [['article', '5', 0]]],
    ['Article 5 of the law says so.', []],
    ['1.2 Bees are free.', [['decimal', '1.2', 0]]],
    ['1.2 litres of honey.', []],
    [
      '1:1 In the hive 1:2 there was wax.',
      [
        ['verse', '1:1', 0],
        ['verse', '1:2', 16],
      ],
    ],
  ])('of %j are %j', (text, found) => {
    expect(starts(text)).toEqual(found);
  });

  test.each([{ kind: 'code' }, { kind: 'table' }, { number: 0 }])('of %j are none', (over) => {
    expect(starts('Article 5. Bees are free.', over)).toEqual([]);
  });
});
