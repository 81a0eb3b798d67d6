import { describe, expect, test } from 'vitest';
import { judged } from '../../src/models/judged.ts';
import { UnjudgedQuestion } from '../../src/models/load-runtime.ts';
import type { JudgeModel } from '../../src/models/judge-setup.ts';
import type { OpenModel } from '../../src/models/open-model.ts';

/** A model that gives a thousandth for each letter of a passage. */
function model(kind: JudgeModel['kind'], options: Partial<JudgeModel> = {}): OpenModel {
  return {
    model: { name: kind, kind, ...options } as JudgeModel,
    asking(question, isLate) {
      if (question === 'too long') return undefined;
      return async (passage) => {
        if (passage === 'fails') throw new UnjudgedQuestion('it gives numbers that are none');
        if (passage === 'throws') throw new RangeError('no number for honey');
        return isLate() ? undefined : passage.length / 1_000;
      };
    },
  };
}

const request = { question: 'Who?', passages: ['a', 'bb', 'ccc'], within: 100 };
const both = [model('reader', { passages: 2 }), model('cross-encoder')];

describe('judged()', () => {
  test('asks each model about as many passages as it judges', async () => {
    expect(await judged(both, request)).toEqual([
      { answers: 0.001, relevance: 0.001 },
      { answers: 0.002, relevance: 0.002 },
      { relevance: 0.003 },
    ]);
  });

  test('gives nothing if there is not time for all passages', async () => {
    let now = 0;
    expect(await judged(both, request, () => (now += 30))).toBeUndefined();
  });

  test('leaves out a model that cannot judge the question', async () => {
    expect(await judged(both, { ...request, question: 'too long' })).toEqual([{}, {}, {}]);
  });

  test.each([
    ['fails', 'reader fails: it gives numbers that are none'],
    ['throws', 'reader fails: RangeError'],
  ])('names a model that %s, and quotes nobody', async (passage, sentence) => {
    await expect(judged(both, { ...request, passages: [passage] })).rejects.toThrow(
      new UnjudgedQuestion(sentence),
    );
  });
});
