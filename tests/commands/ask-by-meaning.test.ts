import { describe, expect, test } from 'vitest';
import { expectSound, footnoteOf, libraryIn, quotations, run, SMALL, said } from './footnote.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);

const BY_MEANING =
  'Found by meaning: few or none of your words are in it, so it may not answer the question.';
const QUESTIONS = [
  'Womit füttern Imker ihre Tiere im Oktober?',
  'Чем пчеловоды кормят пчёл в октябре?',
  '冬天蜜蜂怎么围绕女王？',
  '冬天蜜蜂怎麼圍繞女王？',
];

describe('/ask that is answered by meaning', () => {
  test.each(QUESTIONS)('is private unless the asker chose that everyone sees it: %s', async (question) => {
    for (const visibility of [undefined, 'private']) {
      const reply = await run('ask', { question, ...(visibility && { visibility }) }, footnote);
      expect(reply.visibility).toBe('private');
      expect(reply.brief).toBeDefined();
      expectSound(reply, library);
    }
    const chosen = await run('ask', { question, visibility: 'public' }, footnote);
    expect(chosen.visibility).toBe('public');
    expect(chosen.brief).toBeUndefined();
    expectSound(chosen, library);
  });

  test.each(QUESTIONS)(
    'says so above a quotation without marks, in private and in public: %s',
    async (question) => {
      for (const visibility of ['private', 'public']) {
        const reply = await run('ask', { question, visibility }, footnote);
        expect(said(reply)).toContain(BY_MEANING);
        for (const quotation of quotations(reply)) expect(quotation.marks).toEqual([]);
        expect(quotations(reply)[0]?.passage.document.id).toBe('bees');
      }
    },
  );

  test('is private even if the asker chose everyone, where the channel does not allow that', async () => {
    const kept = footnoteOf(library, { keepsPrivate: true });
    const reply = await run('ask', { question: QUESTIONS[0] ?? '', visibility: 'public' }, kept);
    expect(reply.visibility).toBe('private');
  });

  test('does not promise an answer to everyone who sees that something was asked', async () => {
    const [question = ''] = QUESTIONS;
    const brief = JSON.stringify((await run('ask', { question }, footnote)).brief);
    expect(brief).toContain(question);
    expect(brief).not.toContain('There is an answer');
  });

  test('is public if words decide, without a remark about meaning', async () => {
    const question = 'How many kilograms of honey does a hive yield in a summer?';
    const reply = await run('ask', { question }, footnote);
    expect(reply.visibility).toBe('public');
    expect(said(reply)).not.toContain(BY_MEANING);
    expect(quotations(reply)[0]?.marks.length).toBeGreaterThan(0);
  });
});
