/** Which line ends only wrap a long line, so that the words may be shown as if they were on one line? */

import { UNSPACED } from './scripts.ts';
import type { Span } from './span.ts';

/**
 * In UTF-16 units; if the longest line of a block is shorter, it is a poem, an address or a list, and its line ends are
 * intended.
 */
const NARROWEST = 50;
/** The same for scripts without spaces between words, whose characters are twice as wide. */
const NARROWEST_UNSPACED = 24;
/**
 * In UTF-16 units; a line may be this much shorter than the longest and still be full: the next word, with its
 * punctuation, did not fit.
 */
const RAGGED = 2;

const UNSPACED_END = new RegExp(`[${UNSPACED}。，、；：！？」』）]`, 'u');
/** A line with such a beginning is meant to be a line of its own. */
const BEGINS =
  /^\s*(?:[-*+•·‣◦▪–—>|#]\s|\(?\p{Nd}{1,3}[.)]\s|\(?[a-z][.)]\s|[\p{Lu}\p{Lo}][\p{L}\p{M}\p{Nd} ]{0,30}[:：]\s)/u;
/** The most lines to look at around a span: no wrapped paragraph is longer. */
const MOST_LINES = 2_000;

/**
 * The words of a span, with a space for each line end that only wraps a line and for the spaces at the start of the
 * next line. The result is exactly as long as the span, so offsets still apply. The width of the block is taken from
 * the whole text. Lines of poems, addresses, lists and tables keep their ends.
 * @param all whether every line end only wraps, as in subtitles. Default false
 */
export function unwrapped(text: string, { start, end }: Span, all = false): string {
  const words = text.slice(start, end);
  if (!words.includes('\n')) return words;
  if (all) return words.replace(/\s/gu, ' ');
  const lines = linesAround(text, start, end);
  const width = Math.max(...lines.map(({ start, end }) => end - start));
  const result: string[] = [];
  let from = start;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || line.end < start || next.start > end) continue;
    const gap = text.slice(line.end, next.start);
    if (gap.split('\n').length !== 2 || !isSoft(text, line, next, width)) continue;
    const [first, last] = [Math.max(line.end, from), Math.min(next.start, end)];
    result.push(text.slice(from, first), ' '.repeat(Math.max(0, last - first)));
    from = Math.max(from, last);
  }
  return result.join('') + text.slice(from, end);
}

function isSoft(text: string, line: Span, next: Span, width: number): boolean {
  const below = text.slice(next.start, next.end);
  if (BEGINS.test(below) || /\s{3,}\S|\t/u.test(text.slice(line.start, line.end))) return false;
  const unspaced = UNSPACED_END.test(text.charAt(line.end - 1));
  if (width < (unspaced ? NARROWEST_UNSPACED : NARROWEST)) return false;
  const word = unspaced ? 2 : (/^\S*/u.exec(below)?.[0].length ?? 0);
  return line.end - line.start + 1 + word > width - RAGGED;
}

/** The lines, trimmed, of the blocks that a span touches, up to a limit. */
function linesAround(text: string, start: number, end: number): Span[] {
  const lines: Span[] = [];
  let at = blockStart(text, start);
  while (at <= text.length && lines.length < MOST_LINES) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const line = text.slice(at, stop);
    const words = line.trim();
    if (words === '' && stop >= end) break;
    const first = at + line.length - line.trimStart().length;
    if (words !== '') lines.push({ start: first, end: first + words.length });
    at = stop + 1;
  }
  return lines;
}

/** Where the block that contains an offset begins. */
function blockStart(text: string, offset: number): number {
  let start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  for (let line = 0; line < MOST_LINES && start > 0; line++) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (text.slice(before, start - 1).trim() === '') break;
    start = before;
  }
  return start;
}
