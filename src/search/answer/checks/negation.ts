/** Does a question ask what is not so, of a sentence that says what is? */

import { languages } from '../../../languages/index.ts';

/** Whether the question says not, and a sentence says nothing of the kind; in languages whose words for it are known. */
export function isNegatedAlone(question: string, sentence: string): boolean {
  return languages.some(
    ({ checks }) =>
      checks?.not.test(question) === true &&
      !checks.not.test(sentence) &&
      !checks.saidOtherwise.test(sentence),
  );
}
