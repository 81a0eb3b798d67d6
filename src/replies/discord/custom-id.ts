/** What does a press mean? All that an action needs, in the id of its button: nothing is remembered. */

import { z } from 'zod';
import { type DocumentId, LONGEST_ID, type PassageId } from '../../corpus/document.ts';
import type { Action, Control } from '../../reply.ts';
import type { Span } from '../../text/span.ts';

/** Ids of another version are not understood: their fields may mean something else. */
export const VERSION = '1';

/** No text has an offset beyond: V8 holds 2^29 units in one. */
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
/** The document's id, the hash of the words, and how many of the same words this is the n-th of. */
const PASSAGE_ID = /^[a-z0-9]+(?:--?[a-z0-9]+)*:[0-9a-f]{8}(?:-[1-9]\d{0,6})?$/;

// One check each: every button of an answer is read once as it is written.
const documentId = z.custom<DocumentId>(
  (id) => typeof id === 'string' && id.length <= LONGEST_ID && DOCUMENT_ID.test(id),
);
const passageId = z.custom<PassageId>(
  (id) => typeof id === 'string' && id.indexOf(':') <= LONGEST_ID && PASSAGE_ID.test(id),
);

/** Discord numbers people in 17 to 20 digits. */
const person = z.string().regex(/^[1-9]\d{16,19}$/);

const offset = number(MOST_OFFSET);
const page = number(MOST_PAGE);

const passageAction = z.tuple([z.enum(['open', 'show']), passageId]);
const spanAction = z
  .tuple([z.enum(['post', 'copy']), passageId, offset, offset])
  .refine(([, , start, end]) => start < end);
const pageAction = z.tuple([z.literal('page'), page]);
const pageOfDocumentAction = z.tuple([z.literal('page'), page, documentId]);
const outlineAction = z.tuple([z.literal('outline'), documentId, page]);
const deleteAction = z.tuple([z.literal('delete'), person]);

const onPassage = passageAction.transform(([kind, passage]): Action => ({ kind, passage }));
const onSpan = spanAction.transform(
  ([kind, passage, start, end]): Action => ({ kind, passage, span: { start, end } }),
);

/** By kind: an answer has a dozen buttons, and trying every schema on each costs as much as the search. */
const actions = new Map<string | undefined, z.ZodType<Action>>(
  Object.entries({
    open: onPassage,
    show: onPassage,
    post: onSpan,
    copy: onSpan,
    page: z.union([
      pageAction.transform(([kind, page]): Action => ({ kind, page })),
      pageOfDocumentAction.transform(([kind, page, document]): Action => ({ kind, page, document })),
    ]),
    outline: outlineAction.transform(([kind, document, page]): Action => ({ kind, document, page })),
    delete: deleteAction.transform(([kind, asker]): Action => ({ kind, asker })),
  } satisfies Record<Action['kind'], z.ZodType<Action>>),
);

function read(fields: readonly string[]): Action | undefined {
  return actions.get(fields[0])?.safeParse(fields).data;
}

const menu = z.tuple([z.literal('menu'), z.enum(['open', 'outline'])]).transform(([, chosen]) => chosen);

/**
 * At most 100 characters. A message may not hold the same id twice: `twin`, 1 to 99, tells equal actions apart.
 *
 * @throws RangeError for an action that could not be decoded: ids that no document or passage has, such as one
 * of more than 48 characters, and offsets and pages out of range.
 */
export function encodeAction(what: Action, twin = 0): string {
  return encode(fieldsOf(what), twin, (id) => decodeAction(id) !== undefined);
}

/** The same for a menu, whose value says the rest. */
export function encodeMenu(chosen: MenuAction, twin = 0): string {
  return encode(['menu', chosen], twin, (id) => decodeMenu(id) === chosen);
}

type MenuAction = Extract<Control, { kind: 'menu' }>['action'];

/**
 * The action of a button, or of a menu with what was chosen from it; undefined for whatever this version has
 * not encoded. Anybody can send anything: nothing is taken on trust but that the passage may be gone.
 */
export function decodeAction(customId: string, chosen?: string): Action | undefined {
  if (chosen !== undefined) return chosenAction(decodeMenu(customId), chosen);
  const fields = fieldsIn(customId);
  return fields === undefined ? undefined : read(fields);
}

function chosenAction(menuAction: MenuAction | undefined, chosen: string): Action | undefined {
  switch (menuAction) {
    case 'open':
      return read(['open', chosen]);
    case 'outline': {
      // The document itself, or a passage of it.
      const document = passageId.safeParse(chosen).success ? chosen.slice(0, chosen.indexOf(':')) : chosen;
      return read(['outline', document, '0']);
    }
    case undefined:
      return undefined;
  }
}

function decodeMenu(customId: string): MenuAction | undefined {
  return menu.safeParse(fieldsIn(customId)).data;
}

function fieldsOf(what: Action): string[] {
  switch (what.kind) {
    case 'open':
    case 'show':
      return [what.kind, what.passage];
    case 'post':
    case 'copy':
      return [what.kind, what.passage, ...offsets(what.span)];
    case 'page':
      return [what.kind, String(what.page), ...(what.document === undefined ? [] : [what.document])];
    case 'outline':
      return [what.kind, what.document, String(what.page)];
    case 'delete':
      return [what.kind, what.asker];
  }
}

function offsets({ start, end }: Span): string[] {
  return [String(start), String(end)];
}

function encode(fields: readonly string[], twin: number, isUnderstood: (id: string) => boolean): string {
  const last = twin === 0 ? [] : [`~${twin}`];
  const id = [VERSION, ...fields, ...last].join('|');
  if (!isUnderstood(id)) {
    throw new RangeError(
      `Cannot put ${fields.join(' ')} on a button: a document id has 1 to ${LONGEST_ID} lower-case letters, digits and hyphens, an offset is below 2^29, a page at most ${MOST_PAGE}`,
    );
  }
  return id;
}

/** The fields between version and twin number; undefined for another version and for a twin out of bounds. */
function fieldsIn(customId: string): string[] | undefined {
  const [version, ...fields] = customId.split('|');
  if (version !== VERSION) return undefined;
  const twin = fields.at(-1)?.startsWith('~') ? fields.pop() : undefined;
  if (twin === undefined) return fields;
  return TWIN.test(twin) ? fields : undefined;
}
