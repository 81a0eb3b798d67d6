import { describe, expect, test } from 'vitest';
import { passages } from '../../src/corpus/chunk.ts';
import { citation } from '../../src/corpus/citation.ts';
import { blockLine, toldLine } from '../../src/corpus/packed/lines.ts';
import { readingPacked } from '../../src/corpus/read-document.ts';
import { toEnd } from '../../src/slices.ts';
import { pagesOf, placeBeside, placeLabel, placeName } from '../../src/corpus/place-names.ts';
import { documentOf } from './sample.ts';
import type { Passage, Place } from '../../src/corpus/document.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const names = (text: string) => corpusOf({ 'a.md': text }).passages.map(placeName);

test('placeName() is the number of a paragraph', () => {
  expect(names('# Bees\n\nOne.\n\nTwo.\n')).toEqual(['¶ 1', '¶ 2']);
});

test('placeName() is the provision, with the number for what goes on with it', () => {
  expect(
    names('# Law\n\n## Article 1\n\nBees are free.\n\nSo are wasps.\n\n## Article 2\n\nAnts are not.\n'),
  ).toEqual(['Article 1', 'Article 1, ¶ 2', 'Article 2']);
});

test.each<[Place, string, string | undefined]>([
  [{ kind: 'page', label: 'xiv' }, 'p. xiv', 'xiv'],
  [{ kind: 'page', label: '12', to: '13' }, 'pp. 12–13', '12–13'],
  [{ kind: 'provision', label: '§ 3' }, '§ 3', undefined],
  [{ kind: 'provision', label: '§ 3', within: { kind: 'page', label: '7' } }, '§ 3, p. 7', '7'],
])('placeLabel() of %j is %j, and pagesOf() %j', (place, label, pages) => {
  expect([placeLabel(place), pagesOf(place)]).toEqual([label, pages]);
});

test('placeName() has the page and the number, as several paragraphs stand on a page', () => {
  const document = documentOf('# Bees\n\nOne.\n', 'bees.md');
  const passage = { document, paragraph: 5, place: { kind: 'page', label: '12' } } as Passage;
  expect(placeName(passage)).toBe('p. 12, ¶ 5');
});

describe('placeBeside()', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['1', ['1 Introduction'], undefined],
    ['1', ['1. Introduction'], undefined],
    ['2.3', ['2 Methods', '2.3 Setup'], undefined],
    ['2', ['2 Methods', 'Setup'], undefined],
    ['1', ['10 Results'], '1'],
    ['1', ['1.2 Results'], '1'],
    ['2.3a', ['2.3 Setup'], '2.3a'],
    ['702.19b', ['702 Keywords'], '702.19b'],
    ['4.2(1)', ['4.2 Offside'], '4.2(1)'],
    ['§ 17', ['§ 17 Fees'], '§ 17'],
    ['Art. 5', ['Art. 5 Fees'], 'Art. 5'],
  ])('of %j in %j is %j', (label, section, left) => {
    expect(placeBeside({ place: { kind: 'provision', label }, section })?.label).toBe(left);
  });

  test('is only the page if the number is in the heading', () => {
    const page: Place = { kind: 'page', label: '1' };
    const place: Place = { kind: 'provision', label: '1', within: page };
    expect(placeBeside({ place, section: ['1 Introduction'] })).toBe(page);
  });
});

describe('citation()', () => {
  /** What stands in each citation behind the title. */
  const cited = (pdf: readonly [heading: string, ...said: string[]][]) => {
    const lines = pdf.flatMap(([heading, ...said], at) => {
      const place: Place = { kind: 'page', label: String(at + 1) };
      return [
        blockLine({ kind: 'heading', level: 2, text: heading, place }),
        ...said.map((text) => blockLine({ kind: 'paragraph', text, place })),
      ];
    });
    const bytes = Buffer.from([...lines, toldLine({ title: 'T' })].join(''));
    const { document } = toEnd(readingPacked('t.pdf', bytes));
    return document && passages(document).map((passage) => citation(passage));
  };

  test('of a PDF with numbered headings names each number once', () => {
    expect(
      cited([
        ['1 Introduction', 'One.', 'Two.'],
        ['1.1 Aims', 'Three.'],
        ['2 Methods', 'Four.'],
      ]),
    ).toEqual([
      'T, 1 Introduction, p. 1, ¶ 1',
      'T, 1 Introduction, p. 1, ¶ 2',
      'T, 1.1 Aims, p. 2, ¶ 3',
      'T, 2 Methods, p. 3, ¶ 4',
    ]);
  });

  test('of a law or a book of rules in PDF keeps its provisions', () => {
    expect(
      cited([
        ['§ 17 Fees', '(1) One.', '(2) Two.'],
        ['§ 18 Dues', 'Three.'],
      ]),
    ).toEqual(['T, § 17 Fees, § 17(1), p. 1', 'T, § 17 Fees, § 17(2), p. 1', 'T, § 18 Dues, § 18, p. 2']);
    expect(
      cited([
        ['702 Keywords', '702.1 One.', '702.2 Two.'],
        ['703 Others', '703.1 Three.'],
      ]),
    ).toEqual(['T, 702 Keywords, 702.1, p. 1', 'T, 702 Keywords, 702.2, p. 1', 'T, 703 Others, 703.1, p. 2']);
  });

  test.each([
    ['a.md', '# The club\n\n## § 17 Fees\n\nOne.\n\n## 18 Dues\n\n18.1 Two.\n\n18.2 Three.\n'],
    [
      'a.txt',
      'The club\n========\n\n§ 17 Fees\n---------\n\nOne.\n\n18 Dues\n-------\n\n18.1 Two.\n\n18.2 Three.\n',
    ],
    [
      'a.html',
      '<title>The club</title><h1>The club</h1><h2>§ 17 Fees</h2><p>One.<h2>18 Dues</h2><p>18.1 Two.<p>18.2 Three.',
    ],
  ])('of %s keeps its provisions', (file, text) => {
    expect(passages(documentOf(text, file)).map((passage) => citation(passage))).toEqual([
      'The club, § 17 Fees, § 17',
      'The club, 18 Dues, 18.1',
      'The club, 18 Dues, 18.2',
    ]);
  });
});
