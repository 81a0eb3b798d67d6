import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { voiceIn } from '../../../src/texts/voice.ts';
import { type DocumentId, type Passage, quote } from '../../../src/corpus/document.ts';
import { Library, type TermSearch } from '../../../src/library/library.ts';
import { whyUnsearched } from '../../../src/replies/compose/unsearched.ts';
import { libraryOf, paragraphs } from '../../support/sample-corpus.ts';
import { searched } from '../../support/searched.ts';
import { runs } from '../../support/runs.ts';

const library = libraryOf({
  'tea.md': paragraphs(
    'One: the consul sells tea to the Soviet Union.',
    'Two: consuls drink tea with milk; consuls drink – “only” – milk.',
    'Three: the union of tea sellers.',
    'Four: the USSR buys tanker ships.',
    'Five: a tea-house, the consul’s own.',
  ),
  'islands.md': '# Islands\n\nSix: Formosa has milk.\n\n## Consul\n\nSeven: an island 台湾 of 1,000 ships.\n',
  'glossary.yaml': '- term: Soviet Union\n  en: [USSR]\n- term: Formosa\n  near: [island]\n',
});

const search = (text: string): TermSearch => searched(library.searchTerms(text));
/** The first words of the passages that were found, in their order. */
const found = (text: string, from = library): string[] =>
  searched(from.searchTerms(text)).hits.map(
    ({ passage }) => quote(passage.document, passage.span).split(':')[0] ?? '',
  );
const marked = (text: string): string[][] =>
  search(text).hits.map(({ passage, marks }) => marks.map((span) => quote(passage.document, span)));

