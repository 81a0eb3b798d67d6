/** How does a file become a document of a server: read, looked at, and accepted? */

import type { DocumentId } from '../../corpus/document.ts';
import type { GivenFile, Submission } from '../../given.ts';
import type { ShownPreview, Trouble } from '../../moderation/moderation.ts';
import { isTrouble, trouble } from '../../moderation/trouble.ts';
import { type Block, type Form, notice, type Reply, said } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import type { Voice } from '../../texts/voice.ts';
import { changedReply } from './corpus-changed.ts';
import { detailsOf, editForm, fieldsSent, problemBlocks, typedBlocks } from './corpus-fields.ts';
import { ADD, previewButton, previewReply } from './corpus-preview.ts';
import { NEW_DOCUMENT, replaceWhich } from './corpus-replace.ts';
import { hasRights, rightsForm, rightsSent } from './corpus-rights.ts';
import { inTime } from './in-time.ts';
import { fileIn, type Moderating, numberIn, ownDocument, pressed } from './moderating.ts';
import { troubleReply } from './trouble.ts';
import { oneLine } from './words.ts';

const LONGEST_NAME = 100;

/** Reads the file and shows the preview, or opens a form to choose a file. */
export function addReply(file: GivenFile | undefined, of: Moderating): Reply | Promise<Reply> {
  return file === undefined ? { ...notice(''), form: fileForm(of.own) } : readReply(file, of);
}

/** A form with one file. @param replaced the document that it replaces */
export function fileForm(voice: Voice, replaced?: { readonly id: DocumentId; readonly title: string }): Form {
  const title =
    replaced === undefined ? voice.say('add-form') : voice.say('replace-one', { title: replaced.title });
  return {
    command: ADD,
    does: 'file',
    ...(replaced === undefined ? {} : { on: replaced.id }),
    title,
    fields: [{ kind: 'files', name: 'file', label: voice.say('field-file'), required: true }],
  };
}

/** What follows a press on a preview, or a form that was sent from it. */
export async function addSubmitted(sent: Submission, of: Moderating): Promise<Reply> {
  const { does, on } = pressed(sent);
  const [what, key = ''] = does.split('.', 2);
  switch (what) {
    case 'file': {
      const file = fileIn(sent.file);
      if (file === undefined) return addReply(undefined, of);
      if (on === '') return readReply(file, of);
      const replaced = await ownDocument(on, of);
      return replaced === undefined
        ? troubleReply(trouble('no-longer-there'), of.own)
        : readReply(file, of, replaced.document);
    }
    // The key is in `does`, because the document is the value that was chosen.
    case 'replaces':
      return chosenToReplace(numberIn(key), on, of);
    case 'choose':
      return withPreview(numberIn(key), of, (preview) => replaceWhich(preview, numberIn(on) ?? 0, of));
    default:
      return onPreview(what ?? '', numberIn(on), sent, of);
  }
}

function onPreview(does: string, key: number | undefined, sent: Submission, of: Moderating): Promise<Reply> {
  const { own, moderation } = of;
  return withPreview(key, of, async (preview) => {
    const on = { command: ADD, on: String(preview.key) };
    const now = detailsOf(preview.read);
    switch (does) {
      case 'accept':
        return hasRights(now, preview.fields) ? accepted(preview, of) : rightsFirst(preview, of);
      case 'edit':
        return { ...(await previewReply(preview, of)), form: editForm(on, now, own) };
      case 'fields':
        return edited(sent, preview, of);
      case 'edit-rights':
        return {
          ...(await previewReply(preview, of)),
          form: rightsForm({ ...on, does: 'rights' }, now, own),
        };
      case 'rights':
      case 'accept-rights':
        return rightsGiven(sent, preview, of, does === 'accept-rights');
      case 'replace':
        return replaceWhich(preview, 0, of);
      case 'discard': {
        const trouble = await moderation.discard(preview.key, of.asker);
        if (trouble !== undefined) return troubleReply(trouble, own);
        const title = shown(preview.read.title);
        return { ...notice(own.say('preview-discarded', { title })), inPlace: true };
      }
      default:
        return previewReply(preview, of);
    }
  });
}

