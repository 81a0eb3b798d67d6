/** What can be done with one document of a server? */

import type { FieldName } from '../../corpus/upload/fields.ts';
import type { Submission } from '../../given.ts';
import { trouble } from '../../moderation/trouble.ts';
import { type Block, type Control, type Inline, type Reply, said, small } from '../../reply.ts';
import type { Version } from '../../store/records/record.ts';
import { abridge } from '../../text/characters.ts';
import type { PlainKey, Voice } from '../../texts/voice.ts';
import { sourceLines } from './corpus.ts';
import { fileForm } from './corpus-add.ts';
import { changing, HISTORY } from './corpus-changed.ts';
import { downloadReply } from './corpus-download.ts';
import {
  detailsOf,
  EDITED,
  editForm,
  type FieldsSent,
  fieldsSent,
  lineOf,
  problemBlocks,
  typedBlocks,
} from './corpus-fields.ts';
import { DOCUMENTS_A_PAGE, LIST, listReply, reviewLine } from './corpus-list.ts';
import { rightsForm, rightsSent } from './corpus-rights.ts';
import { type Moderating, numberIn, ownDocument, pressed, servedAs, textIn, titleOf } from './moderating.ts';
import { troubleReply } from './trouble.ts';
import { oneLine } from './words.ts';

/** The details of the form for rights that are typed. */
const RIGHTS = ['author', 'standpoint'] as const;

const VERSIONS_SHOWN = 5;

/** In UTF-16 units. */
const LONGEST_TITLE = 100;
const LONGEST_SOURCE = 150;

/** Length of a whole date: "2026-05-01". */
const DAY = 10;

/** What follows a press on the list or on a document, or a form that was sent from it. */
export async function listSubmitted(sent: Submission, of: Moderating): Promise<Reply> {
  const { does, on } = pressed(sent);
  if (does === 'page') return listReply(of, numberIn(on) ?? 0);
  const version = await ownDocument(on, of);
  return version === undefined
    ? troubleReply(trouble('no-longer-there'), of.own, [listButton(0, of.own)])
    : onDocument(does, version, sent, of);
}

async function onDocument(does: string, version: Version, sent: Submission, of: Moderating): Promise<Reply> {
  const { own, moderation, asker } = of;
  const { document: id } = version;
  const now = detailsNow(version, of);
  const form = { command: LIST, on: id };
  const panel = () => documentReply(version, of);
  switch (does) {
    case 'replace': {
      const title = abridge(titleOf(version, of), LONGEST_TITLE);
      return { ...(await panel()), form: fileForm(own, { id, title }) };
    }
    case 'edit':
      return { ...(await panel()), form: editForm(form, now, own) };
    case 'edit-rights':
      return { ...(await panel()), form: rightsForm({ ...form, does: 'rights' }, now, own) };
    case 'fields':
      return edited(fieldsSent(sent, version.fields, now), EDITED, version, sent, of);
    case 'rights': {
      const given = rightsSent(sent, version.fields, now, of.channel);
      if (given !== undefined) return edited(given, RIGHTS, version, sent, of);
      const above = [said(own.say('rights-unnamed')), ...typedBlocks(sent, RIGHTS, own)];
      return documentReply(version, of, above);
    }
    case 'remove':
      return removeSure(version, of);
    case 'removed': {
      const failed = documentButton('open', id, 'back', own);
      return changing(moderation.remove(id, asker), 'document-removed', own, listButton(0, own), failed);
    }
    case 'review': {
      const line = lineOf('published', version.reviewBy, own);
      const description = own.say('field-review-described');
      const field = { ...line, name: 'date', description };
      return {
        ...(await panel()),
        form: { ...form, does: 'review-by', title: own.say('review-form'), fields: [field] },
      };
    }
    case 'review-by':
      return reviewed(sent, version, of);
    case 'original':
      return downloadReply(moderation.original(id), own);
    default:
      return panel();
  }
}

