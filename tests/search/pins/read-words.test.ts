import { describe, expect, test } from 'vitest';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { readWords } from '../../../src/search/pins/read-words.ts';
import { corpusOf, glossaryOf } from '../../support/sample-corpus.ts';

const index = new PassageIndex(
  corpusOf({
    'a.md': 'The deadline of the Swimming Club in Kaspar Street is in May. Johnson swims.',
    'b.md': '---\nlanguage: ru\n---\n\nВ Линаресе играл Каспаров против Карпова.',
    'c.md': '---\nlanguage: tr\n---\n\nOtobüs İzmir ile Ankara arasında sabah ve akşam gider.',
  }).passages,
);
const glossary = glossaryOf('- term: Russia\n  en: [Russian Federation]\n  near: [Moscow]\n');
const words = (question: string) => readWords(question, index, glossary).words;

describe('readWords()', () => {
  test('corrects a word that the search corrects, if letters are swapped, missing or added', () => {
    expect(words('the deadlnie').at(-1)?.written).toBe('deadline');
    expect(words('the swiming club')[1]?.written).toBe('swimming');
    for (const other of ['deadkine', 'deadxlne']) expect(words(`the ${other}`).at(-1)?.written).toBe(other);
  });

  test('corrects no ending of a name, which may show who does what to whom', () => {
    expect(words('Победил ли Каспарова Карпов?').map(({ written }) => written)).toContain('каспарова');
  });

  test('gives all names of a glossary entry one id, except those that mean nearly the same', () => {
    const id = (question: string) => words(question).at(-1)?.id;
    expect(id('the Russian Federation')).toBe(id('the Russia'));
    expect(id('the Moscow')).not.toBe(id('the Russia'));
  });

  test('keeps the endings that an apostrophe separates, except for English', () => {
    expect(words("otobüs İzmir'den Ankara'ya kaç saatte gider").map(({ written }) => written)).toContain(
      "izmir'den",
    );
    expect(words("the Johnson's club")[1]?.written).toBe('johnson');
  });

  test('reads capitals as an acronym, not as a word that asks', () => {
    expect(words('What did the WHO say?').find(({ id }) => id === 'WHO')?.isStop).toBe(false);
    expect(words('what did the who say?').some(({ id }) => id === 'WHO')).toBe(false);
  });

  test("reads what's as what is", () => {
    expect(words("What's the club?").map(({ written }) => written)).toEqual(['what', 'is', 'the', 'club']);
  });

  test('tells the language of a short question by its common words', () => {
    expect(readWords('где клуб', index, glossary).language?.code).toBe('ru');
    expect(readWords('kaç saatte gider', index, glossary).language?.code).toBe('tr');
  });
});
