/** If a question asks for the first, the second or the last of several, is the passage about that one? */

import { ranksIn } from '../../../languages/ordinals.ts';
import type { Query } from '../../question/query.ts';
import type { RankedPassage } from '../../ranking/ranking.ts';

/**
 * Whether the question names a rank that neither the passage nor a heading above it names. A passage with several dates
 * may say by them which came first.
 */
export function lacksOrdinal({ question, asks }: Query, { passage, answers }: RankedPassage): boolean {
  const asked = ranksIn(question);
  if (asked.length === 0 || (asks === 'date' && answers.length > 1)) return false;
  const { document, section, span, lead } = passage;
  const led = lead === undefined ? '' : document.text.slice(lead.start, lead.end);
  const text = [document.title, ...section, led, document.text.slice(span.start, span.end)].join('\n');
  const named = new Set(ranksIn(text));
  return asked.some((rank) => !named.has(rank));
}
