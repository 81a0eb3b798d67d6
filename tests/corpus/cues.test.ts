import { describe, expect, test } from 'vitest';
import { hasCues, readCues } from '../../src/corpus/cues.ts';

const SRT =
  '1\n00:00:01,000 --> 00:00:03,500\nBees make honey.\n\n2\n00:01:00,000 --> 00:01:02,000\n<i>Wasps</i> do not.\n';

test.each<[string, boolean]>([
  [SRT, true],
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nBees.\n', true],
  ['0:00:01.000,0:00:03.500\nBees.\n', true],
  ['Bees make honey.\n00:00:01,000 --> 00:00:03,500\n', false],
  ['1\n2\n3\n', false],
])('hasCues(%j) is %j', (text, has) => {
  expect(hasCues(text)).toBe(has);
});

describe('readCues()', () => {
  test('has the lines that are said, and when, in milliseconds', () => {
    const { cues } = readCues(SRT);
    expect(
      cues.map(({ lines, from, to }) => [lines.map(({ start, end }) => SRT.slice(start, end)), from, to]),
    ).toEqual([
      [['Bees make honey.'], 1_000, 3_500],
      [['<i>Wasps</i> do not.'], 60_000, 62_000],
    ]);
  });

  test('cuts numbers, times and tags, and no line end', () => {
    const { cuts } = readCues(SRT);
    const taken = cuts.map(({ start, end }) => SRT.slice(start, end));
    expect(taken).toEqual([
      '1',
      '00:00:01,000 --> 00:00:03,500',
      '2',
      '00:01:00,000 --> 00:01:02,000',
      '<i>',
      '</i>',
    ]);
  });

  test('says who speaks, and drops the line that captions roll up', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Bees\n\n00:02.000 --> 00:03.000\nBees\nmake honey\n';
    const { cues, cuts } = readCues(text);
    expect(cuts.find(({ text: written }) => written !== '')?.text).toBe('Ada: ');
    expect(cues[1]?.lines.map(({ start, end }) => text.slice(start, end))).toContain('make honey');
  });

  test('keeps what is said twice in a file that does not roll', () => {
    const said = (text: string) => {
      const { cues, cuts } = readCues(text);
      return cues
        .flatMap(({ lines }) => lines)
        .filter(({ start }) => !cuts.some((cut) => cut.start === start));
    };
    const once = ['a\nb', 'b\nc', 'd\ne', 'f\ng', 'h\ni', 'j\nk'].map(
      (words, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${words}\n`,
    );
    expect(said(`WEBVTT\n\n${once.join('\n')}`)).toHaveLength(12);
    expect(said(`WEBVTT\n\n${once.slice(0, 2).join('\n')}`)).toHaveLength(3);
  });

  test('says once what is shown again for no time', () => {
    const { cues } = readCues(
      'WEBVTT\n\n00:00.000 --> 00:02.000\none two\n\n00:02.000 --> 00:02.010\none two\n\n00:02.010 --> 00:04.000\none two\nthree\n',
    );
    expect(cues.map(({ lines }) => lines.length)).toEqual([1, 1]);
  });
});
