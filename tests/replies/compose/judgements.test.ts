import { describe, expect, test } from 'vitest';
import type { Judgement, LanguageJudge } from '../../../src/models/judge.ts';
import { decidingOn, judgementsOn } from '../../../src/replies/compose/judgements.ts';
import { footnoteOf } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const library = libraryOf({
  'a.md':
    '# Light\n\nThe keeper of the lighthouse polishes brass.\n\nThe keeper of the lighthouse feeds gulls.\n',
});
const BOTH = ['answers', 'relevance'] as const;
const QUESTION = 'Which gulls does the keeper of the lighthouse feed?';

const judgeOf = (said: readonly Judgement[] | undefined): LanguageJudge => ({
  isReady: true,
  languages: ['en'],
  says: BOTH,
  judge: async () => said,
  close: async () => {},
});

describe('judgementsOn()', () => {
  test('has what models say by the passage that they say it of, best first', async () => {
    const judge = judgeOf([{ answers: 0.9 }]);
    const [first] = library.toJudge(QUESTION, { limit: 12, languages: ['en'], says: BOTH });
    const found = await judgementsOn(QUESTION, { library, judge }, {});
    expect(found).toEqual(new Map([[first?.id, { answers: 0.9 }]]));
  });

  test('is undefined without models, if they are late, and if nothing is to be judged', async () => {
    expect(await judgementsOn(QUESTION, { library }, {})).toBeUndefined();
    expect(await judgementsOn(QUESTION, { library, judge: judgeOf(undefined) }, {})).toBeUndefined();
    expect(await judgementsOn('', { library, judge: judgeOf([{ answers: 1 }]) }, {})).toBeUndefined();
  });
});

describe('decidingOn()', () => {
  test('has the judgements, and no pins where there are none', async () => {
    const footnote = { ...footnoteOf(library), judge: judgeOf([{ answers: 0.1 }, { answers: 0.2 }]) };
    expect([...((await decidingOn(QUESTION, footnote)).judgements ?? [])]).toHaveLength(2);
    expect(await decidingOn(QUESTION, footnoteOf(library))).toEqual({});
  });
});

describe('Library.toJudge()', () => {
  const asked = (question: string, languages: readonly string[] = ['en']) =>
    library.toJudge(question, { limit: 12, languages, says: BOTH });

  test('gives the passages that are found, the best first, and no more than are wanted', () => {
    expect(asked(QUESTION).length).toBeGreaterThan(0);
    expect(library.toJudge(QUESTION, { limit: 1, languages: ['en'], says: BOTH })).toEqual(
      asked(QUESTION).slice(0, 1),
    );
  });

  test('gives none of a message that asks several things, or in a language that is not known', () => {
    expect(asked(`${QUESTION} Who polishes the brass?`)).toEqual([]);
    expect(asked(QUESTION, ['de'])).toEqual([]);
    expect(asked('Кто кормит чаек у маяка?')).toEqual([]);
  });

  test('leaves out passages of documents in other languages', () => {
    const both = libraryOf({
      'a.md': '# Light\n\nThe keeper of the lighthouse polishes brass.\n',
      'b.md':
        '---\nlanguage: de\n---\n# Licht\n\nThe keeper heißt hier Wärter, und das lighthouse Leuchtturm.\n',
    });
    const given = both.toJudge('Who is the keeper of the lighthouse?', {
      limit: 12,
      languages: ['en'],
      says: BOTH,
    });
    expect(given.map(({ document }) => document.id)).toEqual(['a']);
  });
});
