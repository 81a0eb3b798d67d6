import { describe, expect, test } from 'vitest';
import { news } from '../../../src/corpus/formats/news.ts';
import { subtitles } from '../../../src/corpus/formats/subtitles.ts';

const read = (text: string) => {
  const parsed = subtitles.parse({ file: 'dir/lesson one.srt', text });
  return parsed.paragraphs.map(({ span }) => parsed.text.slice(span.start, span.end).replace(/\s+/gu, ' '));
};

const srt =
  '1\n00:00:01,000 --> 00:00:03,500\nWelcome to the school.\n\n2\n00:00:03,500 --> 00:00:06,000\nA wick is trimmed\nwith shears\n\n3\n00:00:06,000 --> 00:00:08,500\nand never with a knife.\n';

describe('subtitles', () => {
  test('joins what is said, without numbers and time codes, and keeps the lines of the file', () => {
    expect(read(srt)).toEqual([
      'Welcome to the school. A wick is trimmed with shears and never with a knife.',
    ]);
    const { text, title, source } = subtitles.parse({ file: 'dir/lesson one.srt', text: srt });
    expect(text.split('\n')).toHaveLength(srt.split('\n').length);
    expect([title, source]).toEqual(['lesson one', { kind: 'subtitles' }]);
    expect(read(srt.replaceAll('\n', '\r\n'))).toEqual(read(srt));
  });

  test('reads WebVTT: its head, notes, names of cues, voices and tags', () => {
    const vtt =
      'WEBVTT - Lesson\nKind: captions\n\nNOTE a remark\nof two lines\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:03.000 align:start\n<v Ada Lint>Trim <i>the</i> wick &amp; wait.\n\n00:04.000 --> 00:05.000\n<v.loud Bo>Why?</v>\n';
    expect(read(vtt)).toEqual(['Ada Lint: Trim the wick & wait.', 'Bo: Why?']);
    expect(subtitles.parse({ file: 'a.vtt', text: vtt }).title).toBe('Lesson');
  });

  test('begins a new paragraph after a pause or with another voice', () => {
    expect(
      read(
        '1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:09,000 --> 00:00:10,000\nTwo.\n\n3\n00:00:10,000 --> 00:00:11,000\n- Three.\n',
      ),
    ).toEqual(['One.', 'Two.', '- Three.']);
  });

  test('begins a new paragraph after a long pause, whatever comes before it', () => {
    const two = (from: string) =>
      read(`1\n00:00:01,000 --> 00:00:02,000\ntrim the wick\n\n2\n${from} --> 00:20:00,000\nand light it\n`);
    expect(two('00:10:00,000')).toEqual(['trim the wick', 'and light it']);
    expect(two('00:00:10,000')).toEqual(['trim the wick', 'and light it']);
    expect(two('00:00:09,900')).toEqual(['trim the wick and light it']);
  });

  test('has rolled-up words only once', () => {
    expect(
      read('WEBVTT\n\n00:01.000 --> 00:02.000\ntrim the\n\n00:02.000 --> 00:03.000\ntrim the\nwick now\n'),
    ).toEqual(['trim the wick now']);
  });

  test.each([
    '1\n00:00:05,000 --> 00:00:01,000\nOne.\n\n2\n-00:00:01,000 --> 00:00:01,000\nTwo.\n',
    '1\n00:00:01,000 --> 00:00:09,000\nOne.\n\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n',
    '00:00:01,000 --> 00:00:09,000\nOne.\n00:00:02,000 --> 00:00:03,000\nTwo.',
    '0:00:01.000,0:00:02.000\nOne.\n\n0:00:02.000,0:00:03.000\nTwo.',
  ])('copes with times such as those in %j', (text) => expect(read(text).join(' ')).toBe('One. Two.'));

  test('is recognised in a text file by its numbers and times', () => {
    expect(subtitles.detects(srt)).toBe(true);
    expect(subtitles.detects('Notes\n\nAt 00:00:01,000 --> 00:00:02,000 he spoke.')).toBe(false);
    expect(subtitles.detects('1\n\nOne.\n\n2\n\nTwo.')).toBe(false);
    expect(news.detects(srt)).toBe(false);
  });

  test('has the time of its first cue as the place of each passage, and counts cues', () => {
    const parsed = subtitles.parse({
      file: 'a.srt',
      text: '1\n00:07:01,900 --> 00:07:03,500\nTrim the wick.\n\n2\n01:02:03,500 --> 01:02:06,000\nLight it.\n',
    });
    expect(parsed.paragraphs.map(({ place }) => place)).toEqual([
      { kind: 'time', label: '07:01', until: 424 },
      { kind: 'time', label: '1:02:03', until: 3726 },
    ]);
    expect(parsed.read).toEqual({ cue: 2 });
  });

  test.each([
    ['1\n00:00:05,000 --> 00:00:01,000\nOne.\n', 2, /^a cue has a time that is negative or out of order/u],
    [
      '1\n-00:00:05,000 --> 00:00:01,000\nOne.\n\n2\n00:01:00,000 --> 00:02:00,000\nTwo.\n\n3\n00:01:10,000 --> 00:02:00,000\nThree.\n',
      2,
      /^2 cues, of which this is the first, have times that are negative or out of order/u,
    ],
  ])('says in one sentence that the times of %j are impossible', (text, line, sentence) => {
    const { problems, paragraphs } = subtitles.parse({ file: 'a.srt', text });
    expect(problems).toEqual([
      { file: 'a.srt', line, severity: 'warning', message: expect.stringMatching(sentence) },
    ]);
    expect(paragraphs[0]?.place?.label).toBe(line === 2 && text.includes('-0') ? '00:00' : '00:05');
  });

  test.each([
    ['talk.en.srt', srt, 'en', 'Talk'],
    ['talk.srt', `WEBVTT\nKind: captions\nLanguage: de-DE\n\n${srt}`, 'de-DE', 'Talk'],
    ['talk.v2.srt', srt, undefined, 'Talk.v2'],
  ])('knows the language of %s by its name or its head', (file, text, language, title) => {
    const parsed = subtitles.parse({ file, text });
    expect([parsed.language, parsed.title]).toEqual([language, title]);
  });

  test.each([
    'Trim the wick.\n\nLight it.\n',
    '1\nTrim the wick.\n\n2\nLight it.\n',
    'WEBVTT\n\nTrim the wick.\n',
    '{0}{50}Trim the wick.\n',
  ])('refuses %j, which has no times, in one sentence', (text) => {
    const { problems, paragraphs } = subtitles.parse({ file: 'a.srt', text });
    expect(problems).toEqual([
      {
        file: 'a.srt',
        line: 0,
        severity: 'error',
        message: 'has no times, so it is not a subtitle file; give it another extension',
      },
    ]);
    expect(paragraphs.filter(({ place }) => place !== undefined)).toEqual([]);
  });

  test('invents no time for words above the first', () => {
    const { paragraphs, problems } = subtitles.parse({ file: 'a.srt', text: `A lesson\n\n${srt}` });
    expect(paragraphs.map(({ place }) => place?.label)).toEqual([undefined, '00:01']);
    expect(problems).toEqual([]);
  });
});
