import { describe, expect, test } from 'vitest';
import { languageOfText } from '../../src/languages/detect.ts';
import { languages } from '../../src/languages/index.ts';

const codes = languages.map(({ code }) => code);

/** A text in each language. */
const TEXTS: readonly (readonly [code: string, text: string])[] = [
  ['en', 'The treaty was signed by both of them in the spring of that year.'],
  ['de', 'Der Vertrag wurde im Frühjahr von beiden unterzeichnet und ist noch in Kraft.'],
  ['es', 'El tratado fue firmado por los dos en la primavera de ese año.'],
  ['fr', "Le traité a été signé par les deux au printemps de l'année."],
  ['tr', 'Antlaşma o yıl ilkbaharda iki taraf için de çok önemli olarak imzalandı.'],
  ['ro', 'Tratatul a fost semnat de cei doi în primăvara acelui an și este încă în vigoare.'],
  ['vi', 'Hiệp ước đã được ký vào mùa xuân năm đó và vẫn còn hiệu lực.'],
  ['ru', 'Договор был подписан весной.'],
  ['zh', '條約於春天簽署。'],
  ['el', 'Η συνθήκη υπογράφηκε την άνοιξη.'],
  ['ar', 'تم توقيع المعاهدة في الربيع.'],
  ['hi', 'संधि पर वसंत में हस्ताक्षर किए गए।'],
  ['th', 'สนธิสัญญาลงนามในฤดูใบไม้ผลิ'],
];

describe('languageOfText()', () => {
  test('has an example text in every language', () => {
    const missing = codes.filter((code) => !TEXTS.some(([own]) => own === code));
    expect(missing, 'give each of them a text in TEXTS, in this file').toEqual([]);
  });

  test.each(TEXTS)('finds %s in "%s"', (code, text) => {
    expect(languageOfText(text)).toBe(code);
  });

  test.each([
    ['de', 'Wann wurde der Vertrag unterzeichnet?'],
    ['es', '¿Quién firmó el tratado de la paz?'],
    ['fr', 'Qui a signé le traité de paix ?'],
    ['tr', 'Antlaşma ne zaman imzalandı?'],
    ['ro', 'Cine a semnat tratatul de pace?'],
    ['vi', 'Ai đã ký hiệp ước hòa bình?'],
    ['en', 'Who wrote about the treaty?'],
    ['en', "What didn't the senators' mechanics affect?"],
    ['zh', 'ABC 的 Super Bowl 转播是什么时候开始的？'],
  ])('finds %s in the question "%s"', (code, question) => {
    expect(languageOfText(question)).toBe(code);
  });

  test.each([
    ['', 'nothing'],
    ['1949–1960: 42 %', 'numbers'],
    ['Konsulat Vertrag', 'words that no list has'],
    ['Los Angeles Lakers', 'one common word'],
    [
      'Bayern München gegen Borussia Dortmund, Hamburger SV gegen Union Berlin, Eintracht Frankfurt, Werder Bremen',
      'a list of names',
    ],
    ['საქართველო', 'a script of no language here'],
  ])('finds nothing in "%s": %s', (text) => {
    expect(languageOfText(text)).toBeUndefined();
  });

  test('is not turned by a quotation in another language', () => {
    const text =
      'The minister was not pleased when he heard of it. He said to the press that it was none of their business: "La France est une et les Français sont avec moi." The words were printed in all of the papers.';
    expect(languageOfText(text)).toBe('en');
  });

  test('needs more than a word in favour of another language than the one assumed', () => {
    expect(languageOfText('He had it from them: la France est une et les armes sont')).toBe('en');
  });

  test('takes the script of most letters', () => {
    expect(languageOfText('Партия The Greens была основана в Берлине')).toBe('ru');
  });

  test('knows letters with their accents as marks of their own', () => {
    expect(languageOfText('Ai đã ký hiệp ước với các nước?'.normalize('NFD'))).toBe('vi');
  });
});
