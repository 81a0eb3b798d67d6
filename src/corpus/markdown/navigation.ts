/** Which pieces of a Markdown file only lead elsewhere and say nothing: contents, badges, links to the next page? */

import { UNSPACED } from '../../text/scripts.ts';
import type { Span } from '../../text/span.ts';
import type { Linked } from './inlines.ts';

/** Most words of a link that is not a sentence; a longer one says something. */
const MOST_LINK_WORDS = 6;
/** In UTF-16 units: the unlinked words in a trail of links, such as the name of the page itself. */
const LONGEST_TRAIL_WORDS = 40;

/** Items examined between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 100;

const WORDS = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]`, 'gu');
const SENTENCE_END = /[.!?。！？…]["”»')\]]*\s*$/u;
const ITEM_SIGN = /^[ \t]*(?:[-*+]|\d+[.)]|[☐☑])[ \t]*(?:[☐☑][ \t]*)?/u;
const ARROWS = /[←→⬅➡⇐⇒⏪⏩⬆↑↩]|<<|>>/u;
const TRAIL = /[>›»|·•/\\→←]/u;
const TO_TOP = /^[^\p{L}]*back to (?:the )?top[^\p{L}]*$/iu;
/** Tags under which an author files a page. */
const TAGS = /^(?:#[\p{L}\p{N}_/-]+\s*)+$/u;
const PLACEHOLDER = /^\{+[^{}]*\}+$/u;

export interface Looked extends Span {
  readonly kind?: string;
}

/** Why a piece cannot be quoted: it is only signs, a link elsewhere, or a list of such links. */
export type Unquotable = 'signs' | 'way' | 'ways' | undefined;

/**
 * Why a piece cannot be quoted, or undefined if it can. `links` are those in the piece, in order; `headings` are the
 * document's, in lower case. Yields where the work may pause.
 */
export function* unquotable(
  text: string,
  piece: Looked,
  links: readonly Linked[],
  headings: ReadonlySet<string>,
): Generator<undefined, Unquotable> {
  const words = text.slice(piece.start, piece.end);
  if (!WORDS.test(words)) return piece.kind === 'code' && /\p{S}/u.test(words) ? undefined : 'signs';
  if (piece.kind === 'code') return undefined;
  if (piece.kind === 'list') return (yield* isListOfWays(text, piece, links, headings)) ? 'ways' : undefined;
  if (piece.kind === 'table') return isEmpty(outside(text, piece, links)) ? 'way' : undefined;
  return isWay(words, outside(text, piece, links), text, links) ? 'way' : undefined;
}

function isWay(words: string, rest: string, text: string, links: readonly Linked[]): boolean {
  const said = words.trim();
  if (TO_TOP.test(said) || TAGS.test(said) || PLACEHOLDER.test(said)) return true;
  if (links.length === 0) return false;
  if (links.every(({ kind }) => kind === 'image') && isEmpty(rest)) return !SENTENCE_END.test(said);
  if (isEmpty(rest)) {
    if (SENTENCE_END.test(said)) return false;
    return links.every(({ start, end }) => wordsIn(text.slice(start, end)) <= MOST_LINK_WORDS);
  }
  if (said.includes('\n') || SENTENCE_END.test(said)) return false;
  const left = rest.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (ARROWS.test(rest) && left.length <= LONGEST_TRAIL_WORDS / 2) return true;
  return links.length > 1 && TRAIL.test(rest) && !/[,;:]/u.test(rest) && left.length <= LONGEST_TRAIL_WORDS;
}

function* isListOfWays(
  text: string,
  { start, end }: Looked,
  links: readonly Linked[],
  headings: ReadonlySet<string>,
): Generator<undefined, boolean> {
  let link = 0;
  let items = 0;
  let isLinked = true;
  let isEcho = true;
  for (let from = start; from < end && (isLinked || isEcho); ) {
    if (items % LOOKED_AT_TOGETHER === LOOKED_AT_TOGETHER - 1) yield undefined;
    const newline = text.indexOf('\n', from);
    const to = newline < 0 || newline > end ? end : newline;
    const within: Linked[] = [];
    for (let one = links[link]; one !== undefined && one.start < to; one = links[++link]) within.push(one);
    const line = text.slice(from, to).replace(ITEM_SIGN, '').trim();
    if (line !== '') {
      items++;
      isEcho &&= headings.has(line.toLowerCase());
      const rest = outside(text, { start: from, end: to }, within).replace(ITEM_SIGN, '');
      isLinked &&= within.length > 0 && isEmpty(rest) && !SENTENCE_END.test(line);
    }
    from = to + 1;
  }
  return items > 0 && (isLinked || (isEcho && items > 1));
}

/** The text of a piece that is outside all links. */
function outside(text: string, { start, end }: Looked, links: readonly Linked[]): string {
  let rest = '';
  let from = start;
  for (const link of links) {
    if (link.start > from) rest += text.slice(from, link.start);
    from = Math.max(from, link.end);
  }
  return rest + text.slice(Math.min(from, end), end);
}

function isEmpty(rest: string): boolean {
  return !/[\p{L}\p{N}]/u.test(rest);
}

function wordsIn(words: string): number {
  const signs = words.match(UNSPACED_LETTER)?.length ?? 0;
  return words.trim().split(/\s+/u).length + Math.floor(signs / 2);
}
