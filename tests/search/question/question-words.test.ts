import { describe, expect, test } from 'vitest';
import { queryOf } from '../../support/sample-corpus.ts';
import { languagesIn, languagesOf } from '../../../src/index/corpus-languages.ts';
import { PassageIndex } from '../../../src/index/passage-index.ts';
import { languages } from '../../../src/languages/index.ts';
import { Glossary } from '../../../src/search/question/glossary.ts';
import { questionWords } from '../../../src/search/question/question-words.ts';
import { Searcher } from '../../../src/search/search.ts';
import { toEnd } from '../../../src/slices.ts';
import { corpusOf, type Files } from '../../support/sample-corpus.ts';

const GERMAN =
  '# Die Häfen\n\nDie Häuser an den Häfen wurden von den Kaufleuten der Stadt gebaut und sind nicht mehr bewohnt.\n\nIn den Gassen hinter dem Markt wohnten die Fischer mit ihren Familien, und sie aßen, was sie fingen.\n';
const ENGLISH =
  '# The ports\n\nThe warehouses of the ports were built by the merchants of the town and are not in use. There were many of them along the water, and some of the oldest have been restored by the council.\n\nThe fishermen lived in the lanes behind the market.\n';
const RUSSIAN = '# Порты\n\nДома в портах были построены купцами. Рядом стоят die Häuser.\n';

const indexOf = (files: Files): PassageIndex => new PassageIndex(corpusOf(files).passages);
const told = (question: string, files: Files): string[] =>
  questionWords(question, indexOf(files))
    .tokens.filter(({ stop }) => !stop)
    .map(({ term }) => term);

describe('languagesOf()', () => {
  test('finds the languages of documents that name none, the one with most text first', () => {
    expect(indexOf({ 'a.md': GERMAN, 'b.md': ENGLISH }).languages).toEqual(['en', 'de']);
    expect(indexOf({ 'a.md': GERMAN }).languages).toEqual(['de']);
  });

  test('takes the word of a document for its language', () => {
    const named = `---\nlanguage: tr\n---\n${GERMAN}`;
    expect(indexOf({ 'a.md': named }).languages).toEqual(['tr']);
  });

  test('reads a document in its own language before the others of the corpus', () => {
    const { passages } = corpusOf({ 'a.md': GERMAN, 'b.md': RUSSIAN, 'c.md': '# A\n\nKrakau 1846\n' });
    const known = toEnd(languagesOf(passages));
    const codesOf = (file: string) =>
      known.of(passages.find(({ document }) => document.file === file)?.document as never);
    expect(codesOf('a.md')).toEqual(['de', 'ru']);
    expect(codesOf('b.md')).toEqual(['ru', 'de']);
    expect(codesOf('c.md')).toEqual(['de', 'ru']);
  });

  test('names none where there is no text', () => {
    expect(toEnd(languagesOf([])).codes).toEqual([]);
  });
});

describe('languagesIn()', () => {
  test.each([
    ['its own, as it shows', GERMAN, ['de']],
    ['its own, as it names it', `---\nlanguage: tr\n---\n${GERMAN}`, ['tr']],
    [
      'the first of its script for a list of names',
      '# Ban Ki-moon\n\nAl Gore; Barack Obama; Óscar Arias.\n',
      ['en'],
    ],
  ])('gives a document %s', (_, text, codes) => {
    const [document] = corpusOf({ 'a.md': text }).documents;
    expect(languagesIn(document as never).map(({ code }) => code)).toEqual(codes);
  });

  test('gives a document in a language that is not known here all of them', () => {
    const [document] = corpusOf({ 'a.md': `---\nlanguage: pt\n---\n${GERMAN}` }).documents;
    expect(languagesIn(document as never)).toBe(languages);
  });
});

describe('questionWords()', () => {
  test('stems as the texts are stemmed', () => {
    expect(told('Wer baute die Häuser am Hafen?', { 'a.md': GERMAN })).toEqual(['baut', 'haus', 'haf']);
  });

  test('stems by the language of the question where the corpus has it, though another has more text', () => {
    const files = { 'a.md': GERMAN, 'b.md': ENGLISH };
    expect(told('Wer baute die Häuser?', files)).toEqual(['baut', 'haus']);
    expect(told('Who built the houses?', files)).toEqual(['build', 'hous']);
  });

  test('drops what is common in the language of the question alone', () => {
    expect(told('Wer wohnte hinter dem Markt?', { 'a.md': ENGLISH })).toEqual(['wohnt', 'markt']);
  });

  test('reads names in other letters as the texts have them', () => {
    expect(told('Где Häuser?', { 'a.md': GERMAN, 'b.md': RUSSIAN })).toEqual(['haus']);
  });
});

