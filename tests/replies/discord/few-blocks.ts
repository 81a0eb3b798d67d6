/** How are replies of a few blocks made for tests, and what do they come to in Discord? */

import type { PassageId } from '../../../src/corpus/document.ts';
import { toDiscord } from '../../../src/replies/discord/message.ts';
import { type Block, type Control, notice, type Quotation, type Reply } from '../../../src/reply.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { COMMAND_IDS, marksOf, passageOf } from './hostile-reply.ts';
import { textsOf } from './shown.ts';

export const CONTEXT = { voice: voiceIn('en'), commandIds: COMMAND_IDS };

export function say(...blocks: readonly Block[]): Reply {
  return { visibility: 'public', blocks, controls: [] };
}

export function press(...controls: readonly Control[]): Reply {
  return { ...notice('Press.'), controls };
}

/** The text displays of blocks. */
export function texts(...blocks: readonly Block[]): string[] {
  return textsOf(toDiscord(say(...blocks), CONTEXT));
}

export function quoteOf(text: string, part = text, ...marked: readonly string[]): Quotation {
  const passage = passageOf(text);
  const [span = passage.span] = marksOf(text, part);
  return {
    passage,
    span,
    marks: marksOf(text, ...marked),
    citation: 'Notes · ¶ 1',
    identity: 'notes:0123abcd · version abc123def456',
  };
}

export const page = {
  kind: 'button',
  label: 'Next',
  action: { kind: 'page', page: 1 },
} as const satisfies Control;
export const post = {
  kind: 'button',
  label: 'Post here',
  action: { kind: 'post', passage: 'notes:0123abcd' as PassageId, span: { start: 0, end: 5 } },
} as const satisfies Control;
export const menu = (count: number): Control => ({
  kind: 'menu',
  placeholder: 'Open',
  action: { kind: 'open' },
  options: Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `notes:0123abcd-${n + 2}` })),
});
