import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, isWord, languageKnowsWords } from '../../src/index/analyzer.ts';
import type { Codes } from '../../src/languages/choose.ts';
import { languages } from '../../src/languages/index.ts';
import { scriptOf } from '../../src/languages/script.ts';
import { withoutAccents } from '../../src/text/accents.ts';
import { runs } from '../support/runs.ts';

const terms = (text: string, codes?: Codes): string[] => analyze(text, codes).map(({ term }) => term);
const written = (text: string): string[] => analyze(text).map(({ start, end }) => text.slice(start, end));
const sameTerm = (a: string, b: string): void => expect(terms(a)).toEqual(terms(b));

/** In each language, words that must be found by each other: inflections, and ways to write them. */
const MEETING: readonly (readonly [code: string, one: string, other: string])[] = [
  ['en', 'consuls', 'consul'],
  ['ru', 'консула', 'консулы'],
  ['zh', '⼈民', '人民'],
  ['de', 'Häuser', 'Haus'],
  ['de', 'Straße', 'Strassen'],
  ['de', 'Kriege', 'KRIEG'],
  ['de', 'fünf', '5'],
  ['es', 'gobiernos', 'gobierno'],
  ['es', 'canción', 'canciones'],
  ['es', 'fundada', 'fundado'],
  ['fr', "l'université", 'universités'],
  ['fr', 'd’État', 'états'],
  ['fr', 'nationaux', 'nationale'],
  ['tr', 'İSTANBUL', 'istanbul'],
  ['tr', "İstanbul'un", 'İstanbul'],
  ['tr', 'ISPARTA', 'ısparta'],
  ['tr', 'kadınların', 'KADINLAR'],
  ['tr', 'kitaplarından', 'kitap'],
  ['tr', 'takımlarının', 'takım'],
  ['tr', 'takımı', 'takım'],
  ['tr', 'şehirde', 'şehirler'],
  ['tr', 'üniversiteleri', 'üniversite'],
  ['ro', 'universitățile', 'universitate'],
  ['ro', 'orașului', 'oraşul'],
  ['ro', 'războiul', 'război'],
  ['vi', 'hoà', 'hòa'],
  ['vi', 'THÀNH', 'thành'],
  ['el', 'πανεπιστήμιο', 'πανεπιστημίου'],
  ['el', 'ΠΟΛΕΜΟΣ', 'πολέμου'],
  ['el', 'ελληνικά', 'ελληνικός'],
  ['ar', 'والكتاب', 'كتاب'],
  ['ar', 'المسلمون', 'مسلمين'],
  ['ar', 'إِسْلَام', 'اسلام'],
  ['ar', 'مدينة', 'المدينـــة'],
  ['ar', '١٩٤٩', '1949'],
  ['hi', 'भाषाओं', 'भाषा'],
  ['hi', 'लड़कियों', 'लडकी'],
  ['hi', '१९४९', '1949'],
  ['th', 'สาม', '๓'],
];

/** In each language, a question and the words of it that tell passages apart. */
const LEFT: readonly (readonly [code: string, question: string, words: readonly string[]])[] = [
  ['en', 'When was the university founded?', ['university', 'founded']],
  ['ru', 'Когда был основан университет?', ['основан', 'университет']],
  ['de', 'Wann wurde die Universität gegründet?', ['Universität', 'gegründet']],
  ['es', '¿Cuándo fue fundada la universidad?', ['fundada', 'universidad']],
  ['fr', "Quand l'université a-t-elle été fondée ?", ['université', 'fondée']],
  ['fr', 'Ou se trouve cette universite ?', ['trouve', 'universite']],
  ['tr', 'Üniversite ne zaman kuruldu?', ['Üniversite', 'kuruldu']],
  ['ro', 'Când a fost fondată universitatea?', ['fondată', 'universitatea']],
  ['vi', 'Trường đại học được thành lập khi nào?', ['Trường', 'đại', 'học', 'thành', 'lập']],
  ['el', 'Πότε ιδρύθηκε το πανεπιστήμιο;', ['ιδρύθηκε', 'πανεπιστήμιο']],
  ['ar', 'متى تأسست الجامعة وكانت في المدينة؟', ['تأسست', 'الجامعة', 'المدينة']],
  ['hi', 'विश्वविद्यालय की स्थापना कब हुई थी?', ['विश्वविद्यालय', 'स्थापना']],
  ['th', 'มหาวิทยาลัยก่อตั้งขึ้นเมื่อใด', ['มหาวิทยาลัย', 'ก่อ', 'ตั้ง']],
  ['zh', '大学是什么时候成立的？', ['大学', '学是', '成立', '立的']],
];

