import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/languages/index.ts';
import { type Language, numerals, wordList } from '../../src/languages/language.ts';

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

    test('stems any word, always to the same', () => {
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

    test('stems a stem without end to one that stays', () => {
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
        'date',
        'number',
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

    test('writes numerals as lower-case words and plain digits', () => {
      for (const [numeral, digits] of language.numerals ?? []) {
        expect(numeral).toBe(numeral.toLowerCase());
        expect(digits).toMatch(/^[0-9]+$/u);
      }
    });
  });

  test.each([
    ['en', 'wholesale whenever everywhere'],
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

/** A question of each sort by language. */
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
    number: ['Kaç kişi öldü?', 'Ne kadar sürdü?'],
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
    number: ['มีคนกี่คน', 'ใช้เวลาเท่าไร'],
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
      const sorts = asks.map(({ type }) => type).sort();
      expect(Object.keys(ASKED[code] ?? {}).sort(), `the sorts of questions in ${code}`).toEqual(sorts);
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
