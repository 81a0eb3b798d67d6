/** From which confidence on are findings given as an answer, as a sure answer, or at all? */

/** What the hits are worth: an answer, something possibly related, or not worth showing. */
export type Level = 'answer' | 'related' | 'nothing';

/** From here on the hits are given as an answer: see bench/README.md for what this refuses and what it lets through. */
export const ANSWER_FROM = 0.07;
/** From here on they are offered as possibly related. */
export const RELATED_FROM = 0.03;
/**
 * From here on an answer is given without a remark; below, with the remark that it may not be one: see
 * bench/README.md.
 */
export const SURE_FROM = 0.38;
/**
 * From here on the likely answer is pointed out within the best hit. 4 % of those pointed out are then not part of an
 * answer, compared with 11 % of all.
 */
const POINTED_OUT_FROM = 0.7;

/**
 * Highest confidence of a passage that lacks the question's negation, count, name or noun: it may say so in other
 * words.
 */
export const MOST_DOUBTFUL = SURE_FROM - 0.001;

export function level(confidence: number): Level {
  if (confidence >= ANSWER_FROM) return 'answer';
  return confidence >= RELATED_FROM ? 'related' : 'nothing';
}

/** Whether an answer is given without the remark that it may not be one. */
export function isSure(confidence: number): boolean {
  return confidence >= SURE_FROM;
}

/** Whether the likely answer is pointed out within what is quoted. */
export function isPointedOut(confidence: number): boolean {
  return confidence >= POINTED_OUT_FROM;
}
