/** What do the models say about the passages of a question, if there is time? */

import type { Judgement } from './judge.ts';
import type { JudgeRequest } from './judge-setup.ts';
import type { OpenModel } from './open-model.ts';
import { UnjudgedQuestion } from './load-runtime.ts';

/** What each kind of model says about a passage. */
export const SAYS = { reader: 'answers', 'cross-encoder': 'relevance' } as const;

/**
 * A judgement for each passage. Undefined if there was not time for all of them, since passages that are judged cannot
 * be compared with others.
 * @param now the time in milliseconds; default: the clock of the process
 * @throws UnjudgedQuestion if a model cannot judge them
 */
export async function judged(
  models: readonly OpenModel[],
  { question, passages, within }: Pick<JudgeRequest, 'question' | 'passages' | 'within'>,
  now: () => number = () => performance.now(),
): Promise<readonly Judgement[] | undefined> {
  const until = now() + within;
  const isLate = (): boolean => now() > until;
  const judgements: { answers?: number; relevance?: number }[] = passages.map(() => ({}));
  for (const { model, asking } of models) {
    const ask = asking(question, isLate);
    if (ask === undefined) continue;
    for (const [n, passage] of passages.slice(0, model.passages).entries()) {
      const probability = await ask(passage).catch((error: unknown) => {
        throw new UnjudgedQuestion(`${model.name} fails: ${whyNot(error)}`);
      });
      if (probability === undefined) return undefined;
      const own = judgements[n];
      if (own !== undefined) own[SAYS[model.kind]] = probability;
    }
  }
  return judgements;
}

/** Without the messages of libraries, which might quote the question. */
function whyNot(error: unknown): string {
  return error instanceof UnjudgedQuestion
    ? error.message
    : error instanceof Error
      ? error.name
      : typeof error;
}
