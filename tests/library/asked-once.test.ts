import { afterAll, expect, test, vi } from 'vitest';

// What other test files have loaded would know the function itself.
vi.resetModules();
vi.doMock('../../src/search/question/question-words.ts', { spy: true });
const { questionWords } = await import('../../src/search/question/question-words.ts');
const { replyToQuestion } = await import('../../src/replies/compose/answer.ts');
const { voicesOf } = await import('../../src/texts/voices.ts');
const { libraryOf } = await import('../support/sample-corpus.ts');

afterAll(() => {
  vi.doUnmock('../../src/search/question/question-words.ts');
  vi.resetModules();
});

const voices = voicesOf({ locale: 'en-US' });
const library = libraryOf({ 'a.md': 'Tea was shipped from Keelung.' });

test.each(['What was shipped from Keelung?', 'zanzibar', 'who was it'])(
  'replyToQuestion() analyses "%s" once',
  (question) => {
    vi.mocked(questionWords).mockClear();
    replyToQuestion(question, library, { asker: '1', visibility: 'private', voices });
    expect(questionWords).toHaveBeenCalledTimes(1);
  },
);
