import { describe, expect, test } from 'vitest';
import type { Entry } from './history.ts';
import { judge } from './judge.ts';

const rules = { responseMs: 3000, leastMs: 500 };
const asked: Entry = { kind: 'asked', id: '1', at: 0 };
const sent: Entry = { kind: 'sent', id: '1', at: 10, session: 'a', s: 5 };
const answered: Entry = { kind: 'answered', id: '1', at: 30, thinking: false };
const cut: Entry = { kind: 'cut' };

describe('judge() finds nothing wrong', () => {
  test.each<[string, Entry[]]>([
    ['with one answer', [asked, sent, answered]],
    ['with one answer to an interaction sent twice', [asked, sent, { ...sent, s: 6 }, answered]],
    ['with one answer after a cut', [asked, sent, cut, answered]],
  ])('%s', (_, history) => {
    expect(judge(history, rules)).toEqual({ wrongs: [], owed: 1, answered: 1, doubtful: 0, slowest: 30 });
  });

  test.each<[string, Entry[]]>([
    ['cut off on its way', [asked, sent, cut]],
    ['sent to a bot that is stopping', [asked, { kind: 'leaving' }, sent, { kind: 'back' }]],
    ['delivered too late', [asked, { ...sent, at: 2900 }]],
  ])('with no answer to what was %s', (_, history) => {
    expect(judge(history, rules)).toMatchObject({ wrongs: [], owed: 0, doubtful: 1 });
  });
});

describe('judge() finds', () => {
  test.each<[string, Entry[], string]>([
    ['a second answer', [asked, sent, answered, answered], '1 was answered 2 times'],
    ['no answer', [asked, sent], '1 was delivered and never answered'],
    [
      'no answer to what had arrived before a cut',
      [asked, sent, cut, { kind: 'resumed', session: 'a', s: 5 }],
      '1 was delivered and never answered',
    ],
    [
      'no answer to what was sent again after a cut',
      [asked, sent, cut, { kind: 'resumed', session: 'a', s: 4 }, sent],
      '1 was delivered and never answered',
    ],
    [
      'no answer to what was there when the bot was told to stop',
      [asked, sent, { kind: 'leaving' }, { kind: 'back' }],
      '1 was delivered and never answered',
    ],
    ['an answer to what was not delivered', [asked, answered], '1 was answered and never delivered'],
    ['an answer to nothing', [answered], '1 was answered and never asked'],
    [
      'a deferral that nothing follows',
      [asked, sent, { ...answered, thinking: true }],
      '1 was left thinking',
    ],
    ['what Discord refuses', [{ kind: 'violation', words: 'POST /x: 40060 twice' }], 'POST /x: 40060 twice'],
  ])('%s', (_, history, wrong) => {
    expect(judge(history, rules).wrongs).toEqual([wrong]);
  });
});
