/** How is the first member who asks answered as fast as the hundredth? */

import type { Library } from '../../library/library.ts';
import { voicesOf } from '../../texts/voices.ts';
import { replyToQuestion } from '../compose/answer.ts';
import { toDiscord } from './message.ts';

/** Milliseconds of work after which more of it gains little. */
const LONGEST = 400;

/** If the documents list fewer, headings are asked too. */
const MOST_QUESTIONS = 60;

/** Stands in for the asker. */
const NOBODY = '10000000000000000';

/**
 * Asks the questions that the documents list and discards the replies, so that code is compiled and words are known
 * before anyone waits. Other work is done between the questions.
 */
export async function warmUp(library: Library): Promise<void> {
  const questions = library.listedQuestions(MOST_QUESTIONS);
  const voices = voicesOf({});
  const context = { voice: voices.own, commandIds: new Map<string, string>() };
  let spent = 0;
  while (spent < LONGEST && questions.length > 0) {
    for (const question of questions) {
      await new Promise((resolve) => setImmediate(resolve));
      const started = performance.now();
      toDiscord(replyToQuestion(question, library, { asker: NOBODY, visibility: 'public', voices }), context);
      spent += performance.now() - started;
      if (spent >= LONGEST) return;
    }
  }
}
