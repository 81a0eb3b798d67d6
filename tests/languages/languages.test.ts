import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATES, NUMBERS_WRITTEN } from '../../src/languages/date-words.ts';
import { english } from '../../src/languages/english.ts';
import { languages } from '../../src/languages/index.ts';
import {
  alternatives,
  type LabelWords,
  type Language,
  numerals,
  patternOf,
  wordList,
} from '../../src/languages/language.ts';

const folder = new URL('../../src/languages/', import.meta.url);
const letters: Readonly<Record<string, string>> = {
  Latin: 'abcdeginorsty',
  Cyrillic: 'авейлностыя',
  Han: '台湾的问题',
  Greek: 'αεινοσςτυκή',
  Arabic: 'اتوليمنةهك',
  Devanagari: 'कनसरताीोंे',
  Thai: 'กานรอมเ',
};

/** What the type asks for; a language read as plain JavaScript would pass without. */
const FIELDS = [
  'code',
  'script',
  'provisions',
  'labels',
  'stopWords',
  'stem',
  'lightWords',
  'numerals',
  'dates',
  'numbers',
  'sentences',
  'reasons',
  'places',
  'answers',
  'definitions',
  'sought',
  'nameParticles',
  'checks',
  'parts',
  'rewording',
  'asks',
];

const isLanguage = (value: unknown): value is Language =>
  typeof value === 'object' && value !== null && 'code' in value && 'stopWords' in value;

describe('languages', () => {
  test('lists every language that a file of its folder has', async () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
    const found = modules.flatMap((module: Record<string, unknown>) =>
      Object.values(module).filter(isLanguage),
    );
    expect(found.length).toBeGreaterThan(12);
    expect(found.map(({ code }) => code).sort()).toEqual(languages.map(({ code }) => code).sort());
  });

  test('has each code once', () => {
    expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
  });

  describe.each(languages)('$code', (language) => {
    const word = fc.string({ unit: fc.constantFrom(...(letters[language.script] ?? 'abc')), minLength: 1 });

    test('has a code without region', () => {
      expect(language.code).toMatch(/^[a-z]{2,3}$/u);
    });

    test('has stop words and light words, trimmed and in lower case', () => {
      expect(language.stopWords.size).toBeGreaterThan(20);
      expect(language.lightWords.size).toBeGreaterThan(5);
      for (const listed of [...language.stopWords, ...language.lightWords]) {
        expect(listed).toBe(listed.toLowerCase().trim());
        expect(listed).not.toBe('');
      }
    });

    test('stems any word, always to the same stem', () => {
      fc.assert(
        fc.property(fc.oneof(word, fc.string()), (any) => {
          const lower = any.toLowerCase();
          const stem = language.stem(lower);
          expect(typeof stem).toBe('string');
          expect(language.stem(lower)).toBe(stem);
          expect(stem.length).toBeLessThanOrEqual(lower.length + 1);
        }),
      );
    });

    test('reaches a stable stem by stemming repeatedly', () => {
      fc.assert(
        fc.property(word, (any) => {
          let stem = any;
          for (let round = 0; round < 20; round++) stem = language.stem(stem);
          expect(language.stem(stem)).toBe(stem);
        }),
      );
    });

    test('asks by patterns that keep no state between questions', () => {
      expect(language.asks.map(({ type }) => type).sort()).toEqual([
        'age',
        'amount',
        'case',
        'date',
        'distance',
        'duration',
        'frequency',
        'number',
        'permission',
        'person',
        'place',
        'reason',
      ]);
      for (const { pattern } of language.asks) {
        expect(pattern.flags).not.toMatch(/[gy]/u);
        expect(pattern.flags).toMatch(/[uv]/u);
        expect(pattern.test('')).toBe(false);
      }
    });

    test('has every field of a language', () => {
      for (const field of FIELDS) expect(language, `write ${field} into its file`).toHaveProperty(field);
      for (const field of Object.keys(english.dates))
        expect(language.dates, `write dates.${field} into its file`).toHaveProperty(field);
      for (const part of [
        'provisions',
        'labels',
        'numbers',
        'sentences',
        'places',
        'answers',
        'definitions',
      ] as const)
        expect(Object.keys(language[part]).sort()).toEqual(Object.keys(english[part]).sort());
    });

    test('gives reasons and places by words, in patterns that can be read', () => {
      expect(language.reasons.flags).toMatch(/g/u);
      expect(language.reasons.flags).toMatch(/u/u);
      expect('because 1949'.match(language.reasons) !== null).toBe(language.code === 'en');
      expect(`${language.places.before}${language.places.behind}`, 'words of places').not.toBe('');
      const { dates, numbers } = language;
      // Where months are numbers, a form says how a date is written.
      expect(dates.months === '').toBe(dates.monthLocales.length === 0);
      expect(dates.months !== '' || dates.forms.length > 0).toBe(true);
      expect(numbers.words !== '' || numbers.units !== '').toBe(true);
      for (const source of [dates.months, numbers.words, numbers.units, language.nameParticles])
        expect(() => new RegExp(alternatives(source), 'u')).not.toThrow();
    });

    test('writes numerals as lower-case words and plain digits', () => {
      for (const [numeral, digits] of language.numerals) {
        expect(numeral).toBe(numeral.toLowerCase());
        expect(digits).toMatch(/^[0-9]+$/u);
      }
    });
  });

  test.each([
    ['en', 'wholesale whenever everywhere'],
    ['en', 'which channel broadcast the game'],
    ['ru', 'нигде никогда никто'],
    ['zh', '台湾问题'],
    ['de', 'irgendwo irgendwer gewesen'],
    ['fr', 'la conquête de quito'],
    ['tr', 'kimya kaçak nedense'],
    ['vi', 'con trai đi mai'],
    ['ar', 'كتب الأطفال من المدينة'],
  ])('%s reads "%s" as asking for nothing in particular', (code, question) => {
    expect(typeAsked(code, question)).toBeUndefined();
  });
});

