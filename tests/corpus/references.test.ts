import { describe, expect, test } from 'vitest';
import { references } from '../../src/corpus/references.ts';
import { exported } from './chat/sample.ts';
import { documentOf } from './sample.ts';

const documents = [
  documentOf('# The Rules\n\nOne.\n', 'rules.md'),
  documentOf('# Bees\n\nOne.\n', 'bees.md'),
  documentOf(exported([{ content: 'One.' }]), 'talks.json'),
  documentOf('1\n00:07:01,000 --> 00:07:03,500\nOne.\n', 'talk.srt'),
];
const read = (text: string) =>
  references(text, documents).map((one) => {
    const range = one.kind === 'provisions' ? [one.from.number, one.to?.number] : [one.from, one.to];
    return [one.document?.id, ...range];
  });

describe('references()', () => {
  test.each<[string, unknown[]]>([
    [
      'rules 2-3, 5',
      [
        ['rules', 2, 3],
        ['rules', 5, 5],
      ],
    ],
    ['The Rules ¶ 3–2', [['rules', 2, 3]]],
    ['talk 07:01', [['talk', 421, 421]]],
    ['talk, 1:02:03 - 7:01', [['talk', 421, 3723]]],
    ['talks Mon 3 Mar 2025, 14:02', [['talks', 29_016_842, 29_016_842]]],
    ['#rules, 3 mar 2025, 14:02–14:05', [['talks', 29_016_842, 29_016_845]]],
    ['talks 3 Mar 2025, 14:05 to 3 Mar 2025, 14:02', [['talks', 29_016_842, 29_016_845]]],
    [
      'talks 3 Mar 2025, 4 Mar 2025',
      [
        ['talks', 29_016_000, 29_017_439],
        ['talks', 29_017_440, 29_018_879],
      ],
    ],
    ['talks Tue 3 Mar 2025, 14:02', []],
    ['bees Mon 3 Mar 2025, 14:02', []],
    ['Mon 3 Mar 2025, 14:02', []],
    ['talks 1', [['talks', 1, 1]]],
    ['rules 7:01', [['rules', '7:1', undefined]]],
    [
      'rules 1; bees 2',
      [
        ['rules', 1, 1],
        ['bees', 2, 2],
      ],
    ],
    ['rules article 12', [['rules', '12', undefined]]],
    ['702.19a-c', [[undefined, '702.19a', '702.19c']]],
    ['article 3-5', [[undefined, '3', '5']]],
    ['2:3-5', [[undefined, '2:3', '2:5']]],
    ['rules p. 12', [['rules', '12', '12']]],
    [
      'bees, pp. 12–13; page xiv',
      [
        ['bees', '12', '13'],
        ['bees', 'xiv', 'xiv'],
      ],
    ],
    ['p. 12', []],
    ['5', []],
    ['rules 2 and honey', []],
    ['who made honey?', []],
  ])('of %j are %j', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  test('are 25 at most', () => {
    expect(read(`rules ${Array.from({ length: 40 }, (_, n) => n + 1).join(', ')}`)).toHaveLength(25);
  });
});
