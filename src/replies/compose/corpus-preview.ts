/** What is shown of a file before it is accepted? */

import { quote } from '../../corpus/document.ts';
import { problemKinds } from '../../corpus/problem-kinds.ts';
import type { ShownPreview } from '../../moderation/moderation.ts';
import { type Block, type Control, type Inline, type Reply, said, small } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import type { Voice } from '../../texts/voice.ts';
import { sourceLines } from './corpus.ts';
import { type Moderating, titleOf } from './moderating.ts';
import { roomLeft } from './room-left.ts';
import { oneLine } from './words.ts';

/** The command that answers everything pressed below a preview. */
export const ADD = 'corpus add';

/** How many passages, kinds of problems and documents that say the same are shown: all fits on one screen. */
const PASSAGES_SHOWN = 3;
const PROBLEMS_SHOWN = 4;
const ALIKE_SHOWN = 2;

/** In UTF-16 units. */
const LONGEST_TITLE = 100;
const LONGEST_PASSAGE = 160;
const LONGEST_PROBLEM = 160;
const LONGEST_SOURCE = 150;
const LONGEST_BUTTON = 40;

/** Replaces the message below which something was pressed. @param above shown above the preview, such as what went wrong */
export async function previewReply(
  preview: ShownPreview,
  of: Moderating,
  above: readonly Block[] = [],
): Promise<Reply> {
  const { moderation, own: voice } = of;
  const { read, quotable } = preview;
  const documents = await moderation.documents();
  const replaced = documents.find(({ document }) => document === preview.replaces);
  const blocks: Block[] = [
    ...above,
    { kind: 'title', text: voice.say('preview-of', { title: abridge(oneLine(read.title), LONGEST_TITLE) }) },
    said([
      voice.say('preview-not-yet'),
      ...(replaced === undefined
        ? []
        : [` ${voice.say('preview-replaces', { title: shortTitle(titleOf(replaced, of)) })}`]),
    ]),
    {
      kind: 'list',
      items: [...sourceLines(read, voice, LONGEST_SOURCE), countsLine(preview, voice)].map((line) => [line]),
    },
    ...(quotable.length === 0 ? [said(voice.say('preview-nothing'))] : firstPassages(preview, voice)),
    ...problemLines(preview, voice),
    ...alikeLines(preview, voice),
    small(await roomLeft(moderation, voice)),
  ];
  const replaceable = preview.alike.filter(({ id }) => documents.some(({ document }) => document === id));
  const controls = previewControls(preview, documents.length > 0, replaceable, voice);
  return { visibility: 'private', blocks, controls, inPlace: true };
}

/** A button of a preview. */
export function previewButton(
  does: string,
  key: number,
  label: string,
  style?: 'primary' | 'danger',
): Control {
  const action = { kind: 'do', command: ADD, does, on: String(key) } as const;
  return { kind: 'button', label, action, ...(style === undefined ? {} : { style }) };
}

/** Makes a preview replace a document; see the menu of `replaceWhich()`. */
export function replaces(key: number): string {
  return `replaces.${key}`;
}

function previewControls(
  { key, quotable, replaces: replaced }: ShownPreview,
  hasDocuments: boolean,
  alike: ShownPreview['alike'],
  voice: Voice,
): Control[] {
  const others = alike.filter(({ id }) => id !== replaced).slice(0, ALIKE_SHOWN);
  return [
    ...(quotable.length === 0 ? [] : [previewButton('accept', key, voice.say('accept'), 'primary')]),
    previewButton('edit', key, voice.say('edit')),
    previewButton('edit-rights', key, voice.say('rights-button')),
    ...(hasDocuments ? [previewButton('replace', key, voice.say('replace-button'))] : []),
    previewButton('discard', key, voice.say('discard'), 'danger'),
    ...others.map(({ id, title }): Control => {
      const label = voice.say('replace-one', { title: abridge(oneLine(title), LONGEST_BUTTON) });
      return {
        kind: 'button',
        label,
        action: { kind: 'do', command: ADD, does: replaces(key), on: id },
      };
    }),
  ];
}

function shortTitle(title: string): string {
  return abridge(title, LONGEST_TITLE);
}

/** "English, 12 sections, 84 passages · rules.docx". */
function countsLine({ read, quotable, name }: ShownPreview, voice: Voice): string {
  const counts = voice.list([
    ...(read.language === undefined ? [] : [voice.language(read.language)]),
    voice.say('sections-counted', { count: read.sections.length }),
    voice.say('passages-counted', { count: quotable.length }),
  ]);
  return `${counts} · ${abridge(oneLine(name), LONGEST_TITLE)}`;
}

/**
 * The passages are not in the library, against which blocks of quotations are checked when they are sent: so their words
 * are items of a list, in quotation marks.
 */
function firstPassages({ quotable }: ShownPreview, voice: Voice): Block[] {
  const items = quotable.slice(0, PASSAGES_SHOWN).map(({ document, span }): Inline[] => {
    return [voice.say('quoted', { words: abridge(oneLine(quote(document, span)), LONGEST_PASSAGE) })];
  });
  return [said(voice.say('preview-begins')), { kind: 'list', items }];
}

/** One line for each kind of problem: the first of it, and how many there are. */
function problemLines({ problems }: ShownPreview, voice: Voice): Block[] {
  if (problems.length === 0) return [];
  const kinds = problemKinds(problems);
  const items = kinds.slice(0, PROBLEMS_SHOWN).flatMap((alike): Inline[][] => {
    const [first] = alike;
    if (first === undefined) return [];
    const line = first.line > 0 ? `${first.line}: ` : '';
    const times = alike.length === 1 ? '' : ` ×${alike.length}`;
    const text = `${line}${oneLine(first.message)}`;
    return [
      [
        `${voice.say(first.severity)} `,
        { kind: 'code', text: abridge(text, LONGEST_PROBLEM) },
        ...(times === '' ? [] : [times]),
      ],
    ];
  });
  const rest = kinds.slice(PROBLEMS_SHOWN).reduce((sum, alike) => sum + alike.length, 0);
  return [
    said(voice.say('preview-problems')),
    {
      kind: 'list',
      items: rest === 0 ? items : [...items, [voice.say('more-lines', { count: rest })]],
    },
  ];
}

function alikeLines({ alike }: ShownPreview, voice: Voice): Block[] {
  return alike.slice(0, ALIKE_SHOWN).map(({ title, share }) => {
    const percent = Math.floor(share * 100);
    return said(voice.say('preview-alike', { title: shortTitle(oneLine(title)), percent }));
  });
}