describe('analyze()', () => {
  test.each([
    ['MEETING', MEETING],
    ['LEFT', LEFT],
  ])('has examples for every language in %s', (name, rows) => {
    const missing = languages.map(({ code }) => code).filter((code) => !rows.some(([own]) => own === code));
    expect(missing, `give each of them a row in ${name}, in this file`).toEqual([]);
  });

  test.each([
    ['Latin with accents', 'Le «café» était là', ['Le', 'café', 'était', 'là']],
    ['Cyrillic', 'Тайвань — остров.', ['Тайвань', 'остров']],
    ['Han in overlapping pairs', '一个台湾。', ['一个', '个台', '台湾']],
    ['a single Han character', '在 台', ['在', '台']],
    ['Han beyond the basic plane', '𠀀𠀁台', ['𠀀𠀁', '𠀁台']],
    ['Thai', 'ไต้หวันเป็นเกาะ', ['ไต้หวัน', 'เป็น', 'เกาะ']],
    ['ligatures and full-width letters', 'ﬁrst ＴＡＳＳ', ['ﬁrst', 'ＴＡＳＳ']],
  ])('gives offsets into the text for %s', (_, text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  test.each([
    ['case', 'TAIWAN', 'taiwan'],
    ['accents', 'café', 'cafe'],
    ['accents as marks of their own', 'cafe\u0301', 'café'],
    ['compatibility forms', 'ﬁre ＴＡＳＳ', 'fire tass'],
    ['a possessive', "China's", 'China'],
    ['a curly possessive', 'China’s', "china's"],
    ['ё', 'Хрущёв', 'Хрущев'],
    ['dots between initials', 'U.S.', 'US'],
    ['dots between longer initials', 'U.S.S.R.', 'USSR'],
    ['separators of thousands', '1,000', '1000'],
    ['separators of thousands in other countries', '1.000.000', '1,000,000'],
    ['a decade', '1960s', '1960'],
    ['an ordinal', '27th', '27'],
    ['an irregular past', 'fought', 'fight'],
    ['an irregular plural', 'crises', 'crisis'],
    ['a numeral in English', 'nine', '9'],
    ['a numeral in Russian', 'девять', '9'],
    ['a numeral in another case', 'четырёх', '4'],
  ])('gives one term whatever %s', (_, a, b) => {
    sameTerm(a, b);
  });

  test.each([
    ['the United States and what they use', 'US', 'use'],
    ['the United States and what they used', 'U.S.', 'used'],
    ['decimals and thousands', '6.5', '65'],
    ['й and и', 'йод', 'иод'],
    ['two years', '1960s', '1961'],
    ['one and 1', 'one', '1'],
  ])('keeps %s apart', (_, a, b) => {
    expect(terms(a)).not.toEqual(terms(b));
  });

  test.each([
    ['the', 'stop'],
    ['Who', 'stop'],
    ['doesn’t', 'stop'],
    ['кто', 'stop'],
    ['谁', 'stop'],
    ['什么时候', 'stop'],
    ['的人', 'light'],
    ['US', 'tells'],
    ['kind', 'light'],
    ['Happened', 'light'],
    ['год', 'light'],
    ['原因', 'light'],
    ['consul', 'tells'],
    ['консул', 'tells'],
    ['台湾', 'tells'],
    ['1949', 'tells'],
    ['nine', 'tells'],
  ])('counts %s as a word that is %s', (word, expected) => {
    const [token, ...more] = analyze(word);
    expect(more).toEqual([]);
    expect(token?.stop === true ? 'stop' : token?.light === true ? 'light' : 'tells').toBe(expected);
  });

  test.each(MEETING)('gives one term in %s to %s and %s', (code, a, b) => {
    const told = (word: string) => analyze(word, code).flatMap(({ stop, term }) => (stop ? [] : [term]));
    expect(told(a)).toEqual(told(b));
    expect(told(a)).toHaveLength(1);
  });

  test.each([
    ['vi', 'ma', 'má'],
    ['vi', 'bán', 'bạn'],
    ['ar', 'كتاب', 'كلب'],
    ['tr', 'kitap', 'kapı'],
    ['el', 'πόλη', 'πόλεμος'],
  ])('keeps apart in %s what differs: %s and %s', (code, a, b) => {
    expect(terms(a, code)).not.toEqual(terms(b, code));
  });

  test.each(LEFT)('leaves of a question in %s, "%s", what it is about', (code, question, expected) => {
    const told = analyze(question, code).filter(({ stop }) => !stop);
    expect(told.map(({ start, end }) => question.slice(start, end))).toEqual(expected);
  });

  test('drops what is common in the language of a question, and stems it as the texts are', () => {
    const told = analyze("Wann endete l'affaire Konsulats?", 'en', 'de').filter(({ stop }) => !stop);
    expect(told.map(({ term }) => term)).toEqual(['endet', 'affair', 'konsulat']);
  });

  test('takes the first language of a script among several', () => {
    expect(terms('Häuser города', ['ru', 'de', 'en'])).toEqual(['haus', 'город']);
    expect(terms('Häuser', ['ru', 'en', 'de'])).not.toEqual(['haus']);
  });

  test('reads words across joiners without width', () => {
    expect(terms('क्\u200dया क्षेत्र\u200c', 'hi')).toEqual(terms('क्या क्षेत्र', 'hi'));
  });

  test('gives the folded word beside its term', () => {
    expect(analyze('CONSULS’ Übung')).toMatchObject([{ surface: 'consuls' }, { surface: 'ubung' }]);
  });

  test('takes the script for the language where the code names another script', () => {
    expect(terms('консулы consuls', 'en-GB')).toEqual(terms('консулы consuls', 'ru'));
    expect(terms('consuls', 'tlh')).toEqual(terms('consuls'));
  });

  test('is the same at every call, in order and within the text, whatever the text', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom("it's ", 'U.S.', '1,000', '台湾', '𠀀', 'ไทย', 'Ёж ', '\ud800', 'ﬃ', 'İ', 'ß'),
      ),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join('');
        const tokens = analyze(joined);
        let last = -1;
        for (const { start, end, term, surface } of tokens) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(joined.length);
          expect(term).not.toBe('');
          expect(surface).not.toBe('');
          last = start;
        }
        expect(analyze(joined)).toEqual(tokens);
      }),
      runs(300),
    );
  });
});

