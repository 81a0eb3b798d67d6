/** Whole answers with the table that ships, and with none. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { Library } from '../../src/library/library.ts';
import { serverLibrary } from '../../src/library/server-library.ts';
import { noTable, shippedTable, type TableSource, tableAt } from '../../src/meaning/shipped-table.ts';
import { documentOf } from '../corpus/sample.ts';
import { readQuestions } from '../questions/question-set.ts';
import { runs } from '../support/runs.ts';
import { corpusOf, type Files } from '../support/sample-corpus.ts';
import { answered } from '../support/searched.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const HARBOUR: Files = {
  'harbour.md': `# Harbour handbook

Every passenger is examined by a physician before the vessel leaves the port.

Dogs and other animals are not allowed on the deck at night.

The lighthouse was destroyed in a storm, and the town built a new one ten years later.

Children under twelve travel free of charge if an adult buys a ticket.

The captain pays the harbour tax to the treasurer every spring.

Breakfast is served in the kitchen at seven, and dinner in the great hall at eight.
`,
};
const libraryWith = (files: Files, table: TableSource) =>
  new Library(corpusOf(files), undefined, undefined, table);
const harbour = libraryWith(HARBOUR, shippedTable());
const byWords = libraryWith(HARBOUR, noTable);

let dir: string;

beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFile(join(dir, 'empty.bin'), '');
  await writeFile(join(dir, 'foreign.bin'), Buffer.from('89504e470d0a1a0a'.repeat(100), 'hex'));
});

afterAll(() => removeFolder(dir));

describe('Library.ask() over English texts', () => {
  test.each([
    ['Russian', 'Какой врач осматривает пассажиров перед отправлением корабля?', 'physician'],
    ['Russian', 'Можно ли собакам на палубу ночью?', 'Dogs'],
    ['Russian', 'Когда был разрушен маяк?', 'lighthouse'],
    ['simplified Chinese', '哪位医生在船离开港口之前检查乘客？', 'physician'],
    ['traditional Chinese', '哪位醫生在船離開港口之前檢查乘客？', 'physician'],
    ['simplified Chinese', '孩子需要买票吗？', 'Children'],
    ['traditional Chinese', '孩子需要買票嗎？', 'Children'],
    ['German', 'Welcher Arzt untersucht die Reisenden vor der Abfahrt des Schiffes?', 'physician'],
    ['German', 'Wie wurde der Leuchtturm zerstört?', 'lighthouse'],
    ['Spanish', '¿Qué médico examina a los viajeros antes de que salga el barco?', 'physician'],
    ['Spanish', '¿Pueden los perros estar en la cubierta por la noche?', 'Dogs'],
    ['French', 'Les chiens sont-ils autorisés sur le pont la nuit ?', 'Dogs'],
    ['French', 'Comment le phare a-t-il été détruit ?', 'lighthouse'],
    ['other English words', 'Which doctor looks at the travellers when the ship departs?', 'physician'],
  ])('finds by a question in %s what answers it, says so, and is never sure: %s', (_, question, said) => {
    const before = answered(byWords.ask(question));
    const answer = answered(harbour.ask(question));
    expect(answer).toMatchObject({ level: 'answer', sure: false });
    const [hit] = answer.hits;
    expect(hit && quote(hit.passage.document, hit.span)).toContain(said);
    expect(hit).toMatchObject({ byMeaning: true, marks: [] });
    expect(hit).not.toHaveProperty('focus');
    expect(answer.readAs).toEqual(before.readAs);
    expect(answer.suggestions.unknownWords).toEqual(before.suggestions.unknownWords);
  });

  test.each(['Asdf qwer', '7', '42 zzz', 'Wer bist du?', 'zanzibar'])(
    'refuses "%s" with a table too',
    (question) => {
      expect(harbour.ask(question)).toEqual(byWords.ask(question));
    },
  );

  test('is as sure of a negation, and of swapped roles, as without a table', () => {
    for (const question of [
      'Which animals are allowed on the deck?',
      'Who does the treasurer pay the tax to?',
    ])
      expect(answered(harbour.ask(question)).sure).toBe(answered(byWords.ask(question)).sure);
  });
});

describe('Library.ask() over the notes that ship', () => {
  let notes: Library;
  let bare: Library;

  beforeAll(async () => {
    notes = await Library.open(at('../../corpus'));
    bare = new Library(notes.corpus, notes.index, undefined, noTable);
  });

  const asked = (question: string) => ({ answer: notes.ask(question), words: bare.ask(question) });

  /** What must be so of every question, whatever it is. */
  function expectSound(question: string): void {
    const { answer, words } = asked(question);
    if (answer.kind !== 'answer' || words.kind !== 'answer' || words.confidence >= 0.32) {
      expect(answer).toEqual(words);
      return;
    }
    expect(answer.sure).toBe(false);
    expect({ ...answer.suggestions, headings: [] }).toEqual({ ...words.suggestions, headings: [] });
    expect(words.readAs).toEqual(expect.arrayContaining([...answer.readAs]));
    if (words.level === 'nothing' && answer.level === 'nothing') expect(answer.hits).toEqual([]);
    if (words.level !== 'nothing') expect(answer.level).not.toBe('nothing');
    for (const hit of answer.hits) if (hit.byMeaning === true) expect(hit.marks).toEqual([]);
    if (words.level !== 'answer' && answer.level === 'answer') expect(answer.hits[0]?.byMeaning).toBe(true);
  }

  test.each(['questions.jsonl', 'questions-held-out.jsonl'])(
    'is what words alone answer for each of %s that they decide',
    (file) => {
      const questions = readQuestions(at(`../fixtures/${file}`));
      let decided = 0;
      for (const { question } of questions) {
        expectSound(question);
        const { words } = asked(question);
        if (words.kind === 'answer' && words.confidence >= 0.32) decided++;
      }
      expect(decided).toBeGreaterThan(questions.length / 2);
      expect(decided).toBeLessThan(questions.length);
    },
  );

  test.each([
    ["what's for lunch", "what's for lunch"],
    ['how do I reset my password', 'how do I reset my password'],
    ['hi there, how are you today?', 'hi there, how are you today?'],
    ['javascript null pointer exception', 'javascript null pointer exception'],
    ['recommend me a movie', 'recommend me a movie'],
    ['Wie wird das Wetter morgen?', 'Wie wird das Wetter morgen?'],
    ['Comment faire un gâteau au chocolat ?', 'Comment faire un gâteau au chocolat ?'],
    ['怎么做红烧肉', '怎么做红烧肉'],
    ['Как приготовить борщ?', 'Как приготовить борщ?'],
    ['which ships did not call at Keelung', 'which ships did not call at Keelung'],
    ['🙂', '🙂'],
    ['a', 'a'],
    ['台', '台'],
    ['7', '7'],
    ['a long word', 'x'.repeat(1_000)],
    ['a long Russian word', 'Ё'.repeat(1_000)],
    ['long Chinese', '港'.repeat(1_000)],
    ['1,000 characters in four scripts', `${'корабль ship 船 سفينة '.repeat(47)}?`],
    ['one word many times', 'ship '.repeat(200)],
    ['signs and half a character', '\u0301\u200dA\ufe0f \ud800 ship'],
  ])('answers nothing that words alone refuse, without a remark: %s', (_, question) => {
    expectSound(question);
  });

  test('is sound for pieces of questions joined to one another, in any languages', () => {
    const pieces = [
      ...readQuestions(at('../fixtures/questions.jsonl')).map(({ question }) => question),
      'Wo liegt der Hafen?',
      '¿Quién firmó el acuerdo?',
      'what is for lunch',
      '🚢🚢',
      '7',
      'not',
    ];
    const any = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
      .map((some) => some.join(' '));
    fc.assert(
      fc.property(any, (question) => expectSound(question)),
      runs(200),
    );
  });

  test.each([
    'what day did the news story go online? at what clock time was the news piece posted?',
    "how does Lavrov describe Taiwan's place in China? are there direct flights between Taipei and Moscow?",
  ])(
    'does not say that the passage for two questions has no words of them if words decide one: %s',
    (both) => {
      const [one = ''] = both.split(/(?<=\?) /u);
      expect(answered(bare.ask(one)).confidence).toBeGreaterThan(0.4);
      expect(answered(bare.ask(both)).confidence).toBeLessThan(0.32);
      const [first] = answered(notes.ask(both)).hits;
      expect(first?.byMeaning).toBeUndefined();
      expect(first?.marks.length).toBeGreaterThan(0);
    },
  );

  test('looks at no table for quotations, words, ranges, and what is being typed', () => {
    let times = 0;
    const counting: TableSource = () => {
      times++;
      return undefined;
    };
    const library = new Library(bare.corpus, bare.index, undefined, counting);
    library.checkQuote('Taiwan is an inalienable part of the ocean');
    library.searchTerms('корабль OR ship');
    library.suggestQuestions('who is the ship', 25);
    library.resolveRange('lavrov-on-taiwan 3-5');
    expect(times).toBe(0);
    library.ask('Welche Schiffe kamen?');
    expect(times).toBe(1);
  });
});

