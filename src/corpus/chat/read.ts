/** Which blocks are in a chat export? */

import { isBlank } from '../../text/unseen.ts';
import { type Block, type BlockReading, UnreadableFile } from '../build/block.ts';
import type { Place } from '../document.ts';
import { type ChatMessage, exportOf, isWritten, messageOf, momentOf } from './export.ts';
import { plain } from './plain.ts';

/** Messages read between two points where the work may pause. */
const READ_TOGETHER = 200;
/** In minutes: Discord shows messages of one author under one name for this long. */
const LONGEST_PAUSE = 7;
/** In UTF-16 units: a longer run is cited in several parts. */
const LONGEST_RUN = 700;
/** In UTF-16 units; a longer name is cut. */
const LONGEST_NAME = 80;

/** Consecutive messages by one author. */
interface Run {
  readonly author: string;
  readonly place: Place;
  readonly lines: string[];
  length: number;
  last: number;
}

/**
 * A paragraph for each message, or for each run of messages by one author.
 * @throws UnreadableFile if there is none
 */
export function* readingChat(written: string): BlockReading {
  const found = exportOf(written);
  yield undefined;
  if (found === undefined)
    throw new UnreadableFile('is a damaged or incomplete chat export; export it again');
  const names = new Map<string, string>();
  let open: Run | undefined;
  let [read, broken] = [0, 0];
  for (const [at, value] of found.messages.entries()) {
    if (at % READ_TOGETHER === 0) yield undefined;
    const message = messageOf(value);
    const moment = message && momentOf(message.timestamp);
    if (message === undefined || moment === undefined) {
      broken++;
      continue;
    }
    const author = nameOf(message);
    if (message.id) names.set(message.id, author);
    if (!isWritten(message)) continue;
    const said = saidIn(message);
    if (isBlank(said)) continue;
    read++;
    const answered = names.get(message.reference?.messageId ?? '');
    const isRun =
      open?.author === author &&
      answered === undefined &&
      moment.minutes - open.last <= LONGEST_PAUSE &&
      moment.minutes >= open.last &&
      open.length + said.length <= LONGEST_RUN;
    if (open !== undefined && isRun) {
      open.lines.push(said);
      open.length += said.length;
      open.last = moment.minutes;
      continue;
    }
    if (open !== undefined) yield* runDone(open);
    const mark = message.author.isBot === true ? ' (bot)' : '';
    const reply = answered === undefined ? '' : `, replying to ${answered}`;
    open = {
      author,
      place: { kind: 'message', label: moment.label, by: `${author}${mark}` },
      lines: [`${author}${mark}${reply}: ${said}`],
      length: said.length,
      last: moment.minutes,
    };
  }
  if (open !== undefined) yield* runDone(open);
  if (read === 0) throw new UnreadableFile('is a chat export without messages; export it again');
  return {
    title: found.name,
    source: { kind: 'chat', ...(found.guild !== undefined && { publisher: found.guild }) },
    read: { message: read },
    ...(broken > 0 && {
      warnings: [
        `contains ${broken === 1 ? 'a message that has' : `${broken} messages that have`} no author or time; the others are read, but export it again`,
      ],
    }),
  };
}

function* runDone({ lines, place }: Run): Generator<Block> {
  // The words of one person do not introduce those of another.
  yield { kind: 'rule' };
  yield { kind: 'paragraph', text: lines.join('\n'), place };
}

function nameOf({ author }: ChatMessage): string {
  const name = (author.nickname?.trim() || author.name?.trim() || 'Somebody').replace(/\s+/gu, ' ');
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).toWellFormed()}…` : name;
}

/** The text of a message, the previews of its links, and the names of its files. */
function saidIn({ content, embeds, attachments, timestampEdited }: ChatMessage): string {
  const parts = [plain(content ?? '')];
  for (const { author, title, description, fields, footer } of embeds ?? []) {
    parts.push(plain(author?.name ?? ''), plain(title ?? ''), plain(description ?? ''));
    for (const { name, value } of fields ?? [])
      parts.push([plain(name ?? ''), plain(value ?? '')].filter(Boolean).join(': '));
    parts.push(plain(footer?.text ?? ''));
  }
  for (const { fileName } of attachments ?? []) if (fileName) parts.push(`[${fileName}]`);
  const said = parts.filter((part) => part !== '').join('\n');
  return said !== '' && timestampEdited ? `${said} (edited)` : said;
}
