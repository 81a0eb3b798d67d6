/** How do the answers to the questions of a public set add up? */

import { type EvalQuestion, gradesOf } from './eval-set.ts';
import { auroc } from './logistic.ts';
import { holdsAnswer, mean, ndcg, quantile, reciprocalRank, success } from './measures.ts';
import type { Judged } from './trust-figures.ts';

/** The result of one question. */
export interface Measured {
  readonly question: EvalQuestion;
  readonly ranked: readonly string[];
  readonly excerpts: readonly string[];
  readonly answered: boolean;
  readonly confidence: number;
  /** What is marked as the likely answer in the first excerpt; undefined if nothing is. */
  readonly focus: string | undefined;
  /** Whether the question asks when, who, where or how many. */
  readonly wantsFocus: boolean;
  /** Whether the excerpt of the gold passage contains the answer. */
  readonly picked: number;
  readonly ms: number;
}

export function rankingRow(
  ranked: readonly { readonly question: EvalQuestion; readonly ranked: readonly string[] }[],
) {
  const scored = ranked.filter(({ question }) => question.answerable && question.goldPassageIds.length > 0);
  const over = (measure: (ids: readonly string[], gold: ReadonlySet<string>) => number) =>
    mean(scored.map(({ question, ranked: ids }) => measure(ids, new Set(question.goldPassageIds))));
  return {
    n: scored.length,
    'Success@1': over((ids, gold) => success(ids, gold, 1)),
    'Success@3': over((ids, gold) => success(ids, gold, 3)),
    'Success@5': over((ids, gold) => success(ids, gold, 5)),
    'MRR@10': over(reciprocalRank),
    'nDCG@10': mean(scored.map(({ question, ranked: ids }) => ndcg(ids, gradesOf(question)))),
  };
}

export function productRow(of: readonly Measured[]): Record<string, number> {
  const answerable = of.filter(({ question }) => question.answerable && question.answers.length > 0);
  const unanswerable = of.filter(({ question }) => !question.answerable);
  return {
    ...rankingRow(of),
    'answer in first excerpt': mean(
      answerable.map((one) => holdsAnswer(one.excerpts.slice(0, 1), one.question.answers)),
    ),
    'answer in three excerpts': mean(
      answerable.map((one) => holdsAnswer(one.excerpts, one.question.answers)),
    ),
    'excerpt picker alone': mean(answerable.map(({ picked }) => picked)),
    ...focusRow(answerable),
    'answerable refused': mean(answerable.map(({ answered }) => (answered ? 0 : 1))),
    'unanswerable refused': mean(unanswerable.map(({ answered }) => (answered ? 0 : 1))),
    'AUROC adversarial': auroc(of.map((one) => ({ score: one.confidence, right: one.question.answerable }))),
    'p50 ms': quantile(
      of.map(({ ms }) => ms),
      0.5,
    ),
    'p99 ms': quantile(
      of.map(({ ms }) => ms),
      0.99,
    ),
  };
}

/** How often the marked words are the answer, part of it, or contain it. */
function focusRow(answerable: readonly Measured[]): Record<string, number> {
  const wanting = answerable.filter(({ wantsFocus }) => wantsFocus);
  const marked = wanting.flatMap(({ focus, question: { answers }, excerpts }) =>
    focus === undefined
      ? []
      : [
          {
            right: answers.some(
              (answer) => holdsAnswer([answer], [focus]) + holdsAnswer([focus], [answer]) > 0,
            ),
            quoted: holdsAnswer(excerpts.slice(0, 1), answers) === 1,
          },
        ],
  );
  const share = (of: readonly { readonly right: boolean }[]) => mean(of.map(({ right }) => (right ? 1 : 0)));
  return {
    'answer marked where asked for': marked.length / wanting.length,
    'marked answer right': share(marked),
    'the same where it is quoted': share(marked.filter(({ quoted }) => quoted)),
  };
}

/** If a set gives no answers, a gold passage counts as one. */
export function judgedOf({ question, excerpts, ranked, confidence: score }: Measured): Judged {
  const { answerable, answers, goldPassageIds } = question;
  const isRight =
    answers.length > 0
      ? holdsAnswer(excerpts.slice(0, 1), answers) === 1
      : success(ranked, new Set(goldPassageIds), 1) === 1;
  return { kind: answerable ? 'able' : 'near', right: answerable && isRight, score };
}
