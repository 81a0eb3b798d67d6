import { describe, expect, test } from 'vitest';
import { paragraphs, queryOf } from '../../support/sample-corpus.ts';

describe('sought', () => {
  const doors = paragraphs('The doors are green.');
  const named = (question: string) => {
    const { sought, terms } = queryOf(question, doors);
    return sought?.map((term) => terms[term]?.text);
  };

  test.each([
    ['Which colour are the doors?', ['colour']],
    ['What room size is allowed?', ['size']],
    ['How much fee do guests pay?', ['fee']],
    ['Whose key opens the box?', ['key']],
    ['Which ship carried the tea?', ['ship']],
    ['What is the fee for guests?', ['fee']],
    ['What kind of oil does the lamp burn?', ['oil']],
    ['Welche Farbe haben die Türen?', ['Farbe']],
    ['Wie viel Gebühr zahlen die Gäste?', ['Gebühr']],
    ['Wessen Schlüssel hängt hier?', ['Schlüssel']],
    ['Какого цвета двери?', ['цвета']],
    ['Чей ключ висит здесь?', ['ключ']],
    ['¿De qué color son las puertas?', ['color']],
    ['¿Cuál es el tamaño de la viga?', ['tamaño']],
    ['De quelle couleur sont les portes ?', ['couleur']],
    ['À qui est la clé ?', ['clé']],
    ['门是什么颜色？', ['颜色']],
    ['门的颜色是什么？', ['颜色']],
  ])('is what "%s" asks for by a noun', (question, expected) => {
    expect(named(question)).toEqual(expected);
  });

  test.each([
    'What is a door?',
    'Which year was it built?',
    'In which city is it?',
    'What happened to the doors?',
    'How many doors are there?',
    'What kind is it?',
    'Which red iron door keys open boxes?',
    'Was ist eine Tür?',
    'Кто открыл двери?',
    'Doors',
  ])('is absent from "%s"', (question) => {
    expect(named(question)).toBeUndefined();
  });
});

describe('defined', () => {
  const named = (question: string) => {
    const { defined, terms } = queryOf(question, paragraphs('A lych gate is a roofed gate.'));
    return defined?.map((term) => terms[term]?.text);
  };

  test.each([
    ['What is a lych gate?', ['lych', 'gate']],
    ['what does gate mean', ['gate']],
    ['Was ist ein Sextant?', ['Sextant']],
    ['Что такое секстант?', ['секстант']],
    ['¿Qué es un sextante?', ['sextante']],
    ["Qu'est-ce qu'un sextant ?", ['sextant']],
    ['什么是六分仪？', ['六分仪']],
    ['六分仪是什么？', ['六分仪']],
  ])('is what "%s" wants explained', (question, expected) => {
    expect(named(question)).toEqual(expected);
  });

  test.each(['What is the size of the gate?', 'Where is the gate?', 'gate'])(
    'is absent from "%s"',
    (question) => {
      expect(named(question)).toBeUndefined();
    },
  );
});
