/** Who may see and change what moderators keep, and what did they send? */

import { type Asker, type Footnote, mayModerate } from '../../command.ts';
import type { Filled, GivenFile, Submission } from '../../given.ts';
import type { Moderation } from '../../moderation/moderation.ts';
import { notice, type Option, type Reply } from '../../reply.ts';
import type { Version } from '../../store/records/record.ts';
import { abridge } from '../../text/characters.ts';
import { type Voices, voicesOf } from '../../texts/voices.ts';
import { oneLine } from './words.ts';

/** A moderator at work in their server. */
export interface Moderating extends Voices {
  readonly footnote: Footnote;
  readonly moderation: Moderation;
  readonly asker: Asker;
}

/** What a moderator may do, or the sentence that they are none, or that nothing can be kept here. */
export function moderating(
  footnote: Footnote,
  asker: Asker,
  then: (of: Moderating) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const voices = voicesOf(asker, footnote.language);
  // Dispatch asks the same. Discord hides the command from others, but a server can show it to anyone.
  if (!mayModerate(asker, footnote)) return notice(voices.own.say('moderators-only'));
  const { moderation } = footnote;
  if (moderation === undefined) return notice(voices.own.say('no-keeping'));
  return then({ ...voices, footnote, moderation, asker });
}

/** What a press does and what it is about; '' for what was not sent. */
export function pressed(sent: Submission): { readonly does: string; readonly on: string } {
  return { does: textIn(sent.does), on: chosenIn(sent.on)[0] ?? '' };
}

/** A text that was filled in, on one line; '' for anything else. */
export function textIn(filled: Filled | undefined): string {
  return typeof filled === 'string' ? oneLine(filled) : '';
}

/** The values that were chosen; empty for anything else. */
export function chosenIn(filled: Filled | undefined): readonly string[] {
  return Array.isArray(filled) ? filled.filter((value) => typeof value === 'string') : [];
}

/** The first file that was uploaded. */
export function fileIn(filled: Filled | undefined): GivenFile | undefined {
  return Array.isArray(filled) ? filled.find((file) => typeof file === 'object') : undefined;
}

/** The number that a button carries; undefined for anything that is not one. */
export function numberIn(text: string): number | undefined {
  return /^\d{1,15}$/u.test(text) ? Number(text) : undefined;
}

/** The newest version of a document of this server; undefined if it has none of this id. */
export async function ownDocument(id: string, { moderation }: Moderating): Promise<Version | undefined> {
  return (await moderation.documents()).find(({ document }) => document === id);
}

/** The title of a document of this server: as it is served, or else what is known of it. */
export function titleOf(
  { document, fields, name }: Pick<Version, 'document' | 'fields' | 'name'>,
  { footnote }: Moderating,
): string {
  const served = servedAs(document, { footnote });
  return oneLine(served?.title ?? fields.title ?? name);
}

/** In UTF-16 units, of the two lines of an option. */
const LONGEST_OPTION = 100;

/** A document of this server as an option of a menu: its title, its file, and the id that it was added with. */
export function documentOption(version: Version, of: Moderating): Option {
  return {
    label: abridge(titleOf(version, of), LONGEST_OPTION),
    description: abridge(oneLine(version.name), LONGEST_OPTION),
    value: version.document,
  };
}

/** A document of this server as it is served now, by the id that it was added with; undefined if it is not served. */
export function servedAs(id: string, { footnote: { library } }: Pick<Moderating, 'footnote'>) {
  return library.corpus.documents.find((document) => library.givenIdOf(document.id) === id);
}
