import { describe, expect, test } from 'vitest';
import { news } from '../../../src/corpus/formats/news.ts';

const parse = (text: string) => news.parse({ file: 'n.txt', text });
const blocks = (text: string) =>
  parse(text).paragraphs.map(({ span, number, section }) => [
    number,
    section,
    text.slice(span.start, span.end),
  ]);

describe('news', () => {
  test('reads headline, date line, standfirst and paragraphs', () => {
    const report =
      'Title – X\n\n29 Dec, 2025 02:05 / Updated 14 hours ago\nStandfirst\n\nOne.\n\nTwo\nlines.\n';
    expect(parse(report)).toMatchObject({
      title: 'Title – X',
      text: report,
      source: { title: 'Title – X', kind: 'news report', published: '2025-12-29T02:05' },
      problems: [],
    });
    expect(blocks(report)).toEqual([
      [0, ['Headline'], 'Title – X\n\n29 Dec, 2025 02:05 / Updated 14 hours ago\nStandfirst'],
      [1, [], 'One.'],
      [2, [], 'Two\nlines.'],
    ]);
  });

  test.each([
    ['29 Dec, 2025 02:05 / Updated 14 hours ago', '2025-12-29T02:05'],
    ['December 29, 2025', '2025-12-29'],
    ['Dec. 29, 2025, 2:05 PM EST', '2025-12-29T14:05'],
    ['12:00', undefined],
    ['2025-12-29 02:05', '2025-12-29T02:05'],
    ['2025-12-29T02:05:59Z', '2025-12-29T02:05'],
    ['2025/12/29', '2025-12-29'],
    ['29.12.2025', '2025-12-29'],
    ['29.12.2025, 02:05 Uhr', '2025-12-29T02:05'],
    ['12/29/2025', '2025-12-29'],
    ['29/12/2025 | 14:30', '2025-12-29T14:30'],
    ['03/04/2024 10:00', '2024'],
    ['Published: 29 December 2025', '2025-12-29'],
    ['Published on Monday, December 29, 2025 at 02:05', '2025-12-29T02:05'],
    ['By A. Name, 3 March 2024', '2024-03-03'],
    ['By A Name | 3rd March 2024 | World', '2024-03-03'],
    ['Monday 29 December 2025', '2025-12-29'],
    ['Montag, 29. Dezember 2025', '2025-12-29'],
    ['29 декабря 2025, 02:05', '2025-12-29T02:05'],
    ['29 de diciembre de 2025', '2025-12-29'],
    ['29 décembre 2025 à 02h05', '2025-12-29T02:05'],
    ['发布时间：2025年12月29日 02:05', '2025-12-29T02:05'],
    ['3 March 2024 was a cold day.', undefined],
    ['3 March 2024, the minister said.', undefined],
    ['On the day of 3 March 2024', undefined],
    ['32 March 2024', undefined],
    ['3 Smarch 2024', undefined],
    ['2025', undefined],
  ])('reads the date line %j as %s', (line, published) => {
    expect(parse(`Title\n${line}\n\nBody text.`).source.published).toBe(published);
  });

  test.each([
    ['29 Dec, 2025 02:05 / Updated 14 hours ago'],
    ['Published: 29 December 2025'],
    ['By A. Name, 3 March 2024'],
    ['Von Ada Lint\n3. März 2024'],
    ['Dec. 29, 2025, 2:05 PM EST'],
    ['发布时间：2025年12月29日 02:05'],
    ['Опубликовано: 29 декабря 2025, 02:05'],
    ['29 декабря 2025, 02:05 /ТАСС/'],
    ['Veröffentlicht am 3. März 2024\n3. März 2024'],
    ['3 March 2024\n\nMOSCOW (Reuters) - The minister has spoken.'],
  ])('accepts a text with %j below its headline', (line) =>
    expect(news.detects(`Title\n${line}\n\nBody text.`)).toBe(true),
  );

  test.each([
    ['14 March 2024'],
    ['14 March 2024, 19:00'],
    ['Date: 14 March 2024'],
    ['Town hall, Seatown\n14.03.2024, 19:00 Uhr'],
    ['Stand: 14. März 2024'],
    ['Department of Water\n14 March 2024'],
    ['Delegates of the ward\n14 March 2024'],
    ['No date at all'],
  ])('does not accept minutes, letters or rules with %j', (line) =>
    expect(news.detects(`Council meeting\n${line}\n\nPresent: Ada Lint, Bo Marr`)).toBe(false),
  );

  test('looks for the date below the headline and near the top', () => {
    expect(news.detects('By A, 3 March 2024\n\ntext')).toBe(false);
    expect(news.detects('Title\nBy A\nB\nC\nD\n3 March 2024\n\ntext')).toBe(true);
    expect(news.detects('Title\nBy A\nB\nC\nD\nE\n3 March 2024\n\ntext')).toBe(false);
  });

  test('takes the first of two date lines for the publication', () => {
    const text = 'Title\nPublished: 1 May 2024\nUpdated: 2 May 2024\nStandfirst\n\nBody.';
    expect(parse(text).source.published).toBe('2024-05-01');
    expect(blocks(text)[0]?.[2]).toBe('Title\nPublished: 1 May 2024\nUpdated: 2 May 2024\nStandfirst');
  });

  test('does not take a paragraph after a blank line, or one as long as a report, for a standfirst', () => {
    expect(blocks('Title\n1 May 2024\n\nBody.')).toEqual([
      [0, ['Headline'], 'Title\n1 May 2024'],
      [1, [], 'Body.'],
    ]);
    const long = 'word '.repeat(200).trim();
    expect(blocks(`Title\n1 May 2024\n${long}`)).toHaveLength(2);
  });

  test('reads CR LF line ends', () => {
    expect(blocks('Title\r\n\r\n1 May 2024\r\nStandfirst\r\n\r\nBody.\r\n')).toEqual([
      [0, ['Headline'], 'Title\r\n\r\n1 May 2024\r\nStandfirst'],
      [1, [], 'Body.'],
    ]);
  });
});
