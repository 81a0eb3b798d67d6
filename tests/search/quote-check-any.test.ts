import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { Library, type QuoteCheck, type QuotePlace } from '../../src/library.ts';
import { saidWords } from '../../src/text/wording.ts';
import { library } from './quoted-texts.ts';

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
