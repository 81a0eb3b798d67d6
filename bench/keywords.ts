/** Requests that list keywords instead of asking. */

import { analyze } from '../src/index/analyzer.ts';
import type { EvalQuestion } from './eval-set.ts';

/** Questions about one passage that are joined into one request. */
const JOINED = 4;

/** One request per passage: the content words of up to four questions about it, in alphabetical order. */
export function asKeywords(questions: readonly EvalQuestion[]): EvalQuestion[] {
  const byPassage = new Map<string, EvalQuestion[]>();
  for (const question of questions) {
    const [gold] = question.goldPassageIds;
    if (!question.answerable || gold === undefined) continue;
    const known = byPassage.get(gold);
    if (known === undefined) byPassage.set(gold, [question]);
    else known.push(question);
  }
  return [...byPassage.values()].flatMap((about) => {
    const [first] = about;
    const words = about.slice(0, JOINED).flatMap(({ question }) =>
      analyze(question)
        .filter(({ stop }) => !stop)
        .map(({ start, end }) => question.slice(start, end).toLowerCase()),
    );
    return first === undefined ? [] : [{ ...first, question: [...new Set(words)].sort().join(' ') }];
  });
}