describe('Library.ask() without a usable table', () => {
  test.each(['missing.bin', 'empty.bin', 'foreign.bin'])(
    'answers as without one, and says so once: %s',
    async (file) => {
      const told: string[] = [];
      const damaged = libraryWith(
        HARBOUR,
        tableAt(join(dir, file), (sentence) => told.push(sentence)),
      );
      await damaged.readAhead();
      for (const question of [
        'Wie wurde der Leuchtturm zerstört?',
        'Which doctor?',
        'When is breakfast served?',
        '港口',
      ])
        expect(damaged.ask(question)).toEqual(byWords.ask(question));
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(
        /^The table of words .+, so only passages with the words of a question are found; replace/u,
      );
    },
  );
});

describe('Library.ask() over few passages', () => {
  const [, ...passages] = (HARBOUR['harbour.md'] ?? '').trim().split('\n\n');

  test.each([1, 2, 3])('refuses what has nothing to do with %d of them, in any language', (count) => {
    const few = libraryWith(
      { 'a.md': `${['# T', ...passages.slice(0, count)].join('\n\n')}\n` },
      shippedTable(),
    );
    for (const question of [
      'Какой язык программирования лучше учить?',
      'Welche Programmiersprache soll ich lernen?',
      'Wie koche ich Reis?',
      'Wie hoch ist der Mount Everest?',
      "Quelle est la capitale de l'Italie ?",
      '今天天气怎么样',
      '¿Qué tiempo hará mañana?',
    ])
      expect(answered(few.ask(question)).level, question).not.toBe('answer');
    expect(
      answered(few.ask('Welcher Arzt untersucht die Reisenden vor der Abfahrt des Schiffes?')).level,
    ).toBe('answer');
  });
});

