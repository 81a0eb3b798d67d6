/** What is said if there are no documents? */

import { type Asker, type Footnote, mayModerate } from '../../command.ts';
import { type Inline, notice, type Reply } from '../../reply.ts';
import type { Voice } from '../../texts/voice.ts';

/** The reply to anything that needs documents; undefined if there are some. */
export function noDocumentsReply(footnote: Footnote, asker: Asker, voice: Voice): Reply | undefined {
  return footnote.library.isEmpty ? notice(noDocuments(mayModerate(asker, footnote), voice)) : undefined;
}

/** @param isModerator whether to say how documents are added */
export function noDocuments(isModerator: boolean, voice: Voice): readonly Inline[] {
  if (!isModerator) return [voice.say('no-documents')];
  return voice.parts('no-documents-add', { command: { kind: 'command', name: 'corpus add' } });
}