describe('Library.searchTerms()', () => {
  test.each([
    ['a word, as written before its inflections', 'consul', ['Seven', 'Five', 'One', 'Two']],
    ['an inflection, as written before its stem', 'consuls', ['Two', 'Seven', 'Five', 'One']],
    ['any of the words, what says more of them first', 'milk consul', ['Two', 'Six', 'Seven', 'Five', 'One']],
    [
      'a name of the glossary, with its other names and its single words behind',
      'Soviet Union',
      ['One', 'Four', 'Three'],
    ],
    ['another name for it, without single words of the first', 'USSR', ['Four', 'One']],
    ['nothing that means a word only loosely', 'Formosa', ['Six']],
    ['a misspelt word', 'tankar', ['Four']],
    ['Han characters', '台湾', ['Seven']],
    ['a number however it is written', '1000', ['Seven']],
    ['a phrase', '"drink tea"', ['Two']],
    ['a phrase in any case and white space', '"THE   consul"', ['One']],
    ['a phrase of common words', '"to the"', ['One']],
    ['a phrase in typographic quotation marks', '“drink tea”', ['Two']],
    ['a phrase in German quotation marks', '„drink tea“', ['Two']],
    ['a phrase in French quotation marks', '« drink tea »', ['Two']],
    ['a phrase with other dashes and quotation marks in the text', '"drink — "', ['Two']],
    ['a phrase with another apostrophe', '"the consul\'s own"', ['Five']],
    ['a phrase that is never closed', '"drink tea', ['Two']],
    ['no phrase whose words stand in another order', '"tea drink"', []],
    ['no phrase with other marks between its words', '"milk consuls"', []],
    ['no part of a word as a phrase', '"onsul sells"', []],
    ['no phrase over the end of a paragraph', '"Soviet Union. Two: consuls"', []],
    ['a word that must be there', 'consul +milk', ['Two', 'Six']],
    ['a word with + by its stem and never by another name', '+USSR', ['Four']],
    ['a common word that must be there, as written', '+of tea', ['Three', 'Seven']],
    ['a phrase that must be there', '+"Soviet Union" tea', ['One']],
    ['two that must be there', '+consul +tea', ['One', 'Two', 'Five']],
    ['a hyphenated word with + as a whole', '+tea-house', ['Five']],
    ['nothing that a word excludes, by its stem', 'tea -consul', ['Three']],
    ['nothing that a phrase excludes', 'consul -"Soviet Union"', ['Seven', 'Five', 'Two']],
    ['what a word set off by a long dash excludes', 'tea –consul', ['Three']],
    ['a hyphen inside a word as no sign', 'ships-consul', ['Seven', 'Four', 'Five', 'One', 'Two']],
    ['a word right behind a phrase without taking its hyphen for a sign', '"drink tea"-milk', ['Two', 'Six']],
    ['nothing where a word that must be there is not', '+zanzibar tea', []],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(search(text).total).toBe(expected.length);
  });

  test('ranks a word as written over its stem, another name and a correction', () => {
    const from = libraryOf({
      'a.md': `# Title\n\nExact: a ship there.\n\nNone: tea.\n\n## Sea\n\nStem: ${'ships '.repeat(9)}\n\nAlias: vessel vessel.\n`,
      'glossary.yaml': '- term: ship\n  en: [vessel]\n',
    });
    expect(found('ship', from)).toEqual(['Exact', 'Stem', 'Alias']);
    expect(found('vessel', from)).toEqual(['Alias', 'Stem', 'Exact']);
    expect(found('vessell tea', from)).toEqual(['None', 'Alias', 'Stem', 'Exact']);
  });

  test('marks what it found and nothing else', () => {
    expect(marked('"drink tea" milk')[0]).toEqual(['drink tea', 'milk', 'milk']);
    expect(marked('Soviet Union')).toEqual([['Soviet Union'], ['USSR'], ['union']]);
    const part = search('Soviet Union').hits[2];
    expect(part && quote(part.passage.document, part.span)).toBe('Three: the union of tea sellers.');
    expect(marked('USSR')).toEqual([['USSR'], ['Soviet Union']]);
    expect(marked('+"the union" -zanzibar')).toEqual([['the union']]);
    expect(marked('+milk')).toEqual([['milk', 'milk'], ['milk']]);
    const from = libraryOf({
      'a.md': paragraphs('The USSR is a union, Soviet in kind.'),
      'glossary.yaml': '- term: Soviet Union\n  en: [USSR]\n',
    });
    const [hit] = searched(from.searchTerms('USSR')).hits;
    expect(hit?.marks.map((span) => quote(hit.passage.document, span))).toEqual(['USSR']);
  });

  test('says which words were read as others, and which stand nowhere', () => {
    expect(search('tankar').readAs).toEqual([{ word: 'tankar', as: 'tanker', kind: 'correction' }]);
    expect(search('tea zanzibar "no such phrase" +nowhere').unknown).toEqual([
      'zanzibar',
      'no such phrase',
      'nowhere',
    ]);
  });

  test('keeps to one document', () => {
    const only = searched(library.searchTerms('milk consul', { document: 'islands' as DocumentId }));
    expect(only.total).toBe(2);
    expect(only.hits.map(({ passage }) => passage.document.id)).toEqual(['islands', 'islands']);
  });

  test('keeps to several documents', () => {
    const all = searched(library.searchTerms('milk consul'));
    const ids = [...new Set(all.hits.map(({ passage }) => passage.document.id))];
    const [first, ...others] = ids;
    expect(others.length).toBeGreaterThan(0);
    const without = searched(library.searchTerms('milk consul', { documents: others }));
    expect(without.hits).toEqual(all.hits.filter(({ passage }) => passage.document.id !== first));
    expect(searched(library.searchTerms('milk consul', { documents: ids })).hits).toEqual(all.hits);
  });

  test('gives a page of the hits and counts them all', () => {
    const all = search('tea milk ships consul');
    expect(all.total).toBe(7);
    expect(searched(library.searchTerms('tea milk ships consul', { from: 2, limit: 3 }))).toEqual({
      ...all,
      hits: all.hits.slice(2, 5),
    });
    expect(searched(library.searchTerms('tea', { from: 99, limit: 3 }))).toMatchObject({
      hits: [],
      total: 4,
    });
  });

  test('shows the best words of a long passage, in at most 160 characters', () => {
    const long = `Tea is good. ${'Milk is white and cold here. '.repeat(9)}The last word on tea and islands is said. ${'Nobody knows more. '.repeat(9)}`;
    const from = libraryOf({ 'a.md': paragraphs(long) });
    const [hit] = searched(from.searchTerms('islands tea')).hits;
    expect(hit && quote(hit.passage.document, hit.span)).toContain(
      'The last word on tea and islands is said.',
    );
    expect(hit && hit.span.end - hit.span.start).toBeLessThanOrEqual(160);
  });

  test('shows a phrase that runs on over the end of a sentence', () => {
    const end =
      'the very last of the words that this long sentence of the consul has to say to all who listen to him';
    const from = libraryOf({ 'a.md': paragraphs(`${'Tea. '.repeat(40)}And ${end}. Then again ${end}.`) });
    const [hit] = searched(from.searchTerms('"listen to him. Then again the very"')).hits;
    expect(hit && quote(hit.passage.document, hit.span)).toContain('listen to him. Then again the very');
    expect(hit?.marks.map((span) => quote(hit.passage.document, span))).toEqual([
      'listen to him. Then again the very',
    ]);
  });

  test.each([
    ['', { kind: 'empty' }],
    ['   ', { kind: 'empty' }],
    ['-tea', { kind: 'only-excluded' }],
    ['-tea -"the consul"', { kind: 'only-excluded' }],
    ['the of and', { kind: 'too-common' }],
    ['the of -tea', { kind: 'too-common' }],
    ['?! — "…"', { kind: 'no-word' }],
    ['"" + -', { kind: 'no-word' }],
    ['a'.repeat(301), { kind: 'too-long', length: 301, most: 300 }],
    [
      Array.from({ length: 17 }, (_, n) => `w${n}`).join(' '),
      { kind: 'too-many-words', count: 17, most: 16 },
    ],
    ['"a b" '.repeat(9), { kind: 'too-many-phrases', count: 9, most: 8 }],
  ])('says why it did not search for %j', (text, why) => {
    expect(library.searchTerms(text)).toEqual(why);
  });
});