describe('Library.ask() over odd texts', () => {
  const same = '# A\n\n';

  test.each<[what: string, files: Files]>([
    ['nothing', {}],
    ['one passage', { 'a.md': `${same}A ship.\n` }],
    ['three passages', { 'a.md': `${same}A ship.\n\nA physician.\n\nA tax.\n` }],
    [
      'one word many times',
      { 'a.md': `${same}${Array.from({ length: 2_000 }, () => 'ship').join('\n\n')}\n` },
    ],
    ['Chinese alone', { 'a.md': `# 港口\n\n医生检查每一位乘客，然后船离开港口。\n\n夜里狗不得上甲板。\n` }],
    [
      'two languages in Latin letters',
      {
        ...HARBOUR,
        'b.md': '# Hafen\n\nDer Arzt sieht nach jedem Gast, bevor das Schiff den Hafen verlässt.\n',
      },
    ],
    ['digits and signs', { 'a.md': `${same}1 2 3\n\n🚢 🚢\n\n---- ====\n` }],
  ])('never throws, and is never sure by meaning, over %s', (_, files) => {
    const library = libraryWith(files, shippedTable());
    for (const question of [
      'Welcher Arzt?',
      'Which doctor was on the boat?',
      'какой врач на корабле',
      '哪位医生在船上',
      'ship',
      '🚢',
      '7',
    ]) {
      const answer = library.ask(question);
      if (answer.kind !== 'answer') continue;
      for (const hit of answer.hits) if (hit.byMeaning === true) expect(answer.sure).toBe(false);
    }
  });
});

describe('serverLibrary() with a table', () => {
  test('finds by meaning what a server added, and nothing that another one did', async () => {
    const table = shippedTable();
    const withTable = (text: string, file: string) =>
      serverLibrary({
        base: undefined,
        documents: [documentOf(text, file)],
        aliases: [],
        previous: undefined,
        table,
      });
    const one = await withTable(
      '# Clinic\n\nEvery guest is examined by a physician before the vessel leaves.\n',
      'one.md',
    );
    const other = await withTable('# Yard\n\nDogs sleep in the garden until the morning.\n', 'other.md');
    const question = 'Welcher Arzt untersucht die Gäste vor der Abfahrt des Schiffes?';
    for (let times = 0; times < 2; times++) {
      expect(answered(one.ask(question)).hits[0]?.passage.document.id).toBe('one');
      expect(answered(other.ask(question)).level).not.toBe('answer');
    }
  });

  test('is off if the folder’s library has none', async () => {
    const library = await serverLibrary({
      base: byWords,
      documents: [documentOf('# A\n\nA physician came.\n', 'a.md')],
      aliases: [],
      previous: undefined,
      table: byWords.table,
    });
    expect(library.table()).toBeUndefined();
    expect(answered(library.ask('Welcher Arzt?')).hits).toEqual([]);
  });
});
