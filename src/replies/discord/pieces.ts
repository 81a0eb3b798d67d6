/** How does each block of a reply read in Discord's markdown, in full and shortened? */

import type { DocumentId, Passage, PassageId } from '../../corpus/document.ts';
import type { Block, Inline, Quotation } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import { addressesIn, addressLine } from '../addresses.ts';
import type { Voice } from '../../texts/voice.ts';
import { escapeText, strong } from './escape.ts';
import { type Piece, SHORTEST } from './fit.ts';
import { type CommandIds, code, list, oneLine, question, shortenEscaped, text, title } from './markdown.ts';
import { isCurrent, onOneLine, quoted } from './quoted.ts';

export interface PieceContext {
  /** For what is only known when a reply is sent: that a passage is gone, or its document due for a check. */
  readonly voice: Voice;
  readonly commandIds: CommandIds;
  readonly stored?: ((id: PassageId) => Passage | undefined) | undefined;
  /** Hosts whose addresses are links; default: none. */
  readonly linkHosts?: readonly string[] | undefined;
  /** Since when a document is to be checked, as an ISO 8601 date; undefined if it is not. */
  readonly overdueSince?: ((id: DocumentId) => string | undefined) | undefined;
}

/** A block as one text. */
export interface BlockPiece extends Piece {
  /** A file instead of text. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

/** Length to which a quotation may be shortened, in UTF-16 units. */
const SHORT_QUOTE = 200;
/** Length of a hit's words, in UTF-16 units: one or two lines on a phone. */
const HIT_QUOTE = 120;
const SHORT_TEXT = 60;
/** Longest name of a file; of a longer one, the end is kept. */
const LONGEST_FILE_NAME = 100;

export function pieceOf(block: Block, context: PieceContext): BlockPiece {
  switch (block.kind) {
    case 'title':
      return {
        sort: 'fixed',
        least: SHORTEST,
        within: (longest) => (block.small === true ? question : title)(block.text, longest),
      };
    case 'quote':
      return isCurrent(block.quotation, context.stored) ? quote(block.quotation, context) : gone(context);
    case 'hit':
      return isCurrent(block.quotation, context.stored) ? hit(block, context) : gone(context);
    case 'text': {
      const { parts, small = false } = block;
      return giving((longest) => text(parts, small, context.commandIds, longest));
    }
    case 'list':
      return giving((longest) => list(block.items.map(unbrokenItem), context.commandIds, longest));
    case 'code':
      return giving((longest) => code(block.text, block.language, longest));
    case 'file':
      return {
        sort: 'fixed',
        least: 0,
        within: () => '',
        file: { name: fileName(block.name), bytes: block.bytes },
      };
  }
}

/** The sign of a paragraph before its number, parted by a space, and by one at which no line ends. */
const BREAKABLE = /¶ (?=\d)/gu;
const NUMBERED = '¶\u00a0';

/** On one line, in which "¶ 4" does not break; `Library.resolve()` takes such a space for any other. */
function unbroken(citation: string): string {
  return withoutBreaks(oneLine(citation));
}

/** The same in a list, which quotes nothing: only code is to be copied as it is. */
function unbrokenItem(item: readonly Inline[]): Inline[] {
  return item.map((part) => (typeof part === 'string' ? withoutBreaks(part) : part));
}

function withoutBreaks(words: string): string {
  return words.replace(BREAKABLE, NUMBERED);
}

/** Discord would rename a file with other characters, and the message would refer to no file. */
function fileName(name: string): string {
  return name.replace(/[^\w.-]+/gu, '_').slice(-LONGEST_FILE_NAME) || 'file';
}

function giving(within: Piece['within']): BlockPiece {
  return { sort: 'text', least: SHORT_TEXT, within };
}

function gone({ voice }: PieceContext): BlockPiece {
  return { sort: 'fixed', least: SHORTEST, within: () => escapeText(voice.say('gone')) };
}

/** The words, then in small print the addresses, the citation, the doubt, a date overdue and the id. */
function quote(quotation: Quotation, context: PieceContext): BlockPiece {
  const overdue = overdueLine(quotation, context);
  const foot = [
    ...addressLines(quotation, context.linkHosts),
    `-# — ${escapeText(unbroken(quotation.citation))}`,
    ...smallDoubt(quotation),
    ...(overdue === '' ? [] : [`-# ${escapeText(overdue)}`]),
    `-# ${escapeText(oneLine(quotation.identity))}`,
  ].join('\n');
  return {
    sort: 'quote',
    least: foot.length + 1 + SHORT_QUOTE,
    within: (longest) => {
      const room = longest - foot.length - 1;
      return room >= SHORT_QUOTE || quoted(quotation, room).length <= room
        ? `${quoted(quotation, room)}\n${foot}`
        : shortenEscaped(unbroken(quotation.citation), longest);
    },
  };
}

/** "To be checked since 1 May 2026": a document may have been right once. */
function overdueLine({ passage }: Quotation, { voice, overdueSince }: PieceContext): string {
  const since = overdueSince?.(passage.document.id);
  return since === undefined ? '' : voice.say('review-since', { date: voice.date(since) });
}

function hit({ number, quotation }: Extract<Block, { kind: 'hit' }>, context: PieceContext): BlockPiece {
  const head = `${strong(`${number}.`)} `;
  const overdue = overdueLine(quotation, context);
  const place = [unbroken(quotation.citation), overdue].filter((words) => words !== '').join(' · ');
  const block = quoted(onOneLine(quotation), HIT_QUOTE);
  const words = block.replace(/^> /u, '').replaceAll('\n> ', ' ');
  // A table or code stays a block of its own.
  const isBlock = words.startsWith('```') || words.includes('\n');
  const whole = isBlock ? `${head}${escapeText(place)}\n${block}` : `${head}${words} — ${escapeText(place)}`;
  return {
    sort: 'hit',
    least: whole.length,
    within: (longest) =>
      whole.length <= longest ? whole : head + shortenEscaped(place, longest - head.length),
  };
}

/** In UTF-16 units: longer addresses and link texts would crowd out the quotation. */
const LONGEST_ADDRESS = 300;
const LONGEST_LINKED = 60;
/** In UTF-16 units: enough for two long notes. */
const LONGEST_DOUBTS = 450;

/** The addresses that the quoted words lead to, in small lines; those on one of the hosts are links. */
function addressLines({ passage, span, lead }: Quotation, linkHosts: readonly string[] = []): string[] {
  return addressesIn(passage, [lead, span]).map((address) => {
    const words = abridge(oneLine(address.text), LONGEST_LINKED);
    const live = liveUrl(address.url, linkHosts);
    if (live !== undefined) return `-# ${escapeText(`${words}: `)}<${live}>`;
    const url = abridge(oneLine(address.url), LONGEST_ADDRESS);
    return `-# ${escapeText(addressLine({ text: words, url }))}`;
  });
}

function smallDoubt({ doubt }: Quotation): string[] {
  return doubt === undefined ? [] : [`-# ${escapeText(abridge(doubt, LONGEST_DOUBTS))}`];
}

/** The address as it may be written in `<>`, if it is a web address on one of the hosts; nothing in it can ping anyone. */
function liveUrl(written: string, hosts: readonly string[]): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const { protocol, hostname, href, username, password } = new URL(written);
  const isOurs = /^https?:$/u.test(protocol) && hosts.includes(hostname);
  const isPlain = username === '' && password === '' && /^[\w!#$%&'()*+,\-./:;=?[\]~]+$/u.test(href);
  return isOurs && isPlain && href.length <= LONGEST_ADDRESS ? href : undefined;
}
