import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { Library, type QuoteCheck, type QuotePlace } from '../../src/library.ts';
import { saidWords } from '../../src/text/wording.ts';
import { libraryOf, paragraphs } from '../support/sample-corpus.ts';

const library = libraryOf({
  'consuls.md': paragraphs(
    'The first consul on Formosa was Paul Shabert, a "native" German – so the article says.',
    'He did not sell 1,000 tons of tea at 6.5 % in 1896. Nobody’s tea was cheaper.',
    'Tea went to Odesa.',
    'It came back to Vladivostok in −5 degrees.',
  ),
  'islands.md': '# Islands\n\nTea went to Odesa.\n\n## Later\n\nTea went to Keelung, they say.\n',
  'milk.md': paragraphs(
    'For 1,001 tons: sell 1,001 tons.',
    'She did not sell 1,001 tons of milk from Odesa.',
  ),
  'han.md': paragraphs('台湾是一个岛屿，首任领事是德国人。'),
  'thai.md': paragraphs('ไต้หวันเป็นเกาะ'),
});

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
    expect(check('first consul Formosa')).toEqual({
      kind: 'absent',
      nearest: expect.objectContaining({ marks: expect.anything() }),
    });
    expect(check('consul')).toMatchObject({ kind: 'verbatim' });
    expect(check('zanzibar')).toEqual({ kind: 'absent' });
  });

  test('names the nearest place of an absent quotation only where it shares words', () => {
    const found = check('A first consul on Formosa drank coffee with milk');
    expect(found.kind === 'absent' && found.nearest && wordsOf(found.nearest)).toContain(
      'first consul on Formosa',
    );
    expect(check('whether tis nobler in the mind to suffer')).toEqual({ kind: 'absent' });
  });

  test('says what is wrong with words that cannot be checked', () => {
    expect(check('tea '.repeat(501))).toEqual({
      kind: 'too-long',
      problem: 'The quotation has 2004 characters and at most 2000 can be checked; shorten it.',
    });
    for (const nothing of ['', '  ', '…', '“ — ”', '\0', '\u200b']) expect(check(nothing).kind).toBe('empty');
  });
});

describe('Library.checkQuote() on any words', () => {
  const own = [
    'tea',
    'Tea,',
    'not',
    'the',
    'consul',
    '1,000',
    '6.5',
    '%',
    '“Formosa”',
    '…',
    '[…]',
    '—',
    '首任领事',
    'ก',
    '\n',
  ];
  const words = fc.array(fc.oneof(fc.constantFrom(...own), fc.string({ maxLength: 6 })), { maxLength: 14 });

  /** Checks what holds for every outcome. */
  function keepsItsPromises(from: Library, text: string): QuoteCheck {
    const found = from.checkQuote(text);
    const said = saidWords(text.replace(/^[ \t]*>+[ \t]?/gmu, ' ')).map((word) => word.said);
    const read = (place: QuotePlace): string[] =>
      [
        ...place.marks.flatMap((span) => saidWords(quote(place.passage.document, span))),
        ...place.further.flatMap(({ passage, span }) => saidWords(quote(passage.document, span))),
      ].map((word) => word.said);
    if (found.kind === 'verbatim' && !found.elided) {
      for (const place of found.places) expect(read(place)).toEqual(said);
    }
    if (found.kind === 'near') {
      const { changes, place, share } = found;
      const quoted = changes.flatMap((change) => saidWords(change.said).map((word) => word.said));
      expect(quoted).toEqual(said);
      const { text: whole } = place.passage.document;
      const written = changes.flatMap(({ span }) => (span ? saidWords(whole, span) : []));
      expect(written.map((word) => word.said)).toEqual(read(place));
      for (const { kind, said: own, span } of changes) {
        const one = saidWords(own).map((word) => word.said);
        const other = span ? saidWords(whole, span).map((word) => word.said) : [];
        if (kind === 'same') expect(one).toEqual(other);
        else for (const [at, word] of one.entries()) expect(word).not.toBe(other[at]);
      }
      expect(share).toBeGreaterThanOrEqual(0.7);
      expect(share).toBeLessThanOrEqual(1);
    }
    for (const { passage, span } of placesOf(found)) {
      expect(span.start).toBeGreaterThanOrEqual(passage.span.start);
      expect(span.end).toBeLessThanOrEqual(passage.span.end);
      expect(span.start).toBeLessThan(span.end);
    }
    return found;
  }

  function placesOf(found: QuoteCheck): QuotePlace[] {
    if (found.kind === 'verbatim') return [...found.places];
    if (found.kind === 'near') return [found.place];
    return found.kind === 'absent' && found.nearest ? [found.nearest] : [];
  }

  test('never throws, and quotes what it says it does', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '', '\n> '), (some, between) => {
        keepsItsPromises(library, some.join(between));
      }),
      { numRuns: 600 },
    );
  });

  test('never throws for any text', () => {
    for (const unit of [
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    ])
      fc.assert(
        fc.property(unit, (text) => void keepsItsPromises(library, text)),
        { numRuns: 300 },
      );
  });

  test('finds every stretch of the notes that ship, and none with a word changed', async () => {
    const notes = await Library.open(fileURLToPath(new URL('../../corpus', import.meta.url)));
    const { passages } = notes.corpus;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        (place, first, length, at) => {
          const passage = passages[place % passages.length];
          if (passage === undefined) throw new Error('no passage');
          const { document, span } = passage;
          const all = saidWords(document.text, span);
          const some = all.slice(first % all.length).slice(0, length);
          const [start, end] = [some[0]?.start ?? 0, some.at(-1)?.end ?? 0];
          const found = keepsItsPromises(notes, document.text.slice(start, end));
          expect(found).toMatchObject({ kind: 'verbatim' });
          expect(found.kind === 'verbatim' && found.differs).toBeFalsy();
          const own = placesOf(found).some((one) => one.passage === passage);
          expect(own || (found.kind === 'verbatim' && found.total > 25)).toBe(true);

          const changed = some[at % some.length] ?? { start, end };
          const other = `${document.text.slice(start, changed.start)}zanzibar${document.text.slice(changed.end, end)}`;
          expect(keepsItsPromises(notes, other).kind).not.toBe('verbatim');
          const dropped = `${document.text.slice(start, changed.start)}${document.text.slice(changed.end, end)}`;
          if (changed !== some[0] && changed !== some.at(-1) && some.length > 5)
            expect(keepsItsPromises(notes, dropped).kind).not.toBe('verbatim');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('finds every excerpt of the notes that ship', async () => {
    const notes = await Library.open(fileURLToPath(new URL('../../corpus', import.meta.url)));
    for (const { section } of notes.corpus.passages) {
      for (const { passage, span } of notes.ask(section.join(' '), { limit: 5, maxLength: 120 }).hits) {
        const found = notes.checkQuote(quote(passage.document, span));
        expect(found).toMatchObject({ kind: 'verbatim' });
        expect(found.kind === 'verbatim' && found.differs).toBeFalsy();
      }
    }
  });
});
