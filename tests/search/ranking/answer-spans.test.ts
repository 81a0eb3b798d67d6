import { describe, expect, test } from 'vitest';
import type { AnswerType } from '../../../src/languages/language.ts';
import { answersIn } from '../../../src/search/ranking/answer-spans.ts';
import { indexOf, paragraphs } from '../../support/sample-corpus.ts';

function answers(asks: AnswerType, text: string, asked: string[] = []): string[] {
  const [passage] = indexOf(paragraphs(text)).passages;
  if (passage === undefined) throw new Error('no passage');
  const found = answersIn(passage, asks, new Set(asked));
  return found.map(({ start, end }) => passage.document.text.slice(start, end));
}

describe('answersIn()', () => {
  test.each<[AnswerType, string, string[]]>([
    [
      'date',
      'On 15 September 1992, in May 1895 and on March 3rd.',
      ['15 September 1992', 'May 1895', 'March 3rd'],
    ],
    ['date', 'Dec 29, 2025; 2025-12-29; the 1960s.', ['Dec 29, 2025', '2025-12-29', '1960s']],
    ['date', 'В январе 1949 года и 3 октября', ['январе 1949', '3 октября']],
    ['date', '于1949年10月1日建立，1950年。', ['1949年10月1日', '1950年']],
    ['date', 'Am 3. Oktober 1990, en mayo de 1950.', ['3. Oktober 1990', '1950']],
    ['date', 'It may end at 27 posts; call 5551234.', []],
    ['person', 'Under President Ana Berg it grew, said Los Bravos.', ['President Ana Berg', 'Los Bravos']],
    ['place', 'Los Angeles is far. They saw La Paz.', ['Los Angeles', 'La Paz']],
    ['date', 'Around 1,000 walkers come, from 2,500 huts.', []],
    ['date', 'İzmir, 3 MART 1950; FIVE Posts in 7 MAY 1951', ['3 MART 1950', '7 MAY 1951']],
    ['date', '3 Mayıs 1950 ve Ekim 1949 tarihinde', ['3 Mayıs 1950', 'Ekim 1949']],
    ['date', 'la 5 martie 1950', ['5 martie 1950']],
    ['date', 'στις 3 Οκτωβρίου 1950', ['3 Οκτωβρίου 1950']],
    ['date', 'في 3 أكتوبر 1950', ['3 أكتوبر 1950']],
    ['date', '3 अक्टूबर 1950 को', ['3 अक्टूबर 1950']],
    ['date', 'เมื่อวันที่3 ตุลาคม พ.ศ. 2493 และ1950', ['3 ตุลาคม พ.ศ. 2493', '1950']],
    ['date', 'vào ngày 3 tháng 10 năm 1950', ['ngày 3 tháng 10 năm 1950']],
    ['number', 'üç gemi, cinci nave, पाँच जहाज', ['üç', 'cinci', 'पाँच']],
    ['number', 'πέντε πλοία, خمسة سفن, มี27ลำ', ['πέντε', 'خمسة', '27']],
    ['number', 'There were 1,000 ships, nine posts and 6.5 percent.', ['1,000', 'nine', '6.5 percent']],
    [
      'number',
      'There were twenty-one hives, thirty ships and two hundred and six men.',
      ['twenty-one', 'thirty', 'two hundred and six'],
    ],
    ['number', 'A one-way street, a ten-year-old, Catch-two.', []],
    [
      'number',
      'Treinta y dos barcos, vingt-deux navires, двадцать пять кораблей.',
      ['Treinta y dos', 'vingt-deux', 'двадцать пять'],
    ],
    ['number', 'семья и столица', []],
    ['number', 'In 1950 two ships came, with 12 two-masters.', ['two', '12']],
    ['number', 'Было два корабля, 5 млн.', ['два', '5 млн']],
    ['number', '有三个港口。', ['三']],
    ['number', 'In May 1949 and on 3 October 1950.', []],
    ['number', 'Someone often stone.', []],
    ['person', 'There was Paul Shabert, the Prince of Wales too.', ['Paul Shabert', 'Prince of Wales']],
    ['person', 'It was Лавров, and Élise O’Hara-Keelung too.', ['Лавров', 'Élise O’Hara-Keelung']],
    ['person', 'Later. Then it came.', []],
    ['person', 'Later. Then nobody came.', ['nobody']],
    ['date', 'It melts at 1260 degrees, or at 1260°; it was 1260 kg.', []],
    ['number', 'It melts at 1260 degrees.', ['1260']],
    ['date', 'Blankets came in 1911 to the hut.', ['1911']],
    ['date', 'It opens at 9:30 and closes after the harvest.', ['at 9:30', 'after the harvest']],
    ['place', 'It hangs in the chest, not in the morning.', ['in the chest']],
    ['frequency', 'It is swept twice a year by 3 men in 1911.', ['twice a year']],
    ['duration', 'The beam is six metres long and lasts for 3 men.', ['six metres']],
    ['place', 'They sailed to the Gulf of the Farallones, far off.', ['Gulf of the Farallones']],
    ['reason', 'They left because of rain, due to storms.', ['because', 'due to']],
    ['reason', 'Ушли из-за дождя.', ['из-за']],
    ['any', 'Paul came in 1949.', []],
  ])('finds for %s in "%s"', (asks, text, expected) => {
    expect(answers(asks, text)).toEqual(expected);
  });

  test('leaves out what the question itself says', () => {
    expect(answers('date', 'In 1949 and 1950.', ['in', '1949'])).toEqual(['1950']);
    expect(answers('person', 'It was Paul Shabert, with Boris too.', ['paul', 'shabert'])).toEqual(['Boris']);
    expect(answers('person', 'It was Paul Shabert, alone.', ['shabert'])).toEqual(['Paul Shabert']);
  });

  test('gives the same for the same passage asked twice, whatever was asked between', () => {
    const [passage] = indexOf(paragraphs('In 1949 Paul came with 3 ships.')).passages;
    if (passage === undefined) throw new Error('no passage');
    const once = answersIn(passage, 'date', new Set());
    answersIn(passage, 'number', new Set());
    expect(answersIn(passage, 'date', new Set(['1949']))).toEqual([]);
    expect(answersIn(passage, 'date', new Set())).toEqual(once);
  });
});