describe('withoutAccents()', () => {
  test.each([
    ['Zürich', 'Zurich'],
    ['Ελλάδα', 'Ελλαδα'],
    ['ёж', 'еж'],
    ['Цзинъи й ї', 'Цзинъи й ї'],
    ['が', 'が'],
    ['plain', 'plain'],
  ])('makes %s into %s', (word, expected) => {
    expect(withoutAccents(word)).toBe(expected);
  });
});

describe('scriptOf()', () => {
  test.each([
    ['é', 'Latin'],
    ['Ж', 'Cyrillic'],
    ['台', 'Han'],
    ['の', 'Han'],
    ['1949', 'Other'],
    ['ไทย', 'Thai'],
    ['πόλη', 'Greek'],
    ['مدينة', 'Arabic'],
    ['शहर', 'Devanagari'],
    ['შ', 'Other'],
  ])('says of %s that it is %s', (word, script) => {
    expect(scriptOf(word)).toBe(script);
  });
});

describe('isWord()', () => {
  test('knows words of English and no slips', () => {
    expect(isWord('consul', 'en')).toBe(true);
    expect(isWord('consull', 'en')).toBe(false);
  });

  test('knows nothing of languages without a list', () => {
    expect(isWord('консул', 'ru')).toBe(false);
    expect(languageKnowsWords('консул', 'ru')).toBe(false);
    expect(languageKnowsWords('consul', undefined)).toBe(true);
  });
});
