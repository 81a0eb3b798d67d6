import { describe, expect, test } from 'vitest';
import type { PassageId } from '../../../src/corpus/document.ts';
import type { Judgement } from '../../../src/models/judge.ts';
import { withJudgements } from '../../../src/search/answer/with-judgements.ts';
import type { Found } from '../../../src/search/answer/slots.ts';
import { ANSWER_FROM, isSure, level, MOST_DOUBTFUL } from '../../../src/search/answer/trust.ts';
import type { RankedPassage } from '../../../src/search/ranking/ranking.ts';
import { paragraphs, rankedOf } from '../../support/sample-corpus.ts';

const { query } = rankedOf('consul', paragraphs('A consul.'));
const SURE = 0.8;
const UNSURE = 0.2;

const found = (confidence: number, ...scores: readonly number[]): Found => ({
  query,
  confidence,
  ranked: scores.map((score, n) => ({ passage: { id: `a:${n}` }, score }) as RankedPassage),
});
const judgements = (...said: readonly Judgement[]) =>
  new Map(said.map((judgement, n) => [`a:${n}` as PassageId, judgement]));
const first = ({ ranked }: Found) => ranked[0]?.passage.id;

describe('withJudgements()', () => {
  test('puts a passage first that models find better, if words are not sure', () => {
    const said = judgements({ relevance: 0.01, answers: 0.01 }, { relevance: 0.99, answers: 0.99 });
    const after = withJudgements(found(UNSURE, 3, 2.9), said);
    expect(first(after)).toBe('a:1');
    expect(after.ranked.map(({ score }) => score)).toEqual(
      after.ranked.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  test('leaves the order of words that are sure', () => {
    const said = judgements({ relevance: 0.01, answers: 0.9 }, { relevance: 0.99, answers: 0.99 });
    expect(first(withJudgements(found(SURE, 3, 2.9), said))).toBe('a:0');
  });

  test('does not let models bring a passage forward that has far fewer of the words', () => {
    const said = judgements({ relevance: 0.01 }, { relevance: 0.99 });
    expect(first(withJudgements(found(UNSURE, 3, 0.1), said))).toBe('a:0');
  });

  test('leaves passages of which no relevance is known in their places, also if others are judged', () => {
    const low = { relevance: 0.05 };
    const order = (...said: readonly Judgement[]) =>
      withJudgements(found(UNSURE, 1, 0.95, 0.9, 0.7), judgements(...said)).ranked.map(
        ({ passage }) => passage.id,
      );
    expect(order(low, low, low, {})).toEqual(['a:0', 'a:1', 'a:2', 'a:3']);
    expect(order({ answers: 0 }, { answers: 1 })).toEqual(['a:0', 'a:1', 'a:2', 'a:3']);
    expect(order(low, {}, { relevance: 0.95 })).toEqual(['a:2', 'a:1', 'a:0', 'a:3']);
  });

  test('keeps the scores in their places, which decide how many passages are shown', () => {
    const said = judgements({ relevance: 0.05 }, { relevance: 0.95 });
    const { ranked } = withJudgements(found(UNSURE, 3, 2.9, 1), said);
    expect(ranked.map(({ passage, score }) => [passage.id, score])).toEqual([
      ['a:1', 3],
      ['a:0', 2.9],
      ['a:2', 1],
    ]);
  });

  test('makes an answer unsure that a reader doubts, and never takes it away', () => {
    const doubted = withJudgements(found(0.4, 3), judgements({ answers: 0.001 }));
    expect(isSure(doubted.confidence)).toBe(false);
    expect(level(doubted.confidence)).toBe('answer');
    expect(withJudgements(found(ANSWER_FROM, 3), judgements({ answers: 0 })).confidence).toBe(ANSWER_FROM);
  });

  test('never raises the confidence', () => {
    for (const before of [0.4, 0.75, 0.95])
      expect(withJudgements(found(before, 3), judgements({ answers: 1 })).confidence).toBe(before);
    expect(withJudgements(found(MOST_DOUBTFUL, 3), judgements({ answers: 1 })).confidence).toBe(
      MOST_DOUBTFUL,
    );
    expect(withJudgements(found(0.05, 3), judgements({ answers: 1, relevance: 1 })).confidence).toBe(0.05);
  });

  test('is as confident as words are if only relevance is known', () => {
    expect(withJudgements(found(SURE, 3), judgements({ relevance: 0 })).confidence).toBe(SURE);
  });

  test('takes a finding of nothing', () => {
    expect(withJudgements(found(0), judgements({ answers: 1 }))).toEqual(found(0));
  });
});
