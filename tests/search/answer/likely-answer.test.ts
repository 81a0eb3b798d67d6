import { describe, expect, test } from 'vitest';
import { Library } from '../../../src/library/library.ts';
import { excerpt } from '../../../src/search/answer/excerpt.ts';
import { likelyAnswer } from '../../../src/search/answer/likely-answer.ts';
import { paragraphs, rankedOf } from '../../support/sample-corpus.ts';
import { answered } from '../../support/searched.ts';

/** What is marked as the answer in the excerpt of the only passage. */
function marked(question: string, text: string): string | undefined {
  const { query, ranked } = rankedOf(question, paragraphs(text));
  const [only] = ranked;
  if (only === undefined) throw new Error('no passage');
  const focus = likelyAnswer(query, only, excerpt(query, only).span);
  return focus && only.passage.document.text.slice(focus.start, focus.end);
}

describe('likelyAnswer()', () => {
  test.each([
    [
      'when did the consul come',
      'The consul came in May 1896. Tea was grown since long before 1640.',
      'May 1896',
    ],
    [
      'how many ships sailed',
      'There sailed 27 ships. They carried tea worth much more than 900 others.',
      '27',
    ],
    ['who was the consul', 'As they say the consul was Paul Shabert. Much tea was grown.', 'Paul Shabert'],
    [
      'who was the consul in Keelung',
      'As they say the consul in Keelung, Paul Shabert, drank tea. Much tea was grown.',
      'Paul Shabert',
    ],
    [
      'where was the ship seized',
      'As they say the ship was seized near Keelung. Much tea was grown.',
      'Keelung',
    ],
    [
      'когда приехал консул',
      'Консул приехал в мае 1896 года. Чай растили там задолго до 1640 года.',
      'мае 1896',
    ],
    [
      'how often was the ship swept',
      'As they say the ship was swept twice a year. Much tea was grown.',
      'twice a year',
    ],
    [
      'how long did the ship sail',
      'As they say the ship did sail for two weeks. Much tea was grown.',
      'two weeks',
    ],
  ])('finds in answer to "%s" what is asked for', (question, text, answer) => {
    expect(marked(question, text)).toBe(answer);
  });

  test.each([
    ['nothing of the sort is asked for', 'what did the consul drink', 'The consul drank tea in 1896.'],
    ['reasons are asked for', 'why did the consul come', 'The consul came because of tea.'],
    ['two are as near', 'when did the consul come', 'In 1896 the consul came in 1897.'],
    ['the question says it itself', 'who was Paul Shabert', 'As they say, Paul Shabert was a consul.'],
    ['a people is no person', 'who was the consul', 'As they say, the consul was German, and drank tea.'],
    [
      'somebody holds another office',
      'who is president of Formosa',
      'As they say of Formosa, Chinese President Xi Jinping spoke.',
    ],
    [
      'what stands nearest says who is asked about',
      'who met Ada Ray',
      'As they say in town, Karl Lang of the old mill met the Prime Minister, Ada Ray.',
    ],
    [
      'an office and a name behind it are halves of one',
      'who did Karl Lang meet in Lima',
      'As they say in town, Karl Lang met in Lima the Prime Minister, Ada Ray of the old mill.',
    ],
    ['a place has no name', 'where was the ship seized', 'As they say, the ship was seized in the harbour.'],
    ['a time is told by what happens', 'when was the ship seized', 'The ship was seized after the harvest.'],
    ['a part is no name', 'who seized the ship', 'As they say, the captain seized the ship.'],
    ['a name is no place', 'where was the ship seized', 'As they say, the ship seized was called Tuapse.'],
  ])('marks nothing where %s', (_, question, text) => {
    expect(marked(question, text)).toBeUndefined();
  });

  test('leaves out what another sentence of the passage, which is not quoted, says as well', () => {
    const office = (town: string, date: string) =>
      `The ${town} office of the old company of merchants, sailors and printers for the trade with Lima, with its ninety-nine rooms and its long garden, was opened on ${date} by the mayor.`;
    const text = `${office('Lima', '12 July 1993')} ${office('Quito', '15 December 1996')}`;
    const { query, ranked } = rankedOf('when was the Lima office opened', paragraphs(text));
    const [only] = ranked;
    if (only === undefined) throw new Error('no passage');
    const { passage } = only;
    const second = { start: passage.document.text.indexOf('The Quito'), end: passage.span.end };
    expect(likelyAnswer(query, only, second)).toBeUndefined();
  });

  test('stays within the excerpt', () => {
    const text = `The consul came by ship. ${'Nobody drank anything at all, they say. '.repeat(12)}Tea came in 1896.`;
    const { query, ranked } = rankedOf('when did the consul come by ship', paragraphs(text));
    const [only] = ranked;
    if (only === undefined) throw new Error('no passage');
    const { span } = excerpt(query, only, { maxLength: 80 });
    expect(span.end).toBeLessThan(text.indexOf('1896'));
    expect(likelyAnswer(query, only, span)).toBeUndefined();
  });
});

describe('the notes that ship', async () => {
  const library = await Library.open('corpus');

  test.each([
    'When did Russia invade Taiwan?',
    'In what year did Taiwan invade Russia?',
    'When did the Soviet Union recognize Formosa?',
    'When did China recognise the Soviet Union?',
    'When did Taiwan recognise Russia?',
    'who is the president of Taiwan',
    'when did Putin visit Taiwan?',
  ])('mark no answer to "%s", which they do not say', (question) => {
    expect(answered(library.ask(question)).hits[0]?.focus).toBeUndefined();
  });

  test('come from the passage that says a name as asked, where another says only what else it goes by', () => {
    const [best] = answered(
      library.ask('When was the representative office of Taiwan in Moscow opened?'),
    ).hits;
    expect(best?.passage.document.text.slice(best.span.start, best.span.end)).toContain('12 July 1993');
  });

  test('mark one that they say', () => {
    const [best] = answered(library.ask('Who was the first Russian consul on Formosa?')).hits;
    const { start, end } = best?.focus ?? { start: 0, end: 0 };
    expect(best?.passage.document.text.slice(start, end)).toBe('Paul Shabert');
  });

  test.each([
    "Who is Taiwan's representative in Russia?",
    'Who represents Taiwan in Moscow?',
    "Who is Russia's representative in Taipei?",
  ])('mark neither of two to "%s"', (question) => {
    const [best] = answered(library.ask(question)).hits;
    expect(best?.passage.document.text.slice(best.span.start, best.span.end)).toContain('Lo Chin-Ru');
    expect(best?.focus).toBeUndefined();
  });
});
