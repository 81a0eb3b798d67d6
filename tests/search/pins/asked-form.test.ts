import { describe, expect, test } from 'vitest';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { askedForm } from '../../../src/search/pins/asked-form.ts';
import { corpusOf, glossaryOf } from '../../support/sample-corpus.ts';

const index = new PassageIndex(
  corpusOf({ 'a.md': 'The library opens at nine. Members may bring two guests in summer.' }).passages,
);
const glossary = glossaryOf('');
const read = (question: string) => askedForm(question, index, glossary);
const shown = (question: string) =>
  read(question).words.map(({ marker, article, written }) =>
    [marker, article, written].filter(Boolean).join(' '),
  );

describe('askedForm()', () => {
  test('takes greetings, thanks, fillers and words that ask nothing out of a question', () => {
    expect(shown('Hi! Could you tell me when exactly the library opens, please? Thank you!')).toEqual([
      'the library',
      'opens',
    ]);
  });

  test('keeps a greeting that is all there is', () => {
    expect(read('Hello there!').key).not.toBe('');
  });

  test('takes out the words that ask and the auxiliary verb, and keeps its tense', () => {
    expect(read('When did the library open?')).toMatchObject({ asking: 'when', auxiliary: '', isPast: true });
    expect(read('When was the library opened?')).toMatchObject({
      asking: 'when',
      auxiliary: 'be',
      isPast: true,
    });
    expect(read('How many guests may members bring?')).toMatchObject({
      asking: 'how many',
      auxiliary: 'may',
      isPast: false,
    });
    expect(read("What's the library?")).toMatchObject({ auxiliary: 'be', isPast: false });
  });

  test('leaves auxiliary verbs in their clauses if there are two, and months where they are', () => {
    expect(read('Must guests swim if members may?').auxiliary).toBe('');
    expect(read('Who swims in May?').auxiliary).toBe('');
    expect(shown('Who swims in May?')).toEqual(['swims', 'in may']);
  });

  test('takes out the words that ask behind a phrase or at the end, if nothing else asks', () => {
    expect(read('In summer, when did the WHO swim?').asking).toBe('when');
    expect(read('The library opens when?').asking).toBe('when');
    expect(read('In summer, who knows when members swim?').asking).toBe('');
    expect(read('Members swim when the library opens?').asking).toBe('');
  });

  test('moves a phrase before the question behind it', () => {
    expect(shown('In summer, how many guests may members bring?')).toEqual([
      'guests',
      'members',
      'bring',
      'in summer',
    ]);
  });

  test('drops a word that embeds the question, and keeps one that begins a condition', () => {
    expect(shown('I wonder if the library opens')).toEqual(['the library', 'opens']);
    expect(shown('If the library opens, may members swim?')).toEqual([
      'members',
      'swim',
      'if the library',
      'opens',
    ]);
  });

  test('takes a word behind a number for its unit, unless a comma is between them', () => {
    expect(shown('Who swims in 12 months?')).toEqual(['swims', 'in 12', '#12 months']);
    expect(shown('In 1666, what happened?')).toEqual(['happened', 'in 1666']);
  });

  test('takes a capital letter for a name and not for an article', () => {
    expect(shown('What is vitamin A in milk?')).toEqual(['vitamin', 'a in milk']);
    expect(shown('What is a vitamin in milk?')).toEqual(['a vitamin', 'in milk']);
  });

  test('keeps signs that change what is asked, and no emoji', () => {
    expect(read('Is 5 € less?').key).not.toBe(read('Is 5 $ less?').key);
    expect(read('Is 5 € less? 🙂').key).toBe(read('Is 5 € less?').key);
  });

  test('compares a long text only as it is', () => {
    const long = `When does the library open? ${'Members bring guests. '.repeat(20)}`;
    expect(read(long).words).toEqual([]);
    expect(read(long).key).toBe(long.trim());
  });

  test('has no key for a question without words', () => {
    expect(read('?!').key).toBe('');
  });
});
