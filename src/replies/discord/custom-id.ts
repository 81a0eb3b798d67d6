/** How is an action written into the id of its button, and read back? Nothing is remembered between presses. */

import { z } from 'zod';
import { type DocumentId, LONGEST_ID, type PassageId } from '../../corpus/document.ts';
import type { Action, MenuAction } from '../../reply.ts';
import type { Span } from '../../text/span.ts';
import { SEVERAL } from '../compose/several.ts';
import { LONGEST_CUSTOM_ID } from './limits.ts';
import { COMMAND, DOES, VERSION } from './submission-id.ts';

/** No text is longer: V8 holds at most 2^29 units in a string. */
const MOST_OFFSET = 2 ** 29;
const MOST_PAGE = 9_999;
/** 1 to 99: a message holds 40 components. */
const TWIN = /^~[1-9]\d?$/;

const number = (most: number) =>
  z
    .string()
    .regex(/^(?:0|[1-9]\d{0,8})$/)
    .transform(Number)
    .pipe(z.number().int().max(most));

const DOCUMENT_ID = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/;
/** The document's id, the hash of the words, and a number if earlier passages have the same words. */
const PASSAGE_ID = /^[a-z0-9]+(?:--?[a-z0-9]+)*:[0-9a-f]{8}(?:-[1-9]\d{0,6})?$/;

// One check each, because every id is also read back when it is written.
const documentId = z.custom<DocumentId>(
  (id) => typeof id === 'string' && id.length <= LONGEST_ID && DOCUMENT_ID.test(id),
);
const passageId = z.custom<PassageId>(
  (id) => typeof id === 'string' && id.indexOf(':') <= LONGEST_ID && PASSAGE_ID.test(id),
);

/** Discord's ids have 17 to 20 digits. */
const person = z.string().regex(/^[1-9]\d{16,19}$/);

const offset = number(MOST_OFFSET);
const page = number(MOST_PAGE);

const passageAction = z.tuple([z.enum(['open', 'show', 'section']), passageId]);
const spanAction = z
  .tuple([z.enum(['post', 'copy', 'style']), passageId, offset, offset])
  .refine(([, , start, end]) => start < end);
const bareAction = z.tuple([z.enum(['post-range', 'post-check', 'several'])]);
const pageAction = z.tuple([z.enum(['page', 'post-page']), page]);
const pageOfDocumentAction = z.tuple([z.enum(['page', 'post-page']), page, documentId]);
/** In place of a document's id, which cannot contain this character. */
const EVERYWHERE = '*';
const pageEverywhereAction = z.tuple([z.enum(['page', 'post-page']), page, z.literal(EVERYWHERE)]);
const outlineAction = z.tuple([z.literal('outline'), documentId, page]);
const deleteAction = z.tuple([z.literal('delete'), person]);
const command = z.string().regex(COMMAND);
const does = z.string().regex(DOES);
const doAction = z.union([
  z.tuple([z.literal('do'), command, does]),
  z.tuple([z.literal('do'), command, does, z.string().regex(DOES)]),
]);

const onPassage = passageAction.transform(([kind, passage]): Action => ({ kind, passage }));
const onSpan = spanAction.transform(([kind, passage, start, end]): Action => {
  return { kind: kind === 'style' ? 'copy' : kind, passage, span: { start, end } };
});
const bare = bareAction.transform(([kind]): Action => ({ kind }));
const onPage = z.union([
  pageAction.transform(([kind, page]): Action => ({ kind, page })),
  pageEverywhereAction.transform(([kind, page]): Action => ({ kind, page, everywhere: true })),
  pageOfDocumentAction.transform(([kind, page, document]): Action => ({ kind, page, document })),
]);

/** By kind: an answer has a dozen buttons, and trying every schema on each would take as long as the search. */
const actions = new Map<string | undefined, z.ZodType<Action>>(
  Object.entries({
    open: onPassage,
    show: onPassage,
    section: onPassage,
    post: onSpan,
    copy: onSpan,
    'post-range': bare,
    'post-check': bare,
    several: bare,
    page: onPage,
    'post-page': onPage,
    outline: outlineAction.transform(([kind, document, page]): Action => ({ kind, document, page })),
    do: doAction.transform(
      ([kind, command, does, on]): Action => ({ kind, command, does, ...(on === undefined ? {} : { on }) }),
    ),
    delete: deleteAction.transform(([kind, asker]): Action => ({ kind, asker })),
  } satisfies Record<Action['kind'], z.ZodType<Action>>),
);

function read(fields: readonly string[]): Action | undefined {
  return actions.get(fields[0])?.safeParse(fields).data;
}

const menu = z
  .tuple([z.literal('menu'), z.enum(['open', 'section', 'outline'])])
  .transform(([, kind]): MenuAction => ({ kind }));
const styleMenu = spanAction.transform(
  ([, passage, start, end]): MenuAction => ({ kind: 'style', passage, span: { start, end } }),
);

const doMenu = z
  .tuple([z.literal('pass'), command, does])
  .transform(([, command, does]): MenuAction => ({ kind: 'do', command, does }));

