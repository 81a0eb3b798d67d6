import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Library } from '../src/library/library.ts';
import { readQuestions } from './questions/question-set.ts';
import { originals } from './support/originals.ts';
import { expectNames, expectPromises } from './support/promises.ts';
import { libraryOf } from './support/sample-corpus.ts';
import { runs } from './support/runs.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const questions = ['fixtures/questions.jsonl', 'fixtures/questions-held-out.jsonl']
  .flatMap((file) => readQuestions(at(file)))
  .map(({ question }) => question);

const odd = [
  '',
  ' ',
  '?',
  '🎉👩‍👩‍👧',
  '\0',
  '\ud800',
  '\udc00台湾\ud83d',
  '__proto__ constructor toString hasOwnProperty',
  '"; DROP TABLE passages; --',
  '*~^:()[]{}\\/+-!&|<>=',
  'who '.repeat(400),
  '台'.repeat(5_000),
  'a'.repeat(5_000),
  '1,'.repeat(3_000),
  "taiwan's’s'''s",
  'ไต้หวันเป็นเกาะ',
  'U.S.S.R.',
  '\u202Etaiwan\u202C',
];

function keepsItsPromises(open: () => Promise<Library>): void {
  test('to every question of the sets', async () => {
    const library = await open();
    const answered = questions.filter((question) => expectPromises(library, question)?.level === 'answer');
    expect(answered.length).toBeGreaterThan(questions.length / 4);
  });

  test('to odd questions', async () => {
    const library = await open();
    for (const question of odd) {
      expectPromises(library, question);
      library.resolve(question);
    }
  });

  test('to any words of its own', async () => {
    const library = await open();
    const words = library.corpus.documents.flatMap(({ text }) => text.split(/\s+/u));
    const question = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(question, (any) => {
        expectPromises(library, any);
      }),
      runs(150),
    );
  });

  test('of names for every passage', async () => {
    const library = await open();
    expectNames(library);
  });
}

describe('Library on the corpus that ships keeps its promises', () => {
  keepsItsPromises(() => Library.open(at('../corpus')));
});

describe.skipIf(originals === undefined)('Library on the original texts keeps its promises', () => {
  keepsItsPromises(() => Library.open(originals ?? ''));
});

describe('Library on any document keeps its promises', () => {
  const word = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        'consul',
        'Taiwan',
        'the',
        'in',
        '1949',
        'ships,',
        'Treaty of',
        'U.S.',
        'said.',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '台湾问题。',
        '領事，',
        'Тайване',
        'ไต้หวันเป็นเกาะ',
        '𠀀𠀁',
        '🎉',
        'café',
        '1,000',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('—', '“', '”', '…', '; ', 'e\u0301', '\u200d', '\u202e', '[1]', '(so)'),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('x'.repeat(400), '台'.repeat(350), '𠀀'.repeat(200), 'a-b'.repeat(150)),
    },
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
  const paragraph = fc
    .array(sentence, { minLength: 1, maxLength: 6 })
    .map((sentences) => `${sentences.join('. ')}.`);
  const body = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((found) => found.join('\n\n'));
  const question = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 60 }));
  const yaml =
    '- term: Taiwan\n  en: [Treaty of consul]\n  near: [ships]\n  zh-Hans: [台湾, 領]\n  ru: [Тайвань]\n';

  test.each(['a.md', 'a.txt'])('read from %s, to any question', (file) => {
    fc.assert(
      fc.property(body, fc.array(question, { maxLength: 4 }), (text, asked) => {
        const library = libraryOf({ [file]: `Words.\n\n${text}`, 'glossary.yaml': yaml });
        expectNames(library);
        for (const any of [...asked, 'consul Taiwan 1949', '台湾']) {
          expectPromises(library, any);
        }
      }),
      runs(60),
    );
  });

  test('any text in any words of Unicode', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 2_000 }),
        fc.string(),
        (text, asked) => {
          const library = libraryOf({ 'a.txt': `Words. ${text}` });
          expectNames(library);
          for (const any of [asked, text.slice(0, 200), text.slice(-100)]) expectPromises(library, any);
        },
      ),
      runs(60),
    );
  });
});
