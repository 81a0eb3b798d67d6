import { describe, expect, test } from 'vitest';
import { wiki } from '../../../src/corpus/formats/wiki.ts';

const page = [
  '= A–B relations =',
  '',
  'Infobox',
  '- Title: A–B',
  '- Map: m.png',
  '',
  'First: one,',
  'two.',
  '',
  '==History==',
  '',
  'Second.',
  '== Now ==',
  'Third.',
  '=== Missions ===',
  'Fourth.',
  '',
  '==See also==',
  '',
  '- One',
  '- Two: three',
  '',
].join('\n');
const parse = (text: string) => wiki.parse({ file: 'p.txt', text });

describe('wiki', () => {
  test('reads title, infobox, sections and lists', () => {
    const parsed = parse(page);
    expect(parsed.title).toBe('A–B relations');
    expect(parsed.source).toEqual({ kind: 'wiki article', title: 'A–B relations' });
    expect(parsed.text).toBe(page);
    expect(
      parsed.paragraphs.map(({ span, number, section }) => [
        number,
        section,
        page.slice(span.start, span.end),
      ]),
    ).toEqual([
      [0, ['Infobox'], 'Infobox\n- Title: A–B\n- Map: m.png'],
      [1, [], 'First: one,\ntwo.'],
      [2, ['History'], 'Second.'],
      [3, ['Now'], 'Third.'],
      [4, ['Now', 'Missions'], 'Fourth.'],
      [5, ['See also'], '- One\n- Two: three'],
    ]);
    expect(parsed.sections.map(({ path }) => path)).toEqual([
      ['Infobox'],
      ['History'],
      ['Now'],
      ['Now', 'Missions'],
      ['See also'],
    ]);
  });

  test('ends a section at the next heading of its level or above', () => {
    const { sections } = parse(page);
    expect(sections.map(({ span }) => page.slice(span.start, span.end))).toEqual([
      'Infobox\n- Title: A–B\n- Map: m.png',
      '==History==\n\nSecond.\n',
      '== Now ==\nThird.\n=== Missions ===\nFourth.\n\n',
      '=== Missions ===\nFourth.\n\n',
      '==See also==\n\n- One\n- Two: three\n',
    ]);
  });

  test.each([
    ['\n = T = \n\ntext', true],
    ['text\n== S ==\nmore', true],
    ['text\n==S==\r\nmore', true],
    ['text\n= not at the top =\nmore', false],
    ['T\n=====\ntext', false],
    ['a == b == c', false],
    ['', false],
  ])('detects(%j) is %s', (text, expected) => expect(wiki.detects(text)).toBe(expected));

  test('takes only a lone label above fields for an infobox', () => {
    const numbers = (text: string) => parse(text).paragraphs.map(({ number }) => number);
    expect(numbers('= T =\n\nThe list is:\n- a: b\n\nx')).toEqual([1, 2]);
    expect(numbers('= T =\n\nLabel\n- a\n- b\n\nx')).toEqual([1, 2]);
    expect(numbers('= T =\n\n- a: b\n- c: d\n\nx')).toEqual([1, 2]);
    expect(numbers('= T =\n\n== S ==\nMembers\n- a: b')).toEqual([1]);
    expect(numbers('= T =\n\nInfobox\n- a: b\n\nInfobox\n- c: d')).toEqual([0, 1]);
  });

  test('falls back to the name of the file for the title', () => {
    expect(parse('text\n== S ==\nmore').title).toBe('P');
  });
});
