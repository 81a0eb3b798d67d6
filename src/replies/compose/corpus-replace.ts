/** Which document of the server does a file replace? */

import type { ShownPreview } from '../../moderation/moderation.ts';
import { type Control, type Reply, said } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import { ADD, previewButton, replaces } from './corpus-preview.ts';
import { documentOption, type Moderating } from './moderating.ts';
import { pageButtons, pageOf } from './paging.ts';
import { oneLine } from './words.ts';

/** The value for a document of its own; no document has this id. */
export const NEW_DOCUMENT = '-';

/** With the line for a new document, as many options as a menu holds. */
const DOCUMENTS_A_PAGE = 24;

const LONGEST_OPTION = 100;

/** A menu of the server's documents. `page` counts from 0; one beyond the last shows the last. */
export async function replaceWhich(
  { key, read }: ShownPreview,
  page: number,
  of: Moderating,
): Promise<Reply> {
  const { moderation, own: voice } = of;
  const documents = await moderation.documents();
  const { page: shown, pages, entries } = pageOf(documents, DOCUMENTS_A_PAGE, page);
  const options = entries.map((version) => documentOption(version, of));
  const controls: Control[] = [
    {
      kind: 'menu',
      placeholder: voice.say('replace-button'),
      action: { kind: 'do', command: ADD, does: replaces(key) },
      options: [{ label: voice.say('replace-none'), value: NEW_DOCUMENT }, ...options],
    },
    ...pageButtons(shown, pages, (to) => ({
      kind: 'do',
      command: ADD,
      does: `choose.${key}`,
      on: String(to),
    })),
    previewButton('open', key, voice.say('back')),
  ];
  const title = abridge(oneLine(read.title), LONGEST_OPTION);
  return {
    visibility: 'private',
    blocks: [said(voice.say('replace-which', { title }))],
    controls,
    inPlace: true,
  };
}
