/** Is what a reply quotes still served if it took time to compose? */

import type { Footnote } from '../../command.ts';
import type { Reply } from '../../reply.ts';

/**
 * A reply that models had a part in. If the library was replaced while they judged, it is composed again, without them:
 * passages that are gone would be shown as such, and a reply without models is composed at once.
 */
export async function stillServed(
  footnote: Footnote,
  compose: (footnote: Footnote) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { library } = footnote;
  const reply = await compose(footnote);
  if (footnote.library === library) return reply;
  const { judge: _, ...now } = footnote;
  return compose(now);
}