/** The name of a style of citations. */
const STYLE = /^[A-Za-z]{1,20}$/;

/**
 * At most 100 characters. A message may not have the same id twice, so `twin`, 1 to 99, tells equal actions apart.
 *
 * @throws RangeError for an action that could not be decoded: ids that no document or passage has, such as one
 * of more than 48 characters, and offsets and pages out of range.
 */
export function encodeAction(what: Action, twin = 0): string {
  return encode(fieldsOf(what), twin, (id) => decodeAction(id) !== undefined);
}

/** The same for a menu; the value that is chosen says the rest. */
export function encodeMenu(chosen: MenuAction, twin = 0): string {
  const fields = menuFieldsOf(chosen);
  return encode(fields, twin, (id) => decodeMenu(id)?.kind === chosen.kind);
}

/**
 * The action of a button, or of a menu with the value chosen from it; undefined for anything that this version has not
 * encoded. Anyone can send anything, so every field is checked. The passage itself may be gone.
 */
export function decodeAction(customId: string, chosen?: string): Action | undefined {
  if (chosen !== undefined) return chosenAction(decodeMenu(customId), chosen);
  const fields = fieldsIn(customId);
  return fields === undefined ? undefined : read(fields);
}

function chosenAction(menuAction: MenuAction | undefined, chosen: string): Action | undefined {
  switch (menuAction?.kind) {
    case 'open':
      return chosen === SEVERAL ? { kind: 'several' } : read(['open', chosen]);
    case 'section':
      return read(['section', chosen]);
    case 'outline': {
      // The document itself, or a passage of it.
      const document = passageId.safeParse(chosen).success ? chosen.slice(0, chosen.indexOf(':')) : chosen;
      return read(['outline', document, '0']);
    }
    case 'style': {
      const { passage, span } = menuAction;
      return STYLE.test(chosen) ? { kind: 'copy', passage, span, style: chosen } : undefined;
    }
    case 'do': {
      const { command, does } = menuAction;
      return read(['do', command, does, chosen]);
    }
    case undefined:
      return undefined;
  }
}

/** What a menu does; undefined for anything that this version has not encoded. */
export function decodeMenu(customId: string): MenuAction | undefined {
  const fields = fieldsIn(customId);
  switch (fields?.[0]) {
    case 'style':
      return styleMenu.safeParse(fields).data;
    case 'pass':
      return doMenu.safeParse(fields).data;
    default:
      return menu.safeParse(fields).data;
  }
}

function menuFieldsOf(chosen: MenuAction): string[] {
  switch (chosen.kind) {
    case 'style':
      return ['style', chosen.passage, ...offsets(chosen.span)];
    case 'do':
      return ['pass', chosen.command, chosen.does];
    default:
      return ['menu', chosen.kind];
  }
}

function fieldsOf(what: Action): string[] {
  switch (what.kind) {
    case 'open':
    case 'show':
    case 'section':
      return [what.kind, what.passage];
    case 'post':
      return [what.kind, what.passage, ...offsets(what.span)];
    case 'copy':
      // A style is only chosen from a menu, so no button has such an action: encoding it fails.
      if (what.style !== undefined) return [what.kind];
      return [what.kind, what.passage, ...offsets(what.span)];
    case 'post-range':
    case 'post-check':
    case 'several':
      return [what.kind];
    case 'page':
    case 'post-page':
      return [what.kind, String(what.page), ...whereOf(what)];
    case 'outline':
      return [what.kind, what.document, String(what.page)];
    case 'delete':
      return [what.kind, what.asker];
    case 'do':
      return [what.kind, what.command, what.does, ...(what.on === undefined ? [] : [what.on])];
  }
}

function whereOf({
  document,
  everywhere,
}: Extract<Action, { readonly kind: 'page' | 'post-page' }>): string[] {
  if (document !== undefined) return [document];
  return everywhere === true ? [EVERYWHERE] : [];
}

function offsets({ start, end }: Span): string[] {
  return [String(start), String(end)];
}

function encode(fields: readonly string[], twin: number, isUnderstood: (id: string) => boolean): string {
  const last = twin === 0 ? [] : [`~${twin}`];
  const id = [VERSION, ...fields, ...last].join('|');
  if (id.length > LONGEST_CUSTOM_ID || !isUnderstood(id)) {
    throw new RangeError(
      `Cannot put ${fields.join(' ')} on a button: a document id has 1 to ${LONGEST_ID} lower-case letters, digits and hyphens, an offset is below 2^29, a page at most ${MOST_PAGE}`,
    );
  }
  return id;
}

/** The fields between version and twin number; undefined if either is invalid. */
function fieldsIn(customId: string): string[] | undefined {
  const [version, ...fields] = customId.split('|');
  if (version !== VERSION) return undefined;
  const twin = fields.at(-1)?.startsWith('~') ? fields.pop() : undefined;
  if (twin === undefined) return fields;
  return TWIN.test(twin) ? fields : undefined;
}
