/** Would Discord take this message? The rules that its OpenAPI file lacks or states otherwise. */

import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { EMPTY_MESSAGE, type Problem } from '../errors.ts';
import { isObject, type Json, listOf, numberOf, objectOf, textOf } from '../json.ts';
import type { Upload } from '../message.ts';
import { componentProblems } from './components.ts';
import { embedProblems } from './embeds.ts';
import { countProblems, lengthProblems, problem, tolerated } from './problems.ts';

export interface MessageSituation {
  /** `answer` and `update` are callbacks of type 4 and 7, `edit` is any PATCH. */
  readonly surface: 'channel' | 'answer' | 'update' | 'follow-up' | 'edit';
  /** The message before the edit, if one is edited. */
  readonly existing: APIMessage | undefined;
  readonly uploads: readonly Upload[];
}

/** Source: developers/resources/message, "Create Message". */
const MAX_CONTENT = 2000;
/** Source: developers/reference, "Uploading Files": files of a message, and bytes of each without boosts. */
const MAX_FILES = 10;
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Problems of a body's message fields; paths start at the message. */
export function messageProblems(body: Json, situation: MessageSituation): Problem[] {
  const { existing } = situation;
  const wasV2 = (numberOf(existing?.flags) & MessageFlags.IsComponentsV2) !== 0;
  const v2 = wasV2 || (numberOf(body.flags) & MessageFlags.IsComponentsV2) !== 0;
  return [
    ...emptyMessage(body, situation),
    ...lengthProblems(['content'], body.content, 0, MAX_CONTENT),
    ...embedProblems(body.embeds),
    ...(v2 ? legacyFields(body, existing) : []),
    ...componentProblems(body.components, v2),
    ...flagProblems(body, situation),
    ...fileProblems(body, situation),
    ...allowedMentionsProblems(body.allowed_mentions),
  ];
}

/**
 * Source: developers/resources/message, "Create Message": one of content, embeds, stickers, components,
 * files, poll.
 */
function emptyMessage(body: Json, { existing, uploads }: MessageSituation): Problem[] {
  const left = (field: string, before: unknown): unknown => (field in body ? body[field] : before);
  const filled =
    textOf(left('content', existing?.content)).trim() !== '' ||
    listOf(left('embeds', existing?.embeds)).length > 0 ||
    listOf(left('components', existing?.components)).length > 0 ||
    listOf(left('attachments', existing?.attachments)).length > 0 ||
    listOf(body.sticker_ids).length > 0 ||
    isObject(body.poll) ||
    uploads.length > 0;
  // This rule does not apply to an edit of none of these fields, such as of flags alone.
  return filled ||
    (existing !== undefined && !('content' in body || 'embeds' in body || 'components' in body))
    ? []
    : [problem([], EMPTY_MESSAGE, 'Cannot send an empty message')];
}

/**
 * Source: developers/components/reference, "Component Reference": what the flag IS_COMPONENTS_V2 turns off.
 */
function legacyFields(body: Json, existing: APIMessage | undefined): Problem[] {
  const clash = (field: string, used: boolean): Problem[] =>
    used
      ? [
          problem(
            [field],
            'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          ),
        ]
      : [];
  const kept = (field: 'content' | 'embeds'): unknown => (field in body ? body[field] : existing?.[field]);
  return [
    ...clash('content', textOf(kept('content')) !== ''),
    ...clash('embeds', listOf(kept('embeds')).length > 0),
    ...clash('poll', isObject(body.poll)),
    ...clash('sticker_ids', listOf(body.sticker_ids).length > 0),
  ];
}

const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/**
 * Source: developers/resources/message, "Create Message" and "Edit Message" (which flags may be set), and
 * developers/interactions/receiving-and-responding (EPHEMERAL only when a message is made by an interaction).
 */
function flagProblems(body: Json, { surface }: MessageSituation): Problem[] {
  const flags = numberOf(body.flags);
  const made = surface === 'answer' || surface === 'follow-up';
  const allowed = made ? SETTABLE | MessageFlags.Ephemeral : surface === 'channel' ? SETTABLE : EDITABLE;
  if ((flags & ~allowed) === 0) return [];
  const what = (flags & ~allowed & MessageFlags.Ephemeral) !== 0 ? 'EPHEMERAL' : String(flags & ~allowed);
  return [
    tolerated(['flags'], 'MESSAGE_FLAGS_IGNORED', `The flag ${what} cannot be set here; Discord ignores it`),
  ];
}

const EDITABLE = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** Source: developers/reference, "Uploading Files" and "Editing Message Attachments". */
function fileProblems(body: Json, { uploads, existing }: MessageSituation): Problem[] {
  const kept = (existing?.attachments ?? []).map(({ id }) => id);
  const numbers = uploads.map(({ index }) => String(index));
  const known = new Set([...kept, ...numbers]);
  return [
    ...countProblems(['attachments'], uploads, 0, MAX_FILES),
    ...uploads
      .filter(({ bytes }) => bytes.length > MAX_FILE_BYTES)
      .map(({ index }) =>
        problem(['files', index], 'BASE_TYPE_MAX_LENGTH', `File is larger than ${MAX_FILE_BYTES} bytes`),
      ),
    ...listOf(body.attachments).flatMap((entry, index) =>
      known.has(String(objectOf(entry).id))
        ? []
        : [
            problem(
              ['attachments', index, 'id'],
              'ATTACHMENT_NOT_FOUND',
              'Attachment data for id was not found',
            ),
          ],
    ),
    ...referencedFiles(body)
      .filter(
        (name) =>
          !uploads.some((upload) => upload.name === name) &&
          !existing?.attachments.some(({ filename }) => filename === name),
      )
      .map((name) =>
        problem(
          [],
          'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
          `The referenced attachment ${name} was not found`,
        ),
      ),
  ];
}

function referencedFiles(body: Json): string[] {
  const texts = JSON.stringify([body.embeds, body.components]).matchAll(/"url":"attachment:\/\/([^"]*)"/g);
  return [...texts].map(([, name]) => name ?? '');
}

/**
 * Source: developers/resources/message, "Allowed Mentions Object": parsing a kind excludes listing its ids.
 */
function allowedMentionsProblems(value: unknown): Problem[] {
  if (value === undefined || value === null) return [];
  const allowed = objectOf(value);
  return (['users', 'roles'] as const).flatMap((kind) => [
    ...countProblems(['allowed_mentions', kind], listOf(allowed[kind]), 0, 100),
    ...(listOf(allowed.parse).includes(kind) && listOf(allowed[kind]).length > 0
      ? [
          problem(
            ['allowed_mentions'],
            'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          ),
        ]
      : []),
  ]);
}
