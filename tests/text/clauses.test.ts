import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauses } from '../../src/text/clauses.ts';
import { growth, LINEAR } from '../support/growth.ts';
import { runs } from '../support/runs.ts';

const cut = (text: string): string[] =>
  clauses(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('clauses()', () => {
  test.each([
    [
      'commas',
      'When the war had ended, the troops went home.',
      ['When the war had ended,', 'the troops went home.'],
    ],
    [
      'semicolons',
      'The first one left; the second one stayed.',
      ['The first one left;', 'the second one stayed.'],
    ],
    [
      'colons',
      'He said three things: come, see, and then win.',
      ['He said three things:', 'come, see, and then win.'],
    ],
    [
      'dashes',
      'It keeps unofficial ties – which include visits by lawmakers – to this very day.',
      ['It keeps unofficial ties –', 'which include visits by lawmakers –', 'to this very day.'],
    ],
    [
      'unspaced long dashes',
      'All of it was lost—nobody ever knew why.',
      ['All of it was lost—', 'nobody ever knew why.'],
    ],
    [
      'spaced hyphens',
      'All of it was lost - nobody ever knew why.',
      ['All of it was lost -', 'nobody ever knew why.'],
    ],
    [
      'closing quotes after the mark',
      '“He did not know a word of this until the morning,” she told the press.',
      ['“He did not know a word of this until the morning,”', 'she told the press.'],
    ],
    ['Han commas', '俄罗斯反对独立，台湾是一部分，对。', ['俄罗斯反对独立，', '台湾是一部分，对。']],
  ])('cuts behind %s', (_, text, expected) => expect(cut(text)).toEqual(expected));

  test.each([
    ['a number', 'It is said that around 1,000 people visit Russia each year at 02:05 sharp'],
    ['a range of numbers', 'The war of the years 1941—1945 was the worst of all'],
    ['a short quotation', 'He called it "a rude, bad, evil thing" and then left'],
    ['a short quotation in French quotes', 'He called it all « one, two, three » and then left'],
    ['a compound', 'The Russia–Taiwan relations are Sino-Soviet in the end'],
    ['too few words before', 'However, the relations existed since then'],
    ['too few words after', 'The relations existed since then, however'],
    ['too few Han characters', '他说，台湾是中国的一部分。'],
  ])('does not cut at %s', (_, text) => expect(cut(text)).toEqual([text]));

  test('cuts inside a long quotation', () => {
    expect(
      cut('He said "all Chinese on both sides of the strait agree, and nobody there denies it" today.'),
    ).toHaveLength(2);
  });

  test('keeps offsets into the whole text', () => {
    expect(clauses('Zero. One two three, four five six.', { start: 6, end: 35 })).toEqual([
      { start: 6, end: 20 },
      { start: 21, end: 35 },
    ]);
  });

  test('covers every character that is not white space once, in order', () => {
    const parts = [
      'word ',
      'two',
      ' ',
      ', ',
      ',',
      '; ',
      ' – ',
      '—',
      ' - ',
      '"',
      '“',
      '”',
      '台',
      '，',
      '1',
      '\n',
      ')',
    ];
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((found) => found.join(''));
    fc.assert(
      fc.property(texts, fc.nat(10), (text, skipped) => {
        const span = { start: Math.min(skipped, text.length), end: text.length };
        let last = span.start;
        for (const { start, end } of clauses(text, span)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      runs(500),
    );
  });

  test.each([', ', 'a, ', 'one two three, ', '"', '“', '—', ',)'])(
    'reads a long run of %j in linear time',
    (unit) => {
      const read = (size: number) => {
        const text = unit.repeat(size / unit.length);
        return clauses(text, { start: 0, end: text.length });
      };
      expect(growth(read, 256 * 1024)).toBeLessThan(LINEAR);
    },
  );
});
