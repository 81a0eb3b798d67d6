/** Does a question ask what is not so, while a sentence says what is? */

import { languages } from '../../../languages/index.ts';

/** Whether the question has a negation and the sentence has none; only for languages whose words for it are known. */
export function isNegatedAlone(question: string, sentence: string): boolean {
  return languages.some(
    ({ checks }) =>
      checks?.not.test(question) === true &&
      !checks.not.test(sentence) &&
      !checks.saidOtherwise.test(sentence),
  );
}
