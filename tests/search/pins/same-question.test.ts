import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { askedForm } from '../../../src/search/pins/asked-form.ts';
import { sameQuestion } from '../../../src/search/pins/same-question.ts';
import { corpusOf, glossaryOf } from '../../support/sample-corpus.ts';
import { readerOf, rewordings } from './rewordings.ts';

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const groups = rewordings(file('questions.txt'));
const read = readerOf(groups, file('glossary.yaml'));
const isSame = (one: string, other: string) => sameQuestion(read(one), read(other));

/** Share of the questions that ask the same and are found: those that are not are listed by bench/same-question.ts. */
const RECALL = 0.93;

describe('sameQuestion()', () => {
  test('finds no question that asks something else', () => {
    const pairs = groups.flatMap(({ question, different }) =>
      different.map((other) => [question, other] as const),
    );
    expect(pairs.length).toBeGreaterThan(140);
    expect(pairs.filter(([one, other]) => isSame(one, other))).toEqual([]);
  });

  test('finds nearly all questions that ask the same', () => {
    const pairs = groups.flatMap(({ question, same }) => same.map((other) => [question, other] as const));
    expect(pairs.length).toBeGreaterThan(75);
    const found = pairs.filter(([one, other]) => isSame(one, other));
    expect(found.length / pairs.length).toBeGreaterThan(RECALL);
  });

  test('says the same whichever question comes first', () => {
    for (const { question, same, different } of groups)
      for (const other of [...same, ...different])
        expect(isSame(other, question)).toBe(isSame(question, other));
  });

  test('says of no two questions of the list that they are the same', () => {
    const questions = groups.map(({ question }) => question);
    for (const one of questions) expect(questions.filter((other) => isSame(one, other))).toEqual([one]);
  });

  test.each([
    [
      'swaps what two prepositions belong to',
      'How far is it from Rome to Paris?',
      'How far is it from Paris to Rome?',
    ],
    [
      'exchanges what two equal prepositions belong to',
      'Who saw the king of Spain after the queen of France?',
      'Who saw the king of France after the queen of Spain?',
    ],
    ['turns the active into the passive', 'When did Rome attack?', 'When was Rome attacked?'],
    [
      'asks for another article of a case',
      'Hat der Hund den Mann gebissen?',
      'Hat den Hund der Mann gebissen?',
    ],
    ['exchanges cases', 'Поддержал ли Иванов Петрова?', 'Поддержал ли Иванова Петров?'],
    ['has another number', 'Is rule 1,000 in force?', 'Is rule 1000.5 in force?'],
    ['has a minus', 'What happens at -5 degrees?', 'What happens at 5 degrees?'],
    ['names another letter', 'Who leads team A?', 'Who leads team B?'],
    ['names a language with signs', 'Who invented C++?', 'Who invented C#?'],
    ['has another name of the same length', 'When did Iran join?', 'When did Iraq join?'],
    ['has a longer name', 'Who is Williams?', 'Who is William?'],
    ['asks who, not what the WHO did', 'What did the WHO say?', 'Who did say what?'],
    ['is in a future tense in Russian', 'Кто победил Карпова?', 'Кто победит Карпова?'],
    ['exchanges endings', 'Когда открылась школа сестры?', 'Когда открылась школы сестра?'],
    ['counts instead of naming a place in an order', 'Who was the 2nd king?', 'Who were the 2 kings?'],
    ['asks for the object', 'Qui aime Anna ?', 'Qui Anna aime ?'],
    ['exchanges subject and object around a verb', '¿Persigue Ana el perro?', '¿Persigue el perro Ana?'],
    [
      'exchanges two nouns before a verb',
      'Ich frage mich, warum Wespen Bienen sind',
      'Ich frage mich, warum Bienen Wespen sind',
    ],
    ['swaps verbs of two clauses', 'Must Anna pay if Bert may leave?', 'May Anna pay if Bert must leave?'],
  ])('does not take a question for the same that %s', (_, one, other) => {
    expect(isSame(one, other)).toBe(false);
    expect(isSame(one, one)).toBe(true);
  });

  test('follows an alias that the glossary has, and no other', () => {
    const index = new PassageIndex(corpusOf({ 'a.md': 'The annual meeting is in May.' }).passages);
    const with_ = (yaml: string) => {
      const glossary = glossaryOf(yaml);
      const form = (question: string) => askedForm(question, index, glossary);
      return (one: string, other: string) => sameQuestion(form(one), form(other));
    };
    const pair = ['When is the annual meeting?', 'When is the AGM?'] as const;
    expect(with_('')(...pair)).toBe(false);
    expect(with_('- term: annual meeting\n  en: [AGM]\n')(...pair)).toBe(true);
    expect(with_('- term: annual meeting\n  near: [AGM]\n')(...pair)).toBe(false);
  });

  test('takes no question for the same as one that was read in another language', () => {
    const [english, german] = [read('Who leads team A?'), read('Wann öffnet die Bibliothek?')];
    expect(sameQuestion(english, { ...english, language: german.language })).toBe(false);
  });

  test('finds nothing for questions without words', () => {
    expect(isSame('?', '?')).toBe(false);
  });
});
