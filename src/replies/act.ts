/** What does a press of a button, or a choice from a menu, come to? */

import type { Asker, Footnote } from '../command.ts';
import type { Passage } from '../corpus/document.ts';
import type { Library } from '../library/library.ts';
import { type Action, notice, type Reply } from '../reply.ts';
import { copyReply } from './compose/citation.ts';
import { isOutline, outlineReply } from './compose/outline.ts';
import { passageReply, postReply, spanIn } from './compose/passage.ts';
import { termSearchReply, termsInTitle } from './compose/search.ts';

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
        return say(postReply(passage, spanIn(passage, action.span), library, context.asker.id));
      });
    case 'copy':
      return withPassage(action.passage, library, (passage) => {
        return say(copyReply(passage, spanIn(passage, action.span), library));
      });
    case 'page':
      return turnPage(action, context);
    case 'outline': {
      const document = library.corpus.documents.find(({ id }) => id === action.document);
      if (document === undefined) return say(gone('document', library));
      const reply = outlineReply(document, library, action.page);
      // Headings turn their own pages; where other things stand, such as the sources, they come as a reply.
      return isOutline(context.title) ? update(reply) : say(reply);
    }
    case 'delete':
      if (action.asker === context.asker.id || context.canManageMessages) return { kind: 'delete' };
      return say(notice('Only whoever asked, or who may manage messages here, can delete this.'));
  }
}

function withPassage(id: string, library: Library, then: (passage: Passage) => Outcome): Outcome {
  const passage = library.passage(id);
  if (passage !== undefined) return then(passage);
  return say(gone('passage', library));
}

/** The search that stands in the title, at another page; a search that found nothing any more says so in its place. */
function turnPage(
  { page, document }: Action & { readonly kind: 'page' },
  { title, footnote }: ActContext,
): Outcome {
  const { library } = footnote;
  const terms = title === undefined ? undefined : termsInTitle(title);
  if (terms === undefined)
    return say(notice('The search is not readable any more; search again with /search.'));
  if (document !== undefined && !library.hasDocument(document)) return say(gone('document', library));
  return update(termSearchReply(terms, library, { page, ...(document === undefined ? {} : { document }) }));
}

function gone(what: 'passage' | 'document', { corpus }: Library): Reply {
  return notice(`This ${what} is not in the corpus any more (corpus ${corpus.version}).`);
}

function say(reply: Reply): Outcome {
  return { kind: 'reply', reply };
}

function update(reply: Reply): Outcome {
  return { kind: 'update', reply };
}
