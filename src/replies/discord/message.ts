/** How does a reply become a message that Discord takes, with nothing live in it? */

import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from 'discord.js';
import type { DocumentId, Passage, PassageId } from '../../corpus/document.ts';
import type { Block, Control, Reply } from '../../reply.ts';
import type { Voice } from '../../texts/voice.ts';
import { SEVERAL } from '../compose/several.ts';
import { controlRows, customIds } from './controls.ts';
import { fitted } from './fit.ts';
import { MOST_COMPONENTS, MOST_FILES, MOST_TEXT } from './limits.ts';
import { type BlockPiece, pieceOf } from './pieces.ts';

export interface DiscordContext {
  readonly voice: Voice;
  /** Ids of the commands as registered, by name, with or without sub-command; others are named without a link. */
  readonly commandIds: ReadonlyMap<string, string>;
  /** Whether quotations can be posted here; if not, buttons for that are left out. Default true. */
  readonly canPost?: boolean;
  /** The passage stored under an id, against which each quotation is checked again before it is sent. */
  readonly stored?: (id: PassageId) => Passage | undefined;
  /** Hosts whose addresses below a quotation are links, as they are written in URLs; default: none. */
  readonly linkHosts?: readonly string[];
  /** Since when a document is to be checked, see `PieceContext`; default: no document is. */
  readonly overdueSince?: ((id: DocumentId) => string | undefined) | undefined;
}

/** What discord.js takes in `reply()`, `update()` and `followUp()`. */
export interface DiscordMessage {
  /** Components V2, and for a private reply also ephemeral, which the type leaves out so that `update()` accepts it. */
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  readonly files?: { readonly name: string; readonly attachment: Buffer }[];
}

/** A message within all of Discord's limits, whatever is in the reply; see `fitted()` for what is shortened. */
export function toDiscord(reply: Reply, context: DiscordContext): DiscordMessage {
  const message = toDiscordMessage(reply, context);
  if (reply.visibility === 'public') return message;
  const flags = (message.flags | MessageFlags.Ephemeral) as MessageFlags.IsComponentsV2;
  return { ...message, flags };
}

/** The same without privacy, for an answer to a mention and for an update. */
export function toDiscordMessage(reply: Reply, context: DiscordContext): DiscordMessage {
  const ids = customIds();
  const controls = context.canPost === false ? withoutPosting(reply.controls) : reply.controls;
  // At least one component is left for text.
  const rows = controlRows(controls, ids, MOST_COMPONENTS - 1);
  const taken = rows.reduce((sum, { components }) => sum + 1 + components.length, 0);
  const parts = withFewFiles(
    reply.blocks.map((block, n) => ({
      ...pieceOf(block, context),
      follows: follows(block, reply.blocks[n - 1]),
    })),
  );
  const shown = layOut(parts, MOST_COMPONENTS - taken);
  const pieces = shown.parts;
  const texts = fitted(pieces, MOST_TEXT);
  const components = contents(shown, new Map(pieces.map((piece, n) => [piece, texts[n] ?? ''])));
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [...components, ...rows],
    allowedMentions: { parse: [], repliedUser: false },
    ...filesOf(pieces),
  };
}

/** A piece, and whether it is in one text with the piece before it. */
interface Part extends BlockPiece {
  readonly follows: boolean;
}

/** A question is in one text with what comes below it, and small lines with what they are about. */
function follows(block: Block, before: Block | undefined): boolean {
  if (before === undefined) return false;
  return (
    (before.kind === 'title' && before.small === true) || (block.kind === 'text' && block.small === true)
  );
}

function withFewFiles(parts: readonly Part[]): Part[] {
  let count = 0;
  const names = new Set<string>();
  return parts.filter(({ file }) => {
    if (file === undefined) return true;
    const isNew = !names.has(file.name);
    names.add(file.name);
    return isNew && ++count <= MOST_FILES;
  });
}

function filesOf(pieces: readonly BlockPiece[]): Pick<DiscordMessage, 'files'> {
  const files = pieces.flatMap(({ file }) =>
    file === undefined ? [] : [{ name: file.name, attachment: Buffer.from(file.bytes) }],
  );
  return files.length === 0 ? {} : { files };
}

function withoutPosting(controls: readonly Control[]): Control[] {
  return controls.flatMap((control): Control[] => {
    if (control.kind === 'button') return control.action.kind.startsWith('post') ? [] : [control];
    if (control.kind !== 'menu') return [control];
    return [{ ...control, options: control.options.filter(({ value }) => value !== SEVERAL) }];
  });
}

interface Layout {
  readonly parts: readonly Part[];
  /** Whether texts that follow each other are in one text display. */
  readonly joined: boolean;
}

/** Reduces the parts to at most `most` components: texts are joined, then hits are dropped, the last first. */
function layOut(all: readonly Part[], most: number): Layout {
  let parts = all;
  if (count({ parts, joined: false }) <= most) return { parts, joined: false };
  while (count({ parts, joined: true }) > most) {
    const last = parts.findLastIndex(({ sort }) => sort === 'hit');
    if (last < 0) break;
    parts = parts.toSpliced(last, 1);
  }
  return { parts, joined: true };
}

function count({ parts, joined }: Layout): number {
  let sum = 0;
  for (const [n, part] of parts.entries()) {
    const before = parts[n - 1];
    const isJoined = (joined || part.follows) && before !== undefined;
    if (!isJoined || part.file !== undefined || before.file !== undefined) sum += 1;
  }
  return sum;
}

/** The texts and files; at least one. */
function contents(
  { parts, joined }: Layout,
  texts: ReadonlyMap<Part, string>,
): APIMessageTopLevelComponent[] {
  const written: APIMessageTopLevelComponent[] = [];
  for (const part of parts) {
    const last = written.at(-1);
    if (part.file !== undefined) {
      written.push({ type: ComponentType.File, file: { url: `attachment://${part.file.name}` } });
      continue;
    }
    const content = texts.get(part) ?? '';
    if (content === '') continue;
    if ((joined || part.follows) && last?.type === ComponentType.TextDisplay) {
      written[written.length - 1] = { ...last, content: `${last.content}\n${content}` };
    } else written.push({ type: ComponentType.TextDisplay, content });
  }
  return written.length > 0 ? written : [{ type: ComponentType.TextDisplay, content: '…' }];
}