/** Replaces the message below which something was pressed. @param above shown above the document, such as what went wrong */
export async function documentReply(
  version: Version,
  of: Moderating,
  above: readonly Block[] = [],
): Promise<Reply> {
  const { moderation, own: voice } = of;
  const [versions, documents] = await Promise.all([
    moderation.versions(version.document),
    moderation.documents(),
  ]);
  const served = servedAs(version.document, of);
  const review = reviewLine(version, of, voice);
  const blocks: Block[] = [
    ...above,
    { kind: 'title', text: abridge(titleOf(version, of), LONGEST_TITLE) },
    ...(served === undefined
      ? []
      : [{ kind: 'list', items: sourceLines(served, voice, LONGEST_SOURCE).map((line) => [line]) } as const]),
    ...(review === '' ? [] : [said(review)]),
    said(voice.say('newest-versions')),
    { kind: 'list', items: versions.slice(0, VERSIONS_SHOWN).map((one) => versionLine(one, voice)) },
    ...(versions.length <= VERSIONS_SHOWN
      ? []
      : [small(voice.say('more-lines', { count: versions.length - VERSIONS_SHOWN }))]),
  ];
  const at = documents.findIndex(({ document }) => document === version.document);
  const page = Math.floor(Math.max(0, at) / DOCUMENTS_A_PAGE);
  return { visibility: 'private', blocks, controls: controlsOf(version, page, voice), inPlace: true };
}

function controlsOf({ document: id }: Version, page: number, voice: Voice): Control[] {
  const history = { kind: 'do', command: HISTORY, does: 'page', on: `0.${id}` } as const;
  return [
    documentButton('replace', id, 'replace-button', voice),
    documentButton('edit', id, 'edit', voice),
    documentButton('edit-rights', id, 'rights-button', voice),
    documentButton('review', id, 'review-button', voice),
    documentButton('remove', id, 'remove', voice, 'danger'),
    documentButton('original', id, 'original-button', voice),
    { kind: 'button', label: voice.say('history-button'), action: history },
    listButton(page, voice),
  ];
}

function documentButton(does: string, id: string, label: PlainKey, voice: Voice, style?: 'danger'): Control {
  const action = { kind: 'do', command: LIST, does, on: id } as const;
  return { kind: 'button', label: voice.say(label), action, ...(style === undefined ? {} : { style }) };
}

/** Back to a page of the list. */
function listButton(page: number, voice: Voice): Control {
  const action = { kind: 'do', command: LIST, does: 'page', on: String(page) } as const;
  return { kind: 'button', label: voice.say('back'), action };
}

/** "2 · 12 May 2026, 09:15 UTC · 84 passages · rules.docx · @ada". */
function versionLine({ number, at, passages, name, by }: Version, voice: Voice): Inline[] {
  const facts = [
    String(number),
    voice.moment(at),
    voice.say('passages-counted', { count: passages }),
    abridge(oneLine(name), LONGEST_TITLE),
  ];
  const person: Inline[] = by === undefined ? [] : [' · ', { kind: 'person', id: by }];
  return [facts.join(' · '), ...person];
}

function removeSure(version: Version, of: Moderating): Reply {
  const { own: voice } = of;
  const title = abridge(titleOf(version, of), LONGEST_TITLE);
  return {
    visibility: 'private',
    blocks: [
      { kind: 'title', text: voice.say('remove-sure', { title }) },
      said(voice.say('remove-means', { count: version.passages })),
    ],
    controls: [
      documentButton('removed', version.document, 'remove', voice, 'danger'),
      documentButton('open', version.document, 'back', voice),
    ],
    inPlace: true,
  };
}

/** The details as they are served, or as far as they were written over. */
function detailsNow({ document, fields }: Version, of: Moderating) {
  const served = servedAs(document, of);
  return served === undefined ? fields : detailsOf(served);
}

/** Makes the changes if all of them are right; if not, shows what was typed. */
async function edited(
  { fields, problems }: FieldsSent,
  names: readonly FieldName[],
  version: Version,
  sent: Submission,
  of: Moderating,
): Promise<Reply> {
  const { moderation, asker, own } = of;
  if (problems.length > 0)
    return documentReply(version, of, [...problemBlocks(problems, own), ...typedBlocks(sent, names, own)]);
  const back = documentButton('open', version.document, 'back', own);
  return changing(moderation.edit(version.document, fields, asker), 'document-edited', own, back);
}

/** A whole date sets by when the document is to be checked, and an empty field takes the date away. */
async function reviewed(sent: Submission, version: Version, of: Moderating): Promise<Reply> {
  const typed = textIn(sent.date);
  const { fields } = fieldsSent({ published: typed }, {}, {}, ['published']);
  const date = fields.published?.slice(0, DAY);
  if (typed !== '' && date?.length !== DAY)
    return documentReply(version, of, [said(of.own.say('review-not-a-date', { given: shortened(typed) }))]);
  const trouble = await of.moderation.review(version.document, date, of.asker);
  if (trouble !== undefined) return troubleReply(trouble, of.own);
  return documentReply((await ownDocument(version.document, of)) ?? version, of);
}

function shortened(text: string): string {
  return abridge(text, LONGEST_TITLE);
}
