import { describe, expect, test } from 'vitest';
import { quote } from '../../../src/corpus/document.ts';
import type { QuoteCheck, QuotePlace } from '../../../src/library/library.ts';
import { libraryOf, paragraphs } from '../../support/sample-corpus.ts';
import { library } from './quoted-texts.ts';

const check = (words: string): QuoteCheck => library.checkQuote(words);
const wordsOf = ({ passage, span }: Pick<QuotePlace, 'passage' | 'span'>): string =>
  quote(passage.document, span);

function verbatim(words: string): Extract<QuoteCheck, { kind: 'verbatim' }> {
  const found = check(words);
  if (found.kind !== 'verbatim') throw new Error(`${found.kind}: ${words}`);
  return found;
}

function near(words: string): Extract<QuoteCheck, { kind: 'near' }> {
  const found = check(words);
  if (found.kind !== 'near') throw new Error(`${found.kind}: ${words}`);
  return found;
}

/** The steps as "kind said → written". */
function steps(words: string): string[] {
  const { changes, place } = near(words);
  return changes.map(({ kind, said, span }) => {
    const written = span === undefined ? '' : quote(place.passage.document, span);
    return kind === 'same' ? `= ${said}` : `${kind} ${said} → ${written}`;
  });
}

describe('Library.checkQuote()', () => {
  describe('finds verbatim', () => {
    test.each([
      ['the words as they stand', 'consul on Formosa was Paul Shabert', undefined],
      ['them in quotation marks', '“consul on Formosa was Paul Shabert”', undefined],
      ['them with an ellipsis at the ends', '… consul on Formosa ...', undefined],
      ['them with other white space', ' consul\n\ton\u00a0Formosa ', undefined],
      ['them behind the marks of a quotation on Discord', '> consul on\n> Formosa', undefined],
      ['other kinds of quotation mark', 'a “native” German', undefined],
      ['other kinds of dash', 'German — so the article', undefined],
      ['other kinds of apostrophe', "Nobody's tea", undefined],
      ['another kind of minus', 'in -5 degrees', undefined],
      ['decomposed letters and soft hyphens', 'Paul Sha\u00adbert', undefined],
      ['a full stop where the sentence goes on', 'consul on Formosa.', undefined],
      ['a capital', 'Consul on formosa', 'case'],
      ['a comma that is missing', 'Paul Shabert a "native"', 'punctuation'],
      ['a comma that is added', 'consul, on Formosa', 'punctuation'],
      ['quotation marks that are missing', 'a native German', 'punctuation'],
      ['a sentence end that became a comma', 'in 1896, nobody’s tea', 'punctuation'],
      ['Han characters', '首任领事是德国人', undefined],
      ['part of a Thai sentence', 'เป็นเกาะ', undefined],
      ['a single word', 'Shabert', undefined],
    ])('%s', (_, words, differs) => {
      const found = verbatim(words);
      expect(found.differs).toBe(differs);
      expect(found.elided).toBe(false);
      expect(found.total).toBe(1);
    });

    test('every place, those that are set alike first', () => {
      const { places, total } = verbatim('tea WENT to');
      expect(total).toBe(3);
      expect(places.map(({ passage }) => passage.document.id)).toEqual(['consuls', 'islands', 'islands']);
      expect(verbatim('Keelung they').differs).toBe('punctuation');
      expect(verbatim('to').places.length).toBe(4);
    });

    test('at most 25 places, and counts them all', () => {
      const many = libraryOf({ 'a.md': paragraphs('tea '.repeat(30).trim()) }).checkQuote('tea');
      expect(many).toMatchObject({ kind: 'verbatim', total: 30 });
      expect(many.kind === 'verbatim' && many.places.length).toBe(25);
    });

    test('words over the end of a paragraph, in the passage where they begin', () => {
      const [place] = verbatim('to Odesa. It came back').places;
      expect(place && wordsOf(place)).toBe('to Odesa');
      expect(place?.further.map(wordsOf)).toEqual(['It came back']);
    });

    test('parts in their order between omission marks', () => {
      for (const mark of ['…', '...', '. . .', '[…]', '[...]', '(…)']) {
        const { elided, places, differs } = verbatim(`first consul ${mark} was Paul ${mark} German`);
        expect(elided).toBe(true);
        expect(differs).toBeUndefined();
        expect(places.map(wordsOf)).toEqual(['first consul on Formosa was Paul Shabert, a "native" German']);
        expect(
          places.flatMap(({ passage, marks }) => marks.map((span) => quote(passage.document, span))),
        ).toEqual(['first consul', 'was Paul', 'German']);
      }
    });

    test('parts in different passages of one document only', () => {
      const { places } = verbatim('first consul … cheaper');
      expect(places[0]?.further.map(wordsOf)).toEqual(['cheaper']);
      expect(check('Keelung … Vladivostok').kind).toBe('absent');
    });

    test('parts in one passage rather than over several, in whatever document', () => {
      expect(verbatim('tons of … Odesa').places.map(wordsOf)).toEqual(['tons of milk from Odesa']);
      expect(verbatim('Tea … to').places.map(({ further }) => further.length)).toEqual([0, 0, 0]);
    });
  });

  describe('does not find verbatim', () => {
    test.each([
      ['another number', 'did not sell 10,000 tons'],
      ['a number without its separator', 'did not sell 1000 tons'],
      ['a number with its point left out', 'tea at 65 % in 1896'],
      ['a number without its sign', 'Vladivostok in 5 degrees'],
      ['another sign', 'tea at 6.5 € in 1896'],
      ['a sign left out', 'tea at 6.5 in 1896'],
      ['a negation left out', 'He did sell 1,000 tons'],
      ['another name', 'consul on Formosa was Peter Shabert'],
      ['another accent', 'consul on Formosa was Paul Shábert'],
      ['part of a word', 'onsul on Formosa'],
      ['words in another order', 'on Formosa consul first'],
      ['parts in another order', 'German … first consul'],
      ['words over a heading', 'to Odesa. Tea went to Keelung'],
      ['words over the end of a document', 'in −5 degrees. Tea went to'],
    ])('%s', (_, words) => {
      expect(check(words).kind).not.toBe('verbatim');
    });
  });

  describe('finds near', () => {
    test.each([
      [
        'a changed name',
        'The first consul on Formosa was Peter Shabert',
        ['= The first consul on Formosa was', 'changed Peter → Paul', '= Shabert'],
      ],
      [
        'a number',
        'He did not sell 1,001 tons of tea',
        ['= He did not sell', 'changed 1,001 → 1,000', '= tons of tea'],
      ],
      [
        'a negation left out',
        'He did sell 1,000 tons of tea',
        ['= He did', 'missing  → not', '= sell 1,000 tons of tea'],
      ],
      [
        'a word put in',
        'He did not ever sell 1,000 tons',
        ['= He did not', 'added ever → ', '= sell 1,000 tons'],
      ],
      [
        'another word at the beginning',
        'Indeed consul on Formosa was Paul',
        ['changed Indeed → first', '= consul on Formosa was Paul'],
      ],
      [
        'a word put before a paragraph, and not in the one before it',
        'Indeed she did not sell 1,001 tons',
        ['added Indeed → ', '= she did not sell 1,001 tons'],
      ],
      [
        'a change far behind an omission mark',
        'The first consul … did not sell 1,000 bags of tea',
        [
          '= The first consul',
          'missing  → on Formosa was Paul Shabert, a "native" German – so the article says.\n\nHe',
          '= did not sell 1,000',
          'changed bags → tons',
          '= of tea',
        ],
      ],
      [
        'what an omission mark leaves out',
        'The best consul … was Paul Shabert, a native German',
        [
          '= The',
          'changed best → first',
          '= consul',
          'missing  → on Formosa',
          '= was Paul Shabert, a native German',
        ],
      ],
      ['Han characters', '台湾是一个大屿首任', ['= 台湾是一个', 'changed 大 → 岛', '= 屿首任']],
    ])('%s', (_, words, expected) => {
      expect(steps(words)).toEqual(expected);
    });

    test('with the share of the steps that agree', () => {
      expect(near('He did sell 1,000 tons of tea').share).toBeCloseTo(7 / 8);
      expect(near('The first consul on Formosa was Peter Shabert').share).toBeCloseTo(7 / 8);
    });

    test('over the end of a paragraph', () => {
      const { place } = near('Tea went to Odesa. It came home to Vladivostok');
      expect(wordsOf(place)).toBe('Tea went to Odesa');
      expect(place.further.map(wordsOf)).toEqual(['It came back to Vladivostok']);
    });

    test('seven words of ten and no fewer', () => {
      expect(check('The first consul on Formosa was Paul x y z').kind).toBe('near');
      expect(check('The first consul on Formosa was x y z w').kind).toBe('absent');
    });
  });

  test('takes one to three words as verbatim or absent only', () => {
    expect(check('first consul Formosa')).toEqual({ kind: 'absent' });
    expect(check('consul')).toMatchObject({ kind: 'verbatim' });
    expect(check('zanzibar')).toEqual({ kind: 'absent' });
  });

  test('names the nearest place of an absent quotation only if it shares a clause', () => {
    const found = check('A first consul on Formosa drank coffee with milk');
    expect(found.kind === 'absent' && found.nearest && wordsOf(found.nearest)).toContain(
      'first consul on Formosa',
    );
    expect(check('whether tis nobler in the mind to suffer')).toEqual({ kind: 'absent' });
  });

  test('tells a raised number from one on the line', () => {
    const raised = libraryOf({
      'a.md': paragraphs('There are 6.02 × 10<sup>23</sup> of them in 1<sup>1</sup>/<sub>2</sub> m.'),
    });
    const kindOf = (words: string) => raised.checkQuote(words).kind;
    expect(['10²³ of them', 'them in 1¹/₂ m'].map(kindOf)).toEqual(['verbatim', 'verbatim']);
    for (const other of ['1023 of them', '10^23 of them', '10 23 of them', '1023', 'them in 11/2 m'])
      expect(kindOf(other)).not.toBe('verbatim');
  });

  test('says what is wrong with words that cannot be checked', () => {
    expect(check('tea '.repeat(501))).toEqual({
      kind: 'too-long',
      length: 2004,
      most: 2000,
    });
    for (const nothing of ['', '  ', '…', '“ — ”', '\0', '\u200b']) expect(check(nothing).kind).toBe('empty');
  });
});