const typeAsked = (code: string, question: string): string | undefined =>
  languages
    .find((language) => language.code === code)
    ?.asks.find(({ pattern }) => pattern.test(question.toLowerCase()))?.type;

/** A question of each sort by language; those of the other sorts are in search/ranking/answer-sorts.test.ts. */
const ASKED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    number: ['How many posts were there?'],
    date: ['When was it?', 'In which year did it end?'],
    person: ["Who's that?"],
    place: ['Where is it?'],
    reason: ['Why did they go?'],
  },
  ru: {
    number: ['Сколько постов?'],
    date: ['В каком году это было?'],
    person: ['Кто это?'],
    place: ['Где это?'],
    reason: ['Почему так?'],
  },
  zh: {
    number: ['有几个？'],
    date: ['什麼時候結束？'],
    person: ['谁是领袖？'],
    place: ['在哪裡？'],
    reason: ['為什麼？'],
  },
  de: {
    number: ['Wie viele Einwohner hat Bremen?', 'Wie hoch ist der Turm?'],
    date: ['Wann starb er?', 'In welchem Jahr begann der Krieg?'],
    person: ['Wer gewann das Spiel?', 'Mit wem sprach sie?'],
    place: ['Wo liegt Fresno?', 'In welcher Stadt wohnte er?'],
    reason: ['Warum verlor er?'],
  },
  es: {
    number: ['¿Cuántos habitantes tiene?', '¿Qué porcentaje votó?'],
    date: ['¿Cuándo murió?', '¿En qué año nació?'],
    person: ['¿Quién ganó?'],
    place: ['¿Dónde está?', '¿En qué ciudad vivía?'],
    reason: ['¿Por qué perdió?'],
  },
  fr: {
    number: ["Combien d'habitants compte la ville ?", 'Quel est le nombre de sièges ?'],
    date: ['Quand est-il mort ?', 'En quelle année est-il né ?'],
    person: ['Qui a gagné ?'],
    place: ['Où se trouve Fresno ?', 'Dans quelle ville vivait-il ?'],
    reason: ['Pourquoi a-t-il perdu ?'],
  },
  tr: {
    number: ['Kaç kişi öldü?'],
    date: ['Savaş ne zaman bitti?', 'Hangi yılda doğdu?'],
    person: ['Maçı kim kazandı?'],
    place: ['Fresno nerede?', 'Hangi şehirde yaşadı?'],
    reason: ['Neden kaybetti?'],
  },
  ro: {
    number: ['Câți locuitori are orașul?', 'Câte puncte a marcat?'],
    date: ['Când a murit?', 'În ce an s-a născut?'],
    person: ['Cine a câștigat?'],
    place: ['Unde se află Fresno?', 'În ce oraș locuia?'],
    reason: ['De ce a pierdut?'],
  },
  vi: {
    number: ['Có bao nhiêu người chết?'],
    date: ['Ông mất khi nào?', 'Chiến tranh kết thúc vào năm nào?'],
    person: ['Ai đã thắng?'],
    place: ['Fresno ở đâu?', 'Ông sống ở thành phố nào?'],
    reason: ['Tại sao ông thua?'],
  },
  el: {
    number: ['Πόσοι άνθρωποι πέθαναν;'],
    date: ['Πότε πέθανε;', 'Ποια χρονιά γεννήθηκε;'],
    person: ['Ποιος κέρδισε;'],
    place: ['Πού βρίσκεται το Φρέσνο;', 'Σε ποια πόλη έζησε;'],
    reason: ['Γιατί έχασε;'],
  },
  ar: {
    number: ['كم عدد السكان؟', 'ما نسبة السكان؟'],
    date: ['متى انتهت الحرب؟', 'في أي عام ولد؟'],
    person: ['من فاز بالمباراة؟', 'من هو القائد؟'],
    place: ['أين تقع المدينة؟', 'في أي مدينة عاش؟'],
    reason: ['لماذا خسر؟'],
  },
  hi: {
    number: ['शहर में कितने लोग रहते हैं?'],
    date: ['युद्ध कब समाप्त हुआ?', 'वह किस वर्ष पैदा हुआ?'],
    person: ['खेल किसने जीता?', 'राजा कौन था?'],
    place: ['वह कहाँ रहता था?', 'वह किस शहर में रहता था?'],
    reason: ['वह क्यों हारा?'],
  },
  th: {
    number: ['มีคนกี่คน'],
    date: ['สงครามสิ้นสุดเมื่อใด', 'เขาเกิดในปีใด'],
    person: ['ใครชนะ'],
    place: ['เฟรสโนอยู่ที่ไหน', 'เขาอยู่เมืองใด'],
    reason: ['ทำไมเขาแพ้'],
  },
};

