/** What does a press of a button, or a choice from a menu, come to? */

import type { Passage, Span } from '../corpus/document.ts';
import type { Asker, Footnote } from '../discord/command.ts';
import type { Library } from '../library.ts';
import { copyReply } from './compose-citation.ts';
import { LONGEST_POST, passageReply, postReply } from './compose-passage.ts';
import { type Action, notice, type Reply } from './reply.ts';

export type Outcome =
  /** A message of its own, seen by whom its visibility says. */
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** In place of the message the control stands on, which stays public or private as it is. */
  | { readonly kind: 'update'; readonly reply: Reply }
  /** The message goes. */
  | { readonly kind: 'delete' };

export interface ActContext {
  readonly footnote: Footnote;
  readonly asker: Asker;
  /** The plain title of the message that the control stands on, where it has one. */
  readonly title?: string;
  /** Whether whoever pressed may delete the messages of others in this channel. */
  readonly canManageMessages: boolean;
}

export function act(action: Action, context: ActContext): Outcome {
  const { library } = context.footnote;
  switch (action.kind) {
    case 'open':
      return withPassage(action.passage, library, (passage) => say(passageReply([passage], library)));
    case 'show':
      return withPassage(action.passage, library, (passage) => update(passageReply([passage], library)));
    case 'post':
      return withPassage(action.passage, library, (passage) => {
        return say(postReply(passage, spanWithin(passage, action.span), library, context.asker.id));
      });
    case 'copy':
      return withPassage(action.passage, library, (passage) => {
        return say(copyReply(passage, spanWithin(passage, action.span), library));
      });
    case 'page':
      return say(notice('soon'));
    case 'outline':
      return say(notice('soon'));
    case 'delete':
      if (action.asker === context.asker.id || context.canManageMessages) return { kind: 'delete' };
      return say(notice('Only whoever asked, or who may manage messages here, can delete this.'));
  }
}

function withPassage(id: string, library: Library, then: (passage: Passage) => Outcome): Outcome {
  const passage = library.passage(id);
  if (passage !== undefined) return then(passage);
  return say(notice(`This passage is not in the corpus any more (corpus ${library.corpus.version}).`));
}

/** The span where it lies in the passage; after an edit of the document it may not, and the passage is quoted whole. */
function spanWithin({ span: whole }: Passage, { start, end }: Span): Span {
  const lies =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= whole.start &&
    end <= whole.end &&
    start < end;
  return lies ? { start, end } : { start: whole.start, end: Math.min(whole.end, whole.start + LONGEST_POST) };
}

function say(reply: Reply): Outcome {
  return { kind: 'reply', reply };
}

function update(reply: Reply): Outcome {
  return { kind: 'update', reply };
}
