/** What is said if there are no documents? */

import type { Asker } from '../../command.ts';
import type { Library } from '../../library/library.ts';
import { type Inline, notice, type Reply } from '../../reply.ts';
import type { Voice } from '../../texts/voice.ts';

/** The reply to anything that needs documents; undefined if there are some. */
export function noDocumentsReply(library: Library, asker: Asker, voice: Voice): Reply | undefined {
  return library.isEmpty ? notice(noDocuments(asker.managesServer, voice)) : undefined;
}

/** @param isManager whether to say how documents are added */
export function noDocuments(isManager: boolean, voice: Voice): readonly Inline[] {
  if (!isManager) return [voice.say('no-documents')];
  return voice.parts('no-documents-add', { command: { kind: 'command', name: 'corpus add' } });
}