describe('asks', () => {
  test('has examples for every language', () => {
    const missing = languages.map(({ code }) => code).filter((code) => ASKED[code] === undefined);
    expect(missing, 'give each of them questions of every sort in ASKED, in this file').toEqual([]);
    for (const { code, asks } of languages) {
      const sorts = asks.map(({ type }) => type);
      expect(sorts, `the sorts of questions in ${code}`).toEqual(
        expect.arrayContaining(Object.keys(ASKED[code] ?? {})),
      );
    }
  });

  test.each(
    Object.entries(ASKED).flatMap(([code, byType]) =>
      Object.entries(byType).flatMap(([type, questions]) =>
        questions.map((question): [string, string, string] => [code, question, type]),
      ),
    ),
  )('%s reads "%s" as asking for %s', (code, question, type) => {
    expect(typeAsked(code, question)).toBe(type);
  });
});

/** What sentences of each language say: their reasons, dates and numbers, as written. */
const SAID: Readonly<
  Record<
    string,
    {
      readonly reasons: readonly [string, string][];
      readonly date: readonly [string, string];
      readonly number: readonly [string, string];
    }
  >
> = {
  en: {
    reasons: [
      ['He lost because he was tired.', 'because'],
      ['The game was called off due to rain.', 'due to'],
    ],
    date: ['She died on 3 May 1949 in Fresno.', '3 may 1949'],
    number: ['He had twelve ships.', 'twelve'],
  },
  ru: {
    reasons: [
      ['Он проиграл, потому что устал.', 'потому что'],
      ['Матч отменили из-за дождя.', 'из-за'],
    ],
    date: ['Она умерла 3 мая 1949 года.', '3 мая 1949'],
    number: ['У него было пять кораблей.', 'пять'],
  },
  zh: {
    reasons: [
      ['他输了，因为他累了。', '因为'],
      ['由於下雨，比賽取消了。', '由於'],
    ],
    date: ['她在1949年5月3日去世。', '1949年5月3日'],
    number: ['他有三十名水手。', '三十'],
  },
  de: {
    reasons: [
      ['Er verlor, weil er müde war.', 'weil'],
      ['Das Spiel fiel wegen Regens aus.', 'wegen'],
    ],
    date: ['Sie starb am 3. Mai 1949.', '3. mai 1949'],
    number: ['Er hatte zwölf Schiffe und drei Boote.', 'drei'],
  },
  es: {
    reasons: [
      ['Perdió porque estaba cansado.', 'porque'],
      ['El partido se canceló debido a la lluvia.', 'debido a'],
    ],
    date: ['Murió el 3 de mayo de 1949.', '3 de mayo de 1949'],
    number: ['Tenía cuatro barcos.', 'cuatro'],
  },
  fr: {
    reasons: [
      ["Il a perdu parce qu'il était fatigué.", "parce qu'"],
      ['Le match fut annulé en raison de la pluie.', 'en raison d'],
    ],
    date: ['Elle mourut le 1er mai 1949.', '1er mai 1949'],
    number: ['Il avait quatre navires.', 'quatre'],
  },
  tr: {
    reasons: [
      ['Yorgun olduğu için kaybetti.', 'için'],
      ['Maç yağmur nedeniyle iptal edildi.', 'nedeniyle'],
    ],
    date: ['3 Mayıs 1949 tarihinde öldü.', '3 mayıs 1949'],
    number: ['Dört gemisi vardı.', 'dört'],
  },
  ro: {
    reasons: [
      ['A pierdut pentru că era obosit.', 'pentru că'],
      ['Meciul a fost anulat din cauza ploii.', 'din cauza'],
    ],
    date: ['A murit la 3 iulie 1949.', '3 iulie 1949'],
    number: ['Avea patru nave.', 'patru'],
  },
  vi: {
    reasons: [
      ['Ông thua vì mệt.', 'vì'],
      ['Trận đấu bị hủy do mưa.', 'do'],
    ],
    date: ['Bà mất ngày 3 tháng 5 năm 1949.', 'ngày 3 tháng 5 năm 1949'],
    number: ['Ông có bốn con tàu.', 'bốn'],
  },
  el: {
    reasons: [
      ['Έχασε επειδή ήταν κουρασμένος.', 'επειδή'],
      ['Ο αγώνας ακυρώθηκε λόγω βροχής.', 'λόγω'],
    ],
    date: ['Πέθανε στις 3 Ιουλίου 1949.', '3 ιουλίου 1949'],
    number: ['Είχε τέσσερα πλοία.', 'τέσσερα'],
  },
  ar: {
    reasons: [
      ['خسر لأنه كان متعبا.', 'لأنه'],
      ['ألغيت المباراة بسبب المطر.', 'بسبب'],
    ],
    date: ['توفيت في 3 مايو 1949.', '3 مايو 1949'],
    number: ['كان لديه أربع سفن.', 'أربع'],
  },
  hi: {
    reasons: [
      ['वह हार गया क्योंकि वह थका हुआ था।', 'क्योंकि'],
      ['बारिश की वजह से खेल रद्द हुआ।', 'वजह'],
    ],
    date: ['उनकी मृत्यु 3 मई 1949 को हुई।', '3 मई 1949'],
    number: ['उसके पास चार जहाज थे।', 'चार'],
  },
  th: {
    reasons: [
      ['เขาแพ้เพราะเหนื่อย', 'เพราะ'],
      ['การแข่งขันถูกยกเลิกเนื่องจากฝนตก', 'เนื่องจาก'],
    ],
    date: ['เธอเสียชีวิตเมื่อ 3 พฤษภาคม พ.ศ. 2492', '3 พฤษภาคม พ.ศ. 2492'],
    number: ['เขามีเรือ 4 ลำ', '4'],
  },
};

