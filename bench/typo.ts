/** What does a question look like with one typing error? */

import { randomNumbers } from '../tests/support/random.ts';

/** Shortest word that may get an error, in letters. */
const SHORTEST = 5;

/** The question with one edit (swap, drop, double or wrong letter) in one word of five letters or more; the same each time. */
export function withTypo(question: string): string {
  const words = [...question.matchAll(new RegExp(`\\p{L}{${SHORTEST},}`, 'gu'))];
  const random = generator(question);
  const word = words[Math.floor(random() * words.length)];
  if (word === undefined) return question;
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
  const before = question.slice(0, at);
  const [here = '', next = ''] = [question.charAt(at), question.charAt(at + 1)];
  const after = question.slice(at + 2);
  switch (Math.floor(random() * 4)) {
    case 0:
      return here === next ? before + here + after : before + next + here + after;
    case 1:
      return before + next + after;
    case 2:
      return before + here + here + next + after;
    default:
      return before + String.fromCharCode(97 + Math.floor(random() * 26)) + next + after;
  }
}

/** Numbers that depend only on the text. Source: an FNV-1a hash. */
function generator(text: string): () => number {
  let seed = 2166136261;
  for (const character of text) seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 16777619);
  return randomNumbers(seed);
}
