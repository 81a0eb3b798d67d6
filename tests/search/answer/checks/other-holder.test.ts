import { describe, expect, test } from 'vitest';
import { namesOtherHolder } from '../../../../src/search/answer/checks/other-holder.ts';
import { paragraphs, rankedOf } from '../../../support/sample-corpus.ts';

function ofOther(question: string, text: string): boolean {
  const { query, ranked } = rankedOf(question, paragraphs(text));
  const [only] = ranked;
  if (only === undefined) throw new Error('no passage');
  return namesOtherHolder(query, only);
}

describe('namesOtherHolder()', () => {
  test.each([
    ['who was the Danish envoy to Peru?', 'In Lima the Swedish envoy to Peru was Olga Berg.'],
    ["Who is Peru's chancellor?", 'Austrian Chancellor Karl Lang, it says in the paper, was in Peru.'],
    [
      'Who was the second Danish envoy?',
      'British envoy Ann Gray came, and there was a Danish ship at the quay that day.',
    ],
    [
      'who was the second abbot?',
      'The 1st abbot was Leo of the mountain farms, and a second monastery was his work as well.',
    ],
    [
      'Who is the treasurer of Chile?',
      'It says that the treasurer of Bolivia was Pedro Rojas, while a different law held in Chile.',
    ],
    [
      'Who is the president of Kenya?',
      'Ethiopian President Sahle spoke, and there was a guest from the north of Kenya.',
    ],
  ])('tells that to "%s" the text names another: %s', (question, text) => {
    expect(ofOther(question, text)).toBe(true);
  });

  test.each([
    ['the one asked about', 'Who was the Danish envoy?', 'In Lima the Danish envoy was Olga Berg.'],
    ['both', 'Who was the Danish envoy?', 'The Swedish envoy was Olga Berg; the Danish envoy was Per Holm.'],
    [
      'the country behind the office',
      'Who is the mayor of Bergen?',
      'It says that the mayor of Bergen is Ida Lund.',
    ],
    ['the country near the office', 'Who is the mayor of Bergen?', 'In Bergen, Mayor Ida Lund spoke.'],
    [
      'the office without a country',
      'Who was the Danish envoy?',
      'Berg was the envoy. There was a Danish ship.',
    ],
    [
      'the office opening a sentence',
      'Who was the Danish envoy?',
      'The envoy was Berg. There was a Danish ship.',
    ],
    ['its country as a noun', 'Who was the Dutch consul?', 'The Consul of the Netherlands was Jan Smit.'],
    [
      'its people',
      'Who is the president of Spain?',
      'There is a Spanish president, Eva Gil, in a far castle.',
    ],
    [
      'a country of two words',
      'Who was the American president?',
      'President of the United States, Harry Lake, came, with him many an American.',
    ],
    [
      'an office of no nation',
      'Who was the captain of the Peregrine?',
      'Under the Danish captain Berg it sailed, and with a cargo of oil the Peregrine sank.',
    ],
    [
      'another sort of the same office',
      'Who was the Danish minister who met the envoy?',
      'Foreign Minister Per Holm met the envoy from Lima, it says in the Danish paper.',
    ],
    [
      'a word like a people',
      'Who were the Danish sailors who landed?',
      'A Danish ship landed in the early morning mist. These sailors were Berg and Holm.',
    ],
    [
      'the last of an order',
      'Who was the last abbot?',
      'The tenth abbot, and the final one before the monastery fell, was Leo; at last it burnt.',
    ],
    ['a place in figures', 'Who was the second abbot?', 'There was a 2nd abbot, Leo.'],
    ['no office', 'Who was the Danish envoy?', 'Olga Berg was sent from Denmark on a Danish ship.'],
    ['what is done', 'Who did the Danish envoy meet?', 'In Lima the Swedish envoy met Olga Berg.'],
    [
      'the office in an order',
      'Who was the first Danish envoy?',
      'It says that the first Danish envoy was Berg.',
    ],
    [
      'the office at the start of a line',
      'Who was the Danish envoy?',
      '- Office: Harbour House\n- Envoy: Olga Berg\n- Ships: fourteen in all weathers, most of them Danish',
    ],
    [
      'words in another language',
      'Wer war der dänische Gesandte?',
      'In Lima war der schwedische Gesandte Olga Berg.',
    ],
    ['another script', 'Кто был датским послом?', 'В Лиме шведским послом была Ольга Берг.'],
  ])('is silent where the text has %s', (_, question, text) => {
    expect(ofOther(question, text)).toBe(false);
  });
});
