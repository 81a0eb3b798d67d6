import { describe, expect, test } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { documentOf } from './sample.ts';

/** Place and words of each paragraph, as far as the place's label. */
const places = (text: string, file = 'rules.md') => {
  const document = documentOf(text, file);
  return document.paragraphs.map(({ place, span }) => [place?.label, quote(document, span)]);
};

describe('provisions()', () => {
  test('names articles by their words and numbers', () => {
    expect(
      places('# S\n\n**Article 1.** One.\n\n**Article 2.** Two.\n\nMore.\n\n**Article 2a.** Three.'),
    ).toEqual([
      ['Article 1', 'Article 1. One.'],
      ['Article 2', 'Article 2. Two.'],
      ['Article 2', 'More.'],
      ['Article 2a', 'Article 2a. Three.'],
    ]);
  });

  test('lets headings name what stands below them, and no further', () => {
    expect(
      places('# S\n\nIntro.\n\n## Article 5 Fees\n\nOne.\n\n### Late\n\nTwo.\n\n## Other\n\nThree.'),
    ).toEqual([
      [undefined, 'Intro.'],
      ['Article 5', 'One.'],
      ['Article 5', 'Two.'],
      [undefined, 'Three.'],
    ]);
  });

  test('cites numbered paragraphs as the language does', () => {
    const german =
      '---\nlanguage: de\n---\n# G\n\n## Art 5\n\n(1) Jeder hat.\n\n(2) Diese.\n\nNoch.\n\n## § 6\n\nEins.';
    expect(places(german).map(([label]) => label)).toEqual([
      'Art. 5 Abs. 1',
      'Art. 5 Abs. 2',
      'Art. 5 Abs. 2',
      '§ 6',
    ]);
    const english = '---\nlanguage: en\n---\n# G\n\n## Article 5\n\n(1) One.\n\n(2) Two.';
    expect(places(english).map(([label]) => label)).toEqual(['Article 5(1)', 'Article 5(2)']);
  });

  test('makes a paragraph of each verse', () => {
    expect(
      places(
        'The Book\n\n1:1 A wick. 1:2 No oil. 1:3 Let there be.\n\n2:1 He slept. 2:2 It went out.',
        'v.txt',
      ),
    ).toEqual([
      ['1:1', '1:1 A wick.'],
      ['1:2', '1:2 No oil.'],
      ['1:3', '1:3 Let there be.'],
      ['2:1', '2:1 He slept.'],
      ['2:2', '2:2 It went out.'],
    ]);
    const document = documentOf('The Book\n\n1:1 A wick. 1:2 No oil.\n\n2:1 He slept.', 'v.txt');
    expect(document.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test.each([
    '1. Wash the wick.\n\n2. Dry the wick.\n\n3. Light the lamp.',
    '3.5 million people came.\n\n2.5 million stayed.\n\n7.5 million left.',
    '9:00 Doors open.\n\n9:30 Coffee is served.\n\n10:15 The talk begins.',
    'Article 5 of the treaty says so.\n\nArticle 6 of the treaty does not.',
    '2019 was dry.\n\n2020 was wet.',
    '1.5 litres of oil are poured.\n\n1.6 litres of water are too.',
    'The price is 3.20 crowns.\n\nAt 2:30 pm we rest.',
  ])('finds none in %j', (text) =>
    expect(places(text, 'a.txt').every(([label]) => label === undefined)).toBe(true),
  );
});

test('provisions() leaves the times of a talk about rules as they are', () => {
  const cue = (at: number) =>
    `${at}\n00:0${at}:00,000 --> 00:0${at}:05,000\nArticle ${at}. The tenant pays for what is broken.\n`;
  const { paragraphs } = documentOf([1, 2, 3, 4].map(cue).join('\n'), 'talk.srt');
  expect(paragraphs.map(({ place }) => place?.label)).toEqual(['01:00', '02:00', '03:00', '04:00']);
});
