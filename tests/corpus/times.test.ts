import { describe, expect, test } from 'vitest';
import { passages } from '../../src/corpus/chunk.ts';
import { citation, resolveCitation } from '../../src/corpus/citation.ts';
import { quote } from '../../src/corpus/document.ts';
import { hasTimes, secondsAt, spokenAt, timeLabel } from '../../src/corpus/times.ts';
import { documentOf } from './sample.ts';

const talk = passages(
  documentOf(
    '1\n00:00:10,000 --> 00:00:12,000\nOne.\n\n2\n00:07:01,000 --> 00:07:03,500\nTwo.\n\n3\n01:02:03,500 --> 01:02:06,000\nThree.\n\n4\n01:02:03,900 --> 01:03:06,000\n- Four.\n',
    'talk.srt',
  ),
);
const said = (from: number, to = from) =>
  spokenAt(talk, from, to).map(({ document, span }) => quote(document, span));

test.each([
  [0, '00:00'],
  [-5_000, '00:00'],
  [421_999, '07:01'],
  [3_723_000, '1:02:03'],
])('timeLabel() writes %d milliseconds as %s', (milliseconds, label) => {
  expect(timeLabel(milliseconds)).toBe(label);
});

test.each([
  ['07:01', { seconds: 421, end: 5 }],
  ['7:01', { seconds: 421, end: 4 }],
  ['1:02:03', { seconds: 3723, end: 7 }],
  ['at 75:03', { seconds: 4503, end: 8 }],
  ['00:20,000', { seconds: 20, end: 9 }],
  ['00:20.5', { seconds: 20, end: 7 }],
  ['1:02:03.500-1:03', { seconds: 3723, end: 11 }],
  ['00:20,30', { seconds: 20, end: 5 }],
  ['00:20,30:00', { seconds: 20, end: 5 }],
  ['00:20,100:00', { seconds: 20, end: 5 }],
  ['00:20.', { seconds: 20, end: 5 }],
  ['7:1', undefined],
  ['7:61', undefined],
  ['7', undefined],
])('secondsAt() reads %s as %o', (text, time) => {
  expect(secondsAt(text, 0)).toEqual(time);
});

describe('spokenAt()', () => {
  test('has the passage that is being spoken, or the first before anything is', () => {
    expect([said(421), said(500), said(3), said(3_750)]).toEqual([['Two.'], ['Two.'], ['One.'], ['Three.']]);
  });

  test('has nothing past the end of the last words', () => {
    expect([said(3_786), said(3_787), said(1_800_000), said(3_787, 9_000)]).toEqual([['Three.'], [], [], []]);
    expect(said(3_720, 9_000)).toEqual(['Two.', 'Three.', '- Four.']);
  });

  test('has all passages of a range', () => {
    expect(said(30, 3723)).toEqual(['One.', 'Two.', 'Three.', '- Four.']);
  });
});

test('hasTimes() holds for subtitles', () => {
  expect([hasTimes({ format: 'subtitles' }), hasTimes({ format: 'plain' })]).toEqual([true, false]);
});

test('citation() names times, and distinguishes passages of one second', () => {
  const cited = talk.map(citation);
  expect(cited).toEqual([
    'Talk, 00:10 — source: subtitles',
    'Talk, 07:01 — source: subtitles',
    'Talk, 1:02:03 — source: subtitles',
    'Talk, 1:02:03, ¶ 4 — source: subtitles',
  ]);
  expect(cited.map((words) => resolveCitation(words, talk))).toEqual(talk);
});