describe('said', () => {
  test('has examples for every language', () => {
    const missing = languages.map(({ code }) => code).filter((code) => SAID[code] === undefined);
    expect(missing, 'give each of them sentences in SAID, in this file').toEqual([]);
  });

  test.each(languages)('reasons, dates and numbers are seen in $code', ({ code, reasons }) => {
    const said = SAID[code];
    for (const [sentence, word] of said?.reasons ?? [])
      expect(sentence.match(reasons), sentence).toEqual([word]);
    const [dated = '', date] = said?.date ?? [];
    expect(dated.toLowerCase().match(DATES), dated).toEqual([date]);
    const [counted = '', number] = said?.number ?? [];
    expect(counted.toLowerCase().match(NUMBERS_WRITTEN), counted).toEqual([number]);
  });
});

/** By language what stands before the number of a page, a date, an author, a question and its answer. */
const LABELLED: Readonly<Record<string, Readonly<Record<keyof LabelWords, string>>>> = {
  en: { page: 'Page', published: 'Published', byline: 'By', question: 'Q', answer: 'A' },
  ru: { page: 'Стр', published: 'Опубликовано', byline: 'Автор', question: 'Вопрос', answer: 'Ответ' },
  zh: { page: '页', published: '發布時間', byline: '记者', question: '问', answer: '答' },
  de: { page: 'Seite', published: 'Aktualisiert', byline: 'Von', question: 'Frage', answer: 'Antwort' },
  es: { page: 'Pág', published: 'Publicado', byline: 'Por', question: 'Pregunta', answer: 'Respuesta' },
  fr: { page: 'Page', published: 'Mis à jour', byline: 'Par', question: 'Question', answer: 'Réponse' },
  tr: { page: 'Sayfa', published: 'Yayınlanma tarihi', byline: 'Yazan', question: 'Soru', answer: 'Cevap' },
  ro: { page: 'Pagina', published: 'Publicat', byline: 'De', question: 'Întrebare', answer: 'Răspuns' },
  vi: { page: 'Trang', published: 'Cập nhật', byline: 'Tác giả', question: 'Câu hỏi', answer: 'Trả lời' },
  el: { page: 'Σελίδα', published: 'Δημοσιεύθηκε', byline: 'Του', question: 'Ερώτηση', answer: 'Απάντηση' },
  ar: { page: 'صفحة', published: 'نشر في', byline: 'بقلم', question: 'سؤال', answer: 'جواب' },
  hi: { page: 'पृष्ठ', published: 'प्रकाशित', byline: 'लेखक', question: 'प्रश्न', answer: 'उत्तर' },
  th: { page: 'หน้า', published: 'เผยแพร่', byline: 'โดย', question: 'คำถาม', answer: 'คำตอบ' },
};

describe('labels', () => {
  test('has examples for every language', () => {
    const missing = languages.map(({ code }) => code).filter((code) => LABELLED[code] === undefined);
    expect(missing, 'give each of them a row in LABELLED, in this file').toEqual([]);
  });

  test.each(languages)('are known by their words in $code', ({ code, labels }) => {
    for (const [kind, example] of Object.entries(LABELLED[code] ?? {}) as [keyof LabelWords, string][]) {
      const known = new RegExp(`^(?:${patternOf([labels[kind]])})$`, 'u');
      expect(example.toLowerCase(), `${kind} in ${code}`).toMatch(known);
    }
  });
});

describe('wordList()', () => {
  test('takes strings and lists, each word once, in compatibility form', () => {
    expect([...wordList('le  la', [' la', 'ﬁn', ''])]).toEqual(['le', 'la', 'fin']);
  });
});

describe('numerals()', () => {
  test('counts on from the first', () => {
    expect(numerals('two three', 2)).toEqual([
      ['two', '2'],
      ['three', '3'],
    ]);
    expect(numerals('one two')).toEqual([
      ['one', '1'],
      ['two', '2'],
    ]);
  });
});
