/** From which confidence on is what is found given as an answer, as a sure one, or at all? */

/** What the hits are worth: an answer, something possibly related, or not worth showing. */
export type Level = 'answer' | 'related' | 'nothing';

/** From here on the hits are given as an answer: see bench/README.md for what it refuses and what it lets pass. */
export const ANSWER_FROM = 0.07;
/** From here on they are offered as possibly related. */
export const RELATED_FROM = 0.03;
/** From here on an answer is given as such, below with the remark that it may be none: see bench/README.md. */
export const SURE_FROM = 0.38;
/**
 * From here on the likely answer is pointed out within the best hit: 4 % of those pointed out then stand in no answer,
 * 11 % of all.
 */
const POINTED_OUT_FROM = 0.7;

/** The most that a passage is worth where the question says not, how many, a name or what it asks for, and it does not: it may say so in other words. */
export const MOST_DOUBTFUL = SURE_FROM - 0.001;

export function level(confidence: number): Level {
  if (confidence >= ANSWER_FROM) return 'answer';
  return confidence >= RELATED_FROM ? 'related' : 'nothing';
}

/** Whether an answer is given without the remark that it may be none. */
export function isSure(confidence: number): boolean {
  return confidence >= SURE_FROM;
}

/** Whether the likely answer is pointed out within what is quoted. */
export function isPointedOut(confidence: number): boolean {
  return confidence >= POINTED_OUT_FROM;
}
