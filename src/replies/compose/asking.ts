/** With which settings is a question asked in a place? */

import { type Asker, type Footnote, has, mayModerate } from '../../command.ts';
import type { DocumentId } from '../../corpus/document.ts';
import type { Pin } from '../../store/records/record.ts';
import { voicesOf } from '../../texts/voices.ts';
import type { AnswerOptions } from './answer.ts';

/** What a place decides about an answer to a question. */
export function askingIn(footnote: Footnote, asker: Asker) {
  const documents = defaultDocuments(footnote);
  const pins = pinsIn(footnote);
  return {
    asker: asker.id,
    voices: voicesOf(asker, footnote.language),
    canMend: canMend(footnote, asker),
    ...(documents === undefined ? {} : { documents }),
    ...(pins === undefined ? {} : { pins }),
  } satisfies Partial<AnswerOptions>;
}

/** Decisions of the moderators on questions; undefined if they are turned off or cannot be kept. */
export function pinsIn(footnote: Footnote): readonly Pin[] | undefined {
  return has('pins', footnote) ? footnote.moderation?.pins : undefined;
}

/** Whether someone may decide here which passage answers a question. */
export function canMend(footnote: Footnote, asker: Asker): boolean {
  return footnote.moderation !== undefined && has('pins', footnote) && mayModerate(asker, footnote);
}

/** The documents that are asked if the asker names none; undefined if they are all, or if all of them are gone. */
export function defaultDocuments({ library, documents = [] }: Footnote): readonly DocumentId[] | undefined {
  const there = documents.filter((id) => library.hasDocument(id));
  return there.length === 0 || there.length === library.corpus.documents.length ? undefined : there;
}