describe('Library.searchTerms() on any words', () => {
  const own = [
    'tea',
    '+tea',
    '-milk',
    '"the consul"',
    '+"drink',
    '-"',
    '“',
    '”',
    '+',
    '-',
    '«Soviet Union»',
    '台湾',
    'zork',
    'the',
  ];

  /** Whether the citation shows a word of a search, or how it begins. */
  const showsAbove = ({ document, section }: Passage, text: string): boolean => {
    const cited = [document.title, ...section].join(' ').toLowerCase();
    return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) =>
      cited.includes(word.slice(0, 4)),
    );
  };

  /** What a result breaks of what holds for every result; few and plain values, as many are compared. */
  function broken(result: TermSearch, text: string): string[] {
    const faults: string[] = [];
    const { hits, total } = result;
    if (hits.length !== total || new Set(hits.map(({ passage }) => passage.id)).size !== total)
      faults.push(`${hits.length} hits of ${total}`);
    for (const { passage, span, marks } of hits) {
      if (span.start < passage.span.start || span.end > passage.span.end)
        faults.push('excerpt outside its passage');
      if (span.end - span.start > 160) faults.push(`excerpt of ${span.end - span.start} characters`);
      if (marks.length === 0 && !showsAbove(passage, text)) faults.push('nothing shows why');
      let end = span.start;
      for (const mark of marks) {
        if (mark.start < end || mark.end <= mark.start) faults.push('marks out of order');
        end = mark.end;
      }
      if (end > span.end) faults.push('mark outside its excerpt');
    }
    return faults;
  }

  const keepsItsPromises = (text: string): void => {
    const found = library.searchTerms(text);
    if (found.kind === 'found') expect(broken(found, text)).toEqual([]);
    else expect(whyUnsearched(found, voiceIn('en'))).not.toBe('');
  };

  test('never throws, and marks something in every hit or cites a heading that says it', () => {
    const words = fc.array(fc.oneof(fc.constantFrom(...own), fc.string({ maxLength: 5 })), { maxLength: 9 });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(' ', ''),
        (some, between) => void keepsItsPromises(some.join(between)),
      ),
      runs(600),
    );
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(any, (text) => void keepsItsPromises(text)),
      runs(300),
    );
  });

  test('finds a passage of the notes that ship by any words of its own as a phrase, and never with - before them', async () => {
    const notes = await Library.open(fileURLToPath(new URL('../../../corpus', import.meta.url)));
    const { passages } = notes.corpus;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), (place, first, length) => {
        const passage = passages[place % passages.length];
        if (passage === undefined) throw new Error('no passage');
        const all = quote(passage.document, passage.span).split(' ');
        const some = all
          .slice(first % all.length)
          .slice(0, length)
          .join(' ')
          .replace(/["“”]/gu, '');
        // A quotation mark that stands in the text ends a phrase.
        if (!quote(passage.document, passage.span).includes(some)) return;
        const listed = searched(notes.searchTerms(`"${some}"`));
        expect(broken(listed, some)).toEqual([]);
        const ids = listed.hits.map((hit) => hit.passage.id);
        expect(ids).toContain(passage.id);
        const others = searched(notes.searchTerms(`article report -"${some}"`));
        expect(others.hits.filter((hit) => ids.includes(hit.passage.id)).length).toBe(0);
      }),
      runs(60),
    );
  });
});
