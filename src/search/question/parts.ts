/** Which questions does a message ask: one, or several that are answered in different places? */

import { languages } from '../../languages/index.ts';
import type { Span } from '../../text/span.ts';

/** A message with more parts than this is answered as one question. */
const MOST_PARTS = 3;

/** A longer message, in UTF-16 units, is a pasted text and not a question in two parts. */
const LONGEST_IN_PARTS = 400;

/** Another question may begin after it; in no supported language is it used within a question. */
const QUESTION_MARK = /[?？؟]+["”’»」)]*\s*/gu;

/** A question word after this many words opens a clause rather than the question. */
const OPENING_WORDS = 2;

/**
 * Spans of the questions in a message, in order and not overlapping, each with its question mark; the whole message
 * if it asks only one thing. It is split only where it cannot be read as one question.
 */
export function partsOf(message: string): Span[] {
  const whole = [{ start: 0, end: message.length }];
  if (message.length > LONGEST_IN_PARTS) return whole;
  const parts = sentencesThatAsk(message).flatMap((sentence) => joined(message, sentence));
  return parts.length < 2 || parts.length > MOST_PARTS ? whole : parts;
}

/** Anything after the last question mark belongs to the question before it. */
function sentencesThatAsk(message: string): Span[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: mark } of message.matchAll(QUESTION_MARK)) {
    const end = index + mark.length;
    if (/[\p{L}\p{N}]/u.test(message.slice(start, index))) found.push({ start, end });
    start = end;
  }
  const last = found.at(-1);
  if (last === undefined) return [{ start: 0, end: message.length }];
  last.end = message.length;
  return found;
}

function joined(message: string, { start, end }: Span): Span[] {
  const sentence = message.slice(start, end);
  for (const { parts } of languages) {
    if (parts === undefined) continue;
    const found: Span[] = [];
    let from = 0;
    for (const { index, 0: joint } of sentence.matchAll(parts.begins)) {
      const after = index + joint.length;
      const [before, behind] = [sentence.slice(from, index), sentence.slice(after)];
      if (!asks(before, joint, parts.begins) || isRelative(before, behind) || isAcronym(before, behind))
        continue;
      found.push({ start: start + from, end: start + index });
      from = after;
    }
    if (found.length > 0) return [...found, { start: start + from, end }];
  }
  return [{ start, end }];
}

/**
 * Whether the words before a joint could also follow it, either all of them or those after a first comma ("Hi, where
 * is it"). If that cannot be told, as in Han text, the joint decides.
 */
function asks(before: string, joint: string, begins: RegExp): boolean {
  if (HAN.test(before)) return true;
  const pattern = new RegExp(begins.source, 'iu');
  return [before, before.replace(/^[^,]*,/u, '')].some(
    (words) => pattern.exec(joint + words.replace(/^[^\p{L}\p{N}]+/u, ''))?.index === 0,
  );
}

const HAN = /\p{Script=Han}/u;

/** "The ECDC and WHO": capitals are an acronym, not a question word. */
function isAcronym(before: string, behind: string): boolean {
  return /^\p{Lu}{2}/u.test(behind) && /\p{Ll}/u.test(before);
}

/** "The man who built the house and who lives there": the same word has already opened a clause. */
function isRelative(before: string, after: string): boolean {
  const [asking] = wordsOf(after);
  return asking !== undefined && wordsOf(before).slice(OPENING_WORDS).includes(asking);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Whether a part says what it is about only with a word that points back to the part before. */
export function pointsBack(part: string): boolean {
  return languages.some(({ parts }) => parts?.pointsBack.test(part) === true);
}
