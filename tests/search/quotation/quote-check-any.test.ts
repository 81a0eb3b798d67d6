import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '../../../src/corpus/document.ts';
import { Library, type QuoteCheck, type QuotePlace } from '../../../src/library/library.ts';
import { saidWords } from '../../../src/text/quoted-words.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { answered } from '../../support/searched.ts';
import { runs } from '../../support/runs.ts';
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
      runs(600),
    );
  });

  test('never throws for any text', () => {
    for (const unit of [
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    ])
      fc.assert(
        fc.property(unit, (text) => void keepsItsPromises(library, text)),
        runs(300),
      );
  });

  test('finds every stretch of the notes that ship, and none with a word changed', async () => {
    const notes = await Library.open(fileURLToPath(new URL('../../../corpus', import.meta.url)));
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
      runs(300),
    );
  });

  test('finds every excerpt of the notes that ship', async () => {
    const notes = await Library.open(fileURLToPath(new URL('../../../corpus', import.meta.url)));
    for (const { section } of notes.corpus.passages) {
      for (const { passage, span } of answered(notes.ask(section.join(' '), { limit: 5, maxLength: 120 }))
        .hits) {
        const found = notes.checkQuote(quote(passage.document, span));
        expect(found).toMatchObject({ kind: 'verbatim' });
        expect(found.kind === 'verbatim' && found.differs).toBeFalsy();
      }
    }
  });

  /** The nearest run of the parts from each beginning, as the first and last of the words of a document. */
  function runsIn(said: readonly string[], parts: readonly (readonly string[])[]): [number, number][] {
    const standsAt = (part: readonly string[], at: number) => part.every((word, n) => said[at + n] === word);
    return said.flatMap((_, start): [number, number][] => {
      let end = start;
      for (const [n, part] of parts.entries()) {
        let at = end;
        while (at < said.length && !standsAt(part, at)) at++;
        if (at >= said.length || (n === 0 && at > start)) return [];
        end = at + part.length;
      }
      return [[start, end - 1]];
    });
  }

  test('finds the parts between omission marks where they stand in order, in each passage or else document', () => {
    // More than a byte has numbers, so that some words take two.
    const words = [...'abc', ...Array.from({ length: 140 }, (_, n) => `w${n}`)];
    const word = fc.constantFrom('a', 'b', 'c', 'w8', 'w9', 'w138', 'w139');
    const sentence = fc.array(word, { minLength: 1, maxLength: 30 });
    const everyWord = { 'all.md': words.join(' ') };
    fc.assert(
      fc.property(
        fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.array(fc.constantFrom('a', 'b', 'w9', 'w139'), { minLength: 1, maxLength: 2 }), {
          minLength: 2,
          maxLength: 4,
        }),
        (texts, parts) => {
          const files = texts.map((text, n) => [
            `d${n}.md`,
            text.map((said) => said.join(' ')).join('\n\n# Section\n\n'),
          ]);
          const library = libraryOf({ ...everyWord, ...Object.fromEntries(files) });
          const runs = library.corpus.documents.flatMap((document) => {
            // No run of words goes on below a heading, which stands between all passages here.
            const said = library.corpus.passages
              .filter((passage) => passage.document === document)
              .flatMap((passage) => [
                { said: '', start: 0, end: 0, passage },
                ...saidWords(document.text, passage.span).map((word) => ({ ...word, passage })),
              ]);
            const all = said.map((word) => word.said);
            return runsIn(all, parts).map(([first, last]) => ({
              words: [document.id, said[first]?.start, said[last]?.end].join(),
              place: (said[first]?.passage === said[last]?.passage ? said[first]?.passage : document)?.id,
              within: said[first]?.passage === said[last]?.passage,
            }));
          });
          const within = runs.filter((run) => run.within);
          const wanted = within.length > 0 ? within : runs;
          const found = library.checkQuote(parts.map((part) => part.join(' ')).join(' … '));
          // Words that follow each other somewhere are told before those that do not.
          if (found.kind === 'verbatim' && !found.elided) return;
          const places = found.kind === 'verbatim' ? found.places : [];
          const told = places.map(({ passage, span, further }) =>
            [passage.document.id, span.start, (further.at(-1) ?? { span }).span.end].join(),
          );
          const by = new Map(wanted.map(({ words, place }) => [words, place]));
          expect(told.map((words) => by.get(words)).sort()).toEqual([...new Set(by.values())].sort());
          if (found.kind === 'verbatim') expect(found.total).toBe(told.length);
        },
      ),
      runs(120),
    );
  });
});
