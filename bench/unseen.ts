/** Which questions of a set do the fits never see? */

/** `fitted`: weights are fitted on it; `unseen`: they are only checked on it. */
export type QuestionHalf = 'fitted' | 'unseen';

/** Neighbours ask about the same passage, so runs of them are kept together. */
const RUN = 10;

/** @param position of the question in its file, from 0, whichever questions are asked */
export function halfAt(position: number): QuestionHalf {
  return Math.floor(position / RUN) % 2 === 0 ? 'fitted' : 'unseen';
}

/** @param questions a whole file in its order @param half default: all */
export function inHalf<T>(questions: readonly T[], half?: QuestionHalf): T[] {
  return questions.filter((_, position) => half === undefined || halfAt(position) === half);
}

/** @throws TypeError if an option does not name a half */
export function readHalf(text: string | undefined): QuestionHalf | undefined {
  if (text === undefined || text === 'fitted' || text === 'unseen') return text;
  throw new TypeError(`Cannot measure --half ${text}: use fitted or unseen.`);
}
