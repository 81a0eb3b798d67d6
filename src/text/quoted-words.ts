/** Which words does a text contain, whatever its typography? */

import { withoutStress } from './accents.ts';
import { UNSPACED } from './scripts.ts';
import type { Span } from './span.ts';
import { UNSEEN } from './unseen.ts';

export interface SaidWord extends Span {
  /** NFC, lower case, one kind of apostrophe and minus, without invisible characters and stress marks; never empty. */
  readonly said: string;
}

/**
 * In this order of trial: one character of a script without spaces; a word or a number with its inner separators and
 * the minus or point before it; a sign with a meaning, such as % or €. Everything else means nothing by itself: white
 * space, controls, and punctuation marks.
 */
const SAID = new RegExp(
  [
    String.raw`[${UNSPACED}][\p{M}${UNSEEN}]*`,
    String.raw`(?:(?<![\p{L}\p{M}\p{N}.…])[\-−–]?\.?(?=\p{Nd}))?(?:[[\p{L}\p{M}\p{N}${UNSEEN}]--[${UNSPACED}]]|(?<=\p{Nd})[.,:'’](?=\p{Nd})|(?<=[\p{L}\p{M}])['’ʼ](?=\p{L}))+`,
    String.raw`[[\p{S}%‰‱٪\&§@\#\/\\†‡′″‴]--\p{Sk}][\p{M}\u200D]*`,
  ].join('|'),
  'gv',
);

const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu');

/** The words of a range of a text (by default the whole), in order and without overlap; offsets into the text. */
export function saidWords(text: string, span: Span = { start: 0, end: text.length }): SaidWord[] {
  const found: SaidWord[] = [];
  for (const { 0: raw, index } of text.slice(span.start, span.end).matchAll(SAID)) {
    const said = foldWord(raw);
    if (said === '') continue;
    const start = span.start + index;
    found.push({ start, end: start + raw.length, said });
  }
  return found;
}

/** The text with spaces in place of the signs that Discord puts before each line of a quotation; as long as before. */
export function withoutQuoteSigns(text: string): string {
  return text.replace(/^[ \t]*>+[ \t]?/gmu, (signs) => ' '.repeat(signs.length));
}

/**
 * The text in plain typography: NFC, runs of white space as one space and none at the ends, straight quotation marks,
 * hyphens for dashes, three dots for an ellipsis, without invisible characters.
 */
export function plainSetting(text: string): string {
  return text
    .normalize('NFC')
    .replace(ALL_UNSEEN, '')
    .replace(/[‘’‚‛ʼ‹›]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[\p{Pd}−]/gu, '-')
    .replaceAll('…', '...')
    .replace(/\s+/gu, ' ')
    .trim();
}

function foldWord(raw: string): string {
  // Most words are plain, and this runs over every word of a corpus.
  if (/^[a-z]+$/.test(raw)) return raw;
  return withoutStress(raw)
    .normalize('NFC')
    .toLowerCase()
    .replace(ALL_UNSEEN, '')
    .replace(/[’ʼ]/gu, "'")
    .replace(/^[−–]/u, '-');
}
