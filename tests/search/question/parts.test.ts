import { describe, expect, test } from 'vitest';
import { partsOf, pointsBack } from '../../../src/search/question/parts.ts';

const parts = (message: string): string[] =>
  partsOf(message).map(({ start, end }) => message.slice(start, end));

describe('partsOf()', () => {
  test.each([
    ['Who founded the club and when does it meet?', 'Who founded the club', 'when does it meet?'],
    ['Where is the key kept, and who may use it?', 'Where is the key kept', 'who may use it?'],
    ['Hi, where is the key and who has it?', 'Hi, where is the key', 'who has it?'],
    ['What is the fee and is it refunded?', 'What is the fee', 'is it refunded?'],
    [
      'What does the boat cost and since when is it ours?',
      'What does the boat cost',
      'since when is it ours?',
    ],
    ['Was kostet der Schlüssel und wo bekomme ich ihn?', 'Was kostet der Schlüssel', 'wo bekomme ich ihn?'],
    ['Wer leitet den Chor und darf man zuhören?', 'Wer leitet den Chor', 'darf man zuhören?'],
    ['Где хранится ключ и кто может им пользоваться?', 'Где хранится ключ', 'кто может им пользоваться?'],
    ['Сколько стоит лодка, и можно ли её взять?', 'Сколько стоит лодка', 'можно ли её взять?'],
    ['谁创立了俱乐部，什么时候聚会？', '谁创立了俱乐部', '什么时候聚会？'],
    ['钥匙多少钱以及在哪里拿？', '钥匙多少钱', '在哪里拿？'],
    ['¿Cuánto cuesta la llave y dónde la consigo?', '¿Cuánto cuesta la llave', 'dónde la consigo?'],
    ['Combien coûte la clé et où la trouver ?', 'Combien coûte la clé', 'où la trouver ?'],
    ['When does it open? Who has the key?', 'When does it open? ', 'Who has the key?'],
  ])('parts %s', (message, ...expected) => expect(parts(message)).toEqual(expected));

  test.each([
    'Where is the salt and pepper?',
    'What is the difference between when it opens and when it closes?',
    'Was ist der Unterschied zwischen wie es war und wie es ist?',
    'Who is the woman who founded the club and who lives in Bonn?',
    'What do bread and cheese cost?',
    'Wo sind Salz und Pfeffer?',
    'Где соль и перец?',
    '盐和胡椒在哪里？',
    '谁写了《问与答》，一本书？',
    'Where is the key? Thanks',
    'The band and the club',
    'The band and which club left for this reason?',
    'What did the ECDC and WHO ask?',
    '',
    '???',
    `Who came ${'and who left '.repeat(60)}?`,
  ])('leaves %s whole', (message) => expect(parts(message)).toEqual([message]));
});

describe('pointsBack()', () => {
  test.each(['when does it meet?', 'wo bekomme ich ihn?', 'где его взять?', '什么时候聚会？'])(
    'holds for %s',
    (part) => expect(pointsBack(part)).toBe(true),
  );
  test('does not hold for a part that names what it is about', () =>
    expect(pointsBack('when is the summer party?')).toBe(false));
});