/** Does something with a preview, or says that it is gone or was already accepted. */
async function withPreview(
  key: number | undefined,
  of: Moderating,
  then: (preview: ShownPreview) => Reply | Promise<Reply>,
): Promise<Reply> {
  const preview = key === undefined ? trouble('no-longer-there') : await of.moderation.preview(key);
  return isTrouble(preview) ? troubleReply(preview, of.own) : then(preview);
}

function readReply(file: GivenFile, of: Moderating, replaced?: DocumentId): Promise<Reply> {
  const { moderation, asker, own } = of;
  const reading = moderation.read(file, asker, replaced).then((read) => previewOr(read, of));
  return inTime(reading, notice(own.say('file-reading', { name: shown(file.name) })));
}

function previewOr(read: ShownPreview | Trouble, of: Moderating): Reply | Promise<Reply> {
  return isTrouble(read) ? troubleReply(read, of.own) : previewReply(read, of);
}

/** Takes the details that are right, and says above the preview which are not. */
async function edited(sent: Submission, preview: ShownPreview, of: Moderating): Promise<Reply> {
  const { fields, problems } = fieldsSent(sent, preview.fields, detailsOf(preview.read));
  const outcome = await of.moderation.editPreview(preview.key, fields, of.asker);
  if (isTrouble(outcome)) return troubleReply(outcome, of.own);
  return previewReply(outcome, of, problemBlocks(problems, of.own));
}

/** Rights and standpoint, asked in a form; if none can open, a sentence above the preview asks for them. */
async function rightsFirst(
  preview: ShownPreview,
  of: Moderating,
  above: readonly Block[] = [said(of.own.say('rights-needed'))],
): Promise<Reply> {
  const form = rightsForm(
    { command: ADD, does: 'accept-rights', on: String(preview.key) },
    detailsOf(preview.read),
    of.own,
  );
  return { ...(await previewReply(preview, of, above)), form };
}

/** @param isAccepted whether the form was opened because the preview was to be accepted */
async function rightsGiven(
  sent: Submission,
  preview: ShownPreview,
  of: Moderating,
  isAccepted: boolean,
): Promise<Reply> {
  const given = rightsSent(sent, preview.fields, detailsOf(preview.read), of.channel);
  if (given === undefined) {
    const typed = typedBlocks(sent, ['author', 'standpoint'], of.own);
    return rightsFirst(preview, of, [said(of.own.say('rights-unnamed')), ...typed]);
  }
  const outcome = await of.moderation.editPreview(preview.key, given.fields, of.asker);
  if (isTrouble(outcome)) return troubleReply(outcome, of.own);
  if (given.problems.length > 0) return previewReply(outcome, of, problemBlocks(given.problems, of.own));
  return isAccepted ? accepted(outcome, of) : previewReply(outcome, of);
}

function accepted(preview: ShownPreview, of: Moderating): Promise<Reply> {
  const { moderation, asker, own } = of;
  const accepting = moderation.accept(preview.key, asker).then(async (done): Promise<Reply> => {
    if (!isTrouble(done))
      return changedReply(done, preview.replaces === undefined ? 'document-added' : 'document-replaced', own);
    if (done.why === 'rights-missing') return rightsFirst(preview, of);
    return troubleReply(done, own, [previewButton('open', preview.key, own.say('back'))]);
  });
  return inTime(accepting, { ...notice(own.say('working')), inPlace: true });
}

async function chosenToReplace(key: number | undefined, id: string, of: Moderating): Promise<Reply> {
  const document = id === NEW_DOCUMENT ? undefined : (await ownDocument(id, of))?.document;
  if (key === undefined || (document === undefined && id !== NEW_DOCUMENT))
    return troubleReply(trouble('no-longer-there'), of.own);
  return previewOr(await of.moderation.replacing(key, document, of.asker), of);
}

function shown(name: string): string {
  return abridge(oneLine(name), LONGEST_NAME);
}
