/** Does a question ask what is not so, of a sentence that says what is? */

/** Words that turn a question round; English only, so that other languages are left alone. "Non-" is part of names of things. */
const NOT =
  /\b(?:not|never|nobody|nothing|none|neither|without|cannot|(?:is|was|are|were|do|does|did|wo|ca|could|has|have|had|would|should)n['’]?t)\b/iu;

/** What says as much in a text. */
const SAID_OTHERWISE = /\b(?:(?:no|nor|non|except|unlike)\b|fail|refus|reject|deni(?:ed|es|al)|deny|lack)/iu;

/** Whether the question says not, and a sentence says nothing of the kind. */
export function isNegatedAlone(question: string, sentence: string): boolean {
  return NOT.test(question) && !NOT.test(sentence) && !SAID_OTHERWISE.test(sentence);
}