describe('Searcher in languages that nothing names', () => {
  const answers: readonly [string, string, string, string][] = [
    ['de', 'Wer wohnte in der Gasse?', GERMAN, 'In den Gassen hinter dem Markt'],
    [
      'fr',
      'Qui habitait dans la ruelle ?',
      "# Les ports\n\nLes maisons des ports ont été construites par les marchands de la ville.\n\nDans les ruelles derrière le marché vivaient les pêcheurs avec leurs familles, qui n'avaient pas d'autre maison.\n",
      'Dans les ruelles',
    ],
    [
      'tr',
      'Şehirdeki evleri kim yaptı?',
      '# Limanlar\n\nBalıkçılar pazarın arkasındaki sokaklarda aileleri ile yaşardı ve çok yoksuldu.\n\nLimandaki binalar ve şehirlerin evleri bu tüccarlar için daha önce yapıldı.\n',
      'Limandaki binalar',
    ],
    [
      'el',
      'Ποιος έχτισε τα σπίτια του λιμανιού;',
      '# Πόλη\n\nΟι ψαράδες ζούσαν στα στενά.\n\nΤο σπίτι στο λιμάνι χτίστηκε από τους εμπόρους.\n',
      'Το σπίτι',
    ],
    [
      'ar',
      'أين عاش الصيادون؟',
      '# الميناء\n\nبنى التجار البيوت في الميناء.\n\nوكان صيادون فقراء يعيشون في الأزقة خلف السوق.\n',
      'وكان صيادون',
    ],
    [
      'hi',
      'मछुआरे कहाँ रहते थे?',
      '# बंदरगाह\n\nव्यापारियों ने बंदरगाह में घर बनाए।\n\nबाजार के पीछे की गलियों में मछुआरों के परिवार थे।\n',
      'बाजार के पीछे',
    ],
    [
      'vi',
      'Ngư dân sống ở đâu?',
      '# Cảng\n\nNhững ngôi nhà ở cảng do các thương nhân xây và không còn được dùng.\n\nCác ngư dân đã sống trong những con hẻm sau chợ với gia đình của họ.\n',
      'Các ngư dân',
    ],
    [
      'th',
      'ชาวประมงอาศัยอยู่ที่ไหน',
      '# ท่าเรือ\n\nพ่อค้าสร้างบ้านที่ท่าเรือ\n\nครอบครัวชาวประมงอาศัยอยู่ในตรอกหลังตลาด\n',
      'ครอบครัวชาวประมง',
    ],
  ];

  test.each(answers)('finds in %s what answers "%s"', (code, question, text, expected) => {
    const index = indexOf({ 'a.md': text });
    expect(index.languages).toEqual([code]);
    const [hit] = new Searcher(index, new Glossary([])).search(question).hits;
    const { document, span } = hit?.passage ?? {};
    expect(document?.text.slice(span?.start, span?.end)).toContain(expected);
  });
});

test('questionWords() reads a question of few words as the language in which they stand, whichever has more text', () => {
  const files = { 'a.md': GERMAN, 'b.md': ENGLISH };
  expect(indexOf(files).languages).toEqual(['en', 'de']);
  expect(told('Fischer wohnten', files)).toEqual(told('Fischer wohnten', { 'a.md': GERMAN }));
  expect(told('oldest warehouses', files)).toEqual(told('oldest warehouses', { 'b.md': ENGLISH }));
  expect(told('Krakau', files)).toEqual(told('Krakau', { 'b.md': ENGLISH }));
});

/** By language: a text, a question full of words that ask nothing, and what it is about. */
const FILLED: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'Members pay.',
    'I was wondering, what does the text basically say about members at the moment, please?',
    'members',
  ],
  [
    'de',
    'Mitglieder zahlen.',
    'Ich wollte fragen, was im Moment eigentlich im Dokument über Mitglieder steht, bitte',
    'Mitglieder',
  ],
  [
    'fr',
    'Les membres paient.',
    "Pouvez-vous me dire ce que dit le texte des membres en ce moment, s'il vous plaît ?",
    'membres',
  ],
  [
    'es',
    'Los socios pagan.',
    'Me preguntaba qué dice el texto sobre los socios en este momento, por favor',
    'socios',
  ],
  [
    'ro',
    'Membrii plătesc.',
    'Vă rog, îmi puteți spune ce spune textul despre membrii în acest moment?',
    'membrii',
  ],
  [
    'ru',
    'Взнос растёт.',
    'Подскажите, пожалуйста, что говорит документ на данный момент про взнос?',
    'взнос',
  ],
  ['el', 'Τα μέλη πληρώνουν.', 'Πείτε μου παρακαλώ, τι λέει το κείμενο για τα μέλη αυτή τη στιγμή;', 'μέλη'],
  ['tr', 'Üyeler öder.', 'Merak ediyorum, metin şu anda üyeler hakkında ne diyor lütfen', 'üyeler hakkında'],
  ['ar', 'يدفع الأعضاء.', 'من فضلك ماذا يقول النص حاليا عن الأعضاء', 'الأعضاء'],
  ['hi', 'सदस्य देते हैं।', 'कृपया मुझे बताइए पाठ में सदस्य के बारे में क्या लिखा है', 'सदस्य'],
  ['th', 'สมาชิกจ่าย', 'ช่วยบอกหน่อย เอกสารกล่าวถึงสมาชิกอย่างไรในขณะนี้', 'สมาชิก'],
  ['vi', 'Thành viên trả.', 'Làm ơn cho tôi biết thành viên là gì?', 'thành viên'],
  ['zh', '会员交钱。', '请问文中怎么说会员的', '会员'],
];

test.each(FILLED)('questionWords() in %s of %j leaves of "%s" only %s', (language, text, question, about) => {
  const query = queryOf(question, `---\nlanguage: ${language}\n---\n# T\n\n${text}\n`);
  expect(
    query.terms
      .filter(({ isLight }) => !isLight)
      .map((term) => term.text)
      .join(' '),
  ).toBe(about);
});

test('questionWords() of nothing but a filler are its words', () => {
  expect(queryOf('right now', '# T\n\nNot right now.\n').terms.map(({ text }) => text)).toEqual([
    'right',
    'now',
  ]);
});
