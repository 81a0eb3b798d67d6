/** What is shown while something takes longer than Discord waits for a reply? */

import type { Reply } from '../../reply.ts';

/** In ms. Discord waits three seconds for a reply; if the work takes longer than this, something else is shown first. */
export const ANSWERED_WITHIN = 2_000;

/** The reply, or `meanwhile` until it is ready. */
export async function inTime(working: Promise<Reply>, meanwhile: Reply): Promise<Reply> {
  const done = await Promise.race([working, pause(ANSWERED_WITHIN)]);
  return done ?? { ...meanwhile, later: afterwards(working) };
}

async function* afterwards(working: Promise<Reply>): AsyncGenerator<Reply> {
  yield await working;
}

export function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}
