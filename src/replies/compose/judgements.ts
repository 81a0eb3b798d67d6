/** What do models say of the passages that a question finds? */

import type { Footnote } from '../../command.ts';
import type { Passage } from '../../corpus/document.ts';
import type { AskOptions } from '../../library/library.ts';
import { MOST_PASSAGES } from '../../models/judge.ts';
import type { Judgements } from '../../search/answer/with-judgements.ts';
import { pinsIn } from './asking.ts';

/** What decides about a question besides the documents: moderators, and models. */
export type Deciding = Pick<AskOptions, 'pins' | 'judgements'>;

/** What decides about a question in a place, for `ask()` without other options. */
export async function decidingOn(question: string, footnote: Footnote): Promise<Deciding> {
  const pins = pinsIn(footnote);
  const judgements = await judgementsOn(question, footnote, pins === undefined ? {} : { pins });
  return { ...(pins && { pins }), ...(judgements && { judgements }) };
}

/** For `ask()` with the same options; undefined if there are no models, or they say nothing in time. */
export async function judgementsOn(
  question: string,
  { library, judge }: Pick<Footnote, 'library' | 'judge'>,
  options: AskOptions,
): Promise<Judgements | undefined> {
  if (judge?.isReady !== true) return undefined;
  const passages = library.toJudge(
    question,
    { limit: MOST_PASSAGES, languages: judge.languages, says: judge.says },
    options,
  );
  const said = passages.length === 0 ? undefined : await judge.judge(question, passages.map(textOf));
  return said && new Map(passages.flatMap(({ id }, n) => (said[n] === undefined ? [] : [[id, said[n]]])));
}

function textOf({ document, span }: Passage): string {
  return document.text.slice(span.start, span.end);
}
