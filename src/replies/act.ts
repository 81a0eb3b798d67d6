/** What happens when someone presses a button or chooses from a menu? */

import { type Asker, type Footnote, has } from '../command.ts';
import type { DocumentId, Passage, PassageId } from '../corpus/document.ts';
import type { Library } from '../library/library.ts';
import { notice, type Press, type Reply, type ShownMessage } from '../reply.ts';
import { type Voices, voicesOf } from '../texts/voices.ts';
import { defaultDocuments } from './compose/asking.ts';
import { copyReply } from './compose/citation.ts';
import { passageGone } from './compose/gone.ts';
import { decidingOn } from './compose/judgements.ts';
import { isOutline, outlineReply } from './compose/outline.ts';
import { passageReply, spanIn } from './compose/passage.ts';
import { asPosted, postedPassages, postedQuotation } from './compose/post.ts';
import { quoteCheckReply } from './compose/quote-check.ts';
import { termSearchReply, termsInTitle } from './compose/search.ts';
import { severalForm } from './compose/several.ts';

export type Outcome =
  /** A message of its own, seen by the asker or by everyone, as its visibility says. */
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** A message for everyone, sent once: the button that was pressed is then disabled. */
  | { readonly kind: 'post'; readonly reply: Reply }
  /** Replaces the message that the control is on, which stays public or private. */
  | { readonly kind: 'update'; readonly reply: Reply }
  /** Deletes the message. */
  | { readonly kind: 'delete' };

export interface ActContext {
  readonly footnote: Footnote;
  readonly asker: Asker;
  readonly shown: ShownMessage;
  /** Whether the person who pressed may delete the messages of others in this channel. */
  readonly canManageMessages: boolean;
}

export async function act(
  action: Press,
  { footnote, asker, shown, canManageMessages }: ActContext,
): Promise<Outcome> {
  const { library } = footnote;
  const voices = voicesOf(asker, footnote.language);
  const { own, channel } = voices;
  // What somebody else asked must not be posted as asked by whoever reads on.
  const question = shown.asker === undefined || shown.asker === asker.id ? shown.question : undefined;
  // A message from before posting was turned off still has its button.
  const isPost = action.kind.startsWith('post') || action.kind === 'several';
  if (isPost && !has('posting', footnote)) return say(notice(own.say('posting-off')));
  switch (action.kind) {
    case 'open':
      return withPassage(action.passage, footnote, voices, (passage) =>
        say(passageReply([passage], library, own, question)),
      );
    case 'show':
      return withPassage(action.passage, footnote, voices, (passage) =>
        update(passageReply([passage], library, own, question)),
      );
    case 'section':
      return withPassage(action.passage, footnote, voices, (passage) =>
        say(passageReply(library.section(passage), library, own)),
      );
    case 'post': {
      const deciding = question === undefined ? {} : await decidingOn(question, footnote);
      return withPassage(action.passage, footnote, voices, (passage) => {
        const span = spanIn(passage, action.span);
        // Not the library from before models judged: a reload may have replaced it.
        const { library: now } = footnote;
        return post(postedQuotation(passage, span, now, channel, asker.id, question, deciding));
      });
    }
    case 'post-range': {
      const passages = shown.offered.flatMap((id) => library.passage(id) ?? []);
      if (passages.length === 0 || passages.length < shown.offered.length) return notPostable(voices);
      return post(postedPassages(passages, library, channel, asker.id));
    }
    case 'post-page': {
      const terms = termsIn(shown);
      if (terms === undefined || isGone(action.document, library)) return notPostable(voices);
      const page = termSearchReply(terms, library, channel, pageOf(action, footnote));
      // After a reload nothing may be left to post.
      if (!page.blocks.some(({ kind }) => kind === 'hit')) return notPostable(voices);
      return post(asPosted(page, channel, asker.id));
    }
    case 'post-check':
      if (shown.lookedAt.length === 0) return notPostable(voices);
      return post(asPosted(quoteCheckReply(shown.lookedAt, library, channel), channel, asker.id));
    case 'several': {
      const ids = new Set([...(shown.quoted === undefined ? [] : [shown.quoted]), ...shown.offered]);
      const passages = [...ids].flatMap((id) => library.passage(id) ?? []);
      if (passages.length === 0) return notPostable(voices);
      return say({ ...notice(''), form: severalForm(passages, question, own) });
    }
    case 'copy':
      return withPassage(action.passage, footnote, voices, (passage) => {
        const reply = copyReply(passage, spanIn(passage, action.span), library, own, action.style);
        return action.style === undefined ? say(reply) : update(reply);
      });
    case 'page': {
      // A search that no longer finds anything says so in the same message.
      const terms = termsIn(shown);
      if (terms === undefined) {
        const parts = own.parts('search-unreadable', { command: { kind: 'command', name: 'search' } });
        return say(notice(parts));
      }
      if (isGone(action.document, library)) return say(documentGone(library, voices));
      return update(termSearchReply(terms, library, own, pageOf(action, footnote)));
    }
    case 'outline': {
      const document = library.corpus.documents.find(({ id }) => id === action.document);
      if (document === undefined) return say(documentGone(library, voices));
      const reply = outlineReply(document, library, own, action.page);
      // On an outline the page is turned in place; on other messages, such as the sources, it is a reply of its own.
      return isOutline(shown.title) ? update(reply) : say(reply);
    }
    case 'delete':
      if (action.asker === asker.id || canManageMessages) return { kind: 'delete' };
      return say(notice(own.say('not-yours-to-delete')));
  }
}

async function withPassage(
  id: PassageId,
  footnote: Footnote,
  { own }: Voices,
  then: (passage: Passage) => Outcome,
): Promise<Outcome> {
  const passage = footnote.library.passage(id);
  return passage === undefined ? say(await passageGone(id, footnote, own)) : then(passage);
}

/** The words of the search that the message shows. */
function termsIn({ title }: ShownMessage): string | undefined {
  return title === undefined ? undefined : termsInTitle(title);
}

function isGone(document: DocumentId | undefined, library: Library): boolean {
  return document !== undefined && !library.hasDocument(document);
}

function pageOf(
  { page, document, everywhere }: Extract<Press, { readonly kind: 'page' | 'post-page' }>,
  footnote: Footnote,
) {
  if (document !== undefined) return { page, document };
  if (everywhere === true) return { page, everywhere };
  const documents = defaultDocuments(footnote);
  return { page, ...(documents === undefined ? {} : { documents }) };
}

function documentGone({ corpus }: Library, { own }: Voices): Reply {
  return notice(own.say('document-gone', { version: corpus.version }));
}

function notPostable({ own }: Voices): Outcome {
  return say(notice(own.say('not-postable')));
}

function say(reply: Reply): Outcome {
  return { kind: 'reply', reply };
}

function post(reply: Reply): Outcome {
  return { kind: 'post', reply };
}

function update(reply: Reply): Outcome {
  return { kind: 'update', reply };
}
