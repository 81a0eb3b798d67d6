import { describe, expect, test } from 'vitest';
import { usableFields } from '../../../src/corpus/fields/usable-fields.ts';

/** The fields, and what is said of those that cannot be used. */
function usable(given: Record<string, unknown>) {
  const dropped: string[] = [];
  const fields = usableFields(given, (name, why) => dropped.push(`${name} ${why}`));
  return { fields, dropped };
}

describe('usableFields()', () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ['a title on one line', { Title: ' A\n lamp ' }, { title: 'A lamp' }],
    ['a language as systems write it', { locale: 'en_US.UTF-8' }, { language: 'en-US' }],
    ['the first of several languages', { lang: ['de', 'en'] }, { language: 'de' }],
    [
      'authors by their names, each once',
      { authors: ['Ann', { name: 'Bo' }, 'Ann'] },
      { source: { author: 'Ann, Bo' } },
    ],
    ['a date at the start of a time', { date: '2025-12-29' }, { source: { published: '2025-12-29' } }],
    ['a source that is an address', { source: 'https://a.org/b' }, { source: { url: 'https://a.org/b' } }],
    ['a source that is a name', { source: 'The Gazette' }, { source: { publisher: 'The Gazette' } }],
    [
      'doubts, each on a line of its own',
      { doubts: [{ section: ' North ', note: 'Which\nyear?' }] },
      { doubts: [{ section: 'North', note: 'Which year?' }] },
    ],
    [
      'a source before what stands beside it',
      { author: 'Ann', source: { author: 'Bo' } },
      { source: { author: 'Bo' } },
    ],
    [
      'the next name where one cannot be used',
      { published: '{{ date }}', updated: '2025' },
      { source: { published: '2025' } },
    ],
  ])('reads %s', (_, given, fields) => {
    expect(usable(given)).toEqual({ fields, dropped: [] });
  });

  test.each<[string, Record<string, unknown>]>([
    ['what is unknown', { lamp: 'a', layout: 'post' }],
    ['what is blank or no value', { title: ' ', id: null, language: 'null', author: [], source: true }],
    ['an address on the site itself', { permalink: '/about/' }],
  ])('ignores %s silently', (_, given) => {
    expect(usable(given)).toEqual({ fields: {}, dropped: [] });
  });

  test.each<[Record<string, unknown>, string]>([
    [{ id: 'A b' }, 'id is not an id (got "A b")'],
    [{ Lang: 'the tongue of Ann' }, 'Lang is not a language tag (got "the tongue of Ann")'],
    [{ date: 'soon' }, 'date is not a date (got "soon")'],
    [{ questions: 'Who?' }, 'questions is not a list (got "Who?")'],
    [{ doubts: 'Who?' }, 'doubts is not a list (got "Who?")'],
  ])('says why %j cannot be used', (given, sentence) => {
    expect(usable(given)).toEqual({ fields: {}, dropped: [sentence] });
  });

  test('keeps the doubts that can be used and names the first that cannot', () => {
    const sound = { section: 'North', note: 'Which year?' };
    const { fields, dropped } = usable({ doubts: [{ section: 'South' }, sound, 'North'] });
    expect(fields).toEqual({ doubts: [sound] });
    expect(dropped).toEqual([
      'doubts 1 has no section, or no note of at most 200 characters (got a set of fields)',
    ]);
  });

  test('keeps the questions that can be used and names the first that cannot', () => {
    const { fields, dropped } = usable({ questions: ['Who?', 'a'.repeat(101), ' ', 'Why?'] });
    expect(fields).toEqual({ questions: ['Who?', 'Why?'] });
    expect(dropped).toEqual([expect.stringMatching(/^questions 2 is not a text of at most 100 characters/u)]);
  });

  test('leaves out names that would make a line too long', () => {
    const names = ['a'.repeat(150), 'b'.repeat(60), 'c'];
    expect(usable({ author: names }).fields).toEqual({ source: { author: 'a'.repeat(150) } });
  });
});
